import { describe, expect, it } from 'vitest'
import { ancestorsOf, shippedAreaIndex } from './area-index.ts'
import { shippedAreas } from './area-table.ts'
import { DIVISION_ROWS } from './areas.generated.ts'
import { AREA_CHANGES, CODE_CHANGES } from './history.ts'
import { fullAreaName } from './resolve-area.ts'
import { shortNamesOf, zoneShortNames } from './short-names.ts'

const areas = shippedAreas()
const index = shippedAreaIndex()
const divisions = areas.filter((area) => area.kind === 'division')

describe('shipped areas', () => {
  it('hold every province, city and county-level division of the source', () => {
    const rows = DIVISION_ROWS.trim().split('\n')
    const codes = new Set(divisions.flatMap((area) => area.codes.map((code) => code.code)))
    expect(rows.filter((row) => !codes.has(row.slice(0, 6)))).toEqual([])
    expect(divisions.filter((area) => area.level === 'province')).toHaveLength(34)
    expect(divisions.filter((area) => area.level === 'city').length).toBe(333)
    expect(divisions.filter((area) => area.level === 'county' && area.to === null).length).toBeGreaterThan(2830)
  })

  it('have ids that are unique and made from no code', () => {
    expect(new Set(areas.map((area) => area.id)).size).toBe(areas.length)
    expect(areas.filter((area) => area.codes.some((code) => area.id.includes(code.code)))).toEqual([])
  })

  it('keep their ids from version to version', () => {
    const idsOf = (name: string) => areas.filter((area) => area.name === name).map((area) => area.id)
    expect(idsOf('北京市')).toEqual(['area-1m4kyt1xqa4'])
    expect(idsOf('大渡口区')).toEqual(['area-1dw0py8yitc'])
    expect(idsOf('济源市')).toEqual(['area-0yrymx7ek07'])
    expect(idsOf('苏州工业园区')).toEqual(['zone-242gs2iwthm'])
    expect(idsOf('重庆两江新区')).toEqual(['zone-0rosiw7hjrw'])
    expect(idsOf('大柴旦行政委员会')).toEqual(['zone-00fl20fgnp5'])
    // A small hash is filled up: every id of a kind is as long as the others.
    for (const area of areas) expect(area.id).toMatch(/^(?:area|zone)-[0-9a-z]{11}$/)
    expect(areas.filter((area) => area.id.startsWith('zone-') !== (area.level === 'zone'))).toEqual([])
  })

  it.each([
    ['北京市', 'province', null, '110000', ['北京']],
    ['南京市', 'city', '江苏省', '320100', ['南京']],
    ['大渡口区', 'county', '重庆市', '500104', ['大渡口']],
    ['昆山市', 'county', '苏州市', '320583', ['昆山']],
    // Directly under the province: the code names a city that does not exist.
    ['济源市', 'county', '河南省', '419001', ['济源']],
    ['石河子市', 'county', '新疆维吾尔自治区', '659001', ['石河子']],
  ] as const)('%s is a %s in %s', (name, level, parent, code, aliases) => {
    const area = areas.find((entry) => entry.name === name && entry.kind === 'division')!
    expect(area).toMatchObject({ level, aliases, from: null, to: null, codes: [{ code, from: null, to: null }] })
    expect(area.parent === null ? null : index.byId.get(area.parent)?.name).toBe(parent)
  })

  it.each([
    ['苏州工业园区', 'park', '苏州市', [], null],
    ['合肥高新技术产业开发区', 'park', '合肥市', ['合肥高新区'], null],
    ['大柴旦行政委员会', 'functional', '海西蒙古族藏族自治州', [], null],
    ['云龙示范区', 'functional', '株洲市', [], null],
    ['河北邢台经济开发区', 'park', '邢台市', ['邢台经济开发区', '河北邢台经开区', '邢台经开区'], null],
    ['山西转型综合改革示范区', 'functional', '太原市', ['转型综合改革示范区'], null],
    ['重庆两江新区', 'functional', '重庆市', ['两江新区', '两江新区开发区'], '2010'],
    ['成都高新技术产业开发区', 'park', '成都市', ['成都高新区'], null],
  ] as const)('the zone %s is a %s in %s', (name, kind, parent, aliases, from) => {
    const zone = areas.find((entry) => entry.name === name && entry.level === 'zone')!
    expect(zone).toMatchObject({ kind, aliases, from, to: null, codes: [], predecessors: [], successors: [] })
    expect(index.byId.get(zone.parent!)?.name).toBe(parent)
  })

  it('lie in a province, and only provinces lie in nothing', () => {
    for (const area of areas) {
      const top = ancestorsOf(area).at(-1) ?? area
      expect(top.level, fullAreaName(area)).toBe('province')
    }
  })

  it('never give one code to two areas at the same time', () => {
    const owners = new Map<string, { name: string; from: string; to: string }[]>()
    for (const area of divisions)
      for (const code of area.codes)
        owners.set(code.code, [
          ...(owners.get(code.code) ?? []),
          { name: fullAreaName(area), from: code.from ?? '0000', to: code.to ?? '9999' },
        ])
    const shared = [...owners].filter(([, list]) => list.some((a, i) => list.some((b, j) => i < j && a.from < b.to && b.from < a.to)))
    expect(shared).toEqual([])
  })

  it('name predecessors and successors of one another', () => {
    for (const area of areas) {
      for (const id of area.successors) expect(index.byId.get(id)?.predecessors, area.name).toContain(area.id)
      for (const id of area.predecessors) expect(index.byId.get(id)?.successors, area.name).toContain(area.id)
    }
  })

  it('give zones no code', () => {
    expect(areas.filter((area) => area.level === 'zone' && area.codes.length > 0)).toEqual([])
    expect(areas.filter((area) => area.level === 'zone').length).toBeGreaterThan(100)
  })
})

