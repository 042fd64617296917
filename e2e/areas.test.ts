import {
  createArea,
  createAreaGroup,
  editArea,
  editAreaGroup,
  editSpace,
  listAreaGroups,
  listAreas,
  listGroupMembers,
  loadAreaIndex,
  reorganiseAreas,
  showArea,
  showAreaGroup,
} from '@gangmu/application'
import { areaAt, resolveArea, shippedAreas } from '@gangmu/domain'
import { createTestDatabase, type TestDatabase } from '@gangmu/store/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type District, expectFailure, expectValue, openDistrict } from './support/district.ts'

let database: TestDatabase
let district: District

const shipped = (name: string): string => shippedAreas().find((area) => area.name === name)!.id
const DADUKOU = shipped('大渡口区')
const CHONGQING = shipped('重庆市')

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  district = await openDistrict(database)
  expectValue(await editSpace(database, district.admin, { name: '大渡口区', areaId: DADUKOU, superiorAreaId: CHONGQING }))
})

const town = (name: string, change: object = {}) => ({
  name,
  aliases: [],
  kind: 'town' as const,
  parentId: DADUKOU,
  code: null,
  from: null,
  ...change,
})
const add = async (name: string, change: object = {}) => expectValue(await createArea(database, district.admin, town(name, change)))
const namesOn = async (on?: string) => (await listAreas(database, district.admin, { on })).map(({ name }) => name)

test('the space works with its city, its peers before and after 2025-11, zones, and what it added; not with the country', async () => {
  await add('跳磴镇')
  const before = await namesOn('2025-10')
  const after = await namesOn('2026-01')
  expect(before).toEqual(expect.arrayContaining(['重庆市', '大渡口区', '江北区', '渝北区', '重庆高新技术产业开发区', '跳磴镇']))
  expect(before).not.toContain('武侯区')
  expect(after).toEqual(expect.arrayContaining(['大渡口区', '跳磴镇']))
  expect(after).not.toContain('江北区')
  expect(after).toContain('两江新区')
  expect((await namesOn()).length).toBeLessThan(120)
})

test('any area of the country is found by name, those that begin so first', async () => {
  const found = await listAreas(database, district.admin, { search: '铜梁' })
  expect(found.map(({ name, version }) => [name, version])).toEqual(
    expect.arrayContaining([
      ['铜梁区', null],
      ['铜梁县', null],
    ]),
  )
  const now = await listAreas(database, district.admin, { search: '铜梁', on: '2026-01-01' })
  expect(now.map(({ fullName }) => fullName)).toContain('重庆市铜梁区')
  expect(now.map(({ name }) => name)).not.toContain('铜梁县')
})

test('towns are merged into a new one and into one that goes on; figures of both still lead to them', async () => {
  const [a, b, c] = [await add('甲镇'), await add('乙镇'), await add('丙街道')]
  const changed = expectValue(
    await reorganiseAreas(database, district.admin, {
      on: '2026-03',
      ended: [
        { id: a.id, version: 1 },
        { id: b.id, version: 1 },
      ],
      begun: [{ name: '甲乙街道', aliases: ['甲乙'], kind: 'town', parentId: DADUKOU, code: null }],
      takenOverBy: [c.id],
    }),
  )
  expect(changed.map(({ name, from, to, version }) => [name, from, to, version])).toEqual([
    ['甲镇', null, '2026-03', 2],
    ['乙镇', null, '2026-03', 2],
    ['甲乙街道', '2026-03', null, 1],
    ['丙街道', null, null, 2],
  ])
  expect(await namesOn('2026-02')).toEqual(expect.arrayContaining(['甲镇', '乙镇', '丙街道']))
  expect(await namesOn('2026-03')).not.toContain('甲镇')
  const index = await database.unitOfWork.run(district.spaceId, (tx) => loadAreaIndex(database, tx))
  expect(areaAt(index.byId.get(a.id)!, '2026-05', index).map(({ name }) => name)).toEqual(['甲乙街道', '丙街道'])
  expect(areaAt(index.byId.get(changed[2]!.id)!, '2025', index).map(({ name }) => name)).toEqual(['甲镇', '乙镇'])
  expect(resolveArea('重庆市大渡口区甲乙', undefined, index)).toMatchObject({ area: { name: '甲乙街道' } })
  expect((await district.audit())[0]).toMatchObject({ action: 'area.reorganise', details: { on: '2026-03' } })
})

