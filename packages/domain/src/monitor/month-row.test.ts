import { describe, expect, test } from 'vitest'
import type { MonthFacts, MonthFigure, MonthRank } from './month-facts.ts'
import { monthRowOf, placesGained } from './month-row.ts'

const figure = (value: number | null): MonthFigure => ({
  observationId: 'o',
  period: '2025-01/2025-06',
  value,
  raw: String(value),
  unit: '%',
  provider: '区统计局',
  vintage: 'flash',
  status: 'A',
  release: 'internal',
  publishedOn: null,
  recordedAt: '2025-07-18T00:00:00Z',
})

const rank = (id: string, place: number, total: number, change: Partial<MonthRank> = {}): MonthRank => ({
  set: { id, name: id },
  source: 'computed',
  place,
  total,
  ties: 0,
  before: null,
  toNext: null,
  ...change,
})

const facts = (change: Partial<MonthFacts>): MonthFacts => ({
  lineId: 'line',
  name: '规模以上工业增加值增速',
  no: '2',
  unit: '%',
  group: null,
  indicator: 'scale-industry-va-growth',
  direction: 'up',
  measure: 'growth',
  month: '2025-06',
  period: '2025-01/2025-06',
  availability: 'present',
  dueOn: null,
  figure: figure(6.8),
  lastYear: null,
  previous: figure(6.5),
  growth: { value: 6.8, how: 'own' },
  yearTarget: { targetId: 't', period: '2025', text: '7左右', value: 7 },
  stageTarget: null,
  city: figure(6.6),
  ranks: [],
  estimate: null,
  leadUnit: null,
  leadLeader: null,
  ...change,
})

describe('a row of the monthly table', () => {
  test('growth is held against growth in 百分点, exactly', () => {
    expect(monthRowOf(facts({}))).toEqual({
      change: { value: 0.3, unit: '百分点' },
      toTarget: { value: 0.2, unit: '百分点' },
      overCity: { value: 0.2, unit: '百分点' },
      cityRank: null,
      groupRank: null,
    })
  })

  test('an amount is held in its own unit, and never against that of the whole city', () => {
    const amount = facts({ measure: 'level', unit: '亿元', figure: figure(14.2), previous: figure(11.9), city: figure(310) })
    expect(monthRowOf({ ...amount, yearTarget: { targetId: 't', period: '2025', text: '30', value: 30 } })).toMatchObject({
      change: { value: 2.3, unit: '亿元' },
      toTarget: { value: 15.8, unit: '亿元' },
      overCity: null,
    })
  })

  test('a ceiling is reached from above', () => {
    const ceiling = facts({ direction: 'down', measure: 'other', unit: '微克/立方米', figure: figure(33) })
    expect(monthRowOf({ ...ceiling, yearTarget: { targetId: 't', period: '2025', text: '≤35', value: 35 } }).toTarget?.value).toBe(-2)
  })

  test('what one side of is missing is not said', () => {
    expect(monthRowOf(facts({ figure: figure(null), yearTarget: null }))).toMatchObject({ change: null, toTarget: null, overCity: null })
    expect(monthRowOf(facts({ figure: null, city: null }))).toMatchObject({ change: null, toTarget: null, overCity: null })
  })

  test('the city’s own ranks go before counted ones, the smallest group before larger ones', () => {
    const ranks = [
      rank('divisions-yunjiang', 2, 4),
      rank('divisions-yunjiang', 3, 5, { source: 'supplied' }),
      rank('west', 5, 12),
      rank('core', 1, 4),
    ]
    const { cityRank, groupRank } = monthRowOf(facts({ ranks }))
    expect([cityRank?.place, groupRank?.set.id]).toEqual([3, 'core'])
  })

  test.each([
    [3, 5, 2],
    [5, 3, -2],
    [5, null, null],
  ])('from place %i, before %s: %s gained', (place, before, gained) => expect(placesGained(rank('x', place, 9, { before }))).toBe(gained))
})
