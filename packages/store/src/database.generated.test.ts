import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeSchema, renderDatabaseTypes } from './testing/database-types.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('the committed database types are those of the migrated schema', async () => {
  const committed = await readFile(new URL('./database.generated.ts', import.meta.url), 'utf8')
  expect(renderDatabaseTypes(await describeSchema(database.logins.owner))).toBe(committed)
})

test('a column type nobody decided on stops the generator', () => {
  const column = { table: 'report', column: 'place', type: 'point', nullable: false, hasDefault: false }
  expect(() => renderDatabaseTypes([column])).toThrow('report.place')
})
