import { randomUUID } from 'node:crypto'
import {
  countUnreadNotices,
  createToken,
  exportAudit,
  listAudit,
  listNotices,
  listSettings,
  listTokens,
  markNoticesRead,
  resolveToken,
  revokeToken,
  saveSetting,
  sendNotices,
  showSetting,
  verifyAudit,
} from '@gangmu/application'
import { DEFAULT_SETTINGS, defaultJudgeSettings } from '@gangmu/domain'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type District, expectFailure, expectValue, openDistrict } from './support/district.ts'

let database: TestDatabase
let district: District

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  district = await openDistrict(database)
})

describe('settings', () => {
  test('are defaults until somebody changes one; every version stays', async () => {
    expect((await listSettings(database, district.admin)).map(({ name, version }) => [name, version])).toEqual(
      Object.keys(DEFAULT_SETTINGS).map((name) => [name, 0]),
    )
    const strict = { ...defaultJudgeSettings, nearlyCountsAs: 'met' } as const
    expect(expectValue(await saveSetting(database, district.admin, 'judge', 0, strict))).toMatchObject({
      version: 1,
      value: strict,
      recordedBy: 'system-admin',
    })
    expectValue(await saveSetting(database, district.admin, 'judge', 1, defaultJudgeSettings))
    const versions = await database.unitOfWork.run(district.spaceId, async (tx) => [
      await database.settings.getSetting(tx, 'judge', 1),
      await database.settings.getSetting(tx, 'judge'),
    ])
    expect(versions.map(({ version, value }) => [version, value])).toEqual([
      [1, strict],
      [2, defaultJudgeSettings],
    ])
    expect((await showSetting(database, (await openDistrict(database)).admin, 'judge')).version).toBe(0)
  })

  test.each([0, 2])('a change made against version %i of 1 is refused', async (version) => {
    expectValue(await saveSetting(database, district.admin, 'split', 0, { townships: true }))
    expectFailure(await saveSetting(database, district.admin, 'split', version, { townships: false }), 'version-conflict', { current: 1 })
    expect((await showSetting(database, district.admin, 'split')).value).toEqual({ townships: true })
    expect((await district.audit()).filter(({ action }) => action === 'setting.save')).toHaveLength(1)
  })

  test('of many changes at once against one version exactly one is made', async () => {
    const changes = Array.from({ length: 4 }, (_, n) =>
      saveSetting(database, district.admin, 'session', 0, { idleMinutes: n + 1, notice: null }),
    )
    expect((await Promise.all(changes)).filter(({ ok }) => ok)).toHaveLength(1)
    expect((await showSetting(database, district.admin, 'session')).version).toBe(1)
  })

  test('a value of an older version has defaults for what it did not know', async () => {
    await database.unitOfWork.run(district.spaceId, (tx) =>
      database.settings.addSetting(tx, 'session', 0, { idleMinutes: 5 } as never, 'x'),
    )
    expect((await showSetting(database, district.admin, 'session')).value).toEqual({ idleMinutes: 5, notice: null })
  })
})

describe('tokens of programs', () => {
  const create = (days = 30) => createToken(database, district.security, { name: '统计局接口', role: 'reporter', days })

  test('let a program in with one role over the space; the secret is kept nowhere', async () => {
    const { token, secret } = await create()
    expect(secret).toMatch(/^gm_[0-9a-f]{32}_[\w-]{43}$/)
    const resolved = await resolveToken(database, secret)
    expect(resolved?.caller).toMatchObject({
      spaceId: district.spaceId,
      actor: `token:${token.id}`,
      userId: null,
      grants: [{ role: 'reporter', unitIds: null }],
    })
    const stored = JSON.stringify([await listTokens(database, district.security), await district.audit()])
    expect(stored).not.toContain(secret.slice(-43))
    expect((await listTokens(database, district.security))[0]?.lastUsedAt).not.toBeNull()
  })

  test.each([
    ['another secret', (secret: string) => `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`],
    ['the same for another space', (secret: string) => secret.replace(/gm_[0-9a-f]{32}/, `gm_${randomUUID().replaceAll('-', '')}`)],
    ['a piece of it', (secret: string) => secret.slice(0, -1)],
    ['anything else', () => "gm_' or 1=1 --"],
  ])('%s lets nobody in', async (_, change) => {
    const { secret } = await create()
    expect(await resolveToken(database, change(secret))).toBeNull()
  })

  test('end when revoked, and when their time is over', async () => {
    const { token, secret } = await create()
    expect(expectValue(await revokeToken(database, district.security, token.id))).toMatchObject({ revokedBy: 'security-admin' })
    expect(await resolveToken(database, secret)).toBeNull()
    expectFailure(await revokeToken(database, district.security, token.id), 'token-not-found')
    const expired = await create(-1)
    expect(await resolveToken(database, expired.secret)).toBeNull()
  })

  test('are used without a write each time', async () => {
    const { secret } = await create()
    await resolveToken(database, secret)
    const [first] = await listTokens(database, district.security)
    await resolveToken(database, secret)
    expect((await listTokens(database, district.security))[0]?.lastUsedAt).toBe(first?.lastUsedAt)
  })

  test('of an administrator there is none', () => {
    expect(() => createToken(database, district.security, { name: 'x', role: 'auditor' as never, days: 1 })).toThrow('administrator')
  })
})

