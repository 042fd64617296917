import { describe, expect, it } from 'vitest'
import { comparisonSetsOf, countyDivisionsOf, findAreaGroup, groupMembersAt, shippedAreaGroups } from './area-groups.ts'
import { buildAreaIndex } from './area-index.ts'
import { shippedAreas } from './area-table.ts'
import { resolveArea } from './resolve-area.ts'

const membersOf = (name: string, at: string): string[] => {
  const group = findAreaGroup(name)
  return group === null ? [] : groupMembersAt(group, at).map((area) => area.name)
}

describe('area groups', () => {
  it.each([
    ['中心城区', '2024', 9],
    ['主城新区', '2024', 12],
    ['主城都市区', '2024', 21],
    ['渝西', '2024', 8],
    ['渝东北', '2024', 11],
    ['渝东南', '2024', 6],
    ['苏南', '2024', 5],
    ['珠三角', '2024', 9],
    ['长三角', '2024', 4],
  ])('%s in %s has %i members', (name, at, count) => expect(membersOf(name, at)).toHaveLength(count))

  it('follow a merger: the successor takes the places of both', () => {
    expect(membersOf('中心城区', '2025-10')).toContain('江北区')
    const after = membersOf('中心城区', '2026')
    expect(after).toHaveLength(8)
    expect(after).toContain('两江新区')
    expect(after).not.toContain('渝北区')
  })

  it('follow a renaming back in time, and begin when the name began', () => {
    expect(membersOf('渝东南', '2015')).toContain('武隆县')
    expect(membersOf('主城新区', '2018')).toEqual([])
  })

  it('name only areas that exist in the table', () => {
    for (const group of shippedAreaGroups()) expect(group.members.length, group.name).toBeGreaterThanOrEqual(3)
    expect(findAreaGroup('某某片区')).toBeNull()
  })
})

describe('groupMembersAt', () => {
  it('leaves out members the index does not hold', () => {
    const group = findAreaGroup('苏南')!
    const known = resolveArea('南京市')
    const index = buildAreaIndex(known && 'area' in known ? [known.area] : [])
    expect(groupMembersAt(group, '2024', index).map((area) => area.name)).toEqual(['南京市'])
  })

  it('counts a member from its first day to the day before its last', () => {
    const group = { ...findAreaGroup('苏南')!, members: [{ area: shippedAreas()[0]!.id, from: '2020', to: '2024-03' }] }
    const count = (at: string) => groupMembersAt(group, at).length
    expect(['2019-12-31', '2020', '2024-02-29', '2024-03', '2024-03-01'].map(count)).toEqual([0, 1, 1, 0, 0])
  })
})

describe('countyDivisionsOf', () => {
  const under = (name: string, at: string): number => {
    const resolution = resolveArea(name)
    return resolution && 'area' in resolution ? countyDivisionsOf(resolution.area, at).length : -1
  }

  it('counts 全市行政区 on the date', () => {
    expect(under('重庆市', '2024')).toBe(38)
    expect(under('重庆市', '2026')).toBe(37)
    expect(under('南京市', '2024')).toBe(11)
    expect(under('杭州市', '2024')).toBe(13)
    expect(under('江苏省', '2024')).toBe(95)
    expect(under('大渡口区', '2024')).toBe(0)
  })
})

describe('comparisonSetsOf', () => {
  const setsOf = (name: string, at: string): string[] => {
    const resolution = resolveArea(name, at)
    const area = resolution && 'area' in resolution ? resolution.area : shippedAreas()[0]!
    return comparisonSetsOf(area, at).map(
      (set) => `${set.kind === 'group' ? set.group.name : `${set.within.name}各区县`} ${set.members.length}`,
    )
  }

  it.each([
    ['大渡口区', '2024', ['中心城区 9', '主城都市区 21', '重庆市各区县 38']],
    ['大渡口区', '2026', ['中心城区 8', '主城都市区 20', '重庆市各区县 37']],
    ['铜梁区', '2025-10', ['渝西地区 8', '主城新区 12', '主城都市区 21', '重庆市各区县 38']],
    ['铜梁区', '2025-11', ['渝西地区 8', '主城新区 12', '主城都市区 20', '重庆市各区县 37']],
    ['铜梁县', '2013', ['渝西地区 8', '重庆市各区县 38']],
    ['昆山市', '2024', ['苏州市各区县 9', '江苏省各区县 95']],
    // Zones are no divisions: they are ranked where a space says so.
    ['万盛经开区', '2024', []],
  ])('%s in %s is ranked among %j', (name, at, sets) => expect(setsOf(name, at)).toEqual(sets))
})

describe('zones of Chongqing', () => {
  it.each([
    ['重庆高新区', 'park'],
    ['西部科学城重庆高新区', 'park'],
    ['重庆经开区', 'park'],
    ['万盛经开区', 'functional'],
    ['重庆两江新区', 'functional'],
  ])('%s is an area of its own, of kind %s', (name, kind) => {
    const resolution = resolveArea(name, '2024')
    expect(resolution && 'area' in resolution ? resolution.area : null).toMatchObject({ kind, level: 'zone', to: null })
  })
})
