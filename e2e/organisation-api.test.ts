import type { Caller } from '@gangmu/application'
import { SETTING_NAMES } from '@gangmu/domain'
import { buildApp } from '@gangmu/server'
import { asSuperuser, createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Services } from '../apps/server/src/services.ts'
import { type District, openDistrict } from './support/district.ts'

/** The operations over HTTP on a real database, whoever asks. What an operation does is tested without HTTP; here is what HTTP adds. */
let database: TestDatabase
let district: District
let app: ReturnType<typeof buildApp>
let caller: Caller
let forgotten: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  const services = {
    ports: database,
    // A session that holds; whose it is says the test.
    accounts: { resolveSession: async () => ({ locked: false, mustChangePassword: false }) },
    callers: { identify: async () => ({ caller }), forgetSpace: () => undefined },
    settings: { forget: () => undefined },
    today: () => '2026-05-01',
    forgetUsers: (userIds: readonly string[]) => forgotten.push(...userIds),
  } as unknown as Services
  app = buildApp(
    { logLevel: 'silent', publicUrl: null, tls: null, trustProxy: false, uploadLimitBytes: 1024 },
    Promise.resolve(services),
    '/nonexistent',
  )
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})
beforeEach(async () => {
  district = await openDistrict(database)
  caller = district.admin
  forgotten = []
})

const send = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, headers: Record<string, string> = {}) => {
  const answer = await app.inject({
    method,
    url,
    headers: { host: 'localhost', cookie: 'gangmu_session=held', ...headers },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json(), etag: answer.headers['etag'] }
}

const UNIT = { name: '区发展改革委', shortName: null, kind: 'department', parentId: null, areaId: null, ordinal: 0, from: null }
const countUnits = async (): Promise<number> => (await send('GET', '/api/units')).body.units.length

describe('versions', () => {
  test('a GET tells the version, a PUT must name it, and of two changes the second is refused', async () => {
    const { body: unit, etag } = await send('POST', '/api/units', UNIT)
    expect(etag).toBe('"v1"')
    const url = `/api/units/${unit.id}`
    expect((await send('GET', url)).etag).toBe('"v1"')
    const first = await send('PUT', url, { ...UNIT, name: '区发改委' }, { 'if-match': '"v1"' })
    expect(first).toMatchObject({ status: 200, etag: '"v2"', body: { name: '区发改委', version: 2 } })
    const second = await send('PUT', url, { ...UNIT, name: '发改' }, { 'if-match': '"v1"' })
    expect(second).toMatchObject({ status: 412, body: { code: 'version-conflict', params: { current: 2 } } })
    expect((await send('GET', url)).body.name).toBe('区发改委')
  })

  test.each([
    ['nothing', {}, 428, 'version-missing'],
    ['any version', { 'if-match': '*' }, 412, 'version-conflict'],
    ['a weak tag', { 'if-match': 'W/"v1"' }, 412, 'version-conflict'],
    ['a number', { 'if-match': '1' }, 412, 'version-conflict'],
  ])('a change that names %s is refused', async (_, headers, status, code) => {
    const { body: unit } = await send('POST', '/api/units', UNIT)
    expect(await send('PUT', `/api/units/${unit.id}`, UNIT, headers)).toMatchObject({ status, body: { code } })
  })

  test('a shipped area has no version to change', async () => {
    const { body } = await send('GET', `/api/areas?search=${encodeURIComponent('铜梁区')}`)
    expect(await send('GET', `/api/areas/${body.areas[0].id}`)).toMatchObject({ status: 200, etag: undefined, body: { version: null } })
  })
})

describe('Idempotency-Key', () => {
  const key = { 'idempotency-key': '7c2f-1' }

  test('the same call twice is done once and answered alike', async () => {
    const first = await send('POST', '/api/units', UNIT, key)
    const again = await send('POST', '/api/units', { ...UNIT }, key)
    expect([again.status, again.body, again.etag]).toEqual([201, first.body, '"v1"'])
    expect(await countUnits()).toBe(1)
    expect((await district.audit()).filter(({ action }) => action === 'unit.create')).toHaveLength(1)
  })

  test('many at once are one', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('POST', '/api/units', UNIT, key)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await countUnits()).toBe(1)
  })

  test.each([
    ['another body', '/api/units', { ...UNIT, name: '区财政局' }],
    ['another operation', '/api/persons', { name: '张三', phone: null }],
  ])('%s under the same key is refused', async (_, url, body) => {
    await send('POST', '/api/units', UNIT, key)
    expect(await send('POST', url, body, key)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
    expect(await countUnits()).toBe(1)
  })

  test('others may use the same key, and without one every call counts', async () => {
    await send('POST', '/api/units', UNIT, key)
    caller = { ...district.admin, actor: '别人' }
    await send('POST', '/api/units', UNIT, key)
    await send('POST', '/api/units', UNIT)
    expect(await countUnits()).toBe(3)
  })

  test('a call that failed may be made again under its key', async () => {
    const inside = { ...UNIT, parentId: '0b9c2c39-5a52-4b5a-9a2c-6a0c1a7f0001' }
    expect((await send('POST', '/api/units', inside, key)).body.code).toBe('unit-not-found')
    expect((await send('POST', '/api/units', UNIT, key)).status).toBe(201)
  })

  test('after a day the key is free again, and what was kept is gone', async () => {
    const { body: first } = await send('POST', '/api/units', UNIT, key)
    const ofSpace = `where space_id = '${district.spaceId}'`
    const asRoot = (statement: string) => asSuperuser(database.logins.superuser, `${statement} ${ofSpace}`)
    await asRoot("update idempotency_key set created_at = created_at - interval '25 hours'")
    expect((await send('POST', '/api/units', UNIT, key)).body.id).not.toBe(first.id)
    expect(await asRoot('select key from idempotency_key')).toHaveLength(1)
  })

  test.each(['with blanks', '', 'x'.repeat(201)])('“%s” is no key', async (bad) => {
    const answer = await send('POST', '/api/units', UNIT, { 'idempotency-key': bad })
    expect(answer.body).toMatchObject({ code: 'request-invalid', params: { field: 'Idempotency-Key' } })
  })
})