describe('notices', () => {
  test('reach who holds the unit or the post, once each, newest first, and are read once', async () => {
    const unit = await district.addUnit('甲局')
    const [mine, others] = [await district.addPost(unit.id, '科长'), await district.addPost(unit.id, '局长')]
    const tell = (to: { kind: 'unit' | 'post'; id: string }, count: number) =>
      database.unitOfWork.run(district.spaceId, (tx) =>
        sendNotices(database, tx, [{ to, code: 'duties-assigned', params: { count, from: '2026-01-01' }, link: null }]),
      )
    await tell({ kind: 'unit', id: unit.id }, 1)
    await tell({ kind: 'post', id: mine.id }, 2)
    await tell({ kind: 'post', id: others.id }, 3)
    const me = district.callerAs('reporter', { unitIds: [unit.id], postIds: [mine.id] })
    const first = await listNotices(database, me, false, { limit: 1 })
    const second = await listNotices(database, me, false, { limit: 1, cursor: first.next })
    expect([...first.items, ...second.items].map(({ params }) => params['count'])).toEqual([2, 1])
    expect([second.next, await countUnreadNotices(database, me)]).toEqual([null, 2])

    const all = await listNotices(database, district.callerAs('reporter', { postIds: [others.id] }), true, { limit: 9 })
    expect(await markNoticesRead(database, me, [first.items[0]!.id, all.items[0]!.id])).toBe(1)
    expect(await countUnreadNotices(database, me)).toBe(1)
    expect(await markNoticesRead(database, me, null)).toBe(1)
    expect(await markNoticesRead(database, me, null)).toBe(0)
    expect((await listNotices(database, me, false, { limit: 9 })).items).toMatchObject([{ readBy: 'reporter' }, { readBy: 'reporter' }])
    expect((await district.audit()).filter(({ action }) => action === 'notice.read')).toHaveLength(2)
    expect(await countUnreadNotices(database, district.callerAs('reporter'))).toBe(0)
  })
})

describe('the audit log', () => {
  /** Seven entries of two actors. */
  const fill = () =>
    database.unitOfWork.run(district.spaceId, async (tx) => {
      for (let n = 0; n < 7; n++)
        await database.audit.append(tx, {
          actor: n % 2 ? '乙' : '甲',
          action: n < 3 ? 'plan.edit' : 'plan.approve',
          subject: `plan:${n}`,
          details: { n },
        })
    })
  const list = async (filter: object, limit = 10) => (await listAudit(database, district.callerAs('auditor'), filter, { limit })).items

  test('is shown a slice at a time, newest first', async () => {
    await fill()
    const seen: number[] = []
    for (let cursor: string | null = null; ; ) {
      const slice = await listAudit(database, district.callerAs('auditor'), {}, { limit: 3, cursor })
      seen.push(...slice.items.map(({ seq }) => seq))
      if (slice.next === null) break
      cursor = slice.next
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect((await listAudit(database, district.admin, {}, { limit: 3, cursor: 'x; drop' })).items).toHaveLength(3)
  })

  test.each([
    ['by whom', { actor: '乙' }, [6, 4, 2]],
    ['by what', { action: 'plan.edit' }, [3, 2, 1]],
    ['by the beginning of what it was done to', { subject: 'plan:' }, [7, 6, 5, 4, 3, 2, 1]],
    ['by the whole of it', { subject: 'plan:4' }, [5]],
    ['a percent sign stands for itself', { subject: 'plan%' }, []],
    ['everything together', { actor: '甲', action: 'plan.approve' }, [7, 5]],
    ['before the first', { to: '2020-01-01T00:00:00Z' }, []],
    ['since long ago', { from: '2020-01-01T00:00:00Z' }, [7, 6, 5, 4, 3, 2, 1]],
  ])('is filtered %s', async (_, filter, seqs) => {
    await fill()
    expect((await list(filter)).map(({ seq }) => seq)).toEqual(seqs)
  })

  test('an instant between two entries parts them, to the microsecond', async () => {
    await fill()
    const at = (await list({}))[3]!.at
    expect((await list({ from: at })).map(({ seq }) => seq)).toEqual([7, 6, 5, 4])
    expect((await list({ to: at })).map(({ seq }) => seq)).toEqual([3, 2, 1])
  })

  test('is given out whole, and the giving out is an entry that is not in it', async () => {
    await fill()
    const seqs: number[] = []
    for await (const { seq } of exportAudit(database, district.callerAs('auditor'), { actor: '甲' })) seqs.push(seq)
    expect(seqs).toEqual([7, 5, 3, 1])
    expect((await list({}, 1))[0]).toMatchObject({ action: 'audit.export', details: { actor: '甲' } })
    expect(await verifyAudit(database, district.callerAs('auditor'))).toEqual({ entries: 8, brokenAt: null })
  })
})
