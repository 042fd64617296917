import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '@gangmu/adapters'
import type { Accounts } from '@gangmu/application'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareFirstAdmin } from './first-admin.ts'

const SPACE = '00000000-0000-4000-8000-000000000001'
const TODAY = '2026-01-01'

let database: TestDatabase
let accounts: Accounts
let dataFolder: string

beforeEach(async () => {
  database = await createTestDatabase()
  await database.unitOfWork.run(SPACE, (tx) => database.spaces.ensureSpace(tx, '本单位'))
  accounts = await createAccounts({
    database: database.accountsDatabase,
    secret: 'a secret of more than thirty-two characters',
    idleMinutes: 30,
  })
  dataFolder = mkdtempSync(join(tmpdir(), 'gangmu-first-'))
})
afterEach(async () => {
  await database.close()
  rmSync(dataFolder, { recursive: true })
})

const prepare = (through: Accounts = accounts, ports: Pick<TestDatabase, 'unitOfWork'> = database) =>
  prepareFirstAdmin({ ...database, unitOfWork: ports.unitOfWork }, through, { spaceId: SPACE, dataFolder, today: TODAY })

/** Ends the start where the named step begins, as a crash would. */
const dies = (): never => {
  throw new Error('the machine is off')
}

const expectAtWork = async (made: Awaited<ReturnType<typeof prepare>>) => {
  const { userId, userName, password } = made!
  const held = await accounts.signIn({ userName, password, ip: '127.0.0.1', userAgent: '' })
  expect(held).toMatchObject({ ok: true, value: { session: { userId, mustChangePassword: true, space: { spaceId: SPACE } } } })
  const principal = await database.unitOfWork.run(SPACE, (tx) => database.principals.resolvePrincipal(tx, userId, TODAY))
  expect(principal?.grants).toHaveLength(7)
  const entries = await database.unitOfWork.run(SPACE, (tx) => database.audit.list(tx, { limit: 10 }))
  expect(entries.map(({ action }) => action)).toEqual(['user.create-first'])
}

test('made once, told at every start until the password is changed, and never again', async () => {
  const made = await prepare()
  await expectAtWork(made)
  expect(await prepare()).toMatchObject({ userId: made!.userId, password: made!.password })
  const held = await accounts.signIn({ userName: 'admin', password: made!.password, ip: '127.0.0.1', userAgent: '' })
  if (!held.ok) throw new Error(held.failure.code)
  await accounts.changePassword(held.value.token, made!.password, '临溪河畔 柳 青青 2026')
  expect(await prepare()).toBeNull()
  expect(await prepare()).toBeNull()
})

test.each([
  ['the account was made', () => prepare({ ...accounts, createUser: dies })],
  ['its person was', () => prepare(accounts, { unitOfWork: { ...database.unitOfWork, run: dies } })],
  ['it belonged to the space', () => prepare({ ...accounts, addMembership: dies })],
])('a start cut off before %s is taken up by the next', async (_, start) => {
  await expect(start()).rejects.toThrow('the machine is off')
  await expectAtWork(await prepare())
})

test('a file cut off while it was written costs nobody the way in', async () => {
  await prepare()
  writeFileSync(join(dataFolder, 'first-password.json'), '')
  await expectAtWork(await prepare())
})

test('of two servers on one database the second leaves the account alone', async () => {
  const made = await prepare()
  const other = mkdtempSync(join(tmpdir(), 'gangmu-first-'))
  expect(await prepareFirstAdmin(database, accounts, { spaceId: SPACE, dataFolder: other, today: TODAY })).toBeNull()
  rmSync(other, { recursive: true })
  await expectAtWork(made)
})
