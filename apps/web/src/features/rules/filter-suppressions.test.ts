import { expect, test } from 'vitest'
import { filterSuppressions } from './filter-suppressions.ts'

const ONES = [
  {
    family: 'same-fact' as const,
    decidedAt: '2026-01-12T03:00:00Z',
    said: '文中12.7%，表中11%',
    reason: '口径不同',
    ruleName: '同一事实两个数',
    reportTitle: '云岭区计划报告',
    decidedBy: '柳青',
  },
  {
    family: 'units' as const,
    decidedAt: '2025-01-12T03:00:00Z',
    said: 'kV与KV',
    reason: null,
    ruleName: '单位写法',
    reportTitle: '云岭区计划报告',
    decidedBy: '石岩',
  },
]
const at = (filter: Partial<Parameters<typeof filterSuppressions>[1]>) =>
  filterSuppressions(ONES, { search: '', family: null, year: null, ...filter }).map(({ decidedBy }) => decidedBy)

test.each<[string, Parameters<typeof at>[0], readonly string[]]>([
  ['nothing asked for', {}, ['柳青', '石岩']],
  ['by two words in different places', { search: '口径 12.7' }, ['柳青']],
  ['by a person, whatever the case of other words', { search: ' kv 石岩 ' }, ['石岩']],
  ['by family', { family: 'units' }, ['石岩']],
  ['by year', { year: '2026' }, ['柳青']],
  ['by both, which nothing fits', { family: 'units', year: '2026' }, []],
])('%s', (_, filter, expected) => {
  expect(at(filter)).toEqual(expected)
})
