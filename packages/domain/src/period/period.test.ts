import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  containsPeriod,
  isCalendarDay,
  type Period,
  parsePeriodCode,
  periodCode,
  periodDays,
  sdmxPeriod,
} from './period.ts'

const CODES: readonly (readonly [Period, string, string])[] = [
  [{ type: 'year', year: 2023 }, '2023', '2023'],
  [{ type: 'half', year: 2024, half: 1 }, '2024-H1', '2024-S1'],
  [{ type: 'quarter', year: 2024, quarter: 3 }, '2024-Q3', '2024-Q3'],
  [{ type: 'month', year: 2024, month: 6 }, '2024-06', '2024-06'],
  [{ type: 'as-of', year: 2023, month: 12 }, '2023-12', '2023-12'],
  [{ type: 'day', year: 2024, month: 2, day: 29 }, '2024-02-29', '2024-02-29'],
  [{ type: 'cumulative', year: 2024, from: 1, to: 11 }, '2024-01/2024-11', '2024-01-01/P11M'],
  [{ type: 'span', from: 2017, to: 2021 }, '2017/2021', '2017-01-01/P5Y'],
]

const year = fc.integer({ min: 1990, max: 2060 })
const month = fc.integer({ min: 1, max: 12 })
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ type: fc.constant('year' as const), year }),
  fc.record({ type: fc.constant('half' as const), year, half: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({ type: fc.constant('quarter' as const), year, quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }),
  fc.record({ type: fc.constant('month' as const), year, month }),
  fc.record({ type: fc.constant('as-of' as const), year, month }),
  fc.record({ type: fc.constant('day' as const), year, month, day: fc.integer({ min: 1, max: 28 }) }),
  fc.tuple(year, month, month).map(([y, a, b]) => ({ type: 'cumulative' as const, year: y, from: Math.min(a, b), to: Math.max(a, b) })),
  fc.tuple(year, year).map(([a, b]) => ({ type: 'span' as const, from: Math.min(a, b), to: Math.max(a, b) })),
)

describe('codes', () => {
  it.each(CODES)('%j', (period, code, sdmx) => {
    expect(periodCode(period)).toBe(code)
    expect(sdmxPeriod(period)).toBe(sdmx)
  })

  it.each([
    '',
    '2023-13',
    '2023-Q5',
    '2023-00',
    '23',
    '2023/2021',
    '2024-02/2025-03',
    '2024-05/2024-01',
    '2023/2024/2025',
    '2023/x',
    '2023-H1/2023-H2',
    '2023-02-30x',
  ])('%j is none', (code) => {
    expect(parsePeriodCode(code)).toBeNull()
  })

  it('reads back what it prints, a state as its month', () => {
    fc.assert(
      fc.property(anyPeriod, (p) => {
        expect(parsePeriodCode(periodCode(p))).toEqual(p.type === 'as-of' ? { ...p, type: 'month' } : p)
      }),
    )
  })
})

describe('order', () => {
  it('puts the longer first where both end together', () => {
    const [q, m, c] = [
      { type: 'quarter', year: 2024, quarter: 1 },
      { type: 'month', year: 2024, month: 3 },
      { type: 'cumulative', year: 2024, from: 1, to: 2 },
    ] as const
    expect([m, q, c].sort(comparePeriods)).toEqual([c, q, m])
  })

  it('tells equal days apart from different starts', () => {
    const march = { type: 'month', year: 2024, month: 3 } as const
    const quarter = { type: 'quarter', year: 2024, quarter: 1 } as const
    expect(comparePeriods(march, quarter)).toBe(1)
    expect(comparePeriods(quarter, march)).toBe(-1)
    expect(comparePeriods(quarter, { type: 'cumulative', year: 2024, from: 1, to: 3 })).toBe(0)
  })

  it('is a total order', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0)
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).not.toBe(1)
      }),
    )
  })

  it('contains itself, and whatever the contained contains', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(containsPeriod(a, a)).toBe(true)
        if (containsPeriod(a, b) && containsPeriod(b, a)) expect(periodDays(a)).toEqual(periodDays(b))
        if (containsPeriod(a, b) && containsPeriod(b, c)) expect(containsPeriod(a, c)).toBe(true)
      }),
    )
    expect(containsPeriod({ type: 'year', year: 2023 }, { type: 'as-of', year: 2023, month: 12 })).toBe(true)
    expect(containsPeriod({ type: 'half', year: 2023, half: 2 }, { type: 'month', year: 2023, month: 6 })).toBe(false)
  })

  it('knows the calendar', () => {
    expect(periodDays({ type: 'month', year: 2024, month: 2 })).toEqual([20240201, 20240229])
    expect(periodDays({ type: 'month', year: 2100, month: 2 })).toEqual([21000201, 21000228])
    expect(periodDays({ type: 'month', year: 2000, month: 2 })).toEqual([20000201, 20000229])
    expect(isCalendarDay(2023, 2, 29)).toBe(false)
    expect(isCalendarDay(2023, 4, 31)).toBe(false)
    expect(isCalendarDay(2023, 13, 1)).toBe(false)
  })
})