test('a post is made, filled, charged and handed over; whose rights changed is forgotten', async () => {
  const { body: unit } = await send('POST', '/api/units', UNIT)
  const { body: post } = await send('POST', '/api/posts', { unitId: unit.id, name: '主任', from: null })
  const [old, young] = [await district.addUser('老王'), await district.addUser('小李')]
  const entry = { acting: false, basis: null, from: '2026-01-01', to: null }
  expect((await send('POST', `/api/posts/${post.id}/assignments`, { ...entry, personId: old.id })).status).toBe(201)
  expect(forgotten).toEqual([old.userId])

  caller = district.callerAs('dispatcher')
  const sets = [{ subject: { kind: 'plan-line', id: 'line-1' }, role: 'lead-leader', holders: [{ kind: 'post', id: post.id }] }]
  expect((await send('POST', '/api/responsibilities', { from: '2026-01-01', sets })).body).toEqual({ begun: 1, ended: 0, kept: 0 })
  const { body: asked } = await send('GET', '/api/responsibilities?kind=plan-line&ids=line-1,line-2')
  expect(asked.responsibilities).toMatchObject([{ role: 'lead-leader', holderName: '主任' }])
  expect((await send('GET', `/api/duties?post=${post.id}`)).body.responsibilities).toHaveLength(1)

  caller = district.admin
  forgotten = []
  const handOver = { toPersonId: young.id, from: '2026-05-01', acting: false, basis: '区委组〔2026〕18号', movePersonal: false }
  const handed = await send('POST', `/api/posts/${post.id}/hand-over`, handOver)
  expect(handed).toMatchObject({ status: 201, body: { ended: [{ name: '老王' }], hanging: { responsibilities: 1 } } })
  expect(handed.body).not.toHaveProperty('changedUserIds')
  expect(forgotten.sort()).toEqual([old.userId, young.userId].sort())
  expect((await send('GET', '/api/posts')).body.posts).toMatchObject([{ holders: [{ name: '小李' }] }])
  expect((await send('GET', `/api/posts/${post.id}`)).body.holders).toMatchObject([{ personName: '小李' }, { to: '2026-05-01' }])
  expect((await send('GET', `/api/persons/${old.id}`)).body.assignments).toMatchObject([{ postName: '主任', to: '2026-05-01' }])
  expect((await send('GET', `/api/persons?search=${encodeURIComponent('小')}`)).body.persons).toMatchObject([{ posts: [{ name: '主任' }] }])

  caller = { ...district.callerAs('reporter'), postIds: [post.id] }
  expect((await send('GET', '/api/notices/unread')).body).toEqual({ unread: 2 })
  expect((await send('GET', '/api/notices?unread=true')).body.notices).toHaveLength(2)
  expect((await send('POST', '/api/notices/read', { ids: null })).body).toEqual({ marked: 2 })
})

