import type { MonthFacts, MonthFigure, NewsLine } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { describeLine, describeMonth, describeNews, describeNextPlace } from './describe-month.ts'

const figure = (raw: string, period: string, unit = '%'): MonthFigure =>
  ({ raw, value: Number(raw), period, unit }) as unknown as MonthFigure

const line = (facts: Partial<MonthFacts>, row: Partial<NewsLine['row']> = {}, lamp: NewsLine['lamp'] = 'green'): NewsLine => ({
  facts: { direction: 'up', measure: 'growth', unit: '%', figure: null, previous: null, growth: null, ...facts } as MonthFacts,
  row: { change: null, toTarget: null, overCity: null, cityRank: null, groupRank: null, ...row },
  lamp,
  lampBefore: null,
})

const RANK = {
  set: { id: 'divisions-x', name: '云江市' },
  source: 'computed',
  place: 2,
  total: 4,
  ties: 0,
  before: 3,
  toNext: 0.3,
} as const
const WORDS = { month: '2025-06', before: '2025-05' }

describe('a line of the month in words', () => {
  test('a quarterly growth is held against its own period before, in 个百分点', () => {
    const gdp = line(
      {
        name: '地区生产总值增速',
        figure: figure('5.6', '2025-01/2025-06'),
        previous: figure('5.3', '2025-01/2025-03'),
      },
      { change: { value: 0.3, unit: '百分点' }, overCity: { value: -0.2, unit: '百分点' }, cityRank: RANK },
    )
    expect(describeLine('zh-CN', gdp, WORDS)).toBe(
      '地区生产总值同比增长5.6%，较1—3月提高0.3个百分点，低于全市0.2个百分点，居云江市第2位（共4个），较1—3月前进1位',
    )
    expect(describeNextPlace('zh-CN', gdp)).toBe('地区生产总值增速再增0.3个百分点可进1位')
    expect(describeNextPlace('zh-CN', line({ name: 'x' }))).toBeNull()
  })

  test('a fall, an amount with its growth, a share', () => {
    expect(describeLine('zh-CN', line({ name: '民间投资增速', figure: figure('-0.6', '2025-01/2025-06') }), WORDS)).toBe(
      '民间投资同比下降0.6%',
    )
    const trade = { name: '货物进出口总额', measure: 'level', unit: '亿元', figure: figure('14.2', '2025-01/2025-06', '亿元') } as const
    expect(describeLine('zh-CN', line({ ...trade, growth: { value: 0, how: 'indicator' } }), WORDS)).toBe(
      '货物进出口总额完成14.2亿元，同比持平',
    )
    // Growth counted from two levels has the prices in it and is not told as growth.
    expect(describeLine('zh-CN', line({ ...trade, growth: { value: 3, how: 'computed' } }), WORDS)).toBe('货物进出口总额完成14.2亿元')
    expect(describeLine('en', line({ name: 'Jobless rate', measure: 'other', figure: figure('5.1', '2025-06') }), WORDS)).toBe(
      'Jobless rate stands at 5.1%',
    )
  })
})

test('three sentences say the lamps, what comes forward and what lags', () => {
  const good = line({ name: '甲增速', figure: figure('6', '2025-01/2025-06') }, { change: { value: 1, unit: '百分点' } })
  const bad = line({ name: '乙增速', figure: figure('2', '2025-01/2025-06') }, {}, 'red')
  const news = { lamps: { green: 1, yellow: 0, red: 1, none: 3 }, brighter: [good], dimmer: [bad], gains: [good], lags: [bad], near: [] }
  expect(describeNews('zh-CN', news, WORDS)).toEqual([
    '2025年1—6月，监测的5项指标中，亮绿灯1项、黄灯0项、红灯1项，不亮灯3项，较1—5月好转1项（甲增速），较1—5月转差1项（乙增速）。',
    '进展较好的有：甲同比增长6%，较1—5月提高1个百分点。',
    '需要关注的有：乙同比增长2%。',
  ])
  const quiet = { ...news, brighter: [], dimmer: [], gains: [], lags: [] }
  expect(describeNews('zh-CN', quiet, WORDS)).toEqual([
    '2025年1—6月，监测的5项指标中，亮绿灯1项、黄灯0项、红灯1项，不亮灯3项，亮灯情况与1—5月相同。',
    '没有指标较1—5月提高或位次前进。',
    '没有指标亮黄灯或红灯。',
  ])
  // January has nothing before it.
  expect(describeNews('zh-CN', quiet, { month: '2025-01', before: null })).toHaveLength(2)
  expect(describeMonth('zh-CN', '2025-12')).toBe('2025年全年')
})
