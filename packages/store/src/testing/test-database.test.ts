import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../database/connection.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  ;[first, second] = await Promise.all([createTestDatabase(), createTestDatabase()])
})
afterAll(() => Promise.all([first.close(), second.close()]))

const SPACE = '11111111-1111-4111-8111-111111111111'

test('each database of the shared server is its own, migrated from the template', async () => {
  expect(first.info.port).toBe(second.info.port)
  expect(first.info.migrated).toEqual([])
  await first.unitOfWork.run(SPACE, (tx) => first.spaces.ensureSpace(tx, '青岚区'))
  expect(await first.unitOfWork.run(SPACE, (tx) => first.spaces.getSpace(tx))).toMatchObject({ id: SPACE, name: '青岚区' })
  expect(await second.unitOfWork.run(SPACE, (tx) => second.spaces.getSpace(tx))).toBeNull()
})

test('a closed database is dropped', async () => {
  const third = await createTestDatabase()
  await third.close()
  const db = openPool(first.logins.superuser, null, 1)
  try {
    const { rows } = await sql<{ datname: string }>`select datname from pg_database where datname = ${third.logins.app.database}`.execute(
      db,
    )
    expect(rows).toEqual([])
  } finally {
    await db.destroy()
  }
})
