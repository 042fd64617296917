import { readFileSync } from 'node:fs'
import { type Caller, systemCaller } from '@gangmu/application'
import { ROUTES, type Route } from '@gangmu/contract'
import { can, type HeldGrant, ROLES, type Role, sightOf } from '@gangmu/domain'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../http/build-app.ts'
import type { Services } from '../services.ts'
import { SIGNED_IN, signedInServices } from '../testing/signed-in.ts'

/** Every operation is called by every role: whoever may, comes as far as the database, which here only says that it was asked. */
class Reached extends Error {}

let app: FastifyInstance
let caller: Caller

const callerAs = (role: Role): Caller => {
  const grants: readonly HeldGrant[] = [{ role, unitIds: null }]
  return { ...systemCaller('00000000-0000-4000-8000-000000000001', role), grants, sight: sightOf(grants) }
}

beforeAll(async () => {
  const reach = () => {
    throw new Reached('authorised')
  }
  const services = {
    ports: { unitOfWork: { run: reach } },
    accounts: signedInServices().accounts,
    callers: { identify: async () => ({ caller, principal: null, space: null }), forget: () => undefined, forgetSpace: () => undefined },
    today: () => '2026-01-01',
    showLastBackup: async () => ({ nightly: false, backup: null, failure: null }),
    checkDatabase: async () => undefined,
  } as unknown as Services
  app = buildApp(
    { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 1024 },
    Promise.resolve(services),
    '/nonexistent',
  )
  await app.ready()
})
afterAll(() => app.close())

const ID = '0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001'

const call = async ({ method, path }: Route) => {
  const url = path.replace(/:[a-z]+/g, ID)
  const answer = await app.inject({ method, url, headers: { ...SIGNED_IN, host: 'localhost', 'if-match': '"v1"' } })
  return answer.headers['content-type'] === 'application/problem+json' ? (answer.json().code as string) : answer.statusCode
}

/** Past the door: the operation looked at what was sent, or went to the database. */
const REACHED = new Set<string | number>(['internal-error', 'request-invalid', 'upload-missing', 200])

describe.each(Object.entries(ROUTES) as [string, Route][])('%s', (id, route) => {
  test.each(ROLES)('called by a %s', async (role) => {
    caller = callerAs(role)
    const { action } = route
    const allowed = action === 'public' || can(caller.grants, action)
    const code = await call(route)
    if (allowed) expect(REACHED).toContain(code)
    else expect(code).toBe('right-missing')
  })

  test('stands in docs/reference/rights.md as it is', () => {
    const marks = ROLES.map((role) => (route.action === 'public' || can(callerAs(role).grants, route.action) ? '✓' : ''))
    expect(TABLE).toContain(`| \`${route.method} ${route.path}\` | ${id} | ${route.action} | ${marks.join(' | ')} |`)
  })
})

const TABLE = readFileSync(new URL('../../../../docs/reference/rights.md', import.meta.url), 'utf8')

/** What the server answers beside the operations of the contract: the description of the API itself. Pages have no route, files are looked for. */
const BESIDE = ['GET /api/docs', 'GET /api/docs/json', 'GET /api/docs/style.css']

/** Every door there is, as `METHOD path`, read off the router itself: a route may be registered from anywhere. */
const listDoors = (): readonly string[] => {
  const doors: string[] = []
  const above: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods] = /^([│ ]*[├└]── )([^ ]*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
    const depth = indent.length / 4
    above.splice(depth - 1, Number.POSITIVE_INFINITY, part)
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD') doors.push(`${method} ${above.join('')}`)
  }
  return doors
}

test('no door is open that the contract does not name', () => {
  const named = Object.values(ROUTES).map(({ method, path }) => `${method} ${path}`)
  expect([...listDoors()].sort()).toEqual([...named, ...BESIDE].sort())
})

test('who may not is refused before the body is read', async () => {
  caller = callerAs('viewer')
  const answer = await app.inject({
    method: 'POST',
    url: '/api/units',
    headers: { ...SIGNED_IN, host: 'localhost', 'content-type': 'application/json' },
    payload: '{"name": ',
  })
  expect(answer.json()).toMatchObject({ code: 'right-missing', params: { action: 'organisation.edit' } })
})
