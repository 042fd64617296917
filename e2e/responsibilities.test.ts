import { randomUUID } from 'node:crypto'
import { listDuties, listNotices, listResponsibilities, setResponsibilities } from '@gangmu/application'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

const SUBJECT = { kind: 'plan-line', id: 'line-1' } as const

const dispatcher = () => district.callerAs('dispatcher')
const holdersOn = async (on: string | null, ids: readonly string[] = [SUBJECT.id]) =>
  (await listResponsibilities(database, dispatcher(), { kind: 'plan-line', ids, on })).map(({ subject, role, holderName }) => [
    subject.id,
    role,
    holderName,
  ])

test('a set replaces one role of a subject; what was before stays readable', async () => {
  const [a, b, c] = [await district.addUnit('甲局'), await district.addUnit('乙局'), await district.addUnit('丙局')]
  const unit = (id: string) => ({ kind: 'unit', id }) as const
  const set = (role: 'lead-unit' | 'supporting-unit', ...ids: string[]) => ({ subject: SUBJECT, role, holders: ids.map(unit) })
  const first = await setResponsibilities(
    database,
    dispatcher(),
    [set('lead-unit', a.id), set('supporting-unit', b.id, b.id)],
    '2026-01-01',
  )
  expect(expectValue(first)).toEqual({ begun: 2, ended: 0, kept: 0 })
  const second = await setResponsibilities(database, dispatcher(), [set('supporting-unit', b.id, c.id)], '2026-06-01')
  expect(expectValue(second)).toEqual({ begun: 1, ended: 0, kept: 1 })
  const third = await setResponsibilities(database, dispatcher(), [set('lead-unit', c.id)], '2026-06-01')
  expect(expectValue(third)).toEqual({ begun: 1, ended: 1, kept: 0 })

  expect(await holdersOn('2026-05-31')).toEqual([
    ['line-1', 'lead-unit', '甲局'],
    ['line-1', 'supporting-unit', '乙局'],
  ])
  expect(await holdersOn('2026-06-01')).toEqual([
    ['line-1', 'supporting-unit', '乙局'],
    ['line-1', 'supporting-unit', '丙局'],
    ['line-1', 'lead-unit', '丙局'],
  ])
  expect(await holdersOn(null)).toHaveLength(4)
})

test('many subjects are set at once, found by one query, and told to each holder once', async () => {
  const unit = await district.addUnit('甲局')
  const holders = [{ kind: 'unit', id: unit.id }] as const
  const sets = Array.from({ length: 30 }, (_, n) => ({
    subject: { kind: 'plan-line', id: `line-${n}` } as const,
    role: 'responsible-unit' as const,
    holders,
  }))
  expect(expectValue(await setResponsibilities(database, dispatcher(), sets, '2026-01-01'))).toMatchObject({ begun: 30 })
  expect(await holdersOn('2026-01-01', ['line-3', 'line-7', 'nowhere'])).toHaveLength(2)
  const me = district.callerAs('reporter', { unitIds: [unit.id] })
  const notices = await listNotices(database, me, true, { limit: 10 })
  expect(notices.items).toMatchObject([{ code: 'duties-assigned', params: { count: 30, from: '2026-01-01' } }])

  const seen: string[] = []
  for (let cursor: string | null = null; ; ) {
    const slice = await listDuties(database, me, { on: '2026-01-01' }, { limit: 7, cursor })
    seen.push(...slice.items.map(({ subject }) => subject.id))
    if (slice.next === null) break
    cursor = slice.next
  }
  expect(new Set(seen).size).toBe(30)
  expect(seen).toHaveLength(30)
})

test.each([
  ['a unit as 牵头区领导', 'lead-leader', 'unit', 'responsibility-holder-mismatch'],
  ['a post as 责任单位', 'responsible-unit', 'post', 'responsibility-holder-mismatch'],
  ['a unit of nowhere', 'responsible-unit', 'unit', 'unit-not-found'],
  ['a post of nowhere', 'reporter', 'post', 'post-not-found'],
] as const)('%s is refused', async (_, role, kind, code) => {
  const set = { subject: SUBJECT, role, holders: [{ kind, id: randomUUID() }] }
  expectFailure(await setResponsibilities(database, dispatcher(), [set], '2026-01-01'), code)
})

test('a unit names who fills in for it, and nothing else', async () => {
  const unit = await district.addUnit('甲局')
  const [mine, others] = [await district.addPost(unit.id, '统计岗'), await district.addPost((await district.addUnit('乙局')).id, '统计岗')]
  const limited = district.callerWith([{ role: 'dispatcher', unitIds: [unit.id] }])
  const set = (role: 'reporter' | 'lead-leader', id: string) => [{ subject: SUBJECT, role, holders: [{ kind: 'post', id }] }] as const
  expectValue(await setResponsibilities(database, limited, set('reporter', mine.id), '2026-01-01'))
  expectFailure(await setResponsibilities(database, limited, set('reporter', others.id), '2026-01-01'), 'right-missing')
  expectFailure(await setResponsibilities(database, limited, set('lead-leader', mine.id), '2026-01-01'), 'right-missing')
  expectValue(await setResponsibilities(database, dispatcher(), set('reporter', others.id), '2026-02-01'))
  expectFailure(await setResponsibilities(database, limited, set('reporter', mine.id), '2026-03-01'), 'right-missing')
})

test('two who set the same at once leave one holder', async () => {
  const units = [await district.addUnit('甲局'), await district.addUnit('乙局')]
  const set = (id: string) => [{ subject: SUBJECT, role: 'lead-unit', holders: [{ kind: 'unit', id }] }] as const
  await Promise.all(units.map(({ id }) => setResponsibilities(database, dispatcher(), set(id), '2026-01-01')))
  expect(await holdersOn('2026-01-01')).toHaveLength(1)
})