test('roles are given and taken back, and listed by person', async () => {
  const [one, two] = [await district.addUser('甲'), await district.addUser('乙')]
  caller = district.security
  const draft = { role: 'auditor', unitId: null, from: '2026-01-01', to: null }
  const given = await send('POST', '/api/grants', { ...draft, holder: { kind: 'person', id: one.id } })
  expect(given.status).toBe(201)
  await send('POST', '/api/grants', { ...draft, holder: { kind: 'person', id: two.id } })
  expect((await send('GET', '/api/grants')).body.grants).toHaveLength(2)
  const ended = await send('POST', `/api/grants/${given.body.id}/end`, { on: '2026-04-01' })
  expect(ended.body).toMatchObject({ to: '2026-04-01' })
  expect((await send('GET', '/api/rights')).body.persons).toMatchObject([{ name: '乙', roles: [{ role: 'auditor', post: null }] }])
  expect(forgotten).toEqual([one.userId, two.userId, one.userId])
})

describe('settings', () => {
  test('are read and saved by name, with the version in the tag', async () => {
    expect((await send('GET', '/api/settings')).body.settings.map(({ name }: { name: string }) => name)).toEqual(SETTING_NAMES)
    expect((await send('GET', '/api/settings/session')).etag).toBe('"v0"')
    const body = { name: 'session', value: { idleMinutes: 10, notice: '请妥善保管口令' } }
    const saved = await send('PUT', '/api/settings/session', body, { 'if-match': '"v0"' })
    expect(saved).toMatchObject({ status: 200, etag: '"v1"', body: { value: body.value, recordedBy: 'system-admin' } })
    expect((await send('PUT', '/api/settings/session', body, { 'if-match': '"v0"' })).status).toBe(412)
  })

  test.each([
    ['another name in the body', 'session', { name: 'split', value: { townships: true } }],
    ['a value of another shape', 'session', { name: 'session', value: { townships: true } }],
    ['more than belongs there', 'split', { name: 'split', value: { townships: true, villages: true } }],
    ['a limit that lets secrets in', 'secrecy', { name: 'secrecy', value: { limit: 'secret' } }],
    ['a name of nothing', 'weather', { name: 'weather', value: {} }],
  ])('%s is refused', async (_, name, body) => {
    const answer = await send('PUT', `/api/settings/${name}`, body, { 'if-match': '"v0"' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'request-invalid' } })
  })
})

test('tokens and the audit log over HTTP; a program is never an administrator', async () => {
  caller = district.security
  const draft = { name: '统计局接口', role: 'reporter', days: 30 }
  expect((await send('POST', '/api/tokens', { ...draft, role: 'auditor' })).status).toBe(400)
  const { body: created } = await send('POST', '/api/tokens', draft)
  expect(created.secret).toMatch(/^gm_/)
  expect((await send('POST', `/api/tokens/${created.token.id}/revoke`)).body.revokedBy).toBe('security-admin')
  expect((await send('GET', '/api/tokens')).body.tokens).toHaveLength(1)

  caller = district.callerAs('auditor')
  const { body: log } = await send('GET', '/api/audit?limit=1&subject=token:')
  expect(log.entries).toMatchObject([{ action: 'token.revoke' }])
  expect((await send('GET', `/api/audit?limit=1&subject=token:&cursor=${log.next}`)).body).toMatchObject({
    entries: [{ action: 'token.create' }],
    next: null,
  })
  expect((await send('GET', '/api/audit/chain')).body).toEqual({ entries: 2, brokenAt: null })
})

