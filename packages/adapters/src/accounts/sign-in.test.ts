import { createHash, randomUUID } from 'node:crypto'
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

const WRONG = 'not the password at all'

describe('signing in', () => {
  test('the right name and password begin a session, however the name is typed', async () => {
    const { userId } = take(await on.accounts.createUser({ userName: 'Wang.Min', displayName: '王敏', password: PASSWORD }))
    for (const typed of ['wang.min', ' WANG.MIN ', 'ｗａｎｇ.ｍｉｎ']) {
      const { token, session } = take(await on.signIn(typed))
      expect(session).toMatchObject({ userId, userName: 'wang.min', displayName: '王敏', locked: false, mustChangePassword: false })
      expect(await on.accounts.resolveSession(token)).toEqual(session)
    }
    expect(await on.accounts.listAccounts([userId])).toEqual([
      {
        userId,
        userName: 'wang.min',
        displayName: '王敏',
        disabled: false,
        mustChangePassword: false,
        secondFactor: false,
        lastSignInAt: on.now().toISOString(),
        lockedUntil: null,
      },
    ])
  })

  test('an unknown name, a name that cannot be one and a wrong password fail alike, the first and the last at the same cost', async () => {
    const { userName } = await on.addUser()
    const cost = async (name: string, password: string) => {
      const before = on.count.argon2
      const outcome = await on.signIn(name, password)
      return { outcome, argon2: on.count.argon2 - before }
    }
    const refused = { ok: false, failure: { code: 'sign-in-refused', params: {} } }
    expect(await cost(userName, WRONG)).toEqual({ outcome: refused, argon2: 1 })
    expect(await cost(`nobody.${userName}`, WRONG)).toEqual({ outcome: refused, argon2: 1 })
    expect(await cost(userName, PASSWORD)).toEqual({ outcome: expect.objectContaining({ ok: true }), argon2: 1 })
    for (const name of ['', 'a b', 'x'.repeat(400), "' or 1=1 --", '\0']) expect((await cost(name, WRONG)).outcome).toEqual(refused)
    expect((await cost(userName, 'x'.repeat(10_000))).outcome).toEqual(refused)
  })

  test('every sign-in has a token of its own, and what is stored of it lets nobody in', async () => {
    const { userId, userName } = await on.addUser()
    const tokens = [take(await on.signIn(userName)).token, take(await on.signIn(userName)).token]
    expect(new Set(tokens).size).toBe(2)
    const { rows } = await database.accountsDatabase.query('select * from session where user_id = $1 order by created_at', [userId])
    const hashes = tokens.map((token) => createHash('sha256').update(token).digest('hex'))
    expect(rows.map((row) => row.token).sort()).toEqual([...hashes].sort())
    expect(JSON.stringify(rows)).not.toContain(tokens[0])
    for (const hash of hashes) expect(await on.accounts.resolveSession(hash)).toBeNull()
  })

  test('a disabled account is told so only to who knows its password', async () => {
    const { userId, userName } = await on.addUser()
    await on.accounts.disableUser(userId)
    expect(resultOf(await on.signIn(userName, WRONG))).toBe('sign-in-refused')
    expect(resultOf(await on.signIn(userName))).toBe('account-disabled')
    expect(await on.accounts.listSessions(userId)).toEqual([])
    await on.accounts.enableUser(userId)
    expect(resultOf(await on.signIn(userName))).toBe('ok')
  })

  test('the only space is chosen by itself, one of several is not', async () => {
    const { userId, userName } = await on.addUser()
    expect(take(await on.signIn(userName)).session).toMatchObject({ spaces: [], space: null })
    const first = { spaceId: randomUUID(), personId: randomUUID() }
    await on.accounts.addMembership(userId, first)
    expect(take(await on.signIn(userName)).session).toMatchObject({ spaces: [first], space: first })
    await on.accounts.addMembership(userId, { spaceId: randomUUID(), personId: null })
    expect(take(await on.signIn(userName)).session).toMatchObject({ spaces: { length: 2 }, space: null })
  })
})

