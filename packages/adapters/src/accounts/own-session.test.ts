import { randomUUID } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest, PASSWORD, resultOf, take } from './testing/accounts-under-test.ts'

let database: TestDatabase
let on: AccountsUnderTest
let user: { readonly userId: string; readonly userName: string }
let token: string
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  on = await accountsUnderTest(database.accountsDatabase)
  user = await on.addUser()
  token = take(await on.signIn(user.userName)).token
})
afterAll(() => database.close())

const NEXT = 'seven other words then'
const resolve = (held = token) => on.accounts.resolveSession(held)
const queriesOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = on.count.queries
  await work()
  return on.count.queries - before
}

describe('resolving', () => {
  test('one round trip, none for half a minute, one for many who ask at once', async () => {
    expect(await queriesOf(() => Promise.all(Array.from({ length: 20 }, () => resolve())))).toBe(1)
    expect(await queriesOf(resolve)).toBe(0)
    on.pass(29 / 60)
    expect(await queriesOf(resolve)).toBe(0)
    on.pass(1 / 60)
    expect(await queriesOf(resolve)).toBe(1)
    on.accounts.forget(user.userId)
    expect(await queriesOf(resolve)).toBe(1)
    on.accounts.forget(randomUUID())
    expect(await queriesOf(resolve)).toBe(0)
  })

  test('what is no token is none, each time asked for anew', async () => {
    for (const none of ['', 'x', `${token}x`, token.slice(1), '\0']) expect(await resolve(none)).toBeNull()
    expect(await queriesOf(() => resolve('x'))).toBe(1)
  })

  test('a database that is away is told, and not remembered', async () => {
    let away = true
    const query: typeof database.accountsDatabase.query = (text, values) =>
      away ? Promise.reject(new Error('away')) : database.accountsDatabase.query(text, values)
    const other = await accountsUnderTest({ ...database.accountsDatabase, query })
    await expect(other.accounts.resolveSession(token)).rejects.toThrow('away')
    away = false
    expect(await other.accounts.resolveSession(token)).toMatchObject(user)
  })

  test('use is noted once a minute', async () => {
    const lastSeen = async () => (await on.accounts.listSessions(user.userId))[0]?.lastSeenAt
    const begun = await lastSeen()
    on.pass(59 / 60)
    await resolve()
    expect(await lastSeen()).toBe(begun)
    on.pass(31 / 60)
    await resolve()
    expect(await lastSeen()).toBe(on.now().toISOString())
  })
})

describe('the end of a session', () => {
  test('signing out ends this one at once', async () => {
    const other = take(await on.signIn(user.userName)).token
    expect(await resolve()).not.toBeNull()
    await on.accounts.signOut(token)
    expect(await resolve()).toBeNull()
    expect(await resolve(other)).not.toBeNull()
  })

  test('after twelve hours it is over, however busy', async () => {
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      on.pass(10)
      expect(await resolve()).toMatchObject({ locked: false })
    }
    on.pass(10)
    expect(await resolve()).toBeNull()
    expect(resultOf(await on.accounts.unlockSession(token, PASSWORD))).toBe('session-missing')
    expect(await on.accounts.listSessions(user.userId)).toEqual([])
  })

  test('to the second, also out of the cache', async () => {
    for (let n = 0; n < 12 * 6 - 1; n += 1) {
      on.pass(10)
      await resolve()
    }
    on.pass(10 - 10 / 60)
    expect(await resolve()).not.toBeNull()
    on.pass(10 / 60)
    expect(await queriesOf(async () => expect(await resolve()).toBeNull())).toBe(0)
  })

  test.each([
    ['disabled', (userId: string) => on.accounts.disableUser(userId)],
    ['given a new password', (userId: string) => on.accounts.resetPassword(userId)],
  ])('of an account that is %s all sessions are over at once, those just resolved too', async (_, end) => {
    const other = take(await on.signIn(user.userName)).token
    expect([await resolve(), await resolve(other)]).not.toContain(null)
    take<unknown>(await end(user.userId))
    expect([await resolve(), await resolve(other)]).toEqual([null, null])
  })

  test('where an account was disabled behind our back, after half a minute or once forgotten', async () => {
    expect(await resolve()).not.toBeNull()
    await database.accountsDatabase.query('update "user" set disabled_at = now() where id = $1', [user.userId])
    expect(await resolve()).not.toBeNull()
    on.accounts.forget(user.userId)
    expect(await resolve()).toBeNull()
  })

  test('one of several is ended by its id', async () => {
    on.pass(2)
    const other = take(await on.signIn(user.userName)).token
    await resolve(other)
    const [latest, first, ...more] = await on.accounts.listSessions(user.userId)
    expect(more).toEqual([])
    expect(latest).toMatchObject({ ip: `address of ${user.userName}`, userAgent: 'test', signedInAt: on.now().toISOString() })
    await on.accounts.endSession(latest!.id)
    expect(await resolve(other)).toBeNull()
    expect((await resolve())?.id).toBe(first?.id)
    await on.accounts.endSession(latest!.id)
  })
})

