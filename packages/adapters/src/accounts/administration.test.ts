import { randomUUID } from 'node:crypto'
import { ensureFirstAdmin } from '@gangmu/application'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest, PASSWORD, resultOf, take } from './testing/accounts-under-test.ts'

let database: TestDatabase
let on: AccountsUnderTest
beforeAll(async () => {
  database = await createTestDatabase()
  on = await accountsUnderTest(database.accountsDatabase)
})
afterAll(() => database.close())

const create = (userName: string, password?: string) =>
  on.accounts.createUser({ userName, displayName: '李四', ...(password !== undefined && { password }) })

describe('the first administrator', () => {
  test('is made once, of two starts at the same time too, and has to choose a password', async () => {
    const other = await on.restart()
    const made = (await Promise.all([ensureFirstAdmin(on.accounts), ensureFirstAdmin(other)])).filter((admin) => admin !== null)
    expect(made).toHaveLength(1)
    const { userId, userName, password } = made[0]!
    expect(userName).toBe('admin')
    expect(take(await on.signIn('admin', password)).session).toMatchObject({ userId, mustChangePassword: true, spaces: [] })
    expect(await ensureFirstAdmin(on.accounts)).toBeNull()
  })
})

describe('a new account', () => {
  test.each([
    ['a', undefined, 'user-name-invalid'],
    ['li si', undefined, 'user-name-invalid'],
    ['lisi@example.cn', undefined, 'user-name-invalid'],
    ['li.si', 'short', 'password-too-short'],
    ['li.si', 'password1234', 'password-too-common'],
    ['li.si', undefined, 'ok'],
    ['LI.SI', undefined, 'user-name-taken'],
    ['李四', PASSWORD, 'ok'],
  ])('%s with %s: %s', async (userName, password, code) => {
    expect(resultOf(await create(userName, password))).toBe(code)
  })

  test('of several who want one name at the same time, one gets it', async () => {
    const results = (await Promise.all(Array.from({ length: 8 }, () => create('one.name')))).map(resultOf)
    expect(results.sort()).toEqual(['ok', ...Array(7).fill('user-name-taken')])
  })

  test('takes a name, however it is spelled', async () => {
    await create('taken.name')
    expect(await on.accounts.findTakenNames(['Taken.Name', 'ｔaken.name', 'free.name', 'no name'])).toEqual(['Taken.Name', 'ｔaken.name'])
    expect(await on.accounts.findTakenNames([])).toEqual([])
  })

  test('has a made-up password that has to be changed', async () => {
    const { userId, password } = take(await create('made.up'))
    expect(take(await on.signIn('made.up', password)).session.mustChangePassword).toBe(true)
    expect(await on.accounts.listAccounts([userId])).toMatchObject([{ displayName: '李四', mustChangePassword: true }])
  })

  test('without a display name goes by its user name', async () => {
    const { userId } = take(await on.accounts.createUser({ userName: 'nameless', displayName: '  ' }))
    expect(await on.accounts.listAccounts([userId])).toMatchObject([{ displayName: 'nameless' }])
  })
})

test('what is asked of an account that is not there fails', async () => {
  const none = randomUUID()
  const { resetPassword, disableUser, enableUser, unlockUser, clearSecondFactor, addMembership } = on.accounts
  const outcomes = await Promise.all([resetPassword, disableUser, enableUser, unlockUser, clearSecondFactor].map((ask) => ask(none)))
  outcomes.push(await addMembership(none, { spaceId: none, personId: null }))
  expect(outcomes.map(resultOf)).toEqual(Array(6).fill('user-not-found'))
  expect(await on.accounts.listAccounts([none])).toEqual([])
  expect(await on.accounts.listSessions(none)).toEqual([])
})