describe('lock-out', () => {
  const fail = async (name: string, times: number) => {
    const results = []
    for (let n = 0; n < times; n += 1) results.push(resultOf(await on.signIn(name, WRONG)))
    return results
  }

  test('the fifth wrong password locks for a minute, then even the right one is refused, alike and at no cost', async () => {
    const { userId, userName } = await on.addUser()
    expect(await fail(userName, 4)).toEqual(Array(4).fill('sign-in-refused'))
    expect(resultOf(await on.signIn(userName, WRONG))).toBe('account-locked 1')
    const before = on.count.argon2
    expect(await on.signIn(userName)).toEqual(await on.signIn(userName, WRONG))
    expect(resultOf(await on.signIn(userName))).toBe('account-locked 1')
    expect(on.count.argon2).toBe(before)
    expect((await on.accounts.listAccounts([userId]))[0]?.lockedUntil).toBe(new Date(on.now().getTime() + 60_000).toISOString())

    on.pass(1)
    expect(resultOf(await on.signIn(userName))).toBe('ok')
    expect(await fail(userName, 4)).toEqual(Array(4).fill('sign-in-refused'))
  })

  test('each further failure doubles the lock, up to an hour; right in between, it begins anew', async () => {
    const { userName } = await on.addUser()
    await fail(userName, 4)
    const results = []
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      results.push(resultOf(await on.signIn(userName, WRONG)))
      on.pass(minutes)
    }
    expect(results).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((minutes) => `account-locked ${minutes}`))
    expect(resultOf(await on.signIn(userName))).toBe('ok')
    expect(resultOf(await on.signIn(userName, WRONG))).toBe('sign-in-refused')
  })

  test('it outlives a restart, and is told in minutes begun', async () => {
    const { userName } = await on.addUser()
    await fail(userName, 5)
    on.pass(1)
    await fail(userName, 1)
    on.pass(0.5)
    const after = await on.restart()
    const request = { userName, password: PASSWORD, ip: '10.9.9.9', userAgent: 'test' }
    expect(resultOf(await after.signIn(request))).toBe('account-locked 2')
  })

  test('a name nobody has is locked just the same: a lock tells nothing', async () => {
    const { userName } = await on.addUser()
    expect(await fail(`nobody.${userName}`, 7)).toEqual(await fail(userName, 7))
  })

  test('of forty guesses at once five are looked at', async () => {
    const { userName } = await on.addUser()
    const before = on.count.argon2
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, n) => on.signIn(userName, n === 39 ? PASSWORD : WRONG, undefined, `10.3.0.${n}`)),
    )
    expect(on.count.argon2 - before).toBe(5)
    expect(outcomes.filter((outcome) => resultOf(outcome) === 'sign-in-refused')).toHaveLength(4)
    expect(outcomes.slice(4).map(resultOf)).toEqual(Array(36).fill('account-locked 1'))
  })

  test('who signs in twelve times at once with the right password gets twelve sessions', async () => {
    const { userName } = await on.addUser()
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => on.signIn(userName)))
    expect(new Set(outcomes.map((outcome) => take(outcome).token)).size).toBe(12)
  })

  test('failures of more than a day ago count no more, and their rows go', async () => {
    const { userName } = await on.addUser()
    await fail(userName, 4)
    const { userName: other } = await on.addUser()
    on.pass(24 * 60 + 1)
    expect(await fail(other, 1)).toEqual(['sign-in-refused'])
    const { rows } = await database.accountsDatabase.query('select user_name from sign_in_failure', [])
    expect(rows).toEqual([{ user_name: other }])
    expect(await fail(userName, 1)).toEqual(['sign-in-refused'])
  })

  test('whoever looks after accounts can end it, by hand or with a new password', async () => {
    const { userId, userName } = await on.addUser()
    await fail(userName, 5)
    await on.accounts.unlockUser(userId)
    expect(resultOf(await on.signIn(userName))).toBe('ok')
    await fail(userName, 5)
    const { password } = take(await on.accounts.resetPassword(userId))
    expect(resultOf(await on.signIn(userName, password))).toBe('ok')
  })
})

describe('throttle', () => {
  test('an address where sixty tries went wrong waits, whatever the names; another one, and a right password, do not count', async () => {
    const { userName } = await on.addUser()
    for (let n = 0; n < 3; n += 1) expect(resultOf(await on.signIn(userName, PASSWORD, undefined, '10.5.0.1'))).toBe('ok')
    const tries = await Promise.all(Array.from({ length: 70 }, (_, n) => on.signIn(`a name ${n}`, WRONG, undefined, '10.5.0.1')))
    expect(tries.map(resultOf)).toEqual([...Array(60).fill('sign-in-refused'), ...Array(10).fill('sign-in-throttled 10')])
    expect(resultOf(await on.signIn(userName, PASSWORD, undefined, '::ffff:10.5.0.1'))).toBe('sign-in-throttled 10')
    expect(resultOf(await on.signIn(userName, PASSWORD, undefined, '10.5.0.2'))).toBe('ok')
    on.pass(10)
    expect(resultOf(await on.signIn(userName, PASSWORD, undefined, '10.5.0.1'))).toBe('ok')
  })
})
