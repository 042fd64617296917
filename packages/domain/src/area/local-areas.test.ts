import { describe, expect, test } from 'vitest'
import { shippedAreaGroups } from './area-groups.ts'
import { shippedAreaIndex } from './area-index.ts'
import { areaIndexOf, areasAround, groupsAround, levelOfLocalArea } from './local-areas.ts'
import { areaAt, resolveArea } from './resolve-area.ts'
import type { RefArea } from './types.ts'

const idOf = (name: string): string => {
  const found = resolveArea(name)
  if (found === null || !('area' in found)) throw new Error(name)
  return found.area.id
}

const local = (change: Partial<RefArea> & { readonly id: string; readonly name: string }): RefArea => ({
  kind: 'town',
  level: 'town',
  aliases: [],
  parent: idOf('重庆市大渡口区'),
  from: null,
  to: null,
  codes: [],
  predecessors: [],
  successors: [],
  ...change,
})

const namesAround = (own: string | null, index = shippedAreaIndex()) => areasAround(own, index).map(({ name }) => name)

describe('a space’s own areas beside the shipped ones', () => {
  test('are found by name, by place and through their successors', () => {
    const old = local({ id: 'local-1', name: '旧镇', to: '2025-06', successors: ['local-2'] })
    const index = areaIndexOf([old, local({ id: 'local-2', name: '新街道', from: '2025-06', predecessors: ['local-1'] })])
    expect(resolveArea('重庆市大渡口区新街道', undefined, index)).toMatchObject({ area: { id: 'local-2' } })
    expect(areaAt(old, '2026', index).map(({ id }) => id)).toEqual(['local-2'])
    expect(index.byId.has(idOf('重庆市渝中区'))).toBe(true)
  })

  test('none of them: the shipped index itself, built once', () => expect(areaIndexOf([])).toBe(shippedAreaIndex()))

  test.each([
    ['town', 'town'],
    ['park', 'zone'],
    ['functional', 'zone'],
    ['statistical', 'zone'],
  ] as const)('a %s is of level %s', (kind, level) => expect(levelOfLocalArea(kind, 'above')).toBe(level))

  test('a division in another one is a county, one in none a city', () => {
    expect(levelOfLocalArea('division', 'above')).toBe('county')
    expect(levelOfLocalArea('division', null)).toBe('city')
  })
})

describe('the areas a space works with', () => {
  test('a district of Chongqing: the city, its districts before and after 2025-11, its zones; no other province', () => {
    const names = namesAround(idOf('重庆市大渡口区'))
    expect(names[0]).toBe('重庆市')
    expect(names).toEqual(
      expect.arrayContaining(['大渡口区', '江北区', '渝北区', '两江新区', '重庆高新技术产业开发区', '铜梁县', '铜梁区']),
    )
    expect(names).not.toContain('成都市')
    expect(new Set(names).size).toBeGreaterThan(40)
  })

  test('a district of a prefecture: its city’s districts, and not those of the next city', () => {
    const names = namesAround(idOf('湖南省长沙市岳麓区'))
    expect(names.slice(0, 2)).toEqual(['湖南省', '长沙市'])
    expect(names).toContain('芙蓉区')
    expect(names).not.toContain('湘潭市')
  })

  test('what lies in it at any depth, once', () => {
    const index = areaIndexOf([
      local({ id: 'local-1', name: '甲镇' }),
      local({ id: 'local-2', name: '甲镇园区', kind: 'park', level: 'zone', parent: 'local-1' }),
    ])
    const ids = areasAround(idOf('重庆市大渡口区'), index).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['local-1', 'local-2']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a whole province has its cities and what lies in them', () => {
    expect(namesAround(idOf('重庆市'))).toEqual(expect.arrayContaining(['重庆市', '大渡口区']))
  })

  test.each([null, 'area-unknown'])('own area %s: none', (own) => expect(namesAround(own)).toEqual([]))
})

describe('the groups that compare an area', () => {
  const namesFor = (own: string | null) => groupsAround(own, shippedAreaGroups(), shippedAreaIndex()).map(({ name }) => name)

  test('are those of its city or province, and those across provinces', () => {
    expect(namesFor(idOf('重庆市大渡口区'))).toEqual(expect.arrayContaining(['中心城区', '渝西地区', '长三角']))
    expect(namesFor(idOf('重庆市大渡口区'))).not.toContain('苏南')
    expect(namesFor(idOf('重庆市'))).toContain('中心城区')
  })

  test.each([null, 'area-unknown'])('own area %s: those across provinces alone', (own) =>
    expect(namesFor(own)).toEqual(['长三角', '京津冀']))
})
