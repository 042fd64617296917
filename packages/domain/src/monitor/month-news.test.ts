import { describe, expect, test } from 'vitest'
import type { MonthFacts, MonthRank } from './month-facts.ts'
import { monthNewsOf, type NewsLine } from './month-news.ts'

const rank = (place: number, before: number | null, toNext: number | null = null): MonthRank => ({
  set: { id: 'divisions-city', name: '云江市' },
  source: 'computed',
  place,
  total: 9,
  ties: 0,
  before,
  toNext,
})

/** `change`: better or worse than the period before, in the line's unit. */
const line = (
  name: string,
  lamps: Pick<NewsLine, 'lamp' | 'lampBefore'>,
  {
    change = null,
    cityRank = null,
    value = 5,
    ...facts
  }: { change?: number | null; cityRank?: MonthRank | null; value?: number | null } & Partial<MonthFacts> = {},
): NewsLine => ({
  facts: {
    name,
    direction: 'up',
    measure: 'growth',
    unit: '%',
    figure: value === null ? null : { value },
    ...facts,
  } as unknown as MonthFacts,
  row: { change: change === null ? null : { value: change, unit: '百分点' }, toTarget: null, overCity: null, cityRank, groupRank: null },
  ...lamps,
})

const GREEN = { lamp: 'green', lampBefore: 'green' } as const
const names = (lines: readonly NewsLine[]) => lines.map(({ facts }) => facts.name)

describe('what a month brings', () => {
  const news = monthNewsOf([
    line('升', GREEN, { change: 0.3 }),
    line('进位', GREEN, { change: -0.1, cityRank: rank(2, 4, 0.5) }),
    line('平', GREEN, { change: 0 }),
    line('转差', { lamp: 'yellow', lampBefore: 'green' }, { change: 0.9, cityRank: rank(5, 3, 0.1) }),
    line('转红', { lamp: 'red', lampBefore: 'green' }, { change: -2 }),
    line('好转', { lamp: 'yellow', lampBefore: 'red' }, { change: 1 }),
    line('首次', { lamp: 'red', lampBefore: null }, { change: -3 }),
    line('未报', { lamp: 'none', lampBefore: 'red' }, { value: null }),
    line('才有', { lamp: 'green', lampBefore: 'none' }, { change: 0.1, cityRank: rank(3, null, 0.2), value: 0 }),
    line('浓度', GREEN, { change: -4, direction: 'down', measure: 'other' }),
    line('总量', GREEN, { change: 40, measure: 'level' }),
    line('领先', GREEN, { cityRank: rank(1, 1) }),
  ])

  test('lamps are counted, and only one that was lit can turn', () => {
    expect(news.lamps).toEqual({ green: 7, yellow: 2, red: 2, none: 1 })
    expect(names(news.brighter)).toEqual(['好转'])
    expect(names(news.dimmer)).toEqual(['转红', '转差'])
  })

  test('what gained places or became better comes first, by its own direction; a sum always grows and says nothing', () => {
    expect(names(news.gains)).toEqual(['进位', '浓度', '升', '才有'])
  })

  test('red goes before yellow, places lost before figures that fell', () => {
    expect(names(news.lags)).toEqual(['首次', '转红', '转差', '好转'])
  })

  test('the next place is near where little of the figure is missing', () => {
    expect(names(news.near)).toEqual(['转差', '进位'])
  })
})
