import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAreaIndex, existsAt, shippedAreaIndex } from './area-index.ts'
import { shippedAreas } from './area-table.ts'
import {
  type AreaResolution,
  areaAt,
  areaById,
  areaCode,
  fullAreaName,
  predecessorsOf,
  resolveArea,
  resolveAreaInContext,
  successorsOf,
} from './resolve-area.ts'
import type { RefArea } from './types.ts'

const shown = (resolution: AreaResolution): string | string[] | null =>
  resolution === null
    ? null
    : 'area' in resolution
      ? `${fullAreaName(resolution.area)} ${resolution.code}`
      : resolution.candidates.map((area) => fullAreaName(area)).sort()

const only = (name: string, at?: string): RefArea => {
  const resolution = resolveArea(name, at)
  if (resolution === null || !('area' in resolution)) throw new Error(`${name} is not one area`)
  return resolution.area
}

describe('resolveArea', () => {
  it.each([
    ['重庆市大渡口区', '重庆市大渡口区 500104'],
    ['重庆大渡口区', '重庆市大渡口区 500104'],
    ['大渡口', '重庆市大渡口区 500104'],
    ['湖南省长沙市岳麓区', '湖南省长沙市岳麓区 430104'],
    ['长沙市岳麓区', '湖南省长沙市岳麓区 430104'],
    ['湖南岳麓区', '湖南省长沙市岳麓区 430104'],
    ['岳麓区', '湖南省长沙市岳麓区 430104'],
    ['浙江省杭州市西湖区', '浙江省杭州市西湖区 330106'],
    ['上海市浦东新区', '上海市浦东新区 310115'],
    ['广西壮族自治区南宁市青秀区', '广西壮族自治区南宁市青秀区 450103'],
    ['恩施土家族苗族自治州利川市', '湖北省利川市 422802'],
    ['恩施州利川市', '湖北省利川市 422802'],
    ['江苏省苏州市昆山市', '江苏省昆山市 320583'],
    ['彭水苗族土家族自治县', '重庆市彭水苗族土家族自治县 500243'],
    ['彭水县', '重庆市彭水苗族土家族自治县 500243'],
    ['济源市', '河南省济源市 419001'],
    ['神农架林区', '湖北省神农架林区 429021'],
    ['吉林', '吉林省 220000'],
    ['利川市人民政府', '湖北省利川市 422802'],
    ['重 庆 市 大 渡 口 区', '重庆市大渡口区 500104'],
    ['苏州工业园区', '江苏省苏州工业园区 null'],
    ['万盛经开区', '重庆市万盛经济技术开发区 null'],
    ['重庆高新区', '重庆高新技术产业开发区 null'],
  ])('%s', (name, expected) => expect(shown(resolveArea(name))).toBe(expected))

  it('gives every area an ambiguous name may mean', () => {
    expect(shown(resolveArea('西湖区'))).toEqual(['江西省南昌市西湖区', '浙江省杭州市西湖区'])
    expect(shown(resolveArea('江北区', '2024'))).toEqual(['浙江省宁波市江北区', '重庆市江北区'])
    expect(shown(resolveArea('朝阳'))).toContain('辽宁省朝阳市')
  })

  it.each(['', '没有区', '重庆市江宁区', '长沙市西湖区'])('knows no area %j', (name) => expect(resolveArea(name)).toBeNull())

  it('keeps a report of an abolished area readable', () => {
    expect(shown(resolveArea('重庆市江北区', '2024-01-01'))).toBe('重庆市江北区 500105')
    expect(shown(resolveArea('重庆市江北区', '2026-01-20'))).toBe('重庆市江北区 500105')
    expect(shown(resolveArea('江北区', '2026-01-20'))).toBe('浙江省宁波市江北区 330205')
    expect(successorsOf(only('重庆市江北区')).map((area) => fullAreaName(area))).toEqual(['重庆市两江新区'])
    expect(predecessorsOf(only('重庆市两江新区', '2026')).map((area) => area.name)).toEqual(['江北区', '渝北区'])
  })

  it('tells the development zone from the district of the same name by the date', () => {
    expect(only('两江新区', '2024').level).toBe('zone')
    expect(only('两江新区', '2026')).toMatchObject({ level: 'county', codes: [] })
  })

  it('resolves every division by its full name in its own time', () => {
    for (const area of shippedAreas().filter((entry) => entry.kind === 'division')) {
      const at = area.from ?? (area.to === null ? '2024' : '1990')
      const resolution = resolveArea(fullAreaName(area), at)
      const found = resolution === null ? [] : 'area' in resolution ? [resolution.area] : resolution.candidates
      expect(found, fullAreaName(area)).toContain(area)
    }
  })

  it('never throws, whatever is printed', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'重庆市大渡口区江北县 ０a') }), (name) => void resolveArea(name)))
  })
})

