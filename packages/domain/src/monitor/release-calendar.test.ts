import { describe, expect, test } from 'vitest'
import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { awaitedOn, type ReleaseRule, releaseDay, releaseRuleOf } from './release-calendar.ts'

const entry = (code: string) => shippedIndicatorIndex().byCode.get(code)!
const rule = (more: Partial<ReleaseRule>): ReleaseRule => ({
  indicator: null,
  provider: null,
  monthsAfter: 1,
  day: 25,
  dated: {},
  graceDays: 3,
  source: '本区',
  ...more,
})

describe('the first day a figure can exist', () => {
  test.each([
    ['gdp-growth', '2025-06', '2025-07-20'],
    ['gdp-growth', '2025-12', '2026-01-20'],
    ['scale-industry-va-growth', '2025-02', '2025-03-18'],
    ['scale-industry-profit', '2025-06', '2025-07-27'],
    ['cpi-change', '2025-06', '2025-07-10'],
    ['budget-revenue', '2025-06', '2025-07-10'],
    ['loans', '2025-06', '2025-07-15'],
    ['rd-intensity', '2025-12', '2026-03-31'],
  ] as const)('%s of %s: %s', (code, month, day) => expect(releaseDay(entry(code), month).on).toBe(day))

  test('a space’s own rule goes first: that of the indicator and provider, of the indicator, of the provider, of all', () => {
    const rules = [
      rule({ day: 21 }),
      rule({ provider: '市统计局', day: 22 }),
      rule({ indicator: 'gdp-growth', day: 23, dated: { '2025-06': '2025-07-16' } }),
      rule({ indicator: 'gdp-growth', provider: '市统计局', day: 24 }),
    ]
    expect(releaseDay(entry('gdp-growth'), '2025-03', rules, '市统计局').on).toBe('2025-04-24')
    expect(releaseDay(entry('gdp-growth'), '2025-03', rules).on).toBe('2025-04-23')
    expect(releaseDay(entry('gdp-growth'), '2025-06', rules)).toEqual({ on: '2025-07-16', graceDays: 3, source: '本区' })
    expect(releaseDay(entry('loans'), '2025-06', rules, '市统计局').on).toBe('2025-07-22')
    expect(releaseDay(entry('loans'), '2025-06', rules, '人民银行').on).toBe('2025-07-21')
  })

  test('a month without a 31st has its last day', () => {
    expect(releaseDay(entry('loans'), '2025-01', [rule({ day: 31 })]).on).toBe('2025-02-28')
    expect(releaseDay(entry('loans'), '2024-01', [rule({ day: 31 })]).on).toBe('2024-02-29')
  })
})

test.each([
  ['2025-07-17', 'not-released'],
  ['2025-07-18', 'awaited'],
  ['2025-07-23', 'awaited'],
  ['2025-07-24', 'overdue'],
])('on %s a figure that can be there since the 18th, with five days of grace, is %s', (today, availability) => {
  expect(awaitedOn({ on: '2025-07-18', graceDays: 5, source: '' }, today)).toBe(availability)
})

test('grace runs into the next month', () => {
  expect(awaitedOn({ on: '2025-07-30', graceDays: 3, source: '' }, '2025-08-02')).toBe('awaited')
  expect(awaitedOn({ on: '2025-07-30', graceDays: 3, source: '' }, '2025-08-03')).toBe('overdue')
})

test('the rule that counts says whose it is', () => {
  expect(releaseRuleOf(entry('gdp-growth'), '2025-06')).toMatchObject({
    day: 20,
    dated: {},
    isOwn: false,
    source: '国家统计局主要统计信息发布日程表',
  })
  const own = rule({ indicator: 'gdp-growth', day: 22, dated: { '2025-06': '2025-07-24' } })
  expect(releaseRuleOf(entry('gdp-growth'), '2025-06', [own])).toMatchObject({ day: 22, isOwn: true, source: '本区', dated: own.dated })
})