describe('area history', () => {
  it('dates every change by year, month or day', () => {
    for (const [on] of [...AREA_CHANGES, ...CODE_CHANGES]) expect(on).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  })

  it('ends what it abolishes and begins what it establishes', () => {
    for (const [on, within, olds, news] of AREA_CHANGES) {
      const named = (entry: string) => {
        const name = entry.replace('=', '').split(' ')[0]
        return divisions.find(
          (area) =>
            area.name === name &&
            [...ancestorsOf(area)]
              .reverse()
              .map((a) => a.name)
              .join('/') === within,
        )
      }
      for (const old of olds.filter((entry) => !entry.startsWith('='))) expect(named(old)?.to, old).toBe(on)
      for (const young of news.filter((entry) => !entry.startsWith('='))) expect(named(young)?.from, young).toBe(on)
    }
  })
})

describe('codes in time', () => {
  const named = (name: string) => divisions.filter((area) => area.name === name)
  const names = (ids: readonly string[]) => ids.map((id) => index.byId.get(id)?.name)

  it.each([
    ['万盛区', [{ code: '500110', from: null, to: '2011-10' }], [], ['綦江区']],
    ['綦江区', [{ code: '500110', from: '2011-10', to: null }], ['万盛区', '綦江县'], []],
    ['武隆县', [{ code: '500232', from: null, to: '2016-11' }], [], ['武隆区']],
    ['两江新区', [], ['江北区', '渝北区'], []],
    ['龙港市', [{ code: '330383', from: '2019', to: null }], [], []],
    // It goes on under its name and takes in another: its code is nobody's news.
    ['静安区', [{ code: '310106', from: null, to: null }], ['闸北区'], []],
    ['江干区', [{ code: '330104', from: null, to: '2021-04' }], [], ['上城区', '钱塘区']],
    [
      '崇川区',
      [
        { code: '320602', from: null, to: '2020-07' },
        { code: '320613', from: '2020-07', to: null },
      ],
      ['港闸区'],
      [],
    ],
  ])('%s', (name, codes, before, after) => {
    const [area, ...others] = named(name)
    expect(others).toEqual([])
    expect(area!.codes).toEqual(codes)
    expect([names(area!.predecessors), names(area!.successors)]).toEqual([before, after])
  })
})

describe('short names', () => {
  it.each([
    ['广西壮族自治区', 'province', ['广西']],
    ['内蒙古自治区', 'province', ['内蒙古']],
    ['新疆维吾尔自治区', 'province', ['新疆']],
    ['重庆市', 'province', ['重庆']],
    ['南京市', 'city', ['南京']],
    ['恩施土家族苗族自治州', 'city', ['恩施州', '恩施']],
    ['克孜勒苏柯尔克孜自治州', 'city', ['克孜勒苏州', '克孜勒苏']],
    ['喀什地区', 'city', ['喀什']],
    ['锡林郭勒盟', 'city', ['锡林郭勒']],
    ['彭水苗族土家族自治县', 'county', ['彭水县', '彭水']],
    ['龙胜各族自治县', 'county', ['龙胜县', '龙胜']],
    ['东乡族自治县', 'county', ['东乡县', '东乡']],
    ['鄂温克族自治旗', 'county', ['鄂温克旗', '鄂温克']],
    ['管城回族区', 'county', ['管城区', '管城']],
    ['神农架林区', 'county', ['神农架']],
    ['大渡口区', 'county', ['大渡口']],
    ['赵县', 'county', []],
    // One character is no name by itself.
    ['甲苗族自治县', 'county', ['甲县']],
    ['某某苗族自治县', 'county', ['某某县', '某某']],
  ] as const)('%s', (name, level, expected) => expect(shortNamesOf(name, level)).toEqual(expected))

  it.each([
    ['合肥高新技术产业开发区', '安徽', ['合肥高新区']],
    ['河北邢台经济开发区', '河北', ['邢台经济开发区', '河北邢台经开区', '邢台经开区']],
    ['吉林高新技术产业开发区', '吉林', ['吉林高新区']],
    ['苏州工业园区', '江苏', []],
  ])('%s', (name, province, expected) => expect(zoneShortNames(name, province)).toEqual(expected))
})
