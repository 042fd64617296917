import { describe, expect, test } from 'vitest'
import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { rankAreas } from '../observation/rank-areas.ts'
import type { Observation } from '../observation/types.ts'
import { lineMeasureOf, monthFigureOf, targetValueOf } from './line-month.ts'
import { monthRankOf } from './month-rank.ts'

const entryOf = (code: string) => shippedIndicatorIndex().byCode.get(code)

describe('what a line measures', () => {
  test.each([
    ['规模以上工业增加值增速', '%', undefined, 'growth'],
    ['规上工业增加值', '%', 'scale-industry-va-growth', 'growth'],
    ['居民消费价格指数', '上年=100', 'cpi', 'growth'],
    ['社会消费品零售总额', '亿元', 'retail-sales', 'level'],
    ['居民人均可支配收入', '元', 'resident-income', 'level'],
    ['城镇新增就业人数', '人', 'new-urban-jobs', 'level'],
    ['PM2.5平均浓度', '微克/立方米', 'pm25', 'other'],
    ['细颗粒物', '微克/立方米', 'pm25', 'other'],
    ['城镇调查失业率', '%', 'surveyed-unemployment', 'other'],
    ['特色小镇数', '个', undefined, 'other'],
  ] as const)('%s (%s) is %s: %s', (name, unit, code, measure) =>
    expect(lineMeasureOf({ name, unit }, code === undefined ? undefined : entryOf(code))).toBe(measure))
})

describe('a figure in the unit of its line', () => {
  const figure = (raw: string, unit: string | null, low: number | null, high = low) =>
    monthFigureOf({ id: 'o', period: '2025', raw, unit, low, high, scope: '', text: null } as Observation, '亿元')

  test.each([
    [figure('55', '亿元', 55), 55, '55', '亿元'],
    [figure('55', null, 55), 55, '55', '亿元'],
    [figure('550000', '万元', 550000), 55, '55', '亿元'],
    [figure('0', '万元', 0), 0, '0', '亿元'],
    [figure('20', '人', 20), null, '20', '人'],
    [figure('55以上', '亿元', 55, null), null, '55以上', '亿元'],
    [figure('Ⅱ类', null, null), null, 'Ⅱ类', null],
  ])('%j', (told, value, raw, unit) => expect(told).toMatchObject({ value, raw, unit }))

  test('a line without a unit keeps the figure’s', () =>
    expect(monthFigureOf({ raw: '3', unit: '个', low: 3, high: 3 } as Observation, null)).toMatchObject({ value: 3, unit: '个' }))
})

test.each([
  ['增速', '%', '6左右', 'up', 6],
  ['增速', '%', '增长6%以上', 'up', 6],
  ['零售总额', '亿元', '1200000万元', 'up', 120],
  ['零售总额', '亿元', '300人', 'up', null],
  ['零售总额', '亿元', '增长8%', 'up', null],
  ['水质', null, 'Ⅱ类', 'keep', null],
  ['零售总额', '亿元', '8—10', null, 8],
] as const)('the number in the target of %s (%s) %s', (name, unit, text, direction, value) =>
  expect(targetValueOf({ name, unit }, text, direction)).toBe(value))

describe('a place counted from figures', () => {
  const ranking = (values: Readonly<Record<string, number | null>>, direction: 'up' | 'down' = 'up') =>
    rankAreas(
      Object.entries(values).map(([areaId, value]) => ({
        areaId,
        figure: value === null ? null : { low: value, high: value, text: null, unit: '%', scope: '', status: 'A' as const },
      })),
      direction,
    )
  const set = { id: 'centre', name: '中心城区' }

  test('with ties, the place before and the distance to the next better one', () => {
    const rank = monthRankOf(set, 'a', 'up', ranking({ a: 6.2, b: 6.4, c: 6.2, d: 7 }), ranking({ a: 6, b: 5 }))
    expect(rank).toEqual({ set, source: 'computed', place: 3, total: 4, ties: 1, before: 1, toNext: 0.2 })
    const down = monthRankOf(set, 'a', 'down', ranking({ a: 5.3, b: 5.1, c: 5 }, 'down'), ranking({}))
    expect(down).toMatchObject({ place: 3, before: null, toNext: 0.2 })
    expect(monthRankOf(set, 'a', 'up', ranking({ a: 7, b: 6 }), ranking({ a: null }))).toMatchObject({
      place: 1,
      toNext: null,
      before: null,
    })
  })

  test('nobody who has no figure, or is not among them', () => {
    expect(monthRankOf(set, 'a', 'up', ranking({ a: null, b: 6 }), ranking({}))).toBeNull()
    expect(monthRankOf(set, 'x', 'up', ranking({ a: 7 }), ranking({}))).toBeNull()
  })
})