test('a reorganisation is refused whole: a shipped area, one that ended, one changed meanwhile', async () => {
  const [a, b] = [await add('甲镇'), await add('乙镇', { from: '2026-04' })]
  const end = (on: string, ...ended: { id: string; version: number }[]) =>
    reorganiseAreas(database, district.admin, { on, ended, begun: [], takenOverBy: [] })
  expectFailure(await end('2026-03', { id: a.id, version: 1 }, { id: DADUKOU, version: 1 }), 'area-shipped', { name: '大渡口区' })
  expectFailure(await end('2026-03', { id: a.id, version: 1 }, { id: b.id, version: 1 }), 'area-ended', { name: '乙镇' })
  expectFailure(await end('2026-03', { id: a.id, version: 2 }), 'version-conflict', { current: 1 })
  expectFailure(await end('2026-03', { id: 'local-none', version: 1 }), 'area-not-found')
  expect(await namesOn('2026-05')).toEqual(expect.arrayContaining(['甲镇', '乙镇']))
  expectValue(await end('2026-03', { id: a.id, version: 1 }))
  expectFailure(await end('2026-06', { id: a.id, version: 2 }), 'area-ended', { name: '甲镇' })
})

test('an area changes by its version, never into a circle, and a shipped one not at all', async () => {
  const outer = await add('甲镇')
  const inner = await add('甲镇园区', { kind: 'park', parentId: outer.id })
  expect(inner).toMatchObject({ level: 'zone', fullName: '重庆市大渡口区甲镇园区', codes: [] })
  const edit = (version: number, change: object) => editArea(database, district.admin, outer.id, version, town('甲镇', change))
  expectFailure(await edit(1, { parentId: inner.id }), 'area-in-itself')
  expectFailure(await edit(1, { parentId: outer.id }), 'area-in-itself')
  expectFailure(await edit(1, { parentId: 'area-none' }), 'area-not-found')
  expect(expectValue(await edit(1, { code: '500104101', aliases: ['甲'] }))).toMatchObject({
    version: 2,
    codes: [{ code: '500104101' }],
    aliases: ['甲'],
  })
  expectFailure(await edit(1, {}), 'version-conflict', { current: 2 })
  expectFailure(await editArea(database, district.admin, CHONGQING, 1, town('重庆市')), 'area-shipped')
  expect(expectValue(await showArea(database, district.admin, CHONGQING))).toMatchObject({ version: null })
})

test('two changes that would close a circle together cannot both be made', async () => {
  const [a, b] = [await add('甲镇'), await add('乙镇')]
  const moved = await Promise.all([
    editArea(database, district.admin, a.id, 1, town('甲镇', { parentId: b.id })),
    editArea(database, district.admin, b.id, 1, town('乙镇', { parentId: a.id })),
  ])
  expect(moved.filter(({ ok }) => ok)).toHaveLength(1)
})

test('sets of areas: the shipped ones of the city, and dated ones of the space’s own', async () => {
  const names = (await listAreaGroups(database, district.admin)).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['中心城区', '渝西地区', '长三角']))
  expect(names).not.toContain('苏南')
  const centre = (await listAreaGroups(database, district.admin)).find(({ name }) => name === '中心城区')!
  const membersOn = async (id: string, on: string) =>
    expectValue(await listGroupMembers(database, district.admin, id, on)).map(({ name }) => name)
  expect(await membersOn(centre.id, '2025-10')).toHaveLength(9)
  expect(await membersOn(centre.id, '2026-01-01')).toHaveLength(8)

  const members = [
    { area: DADUKOU, from: null, to: null },
    { area: (await add('甲镇')).id, from: '2025', to: '2026' },
  ]
  const draft = { name: '对标组', aliases: [], within: CHONGQING, members }
  const group = expectValue(await createAreaGroup(database, district.admin, draft))
  expect(await membersOn(group.id, '2025-05-01')).toEqual(['大渡口区', '甲镇'])
  expect(await membersOn(group.id, '2026-05-01')).toEqual(['大渡口区'])
  const edited = expectValue(await editAreaGroup(database, district.admin, group.id, 1, { ...draft, members: members.slice(0, 1) }))
  expect(edited.version).toBe(2)
  expect(expectValue(await showAreaGroup(database, district.admin, group.id)).members).toHaveLength(1)
  expectFailure(await editAreaGroup(database, district.admin, group.id, 1, draft), 'version-conflict')
  expectFailure(await editAreaGroup(database, district.admin, centre.id, 1, draft), 'area-shipped')
  expectFailure(await showAreaGroup(database, district.admin, 'local-none'), 'area-group-not-found')
  const wrong = [{ area: DADUKOU, from: '2026', to: '2025' }]
  expectFailure(await createAreaGroup(database, district.admin, { ...draft, members: wrong }), 'dates-reversed')
})

test('another space neither sees these areas nor finds them by their names', async () => {
  const { id } = await add('甲镇')
  const other = await openDistrict(database)
  expectFailure(await showArea(database, other.admin, id), 'area-not-found')
  expect(await listAreas(database, other.admin, {})).toEqual([])
  expectFailure(await editSpace(database, other.admin, { name: '别处', areaId: id, superiorAreaId: null }), 'area-not-found')
})