describe('idle', () => {
  test('half an hour without a request locks it, and asking does not open it', async () => {
    on.pass(29)
    expect(await resolve()).toMatchObject({ locked: false })
    on.pass(30)
    expect(await resolve()).toMatchObject({ locked: true, userName: user.userName })
    on.pass(1)
    expect(await resolve()).toMatchObject({ locked: true })
    const refused = await Promise.all([
      on.accounts.changePassword(token, PASSWORD, NEXT),
      on.accounts.chooseSpace(token, randomUUID()),
      on.accounts.beginSecondFactor(token, PASSWORD),
      on.accounts.confirmSecondFactor(token, '123456'),
      on.accounts.removeSecondFactor(token, PASSWORD),
    ])
    expect(refused.map(resultOf)).toEqual(Array(5).fill('session-locked'))
  })

  test('how long it may be hangs on the space that is worked in', async () => {
    const [strict, usual] = [randomUUID(), randomUUID()]
    on = await accountsUnderTest(database.accountsDatabase, { idleMinutesIn: async (spaceId) => (spaceId === strict ? 5 : 30) })
    for (const spaceId of [strict, usual]) take(await on.accounts.addMembership(user.userId, { spaceId, personId: null }))
    const { token: held } = take(await on.signIn(user.userName))
    take(await on.accounts.chooseSpace(held, usual))
    on.pass(6)
    expect(await resolve(held)).toMatchObject({ locked: false })
    take(await on.accounts.chooseSpace(held, strict))
    on.pass(4)
    expect(await resolve(held)).toMatchObject({ locked: false })
    on.pass(5)
    expect(await resolve(held)).toMatchObject({ locked: true })
  })

  test('the password opens the same session again', async () => {
    const before = await resolve()
    on.pass(31)
    expect(resultOf(await on.accounts.unlockSession(token, NEXT))).toBe('password-wrong')
    expect(await resolve()).toMatchObject({ locked: true })
    expect(take(await on.accounts.unlockSession(token, PASSWORD))).toEqual(before)
    expect(await resolve()).toEqual(before)
  })

  test('guessing there locks the account, as at the door', async () => {
    on.pass(31)
    const results = []
    for (let n = 0; n < 6; n += 1) results.push(resultOf(await on.accounts.unlockSession(token, NEXT)))
    expect(results).toEqual([...Array(4).fill('password-wrong'), 'account-locked 1', 'account-locked 1'])
    expect(resultOf(await on.signIn(user.userName))).toBe('account-locked 1')
  })
})

describe('the space', () => {
  test('is chosen among those the account has, and kept', async () => {
    const [first, second] = [
      { spaceId: randomUUID(), personId: randomUUID() },
      { spaceId: randomUUID(), personId: null },
    ]
    await on.accounts.addMembership(user.userId, first)
    await on.accounts.addMembership(user.userId, second)
    expect(await resolve()).toMatchObject({ space: null })
    expect(resultOf(await on.accounts.chooseSpace(token, randomUUID()))).toBe('space-not-member')
    expect(take(await on.accounts.chooseSpace(token, second.spaceId)).space).toEqual(second)
    expect(await resolve()).toMatchObject({ space: second })
    const changed = take(await on.accounts.changePassword(token, PASSWORD, NEXT))
    expect(changed.session.space).toEqual(second)

    const person = { ...second, personId: randomUUID() }
    await on.accounts.addMembership(user.userId, person)
    expect(await resolve(changed.token)).toMatchObject({ space: person })
    await on.accounts.removeMembership(user.userId, second.spaceId)
    expect(await resolve(changed.token)).toMatchObject({ spaces: [first], space: first })
    await on.accounts.removeMembership(user.userId, first.spaceId)
    expect(await resolve(changed.token)).toMatchObject({ spaces: [], space: null })
  })
})

describe('changing the password', () => {
  test('ends every other session and gives this one a new token', async () => {
    const other = take(await on.signIn(user.userName)).token
    expect(await resolve(other)).not.toBeNull()
    const held = take(await on.accounts.changePassword(token, PASSWORD, NEXT))
    expect(held.token).not.toBe(token)
    expect([await resolve(), await resolve(other)]).toEqual([null, null])
    expect(await resolve(held.token)).toEqual(held.session)
    expect(await on.accounts.listSessions(user.userId)).toHaveLength(1)
    expect(resultOf(await on.signIn(user.userName))).toBe('sign-in-refused')
    expect(resultOf(await on.signIn(user.userName, NEXT))).toBe('ok')
  })

  test.each([
    ['no session', () => ['x', PASSWORD, NEXT], 'session-missing'],
    ['a wrong current one', () => [token, NEXT, 'yet another of my passwords'], 'password-wrong'],
    ['a current one of any length', () => [token, 'x'.repeat(10_000), NEXT], 'password-wrong'],
    ['the same', () => [token, PASSWORD, PASSWORD], 'password-unchanged'],
    ['a short one', () => [token, PASSWORD, 'short'], 'password-too-short'],
    ['a common one', () => [token, PASSWORD, 'password1234'], 'password-too-common'],
    ['the user name', () => [token, PASSWORD, user.userName], 'password-like-user-name'],
  ] as const)('%s: %o', async (_, given, code) => {
    const [held, current, next] = given() as [string, string, string]
    expect(resultOf(await on.accounts.changePassword(held, current, next))).toBe(code)
    expect(resultOf(await on.signIn(user.userName))).toBe('ok')
  })

  test('one that the system made up is marked until it is changed', async () => {
    const { password } = take(await on.accounts.resetPassword(user.userId))
    const held = take(await on.signIn(user.userName, password))
    expect(held.session.mustChangePassword).toBe(true)
    const changed = take(await on.accounts.changePassword(held.token, password, NEXT))
    expect(changed.session.mustChangePassword).toBe(false)
    expect(await on.accounts.listAccounts([user.userId])).toMatchObject([{ mustChangePassword: false }])
  })
})
