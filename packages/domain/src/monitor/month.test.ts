import { describe, expect, test } from 'vitest'
import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { accrualOf, hasFigureFor, mergesJanuary } from './accrual.ts'
import { figurePeriod, isMonth, monthBefore, monthOfPeriod, partsOfMonth, shiftMonth, stageOf, stagePeriod } from './month.ts'

const entry = (code: string) => shippedIndicatorIndex().byCode.get(code)!

describe('months', () => {
  test.each([
    ['2024-06', 1, '2024-07'],
    ['2024-12', 1, '2025-01'],
    ['2024-01', -1, '2023-12'],
    ['2024-03', -12, '2023-03'],
    ['2024-03', 24, '2026-03'],
  ])('%s moved by %i is %s', (month, by, moved) => expect(shiftMonth(month, by)).toBe(moved))

  test.each([
    ['2025-06', '2025-05'],
    ['2025-03', '2025-02'],
    ['2025-02', null],
    ['2025-01', null],
  ])('before %s within its year is %s', (month, before) => expect(monthBefore(month)).toBe(before))

  test('what is none is told', () => {
    expect(isMonth('2024-06')).toBe(true)
    expect(isMonth('2024-13')).toBe(false)
    expect(() => partsOfMonth('2024')).toThrow()
  })

  test.each([
    ['cumulative', '2024-01', '2024-01'],
    ['cumulative', '2024-02', '2024-01/2024-02'],
    ['cumulative', '2024-11', '2024-01/2024-11'],
    ['cumulative', '2024-12', '2024'],
    ['state', '2024-02', '2024-02'],
    ['state', '2024-12', '2024'],
  ] as const)('a %s figure of %s is kept under %s, and leads back to its month', (accrual, month, period) => {
    expect(figurePeriod(accrual, month)).toBe(period)
    expect(monthOfPeriod(period)).toBe(month)
  })

  test.each(['2024-Q1', '2024-04/2024-06', '2021/2025', '2024-H1', '2024-01/2025-06'])('%s is no month’s figure', (period) =>
    expect(monthOfPeriod(period)).toBeNull())

  test.each([
    ['2024-01', 3, '2024-01/2024-03'],
    ['2024-04', 6, '2024-01/2024-06'],
    ['2024-09', 9, '2024-01/2024-09'],
    ['2024-10', 12, '2024'],
  ] as const)('%s lies in the stage that ends with month %i, whose target is of %s', (month, stage, period) => {
    expect(stageOf(month)).toBe(stage)
    expect(stagePeriod(2024, stage)).toBe(period)
  })
})

describe('how figures run through the year', () => {
  test.each([
    ['deposits-loans', 'state'],
    ['forest-coverage', 'state'],
    ['pension-coverage', 'state'],
    ['hitech-firms', 'state'],
    ['urbanisation', 'state'],
    ['npl-ratio', 'state'],
    ['hitech-firms-new', 'cumulative'],
    ['property-sales-area', 'cumulative'],
    ['gdp', 'cumulative'],
    ['retail-sales', 'cumulative'],
    ['surveyed-unemployment', 'cumulative'],
    ['new-urban-jobs', 'cumulative'],
  ] as const)('%s: %s', (code, accrual) => expect(accrualOf(entry(code))).toBe(accrual))

  test.each([
    ['scale-industry-va-growth', true],
    ['fixed-investment-growth', true],
    ['retail-sales', true],
    ['budget-revenue', false],
    ['trade', false],
    ['cpi', false],
    ['deposits-loans', false],
  ] as const)('%s tells January and February as one: %s', (code, merged) => expect(mergesJanuary(entry(code))).toBe(merged))

  test.each([
    ['gdp-growth', '2024-03', true],
    ['gdp-growth', '2024-04', false],
    ['scale-industry-va-growth', '2024-01', false],
    ['scale-industry-va-growth', '2024-02', true],
    ['budget-revenue', '2024-01', true],
    ['rd-intensity', '2024-06', false],
    ['rd-intensity', '2024-12', true],
  ] as const)('%s has a figure for %s: %s', (code, month, has) => expect(hasFigureFor(entry(code), month)).toBe(has))
})
