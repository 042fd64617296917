import { describe, expect, test } from 'vitest'
import type { Fact } from '../reading.ts'
import { matchFacts, type WantedFigure } from './match-facts.ts'

const RETAIL: WantedFigure = {
  ...{ key: 'retail', indicator: 'retail-sales', name: '社会消费品零售总额', unit: '亿元', period: '2025-01/2025-06' },
  ...{ kind: 'level', accrual: 'cumulative', scope: [] },
}
const FACT: Fact = {
  ...{ key: 'k', line: 1, start: 0, end: 3, raw: '90.5亿元', subject: '社会消费品零售总额', indicator: 'retail-sales', measure: 'level' },
  ...{ value: 90.5, unit: '亿元', cmp: '=', scope: [], comparedWith: null, period: '2025-01/2025-06', modality: 'actual', area: '临溪区' },
}
const isArea = (name: string) => name === '临溪区'
const match = (figure: Partial<WantedFigure>, facts: readonly Partial<Fact>[], rows: readonly (string | null)[] = []) =>
  matchFacts(
    [{ ...RETAIL, ...figure }],
    { facts: facts.map((fact) => ({ ...FACT, ...fact })), indicators: rows.map((indicator) => ({ indicator })) },
    isArea,
  )[0]!

describe('a figure found in a document', () => {
  test.each<[string, Partial<WantedFigure>, Partial<Fact>, string]>([
    ['as it is printed', {}, {}, '90.5'],
    ['in another unit', {}, { value: 905000, unit: '万元', raw: '905000万元' }, '90.5'],
    ['told as a half-year', {}, { period: '2025-H1' }, '90.5'],
    [
      'a fall as growth',
      { indicator: 'x', kind: 'growth', unit: '%' },
      { indicator: 'x', measure: 'growth', value: -8.7, unit: '%' },
      '-8.7',
    ],
    ['a fall as a reduction', { kind: 'reduction', unit: '%' }, { measure: 'growth', value: -3.2, unit: '%' }, '3.2'],
    ['what stands at the end of the months', { accrual: 'state', period: '2025-06' }, {}, '90.5'],
    ['what stands at the end of the year', { accrual: 'state', period: '2025' }, { period: '2025-12' }, '90.5'],
    ['a class', { kind: 'class', unit: null }, { value: 'Ⅱ类', unit: null }, 'Ⅱ类'],
    ['a ratio', { kind: 'ratio', unit: null }, { value: '1.91:1', unit: null, measure: 'ratio' }, '1.91:1'],
    ['an index', { kind: 'index', unit: '—' }, { value: 101.2, unit: null }, '101.2'],
    ['scope that sets nothing apart', { scope: ['规上'] }, { scope: ['其中', '规上', '累计', '零售'] }, '90.5'],
  ])('%s', (_, figure, fact, value) => {
    expect(match(figure, [fact])).toMatchObject({ value, miss: null, facts: [{ key: 'k' }] })
  })

  test('said twice it is one, and all places stand beside it', () => {
    expect(match({}, [{}, { line: 7, value: 905000, unit: '万元' }])).toMatchObject({ value: '90.5', facts: [{ line: 1 }, { line: 7 }] })
  })
})

describe('a figure that is not taken', () => {
  test.each<[string, Partial<WantedFigure>, Partial<Fact>, string, object]>([
    ['a target', {}, { modality: 'target' }, 'target', {}],
    ['another area', {}, { area: '石港区' }, 'other-area', { area: '石港区' }],
    ['no area', {}, { area: null }, 'other-area', { area: null }],
    ['another period', {}, { period: '2025-06' }, 'other-period', { period: '2025-06' }],
    ['no period', {}, { period: null }, 'other-period', { period: null }],
    ['a period nobody can read', { period: '?' }, {}, 'other-period', {}],
    ['the end of another month', { accrual: 'state' }, { period: '2025-05' }, 'other-period', {}],
    ['another scope', {}, { scope: ['新增', '限额以上'] }, 'other-scope', { scope: '新增、限额以上' }],
    ['about', {}, { cmp: '~' }, 'not-exact', { raw: '90.5亿元' }],
    ['a range', {}, { value: [90, 91] }, 'not-exact', {}],
    ['words', {}, { value: '九成' }, 'not-exact', {}],
    ['another unit', {}, { unit: '万人' }, 'other-unit', { unit: '亿元' }],
    ['no unit', {}, { unit: null }, 'other-unit', {}],
  ])('%s', (_, figure, fact, miss, params) => {
    expect(match(figure, [fact])).toMatchObject({ value: null, miss, params, facts: [{ key: 'k' }] })
  })

  test('several that differ are for a person to decide', () => {
    expect(match({}, [{}, { value: 91, raw: '91亿元' }])).toMatchObject({ miss: 'several', params: { values: '90.5亿元、91亿元' } })
  })

  test('of several misses the nearest is told', () => {
    const near = { period: '2025-01/2025-05' }
    expect(match({}, [{ modality: 'target' }, near, { area: '石港区' }])).toMatchObject({ miss: 'other-period', facts: [near] })
  })

  test.each<[Partial<Fact>]>([
    [{ measure: 'rank' }],
    [{ measure: 'change_pp' }],
    [{ measure: 'growth' }],
    [{ indicator: 'trade' }],
  ])('what tells something else is none of it: %o', (fact) => {
    expect(match({}, [fact])).toMatchObject({ miss: 'not-found', facts: [] })
  })

  test('what stands in a table alone is said to', () => {
    expect(match({}, [], ['retail-sales'])).toMatchObject({ miss: 'in-table' })
    expect(match({ indicator: 'retail-sales-growth' }, [], ['retail-sales'])).toMatchObject({ miss: 'in-table' })
    expect(match({}, [], [null])).toMatchObject({ miss: 'not-found' })
  })
})
