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
    expect(parsePeriodCode(code)).toEqual(period.type === 'as-of' ? { ...period, type: 'month' } : period)
  })

  it.each<readonly [Period, string]>([
    [{ type: 'span', from: 2023, to: 2023 }, '2023/2023'],
    [{ type: 'cumulative', year: 2023, from: 5, to: 5 }, '2023-05/2023-05'],
    [{ type: 'half', year: 987, half: 2 }, '0987-H2'],
    [{ type: 'span', from: 987, to: 1024 }, '0987/1024'],
    [{ type: 'day', year: 2024, month: 11, day: 3 }, '2024-11-03'],
    [{ type: 'day', year: 2024, month: 9, day: 30 }, '2024-09-30'],
  ])('%j is %s and back', (period, code) => {
    expect(periodCode(period)).toBe(code)
    expect(parsePeriodCode(code)).toEqual(period)
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
    '2023/2024-06',
    '2023-05/2024',
    '2023-05-01/2023-06',
    '2024-12/2025-01',
    '/2024',
    '2024/',
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

  it.each<readonly [Period, number, number]>([
    [{ type: 'year', year: 2023 }, 20230101, 20231231],
    [{ type: 'half', year: 2024, half: 1 }, 20240101, 20240630],
    [{ type: 'half', year: 2024, half: 2 }, 20240701, 20241231],
    [{ type: 'quarter', year: 2024, quarter: 1 }, 20240101, 20240331],
    [{ type: 'quarter', year: 2024, quarter: 4 }, 20241001, 20241231],
    [{ type: 'month', year: 2024, month: 6 }, 20240601, 20240630],
    [{ type: 'cumulative', year: 2024, from: 4, to: 11 }, 20240401, 20241130],
    [{ type: 'as-of', year: 2023, month: 9 }, 20230930, 20230930],
    [{ type: 'as-of', year: 2023, month: 2 }, 20230228, 20230228],
    [{ type: 'day', year: 2024, month: 2, day: 29 }, 20240229, 20240229],
    [{ type: 'span', from: 2017, to: 2021 }, 20170101, 20211231],
  ])('%j runs from %i to %i', (period, first, last) => expect(periodDays(period)).toEqual([first, last]))

  it('orders by the last day, then by the first', () => {
    const [june, halfYear, july, year] = [
      { type: 'month', year: 2024, month: 6 },
      { type: 'half', year: 2024, half: 1 },
      { type: 'month', year: 2024, month: 7 },
      { type: 'year', year: 2024 },
    ] as const
    expect([comparePeriods(june, july), comparePeriods(july, june), comparePeriods(year, june)]).toEqual([-1, 1, 1])
    expect([comparePeriods(halfYear, june), comparePeriods(june, halfYear), comparePeriods(june, { ...june })]).toEqual([-1, 1, 0])
    expect([containsPeriod(halfYear, june), containsPeriod(june, halfYear), containsPeriod(halfYear, july)]).toEqual([true, false, false])
    expect([containsPeriod(year, halfYear), containsPeriod(july, year), containsPeriod(june, june)]).toEqual([true, false, true])
  })

  it('knows the calendar', () => {
    const long = [1, 3, 5, 7, 8, 10, 12]
    for (let month = 1; month <= 12; month++) {
      const days = month === 2 ? 28 : long.includes(month) ? 31 : 30
      expect([isCalendarDay(2023, month, days), isCalendarDay(2023, month, days + 1)], String(month)).toEqual([true, false])
    }
    expect([isCalendarDay(2024, 1, 1), isCalendarDay(2024, 1, 0), isCalendarDay(2024, 0, 1)]).toEqual([true, false, false])
    expect([isCalendarDay(1900, 2, 29), isCalendarDay(2000, 2, 29), isCalendarDay(2024, 2, 29)]).toEqual([false, true, true])
    expect(periodDays({ type: 'month', year: 2024, month: 2 })).toEqual([20240201, 20240229])
    expect(periodDays({ type: 'month', year: 2100, month: 2 })).toEqual([21000201, 21000228])
    expect(periodDays({ type: 'month', year: 2000, month: 2 })).toEqual([20000201, 20000229])
    expect(isCalendarDay(2023, 2, 29)).toBe(false)
    expect(isCalendarDay(2023, 4, 31)).toBe(false)
    expect(isCalendarDay(2023, 13, 1)).toBe(false)
  })
})
