import { randomUUID } from 'node:crypto'
import { createAccounts } from '@gangmu/adapters'
import type { Accounts, Ports } from '@gangmu/application'
import { ROUTES, type Route } from '@gangmu/contract'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Callers } from '../callers.ts'
import { SESSION_HANDLERS } from '../operations/session.ts'
import { createSpaceSettings } from '../space-settings.ts'
import { registerProblems } from './problem.ts'
import { registerSessions, requireSession, type SessionOptions } from './session.ts'

const PASSWORD = 'lamp river seven cloud'
const NEXT = 'seven other words then'

/** Rights are looked up elsewhere; here it is only asked whether they are. */
const callers: Callers = {
  identify: async () => {
    throw new Error('nobody has a space here')
  },
  forget: () => {},
  forgetSpace: () => {},
}

let database: TestDatabase
let accounts: Accounts
let now = new Date()
let app: FastifyInstance
let userName: string
let userId: string

/** The operations as the contract has them, and one of the others. */
const build = (options: SessionOptions, trustProxy = false): FastifyInstance => {
  const built = Fastify({ trustProxy })
  built.setValidatorCompiler(validatorCompiler)
  built.setSerializerCompiler(serializerCompiler)
  registerProblems(built)
  const settings = createSpaceSettings(database, {
    secrecyLimit: 'internal',
    idleLockMinutes: 30,
    backup: { folder: '/nowhere', minuteOfDay: null },
  })
  const services = { ports: database as unknown as Ports, accounts, callers, settings }
  registerSessions(built, Promise.resolve(services), options)
  for (const [id, handler] of Object.entries(SESSION_HANDLERS)) {
    const route: Omit<Route, 'method' | 'action'> & { method: string } = ROUTES[id as keyof typeof SESSION_HANDLERS]
    built.route({
      method: route.method,
      url: route.path,
      schema: { ...(route.body && { body: route.body }), response: route.responses },
      handler: (request, reply) => handler({ request, reply, body: request.body as never, services }),
    })
  }
  built.get('/api/mine', async (request) => requireSession(request).userName)
  return built
}

beforeAll(async () => {
  database = await createTestDatabase()
  accounts = await createAccounts({ database: database.accountsDatabase, secret: 's'.repeat(43), idleMinutes: 30, clock: () => now })
  app = build({ secure: false })
})
beforeEach(async () => {
  userName = `user.${randomUUID().slice(0, 8)}`
  const created = await accounts.createUser({ userName, displayName: '王小明', password: PASSWORD })
  if (!created.ok) throw new Error(created.failure.code)
  userId = created.value.userId
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const cookieOf = (answer: { readonly headers: { readonly 'set-cookie'?: string | string[] | number | undefined } }): string =>
  String(answer.headers['set-cookie']).split(';', 1)[0] ?? ''

const signIn = (over: InjectOptions = {}, at = app) =>
  at.inject({ method: 'POST', url: '/api/session', payload: { userName, password: PASSWORD }, remoteAddress: `${userName}`, ...over })
const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, cookie: string, payload?: object) =>
  app.inject({ method, url, headers: cookie === '' ? {} : { cookie }, ...(payload && { payload }) })

describe('the cookie', () => {
  test.each([
    [false, /^gangmu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/],
    [true, /^__Host-gangmu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/],
  ])('where https is %s', async (secure, pattern) => {
    const own = build({ secure })
    const answer = await signIn({}, own)
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['set-cookie']).toMatch(pattern)
    const cookie = cookieOf(answer)
    const shown = await own.inject({ url: '/api/session', headers: { cookie: `theme=dark; ${cookie}; x` } })
    expect(shown.json()).toMatchObject({ userName, userId })
    expect(`${answer.body}${shown.body}`).not.toContain(cookie.split('=')[1])
    await own.close()
  })

  test('one without the prefix is not taken where https is spoken', async () => {
    const own = build({ secure: true })
    const token = cookieOf(await signIn()).split('=')[1]
    expect((await own.inject({ url: '/api/session', headers: { cookie: `gangmu_session=${token}` } })).statusCode).toBe(401)
    await own.close()
  })

  test('signing in ends the session of the cookie that was there, and never goes on with its token', async () => {
    const planted = cookieOf(await signIn())
    const own = cookieOf(await signIn({ headers: { cookie: planted } }))
    expect(own).not.toBe(planted)
    expect((await call('GET', '/api/session', planted)).json().code).toBe('session-missing')
    expect((await call('GET', '/api/session', own)).statusCode).toBe(200)
    const invented = `gangmu_session=${'a'.repeat(43)}`
    expect(cookieOf(await signIn({ headers: { cookie: invented } }))).not.toBe(invented)
    expect((await call('GET', '/api/session', invented)).statusCode).toBe(401)
  })

  test('signing out takes it back, with a session or without', async () => {
    const cookie = cookieOf(await signIn())
    for (const held of [cookie, cookie, '']) {
      const answer = await call('DELETE', '/api/session', held)
      expect(answer.headers['set-cookie']).toBe('gangmu_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict')
      expect(answer.json()).toEqual({ status: 'signed-out' })
    }
    expect((await call('GET', '/api/session', cookie)).statusCode).toBe(401)
  })
})

