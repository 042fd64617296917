import { randomUUID } from 'node:crypto'
import { type AccountSession, type Accounts, createPlan, type Ports, systemCaller } from '@gangmu/application'
import { type Role, shippedAreas } from '@gangmu/domain'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCallers } from './callers.ts'
import { buildApp } from './http/build-app.ts'
import type { Services } from './services.ts'
import { createSpaceSettings } from './space-settings.ts'

/** Who asks is kept for half a minute: whatever changes that must be seen by the very next call. */
const AREA = shippedAreas().find(({ name }) => name === '大渡口区')!

let database: TestDatabase
let app: FastifyInstance
let ports: Ports
let session: AccountSession
let spaceId: string

beforeAll(async () => {
  database = await createTestDatabase()
  ports = database as unknown as Ports
  const callers = createCallers(ports, () => '2026-03-01')
  const services = {
    ports,
    // Signing in has tests of its own; here somebody is.
    accounts: { resolveSession: async () => session } as unknown as Accounts,
    callers,
    forgetUsers: callers.forget,
    today: () => '2026-03-01',
    settings: createSpaceSettings(ports, { secrecyLimit: 'internal', idleLockMinutes: 30, backup: { folder: '/x', minuteOfDay: null } }),
  } as unknown as Services
  const config = { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 1 } as const
  app = buildApp(config, Promise.resolve(services), '/nowhere')
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const addSpace = async (name: string) => {
  const id = randomUUID()
  await ports.unitOfWork.run(id, (tx) => ports.spaces.ensureSpace(tx, name))
  return id
}

/** Somebody of the space with these roles, signed in. */
const addPerson = async (...roles: readonly Role[]): Promise<AccountSession> => {
  const [personId, userId] = [randomUUID(), randomUUID()]
  await ports.unitOfWork.run(spaceId, async (tx) => {
    await ports.persons.insertPersons(tx, [{ id: personId, name: '李明', phone: null, userId }])
    const grant = { holder: { kind: 'person' as const, id: personId }, unitId: null, from: null, to: null, recordedBy: 'x' }
    await ports.grants.insertGrants(
      tx,
      roles.map((role) => ({ ...grant, id: randomUUID(), role })),
    )
  })
  const membership = { spaceId, personId }
  return {
    id: randomUUID(),
    userId,
    userName: 'liming',
    displayName: '李明',
    signedInAt: '2026-03-01T00:00:00.000Z',
    expiresAt: '2026-03-01T12:00:00.000Z',
    locked: false,
    mustChangePassword: false,
    secondFactor: false,
    spaces: [membership],
    space: membership,
  }
}

const enter = async (...roles: readonly Role[]) => {
  spaceId = await addSpace('望溪区')
  session = await addPerson(...roles)
}
beforeEach(() => enter('system-admin'))

const call = async (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object, headers: object = {}) => {
  const answer = await app.inject({
    method,
    url,
    headers: { host: 'localhost', cookie: 'gangmu_session=x', ...headers },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json(), etag: answer.headers.etag }
}
const who = async () => (await call('GET', '/api/session')).body.who

describe('the next call sees', () => {
  test('the space’s new name and area', async () => {
    expect(await who()).toMatchObject({ spaceName: '望溪区', areaId: null, areaName: null })
    await call('PUT', '/api/space', { name: '望江区', areaId: AREA.id, superiorAreaId: AREA.parent })
    expect(await who()).toMatchObject({ spaceName: '望江区', areaId: AREA.id, areaName: '大渡口区' })
  })

  test('a unit and a post by their new names, and the post taken up', async () => {
    expect((await who()).posts).toEqual([])
    const unit = { name: '区发改委', shortName: null, kind: 'department', parentId: null, areaId: null, from: null, ordinal: 0 }
    const { body: made, etag } = await call('POST', '/api/units', unit)
    const { body: post } = await call('POST', '/api/posts', { unitId: made.id, name: '主任', from: null })
    const assignment = { personId: session.space!.personId, acting: false, basis: null, from: '2026-01-01', to: null }
    expect((await call('POST', `/api/posts/${post.id}/assignments`, assignment)).status).toBe(201)
    expect((await who()).posts).toMatchObject([{ name: '主任', unitName: '区发改委' }])
    await call('PUT', `/api/units/${made.id}`, { ...unit, name: '区发展改革委' }, { 'if-match': etag })
    expect((await who()).posts).toMatchObject([{ unitName: '区发展改革委' }])
  })

  test('a right that was given', async () => {
    await enter('viewer')
    const viewer = session
    expect((await who()).roles).toEqual(['viewer'])
    session = await addPerson('security-admin')
    const holder = { kind: 'person', id: viewer.space!.personId }
    expect((await call('POST', '/api/grants', { role: 'drafter', holder, unitId: null, from: '2026-01-01', to: null })).status).toBe(201)
    session = viewer
    expect((await who()).roles.sort()).toEqual(['drafter', 'viewer'])
  })
})

describe('the session tells', () => {
  test('the years of the plans that may be seen, the latest first', async () => {
    await enter('drafter')
    expect((await who()).years).toEqual([])
    for (const year of [2025, 2027, 2026])
      await createPlan(ports, systemCaller(spaceId), { year, title: `${year}年计划`, basedOn: null, lines: [] })
    expect((await who()).years).toEqual([2027, 2026, 2025])
    await enter('deputy')
    await createPlan(ports, systemCaller(spaceId), { year: 2026, title: '2026年计划', basedOn: null, lines: [] })
    expect((await who()).years).toEqual([])
  })

  test('the name of an area of the space’s own', async () => {
    const { body: area } = await call('POST', '/api/areas', {
      name: '望溪新区',
      aliases: [],
      kind: 'division',
      parentId: AREA.parent,
      code: null,
      from: null,
    })
    await call('PUT', '/api/space', { name: '望溪新区管委会', areaId: area.id, superiorAreaId: null })
    expect(await who()).toMatchObject({ areaName: '望溪新区' })
  })

  test('the names of the spaces, where one is chosen and where none is', async () => {
    const other = await addSpace('石港区')
    const gone = randomUUID()
    session = { ...session, spaces: [...session.spaces, { spaceId: other, personId: null }, { spaceId: gone, personId: null }] }
    const names = async () => (await call('GET', '/api/session')).body.spaces.map(({ name }: { name?: string }) => name)
    expect(await names()).toEqual(['望溪区', '石港区', undefined])
    session = { ...session, space: null }
    expect(await names()).toEqual(['望溪区', '石港区', undefined])
    expect(await who()).toBeNull()
  })

  test('how long it may be idle, as the space has it', async () => {
    expect((await who()).idleMinutes).toBe(30)
    const body = { name: 'session', value: { idleMinutes: 7, notice: null } }
    expect((await call('PUT', '/api/settings/session', body, { 'if-match': '"v0"' })).status).toBe(200)
    expect((await who()).idleMinutes).toBe(7)
  })
})