test('days of the audit log are those of China, the last one whole', async () => {
  await send('POST', '/api/units', UNIT)
  caller = district.callerAs('auditor')
  const { body } = await send('GET', '/api/audit')
  const at = new Date(Date.parse(body.entries[0].at) + 8 * 3_600_000)
  const day = (offset: number) => new Date(at.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
  const count = async (query: string): Promise<number> => (await send('GET', `/api/audit?${query}`)).body.entries.length
  expect(await count(`from=${day(0)}&to=${day(0)}`)).toBe(1)
  expect(await count(`from=${day(1)}`)).toBe(0)
  expect(await count(`to=${day(-1)}`)).toBe(0)
})

test('the export is a file a spreadsheet opens, and runs nothing in it', async () => {
  await database.unitOfWork.run(district.spaceId, (tx) =>
    database.audit.append(tx, { actor: '=cmd|" /C calc"!A0', action: 'a.b', subject: 's', details: {} }),
  )
  caller = district.callerAs('auditor')
  const answer = await app.inject({ url: '/api/audit/export', headers: { host: 'localhost', cookie: 'gangmu_session=held' } })
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="audit-2026-05-01.csv"')
  const [head, ...rows] = answer.body.split('\r\n')
  expect(head).toBe('\ufeff"seq","at","actor","action","subject","details","previousHash","hash"')
  expect(rows[0]).toMatch(/^1,"[^"]+Z","'=cmd\|"" \/C calc""!A0","a\.b","s","\{\}","0{64}",/)
  expect(rows.slice(1)).toEqual([''])
})

test('an export that cannot begin fails with a code instead of an empty file', async () => {
  caller = { ...district.callerAs('auditor'), spaceId: 'x' }
  const answer = await app.inject({ url: '/api/audit/export', headers: { host: 'localhost', cookie: 'gangmu_session=held' } })
  expect(answer.json()).toMatchObject({ code: 'internal-error' })
})

test('areas over HTTP: the space says where it is, adds a town and merges it', async () => {
  const { body: found } = await send('GET', `/api/areas?search=${encodeURIComponent('大渡口区')}&on=2026`)
  const own = found.areas[0].id
  const space = { name: '大渡口区', areaId: own, superiorAreaId: found.areas[0].parent }
  expect((await send('PUT', '/api/space', space)).body).toMatchObject(space)
  expect((await send('GET', '/api/space')).body).toMatchObject(space)
  const town = { name: '甲镇', aliases: [], kind: 'town', parentId: own, code: null, from: null }
  const { body: area } = await send('POST', '/api/areas', town)
  expect((await send('PUT', `/api/areas/${area.id}`, { ...town, aliases: ['甲'] }, { 'if-match': '"v1"' })).etag).toBe('"v2"')
  const merged = await send('POST', '/api/areas/reorganisations', {
    on: '2026-03',
    ended: [{ id: area.id, version: 2 }],
    begun: [{ name: '甲街道', aliases: [], kind: 'town', parentId: own, code: null }],
    takenOverBy: [],
  })
  expect(merged).toMatchObject({ status: 201, body: { areas: [{ to: '2026-03' }, { from: '2026-03' }] } })
  const { body: groups } = await send('GET', '/api/area-groups')
  const centre = groups.groups.find(({ name }: { name: string }) => name === '中心城区')
  expect((await send('GET', `/api/area-groups/${encodeURIComponent(centre.id)}/members?on=2025-10`)).body.areas).toHaveLength(9)
  expect((await send('GET', `/api/area-groups/${encodeURIComponent(centre.id)}/members`)).body.areas).toHaveLength(8)
  const draft = { name: '对标组', aliases: [], within: null, members: [{ area: own, from: null, to: null }] }
  const { body: group } = await send('POST', '/api/area-groups', draft)
  expect((await send('PUT', `/api/area-groups/${group.id}`, draft, { 'if-match': '"v1"' })).etag).toBe('"v2"')
})

test('a person is added, changed and leaves', async () => {
  const { body: person } = await send('POST', '/api/persons', { name: '张三', phone: '023-1234567' })
  const url = `/api/persons/${person.id}`
  expect((await send('PUT', url, { name: '张三丰', phone: null }, { 'if-match': '"v1"' })).etag).toBe('"v2"')
  const left = await send('POST', `${url}/end`, { on: '2026-05-01' }, { 'if-match': '"v2"' })
  expect(left.body).toMatchObject({ person: { leftOn: '2026-05-01', version: 3 }, posts: [] })
  expect((await send('GET', '/api/persons')).body.persons).toEqual([])
  expect((await send('GET', '/api/persons?left=true')).body.persons).toHaveLength(1)
})
