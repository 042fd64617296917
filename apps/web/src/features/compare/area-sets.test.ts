import type { RefArea } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { areaSetsOf } from './area-sets.ts'

const area = (id: string, parent: string | null, part: Partial<RefArea> = {}): RefArea => ({
  id,
  kind: 'division',
  level: parent === null ? 'city' : 'county',
  name: id,
  aliases: [],
  parent,
  from: null,
  to: null,
  codes: [],
  predecessors: [],
  successors: [],
  ...part,
})
const areas = [area('云江市', null), area('临溪区', '云江市'), area('东岭区', '云江市'), area('旧城区', '云江市', { to: '2024-06' })]
const group = (name: string, ...members: string[]) => ({
  id: name,
  name,
  aliases: [],
  within: null,
  version: 1,
  members: members.map((member) => ({ area: member, from: null, to: member === '旧城区' ? '2024-06' : null })),
})
const idsOn = (day: string, ...groups: ReturnType<typeof group>[]) =>
  areaSetsOf('临溪区', areas, groups, day).map(({ name, areaIds }) => [name, ...areaIds])

test('groups of the own area come first, then the districts beside it', () => {
  expect(idsOn('2025-01-01', group('中心城区', '临溪区', '东岭区'))).toEqual([
    ['中心城区', '临溪区', '东岭区'],
    ['云江市', '临溪区', '东岭区'],
  ])
})

test('who is no more belongs to the days before', () => {
  expect(idsOn('2024-05-31', group('中心城区', '临溪区', '旧城区'))).toEqual([
    ['中心城区', '临溪区', '旧城区'],
    ['云江市', '临溪区', '东岭区', '旧城区'],
  ])
  expect(idsOn('2024-07-01', group('中心城区', '临溪区', '旧城区'))).toEqual([['云江市', '临溪区', '东岭区']])
})

test('a group without the own area is none', () => {
  expect(idsOn('2025-01-01', group('北部', '东岭区', '旧城区'))).toEqual([['云江市', '临溪区', '东岭区']])
})