describe('codes and dates', () => {
  it('gives the code an area had on the date', () => {
    const sanyuan = only('三明市三元区')
    expect([areaCode(sanyuan, '2019'), areaCode(sanyuan, '2023'), areaCode(sanyuan)]).toEqual(['350403', '350404', '350404'])
    const wulong = only('武隆县')
    expect([areaCode(wulong, '2015-06-30'), areaCode(wulong, '2017-01-01')]).toEqual(['500232', null])
    expect(areaCode(only('武隆区'), '2016-11-20')).toBe('500156')
    expect(areaCode(only('苏州工业园区'))).toBeNull()
  })

  it.each([
    ['武隆区', '2010', ['武隆县']],
    ['武隆县', '2020', ['武隆区']],
    ['武隆区', '2020', ['武隆区']],
    ['綦江区', '2005', ['万盛区', '綦江县']],
    ['重庆市渝北区', '2026-03', ['两江新区']],
    ['杭州市江干区', '2022', ['上城区', '钱塘区']],
  ])('who stands for %s in %s', (name, at, expected) => expect(areaAt(only(name), at).map((area) => area.name)).toEqual(expected))

  it('counts an area from its first day to the day before its last', () => {
    const area = only('重庆市江北区')
    expect([existsAt(area, '2025-10-31'), existsAt(area, '2025-11-01'), existsAt(area, undefined)]).toEqual([true, false, true])
  })

  it('finds an area by its id', () => {
    const area = only('武隆区')
    expect(areaById(area.id)).toBe(area)
    expect(areaById('area-none')).toBeNull()
  })
})

describe('resolveAreaInContext', () => {
  it.each([
    ['江北区', '宁波市统计局，鄞州区、慈溪市同比', '浙江省宁波市江北区 330205'],
    ['江北区', '重庆市统计局', '重庆市江北区 500105'],
    ['江北区', '渝中区、沙坪坝区、南岸区', '重庆市江北区 500105'],
    ['鼓楼区', '福建省福州市', '福建省福州市鼓楼区 350102'],
    ['西湖区', '江西高质量发展', '江西省南昌市西湖区 360103'],
    ['大渡口区', '宁波市', '重庆市大渡口区 500104'],
  ])('%s beside %s', (name, context, expected) => expect(shown(resolveAreaInContext(name, context, '2024'))).toBe(expected))

  it('leaves the choice open where nothing decides', () => {
    expect(shown(resolveAreaInContext('西湖区', '全区经济'))).toEqual(['江西省南昌市西湖区', '浙江省杭州市西湖区'])
    expect(shown(resolveAreaInContext('西湖区', '江西省、浙江省'))).toHaveLength(2)
    expect(resolveAreaInContext('没有区', '重庆市')).toBeNull()
  })
})

describe('an index with own areas', () => {
  it('resolves a town under its district', () => {
    const district = only('重庆市大渡口区')
    const town: RefArea = {
      id: 'town-1',
      kind: 'town',
      level: 'town',
      name: '示例镇',
      aliases: [],
      parent: district.id,
      from: null,
      to: null,
      codes: [],
      predecessors: [],
      successors: ['gone'],
    }
    const orphan: RefArea = { ...town, id: 'town-2', name: '无主镇', parent: 'gone' }
    const index = buildAreaIndex([...shippedAreaIndex().byId.values(), town, orphan])
    expect(resolveArea('大渡口区示例镇', undefined, index)).toMatchObject({ area: town, code: null })
    expect(fullAreaName(town, index)).toBe('重庆市大渡口区示例镇')
    expect(fullAreaName(orphan, index)).toBe('无主镇')
    expect(successorsOf(town, index)).toEqual([])
    expect(predecessorsOf({ ...town, predecessors: [district.id, 'gone'] }, index)).toEqual([district])
  })

  const town = (id: string, over: Partial<RefArea>): RefArea => ({
    id,
    kind: 'town',
    level: 'town',
    name: id,
    aliases: [],
    parent: null,
    from: null,
    to: null,
    codes: [],
    predecessors: [],
    successors: [],
    ...over,
  })

  it('follows a town that was divided and put together again to one heir, once', () => {
    const whole = town('甲镇', { to: '2010', successors: ['乙镇', '丙镇'] })
    const index = buildAreaIndex([
      whole,
      town('乙镇', { from: '2010', to: '2020', predecessors: ['甲镇'], successors: ['丁镇'] }),
      town('丙镇', { from: '2010', to: '2020', predecessors: ['甲镇'], successors: ['丁镇'] }),
      town('丁镇', { from: '2020', predecessors: ['乙镇', '丙镇'] }),
    ])
    const names = (at: string) => areaAt(whole, at, index).map((area) => area.name)
    expect([names('2009'), names('2010'), names('2020')]).toEqual([['甲镇'], ['乙镇', '丙镇'], ['丁镇']])
    expect(areaAt(index.byId.get('丁镇')!, '2005', index).map((area) => area.name)).toEqual(['甲镇'])
  })

  it('does not repeat a division without a short name before its zone', () => {
    const county = only('赵县')
    expect(county.aliases).toEqual([])
    const zone = town('z', { kind: 'park', level: 'zone', name: '赵县示例园区', parent: county.id })
    const other = { ...zone, id: 'y', name: '示例园区' }
    const index = buildAreaIndex([...shippedAreaIndex().byId.values(), zone, other])
    expect([fullAreaName(zone, index), fullAreaName(other, index)]).toEqual(['河北省石家庄市赵县示例园区', '河北省石家庄市赵县示例园区'])
  })
})
