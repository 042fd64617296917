import { describe, expect, test } from 'vitest'
import { arrangeLines } from './arrange-lines.ts'
import { filterRows, parseFilters, usefulFilters, verdictOrder } from './filter-lines.ts'
import { makeLine, makeTarget, makeVerdict } from './testing/make-line.ts'

const LINES = [
  makeLine('地区生产总值增速', { ordinal: 1, no: '1', group: '一、经济', verdict: makeVerdict('met', 'exceeded') }),
  makeLine('规模以上工业增加值增速', {
    ordinal: 2,
    no: '2',
    group: '一、经济',
    verdict: makeVerdict('missed', 'short', { text: '完成', class: 'met' }),
  }),
  makeLine('民间投资增速', {
    ordinal: 3,
    no: null,
    counted: false,
    parentId: '规模以上工业增加值增速',
    verdict: makeVerdict('missed', 'short'),
  }),
  makeLine('单位地区生产总值能耗降低', {
    ordinal: 4,
    no: '12',
    group: '二、生态',
    nature: '约束性',
    target: makeTarget('完成市级下达任务', { expression: 'delegated:市级' }),
    verdict: makeVerdict('undetermined', 'not-fed-back'),
  }),
]
const ROWS = arrangeLines(LINES)
const shown = (filters: Parameters<typeof filterRows>[1], query = '') => filterRows(ROWS, filters, query).map(({ line }) => line.name)

test.each([
  [[], LINES.map(({ name }) => name)],
  [['missed'], ['规模以上工业增加值增速', '民间投资增速']],
  [
    ['missed', 'undetermined'],
    ['规模以上工业增加值增速', '民间投资增速', '单位地区生产总值能耗降低'],
  ],
  [['missed', 'binding'], []],
  [['undetermined', 'binding'], ['单位地区生产总值能耗降低']],
  [['differs'], ['规模以上工业增加值增速']],
  [['awaiting'], ['单位地区生产总值能耗降低']],
] as const)('%j leaves %j', (filters, names) => {
  expect(shown(filters)).toEqual(names)
})

test.each([
  ['工业', ['规模以上工业增加值增速']],
  ['GDP', ['地区生产总值增速', '单位地区生产总值能耗降低']],
  ['规上工业', ['规模以上工业增加值增速']],
  ['二、生', ['单位地区生产总值能耗降低']],
  [' 12 ', ['单位地区生产总值能耗降低']],
  ['没有的', []],
])('looking for %s finds %j', (query, names) => {
  expect(shown([], query)).toEqual(names)
})

test('the address may hold anything', () => {
  expect(parseFilters(null)).toEqual([])
  expect(parseFilters('binding,missed,<script>,missed')).toEqual(['missed', 'binding'])
})

describe('what can be filtered by', () => {
  test('counts numbered lines only, and offers nothing that leaves nothing', () => {
    expect(usefulFilters(LINES)).toEqual([
      { filter: 'missed', count: 1 },
      { filter: 'undetermined', count: 1 },
      { filter: 'met', count: 1 },
      { filter: 'binding', count: 1 },
      { filter: 'expected', count: 2 },
      { filter: 'differs', count: 1 },
      { filter: 'awaiting', count: 1 },
    ])
    expect(usefulFilters([makeLine('新的')]).map(({ filter }) => filter)).toEqual(['expected'])
  })
})

test('sorting by verdict begins with what needs work', () => {
  const order = [
    makeVerdict('met', 'exceeded'),
    makeVerdict('met', 'reached'),
    makeVerdict('missed', 'nearly-met'),
    makeVerdict('undetermined', 'reference-missing'),
    makeVerdict('missed', 'short'),
  ].map((verdict) => verdictOrder(makeLine('', { verdict })))
  expect(order).toEqual([...order].sort((a, b) => b! - a!))
  expect(verdictOrder(makeLine(''))).toBeNull()
})
