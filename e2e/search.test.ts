import {
  type Caller,
  createPlan,
  createUnit,
  defineIndicator,
  editSpace,
  releasePlan,
  releaseReport,
  searchSpace,
} from '@gangmu/application'
import { shippedAreas } from '@gangmu/domain'
import { countRows, runSql } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unwrapped } from './support/plan-space.ts'
import { openTestApp, type TestApp } from './support/test-app.ts'

const OWN = shippedAreas().find(({ name }) => name === '大渡口区')!
const LINE = { no: '1', unit: '%', group: null, core: false, parent: null, nature: null, definition: null, target: '6' } as const

let app: TestApp
let who: Caller
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

beforeEach(async () => {
  await app.newSpace()
  who = await app.person('李明', 'drafter', 'publisher', 'system-admin')
  unwrapped(await editSpace(app.ports, who, { name: '望溪区', areaId: OWN.id, superiorAreaId: OWN.parent }))
})

const addPlan = async (year: number, ...names: readonly string[]) => {
  const lines = names.map((name) => ({ ...LINE, name }))
  return unwrapped(await createPlan(app.ports, who, { year, title: `望溪区${year}年计划`, basedOn: null, lines }))
}

const search = async (q: string, by: Caller = who) => {
  const { status, body } = await app.call(by, 'GET', `/api/search?${new URLSearchParams({ q })}`)
  expect(status).toBe(200)
  return body
}
const titles = async (q: string, kind: string, by: Caller = who): Promise<readonly string[]> =>
  (await search(q, by)).hits.filter((hit: { kind: string }) => hit.kind === kind).map((hit: { title: string }) => hit.title)

test('finds every kind of thing by a part of its name, each with its page', async () => {
  const plan = await addPlan(2026, '林下经济产值')
  const report = await app.receive(who, '望溪区林业发展报告\n全年造林2万亩。\n', '林业.txt')
  const unit = unwrapped(
    await createUnit(app.ports, who, {
      name: '区林业局',
      shortName: null,
      kind: 'department',
      parentId: null,
      areaId: null,
      ordinal: 0,
      from: null,
    }),
  )
  const { hits, more } = await search('林')
  expect(more).toBe(false)
  const paths = Object.fromEntries(hits.map(({ kind, title, path }: Record<string, string>) => [`${kind} ${title}`, path]))
  expect(paths['plan-line 林下经济产值']).toMatch(new RegExp(`^/plans/${plan.id}\\?row=[0-9a-f-]{36}$`))
  expect(paths['unit 区林业局']).toBe(`/admin/units?row=${unit.id}`)
  expect(paths['indicator 森林覆盖率']).toBe('/admin/catalogue?row=forest-coverage')
  expect(hits.find(({ kind }: { kind: string }) => kind === 'report')).toMatchObject({ id: report, path: `/reports/${report}` })
  expect(hits.find(({ kind }: { kind: string }) => kind === 'plan-line').detail).toBe('望溪区2026年计划')
})

test('the closest comes first: where the text begins sooner, then the shorter name, then the later year', async () => {
  await addPlan(2025, '就业人数')
  await addPlan(2026, '城镇就业人数', '就业人数占比', '就业人数')
  expect(await titles('就业人数', 'plan-line')).toEqual(['就业人数', '就业人数', '就业人数占比', '城镇就业人数'])
  const [newest] = (await search('就业人数')).hits
  expect(newest.detail).toBe('望溪区2026年计划')
})

test('an indicator is found by its alias and its code, one of the space’s own too; letters of either case', async () => {
  unwrapped(
    await defineIndicator(app.ports, who, { name: '望溪鱼产量', unit: '吨', kind: null, direction: null, nature: null, definition: '鱼' }),
  )
  expect(await titles('望溪鱼', 'indicator')).toEqual(['望溪鱼产量'])
  expect(await titles('gdp', 'indicator')).toEqual(await titles('GDP', 'indicator'))
  expect((await search('forest-cov')).hits[0]).toMatchObject({ kind: 'indicator', id: 'forest-coverage', detail: '%' })
})

