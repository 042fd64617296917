import { describe, expect, it, test } from 'vitest'
import { buildAreaIndex, existsAt, shippedAreaIndex } from './area-index.ts'
import { shippedAreas } from './area-table.ts'
import { areaAt, resolveArea } from './resolve-area.ts'
import { shippedTowns, townsOf } from './towns.ts'
import type { RefArea } from './types.ts'

const division = (name: string): RefArea => {
  const city = shippedAreas().find((area) => area.name === '重庆市')!
  return shippedAreas().find((area) => area.name === name && area.kind === 'division' && [city.id, null].includes(area.parent))!
}
const namesOf = (name: string, at: string) => townsOf(division(name), at).map((town) => town.name)
const streets = (names: readonly string[]) => names.filter((name) => name.endsWith('街道')).length

describe('townships of Chongqing', () => {
  test.each([
    ['大渡口区', '2023', 8],
    ['铜梁区', '2023', 28],
    ['渝中区', '2023', 11],
    ['万州区', '2023', 52],
    ['綦江区', '2023', 31],
    ['彭水苗族土家族自治县', '2023', 39],
    ['江北区', '2025-10', 12],
    ['江北区', '2025-11', 0],
    ['渝北区', '2025-10', 30],
    ['渝北区', '2025-11', 0],
    ['两江新区', '2025-10', 0],
    ['两江新区', '2025-11', 42],
    ['北碚区', '2025-10', 17],
    ['北碚区', '2025-11', 17],
    ['江苏省', '2023', 0],
  ])('of %s in %s are %i', (name, at, count) => expect(namesOf(name, at)).toHaveLength(count))

  it('are 1031 before and after the merger of 2025, whose announcement counts streets and towns as they come out here', () => {
    for (const at of ['2021-12', '2023', '2025-10-31', '2025-11', '2026'])
      expect(
        shippedTowns().filter((town) => existsAt(town, at)),
        at,
      ).toHaveLength(1031)
    const [merged, changed] = [namesOf('两江新区', '2026'), namesOf('北碚区', '2026')]
    expect([streets(merged), merged.length - streets(merged)]).toEqual([31, 11])
    expect([streets(changed), changed.length - streets(changed)]).toEqual([6, 11])
    expect(changed).toContain('统景镇')
    expect(changed).not.toContain('水土街道')
  })

  it('have names, codes and ids of their own', () => {
    expect(namesOf('大渡口区', '2023')).toEqual([
      '新山村街道',
      '跃进村街道',
      '九宫庙街道',
      '茄子溪街道',
      '春晖路街道',
      '八桥镇',
      '建胜镇',
      '跳磴镇',
    ])
    const town = townsOf(division('大渡口区'), '2023')[5]!
    expect(town).toMatchObject({
      kind: 'town',
      level: 'town',
      aliases: ['八桥'],
      from: null,
      to: null,
      codes: [{ code: '500104101', from: null, to: null }],
    })
    const ids = [...shippedAreas(), ...shippedTowns()].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { aliases } of shippedTowns()) expect(aliases[0]!.length).toBeGreaterThan(1)
  })

  it('lead from before a move to after it and back', () => {
    const index = buildAreaIndex([...shippedAreas(), ...shippedTowns()])
    const old = townsOf(division('渝北区'), '2024').find((town) => town.name === '统景镇')!
    const [now] = areaAt(old, '2026', index)
    expect(now).toMatchObject({ name: '统景镇', parent: division('北碚区').id, codes: [], from: '2025-11' })
    expect(areaAt(now!, '2024', index)).toEqual([old])
    expect(old.codes).toEqual([{ code: '500112133', from: null, to: '2025-11' }])
  })

  it('are found by name only where somebody puts them into an index', () => {
    expect(resolveArea('跳磴镇')).toBeNull()
    const index = buildAreaIndex([...shippedAreas(), ...townsOf(division('大渡口区'), '2024')])
    const found = resolveArea('大渡口区跳磴镇', '2024', index)
    expect(found && 'area' in found ? found.area.name : null).toBe('跳磴镇')
    expect([...shippedAreaIndex().byId.values()].some(({ kind }) => kind === 'town')).toBe(false)
  })
})
