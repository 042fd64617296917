import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { openPool } from './connection.ts'

let database: TestDatabase
let db: ReturnType<typeof openPool>
beforeAll(async () => {
  database = await createTestDatabase()
  db = openPool(database.logins.app, null, 1)
})
afterAll(async () => {
  await db.destroy()
  await database.close()
})

const select = async (expression: string): Promise<unknown> =>
  (await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db)).rows[0]?.value

test.each([
  ['9007199254740991::bigint', 9_007_199_254_740_991],
  ['(select count(*) from generate_series(1, 3))', 3],
  ["'12345678901234567890.10'::numeric", '12345678901234567890.10'],
  ["'2031-02-03'::date", '2031-02-03'],
  ["'2031-02-03 04:05:06.789012+08'::timestamptz", '2031-02-02T20:05:06.789012Z'],
  ["'2031-02-03 04:05:06+00'::timestamptz", '2031-02-03T04:05:06Z'],
  ["array['a', null, '{,}']::text[]", ['a', null, '{,}']],
  ['null::bigint', null],
])('%s leaves the database as %j', async (expression, expected) => {
  expect(await select(expression)).toEqual(expected)
})

test('a bigint that a number cannot hold stops instead of being rounded', async () => {
  await expect(select('9007199254740993::bigint')).rejects.toThrow('invariant')
})
