import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest, codeOf, PASSWORD, resultOf, take } from './testing/accounts-under-test.ts'

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
afterEach(() => vi.unstubAllEnvs())
afterAll(() => database.close())

const WRONG = 'not the password at all'

/** In force. The code it was confirmed with is used up: the next one is good from half a minute before its time. */
const setUp = async (): Promise<string> => {
  const { secret } = take(await on.accounts.beginSecondFactor(token, PASSWORD))
  token = take(await on.accounts.confirmSecondFactor(token, codeOf(secret))).token
  return secret
}
const nextCode = (secret: string): string => codeOf(secret, 1)
const anotherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('it is in force once a first code was right, under a new token', async () => {
  const { secret, uri } = take(await on.accounts.beginSecondFactor(token, PASSWORD))
  expect(decodeURIComponent(uri)).toBe(`otpauth://totp/纲目:${user.userName}?secret=${secret}&issuer=纲目`)
  expect(resultOf(await on.signIn(user.userName))).toBe('ok')
  expect(resultOf(await on.accounts.confirmSecondFactor(token, anotherThan(codeOf(secret))))).toBe('second-factor-wrong')
  const held = take(await on.accounts.confirmSecondFactor(token, codeOf(secret)))
  expect(held.session).toMatchObject({ ...user, secondFactor: true })
  expect(await on.accounts.resolveSession(token)).toBeNull()
  expect(await on.accounts.resolveSession(held.token)).toEqual(held.session)
  expect(await on.accounts.listAccounts([user.userId])).toMatchObject([{ secondFactor: true }])
})

test('then the password alone does not do, nor a code without it', async () => {
  const secret = await setUp()
  expect(resultOf(await on.signIn(user.userName))).toBe('second-factor-required')
  expect(resultOf(await on.signIn(user.userName, WRONG, nextCode(secret)))).toBe('sign-in-refused')
  expect(resultOf(await on.signIn(user.userName, PASSWORD, anotherThan(nextCode(secret))))).toBe('second-factor-wrong')
  expect(take(await on.signIn(user.userName, PASSWORD, nextCode(secret))).session).toMatchObject({ ...user, secondFactor: true })
})

test('a code is good once, at the door and after it was confirmed with', async () => {
  const { secret } = take(await on.accounts.beginSecondFactor(token, PASSWORD))
  const [first, second] = [codeOf(secret), nextCode(secret)]
  take(await on.accounts.confirmSecondFactor(token, first))
  expect(resultOf(await on.signIn(user.userName, PASSWORD, first))).toBe('second-factor-wrong')
  expect(resultOf(await on.signIn(user.userName, PASSWORD, second))).toBe('ok')
  expect(resultOf(await on.signIn(user.userName, PASSWORD, second))).toBe('second-factor-wrong')
})

test('guessing codes locks the account; asking without one neither counts nor clears', async () => {
  const secret = await setUp()
  const bad = anotherThan(nextCode(secret))
  const results = []
  for (const code of [bad, undefined, bad, undefined, bad, bad, undefined, bad])
    results.push(resultOf(await on.signIn(user.userName, PASSWORD, code)))
  expect(results.filter((result) => result === 'second-factor-wrong')).toHaveLength(4)
  expect(results.at(-1)).toBe('account-locked 1')
  expect(resultOf(await on.signIn(user.userName, PASSWORD, nextCode(secret)))).toBe('account-locked 1')
})

test('a disabled account stays out with the right code, too', async () => {
  const secret = await setUp()
  await on.accounts.disableUser(user.userId)
  expect(resultOf(await on.signIn(user.userName, PASSWORD, nextCode(secret)))).toBe('account-disabled')
})

test('it survives a restart, whatever the environment says to the library', async () => {
  const secret = await setUp()
  vi.stubEnv('BETTER_AUTH_SECRETS', '2:a-secret-of-somebody-else-that-is-long-enough')
  vi.stubEnv('BETTER_AUTH_URL', 'https://elsewhere.example')
  const accounts = await on.restart()
  const request = { ...user, password: PASSWORD, ip: '10.0.0.1', userAgent: 'test' }
  expect(resultOf(await accounts.signIn(request))).toBe('second-factor-required')
  expect(resultOf(await accounts.signIn({ ...request, secondFactor: nextCode(secret) }))).toBe('ok')
})

test('setting up and removing ask for the password, and only where there is something to do', async () => {
  expect(resultOf(await on.accounts.beginSecondFactor(token, WRONG))).toBe('password-wrong')
  expect(resultOf(await on.accounts.confirmSecondFactor(token, '123456'))).toBe('second-factor-missing')
  expect(resultOf(await on.accounts.removeSecondFactor(token, PASSWORD))).toBe('second-factor-missing')
  await setUp()
  expect(resultOf(await on.accounts.beginSecondFactor(token, PASSWORD))).toBe('second-factor-active')
  expect(resultOf(await on.accounts.confirmSecondFactor(token, '123456'))).toBe('second-factor-active')
  expect(resultOf(await on.accounts.removeSecondFactor(token, WRONG))).toBe('password-wrong')
  const held = take(await on.accounts.removeSecondFactor(token, PASSWORD))
  expect(held.session.secondFactor).toBe(false)
  expect(await on.accounts.resolveSession(token)).toBeNull()
  expect(resultOf(await on.signIn(user.userName))).toBe('ok')
})

test('begun twice, the later secret counts', async () => {
  const { secret: earlier } = take(await on.accounts.beginSecondFactor(token, PASSWORD))
  const { secret: later } = take(await on.accounts.beginSecondFactor(token, PASSWORD))
  expect(resultOf(await on.accounts.confirmSecondFactor(token, codeOf(earlier)))).toBe('second-factor-wrong')
  expect(resultOf(await on.accounts.confirmSecondFactor(token, codeOf(later)))).toBe('ok')
})

test('for who lost the phone it is cleared', async () => {
  await setUp()
  take(await on.accounts.clearSecondFactor(user.userId))
  expect(resultOf(await on.signIn(user.userName))).toBe('ok')
  expect(resultOf(await on.accounts.beginSecondFactor(token, PASSWORD))).toBe('ok')
})