describe('who asks', () => {
  test('nobody, somebody, somebody idle, somebody who has to change the password', async () => {
    const mine = async (cookie: string) => (await call('GET', '/api/mine', cookie)).json().code ?? 'ok'
    const status = async (cookie: string) => (await call('GET', '/api/session', cookie)).statusCode
    expect(await mine('')).toBe('session-missing')
    const cookie = cookieOf(await signIn())
    expect((await call('GET', '/api/mine', cookie)).body).toBe(userName)

    now = new Date(now.getTime() + 31 * 60_000)
    expect([await mine(cookie), await status(cookie)]).toEqual(['session-locked', 200])
    expect((await call('POST', '/api/session/unlock', cookie, { password: NEXT })).json().code).toBe('password-wrong')
    expect((await call('POST', '/api/session/unlock', cookie, { password: PASSWORD })).json()).toMatchObject({ locked: false })
    expect((await call('GET', '/api/mine', cookie)).body).toBe(userName)

    const reset = await accounts.resetPassword(userId)
    if (!reset.ok) throw new Error(reset.failure.code)
    const { password } = reset.value
    expect(await mine(cookie)).toBe('session-missing')
    const begun = cookieOf(await signIn({ payload: { userName, password } }))
    expect([await mine(begun), await status(begun)]).toEqual(['password-change-required', 200])
    const changed = await call('PUT', '/api/session/password', begun, { current: password, next: NEXT })
    expect(changed.json()).toMatchObject({ mustChangePassword: false })
    expect((await call('GET', '/api/mine', cookieOf(changed))).body).toBe(userName)
    expect(await mine(begun)).toBe('session-missing')
  })

  test('a program bears the token; what somebody else resolves goes first', async () => {
    const token = cookieOf(await signIn()).split('=')[1]
    const ask = (at: FastifyInstance, authorization: string) => at.inject({ url: '/api/mine', headers: { authorization } })
    expect((await ask(app, `Bearer ${token}`)).body).toBe(userName)
    for (const none of [`Basic ${token}`, 'Bearer', 'Bearer x', `Bearer ${token} x`]) expect((await ask(app, none)).statusCode).toBe(401)

    const session = await accounts.resolveSession(token!)
    const own = build({ secure: false, resolveBearer: async (held) => (held === 'machine' ? { ...session!, userName: 'machine' } : null) })
    expect((await ask(own, 'Bearer machine')).body).toBe('machine')
    expect((await ask(own, `Bearer ${token}`)).body).toBe(userName)
    expect((await own.inject({ method: 'DELETE', url: '/api/session', headers: { authorization: 'Bearer machine' } })).statusCode).toBe(200)
    expect((await ask(own, 'Bearer machine')).statusCode).toBe(200)
    await own.close()
  })

  test('only what asks for data waits for the database', async () => {
    const early = Fastify()
    registerSessions(early, new Promise(() => {}), { secure: false })
    early.get('/healthz', async () => 'up')
    expect((await early.inject({ url: '/healthz', headers: { cookie: 'gangmu_session=x' } })).body).toBe('up')
    await early.close()
  })
})