test('areas are those the space works with', async () => {
  expect(await titles('大渡口', 'area')).toEqual(['大渡口区'])
  expect(await titles('昆山', 'area')).toEqual([])
})

test.each([
  '%',
  '_',
  '\\',
  "'; drop table plan; --",
  '（',
  '\u0000',
  '\ud800',
  ' '.repeat(10),
])('%j is letters, not a pattern', async (q) => {
  await addPlan(2026, '就业人数')
  expect(await titles(q, 'plan-line')).toEqual([])
})

test('a text that is none, or too long, is refused', async () => {
  for (const q of ['', '长'.repeat(101)]) expect((await app.call(who, 'GET', `/api/search?q=${encodeURIComponent(q)}`)).status).toBe(400)
})

test('more than a kind’s share is told, not shown', async () => {
  await addPlan(2026, ...Array.from({ length: 25 }, (_, n) => `指标${n}`))
  const { hits, more } = await search('指标')
  expect(hits.filter(({ kind }: { kind: string }) => kind === 'plan-line')).toHaveLength(20)
  expect(more).toBe(true)
})

describe('who sees what', () => {
  test('a deputy finds what was released, and nothing of the rest', async () => {
    const deputy = await app.person('王代表', 'deputy')
    const [shown] = [await addPlan(2026, '公开的就业人数'), await addPlan(2025, '内部的就业人数')]
    const inside = await app.receive(who, '望溪区就业内部报告\n就业1万人。\n', '就业内部.txt')
    const outside = await app.receive(who, '望溪区就业公开报告\n就业2万人。\n', '就业公开.txt')
    unwrapped(await releasePlan(app.ports, who, shown.id, { version: shown.version, release: 'limited', audience: ['deputy'] }))
    unwrapped(await releaseReport(app.ports, who, outside, { release: 'published', audience: [] }))
    expect(await titles('就业', 'plan-line', deputy)).toEqual(['公开的就业人数'])
    const reports = (await search('就业', deputy)).hits.filter(({ kind }: { kind: string }) => kind === 'report')
    expect(reports.map(({ id }: { id: string }) => id)).toEqual([outside])
    expect((await search('就业')).hits.map(({ id }: { id: string }) => id)).toContain(inside)
    expect((await search('区', deputy)).hits.some(({ kind }: { kind: string }) => kind === 'unit')).toBe(false)
  })

  test('an administrator finds no plan and no report', async () => {
    const admin = await app.person('管理员', 'system-admin')
    await addPlan(2026, '就业人数')
    await app.receive(who, '望溪区就业报告\n就业1万人。\n')
    const kinds = (await search('就业', admin)).hits.map(({ kind }: { kind: string }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['indicator']))
  })

  test('another space is not looked through', async () => {
    await addPlan(2026, '就业人数')
    await app.newSpace()
    who = await app.person('张红', 'drafter')
    expect(await titles('就业人数', 'plan-line')).toEqual([])
  })
})

test('a search asks the database four times, and reads the hundred newest plans at most', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => `('${who.spaceId}', gen_random_uuid(), ${2000 + n}, 'a', '计划${n}', '甲')`)
  const insert = `insert into plan (space_id, plan_id, year, area_id, title, created_by) values ${rows.join()}`
  await runSql(app.database.logins.app, insert, { spaceId: who.spaceId })
  const counted = await app.database.countQueries(() => search('没有'))
  expect(counted.statements).toHaveLength(4)
  // Twenty plans are too old to be looked through, and that is said.
  expect(counted.result).toEqual({ hits: [], more: true })
  const { byTable } = await countRows(app.ports.unitOfWork, (unitOfWork) => searchSpace({ ...app.ports, unitOfWork }, who, '没有'))
  expect(byTable['plan_line'] ?? 0).toBe(0)
})