describe('wrong sign-ins', () => {
  const wrong = (name: string, headers: Record<string, string>, remoteAddress: string, at = app) =>
    signIn({ payload: { userName: name, password: NEXT }, headers, remoteAddress }, at)

  test('are told alike, with their sentence', async () => {
    const [known, unknown] = [await wrong(userName, {}, '10.2.0.1'), await wrong('nobody', {}, '10.2.0.1')]
    expect(known.statusCode).toBe(401)
    expect({ ...known.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' })
    expect(known.json()).toMatchObject({ code: 'sign-in-refused', title: expect.stringContaining('用户名或口令不对') })
    expect(known.headers['set-cookie']).toBeUndefined()
  })

  test('lock the account, whatever addresses they claim to come from', async () => {
    const answers = []
    for (let n = 0; n < 6; n += 1)
      answers.push(await wrong(userName, { 'x-forwarded-for': `10.2.1.${n}`, 'x-real-ip': `10.2.1.${n}` }, '10.2.1.9'))
    expect(answers.map((answer) => answer.json().code)).toEqual([...Array(4).fill('sign-in-refused'), ...Array(2).fill('account-locked')])
    expect(answers.at(-1)?.json()).toMatchObject({ status: 429, params: { minutes: 1 } })
    expect((await signIn()).json().code).toBe('account-locked')
  })

  test('a forged header neither escapes the throttle of the socket’s address nor throws it on somebody else’s', async () => {
    const codes = []
    for (let n = 0; n < 62; n += 1)
      codes.push((await wrong('a name', { 'x-forwarded-for': n % 2 ? '10.2.2.1' : `10.2.3.${n}` }, '10.2.2.9')).json().code)
    expect(codes).toEqual([...Array(60).fill('sign-in-refused'), ...Array(2).fill('sign-in-throttled')])
    expect((await signIn({ remoteAddress: '10.2.2.1' })).statusCode).toBe(201)
    expect((await signIn({ remoteAddress: '10.2.2.9' })).json().code).toBe('sign-in-throttled')
  })

  test('behind a trusted proxy it is the address that the proxy tells', async () => {
    const own = build({ secure: false }, true)
    for (let n = 0; n < 61; n += 1) await wrong('a name', { 'x-forwarded-for': '10.2.4.1' }, '10.2.4.9', own)
    expect((await signIn({ headers: { 'x-forwarded-for': '10.2.4.1' }, remoteAddress: '10.2.4.9' }, own)).statusCode).toBe(429)
    expect((await signIn({ headers: { 'x-forwarded-for': '10.2.4.2' }, remoteAddress: '10.2.4.9' }, own)).statusCode).toBe(201)
    const [session] = await accounts.listSessions(userId)
    expect(session?.ip).toBe('10.2.4.2')
    await own.close()
  })

  test.each([
    [{}],
    [{ userName: 'x' }],
    [{ userName: 'x', password: '' }],
    [{ userName: 'x', password: 'y', secondFactor: '12345' }],
    [{ userName: 'x', password: 'y'.repeat(1_001) }],
    [{ userName: ['x'], password: 'y' }],
  ])('%j is no request', async (payload) => {
    expect((await signIn({ payload })).json().code).toBe('request-invalid')
  })
})

describe('the rest of the session', () => {
  test('another space', async () => {
    const spaces = [randomUUID(), randomUUID()]
    for (const spaceId of spaces) await accounts.addMembership(userId, { spaceId, personId: null })
    const cookie = cookieOf(await signIn())
    expect((await call('PUT', '/api/session/space', cookie, { spaceId: randomUUID() })).json().code).toBe('space-not-member')
    const chosen = await call('PUT', '/api/session/space', cookie, { spaceId: spaces[1]! })
    expect(chosen.json().space).toEqual({ spaceId: spaces[1], personId: null })
  })

  test('a second factor, asked for at the next sign-in', async () => {
    const cookie = cookieOf(await signIn())
    const begin = (password: string) => call('POST', '/api/session/second-factor', cookie, { password })
    expect((await begin(NEXT)).json().code).toBe('password-wrong')
    const begun = await begin(PASSWORD)
    expect(begun.statusCode).toBe(201)
    expect(begun.json()).toEqual({ secret: expect.stringMatching(/^[A-Z2-7]+$/), uri: expect.stringContaining('otpauth://totp/') })
    expect((await call('PUT', '/api/session/second-factor', cookie, { code: 'abcdef' })).json().code).toBe('request-invalid')
    const removed = await call('POST', '/api/session/second-factor/remove', cookie, { password: PASSWORD })
    expect(removed.json().code).toBe('second-factor-missing')
  })

  test('nothing of it without one', async () => {
    const answers = await Promise.all([
      call('POST', '/api/session/unlock', '', { password: PASSWORD }),
      call('PUT', '/api/session/space', '', { spaceId: randomUUID() }),
      call('PUT', '/api/session/password', '', { current: PASSWORD, next: NEXT }),
      call('POST', '/api/session/second-factor', '', { password: PASSWORD }),
      call('PUT', '/api/session/second-factor', '', { code: '123456' }),
      call('POST', '/api/session/second-factor/remove', '', { password: PASSWORD }),
    ])
    expect(answers.map((answer) => answer.json().code)).toEqual(Array(6).fill('session-missing'))
  })
})
