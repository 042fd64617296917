import { describe, expect, it } from 'vitest'
import { authorityOn, chooseObservation } from './choose-observation.ts'
import { readObservedValue } from './read-value.ts'

describe('readObservedValue', () => {
  it.each([
    ['6.2', '%', 6.2, 6.2, null, 'A'],
    ['-7.6', '%', -7.6, -7.6, null, 'A'],
    ['0', '%', 0, 0, null, 'A'],
    ['6以上', '%', 6, null, null, 'A'],
    ['＞6', '%', 6, null, null, 'A'],
    ['＜5.5', '%', null, 5.5, null, 'A'],
    ['5.5以内', '%', null, 5.5, null, 'A'],
    ['7.5左右', '%', 7.5, 7.5, null, 'A'],
    ['10余家', '家', 10, null, null, 'A'],
    ['1—2家', '家', 1, 2, null, 'A'],
    ['1.91:1', null, 1.91, 1.91, '1.91:1', 'A'],
    ['Ⅱ类', null, null, null, 'Ⅱ类', 'A'],
    ['保持稳定', null, null, null, '保持稳定', 'A'],
    ['3.63（全市第五名）', '%', 3.63, 3.63, null, 'A'],
    ['预计6.5', '%', 6.5, 6.5, null, 'E'],
    ['市级暂未反馈', '%', null, null, null, 'O'],
    ['—', '%', null, null, null, 'O'],
    ['', '%', null, null, null, 'O'],
    ['预计年后公布', '%', null, null, null, 'O'],
  ] as const)('%s', (raw, unit, low, high, text, status) => {
    expect(readObservedValue(raw, unit)).toEqual({ low, high, text, status })
  })
})

const observation = (provider: string, more: object = {}) => ({
  indicator: 'gdp-growth',
  provider,
  vintage: 'reported' as const,
  scope: '',
  status: 'A' as const,
  recordedAt: '2025-01-20T00:00:00Z',
  ...more,
})

describe('chooseObservation', () => {
  const rules = [
    { indicator: '', provider: '统计局', from: '2024-01-01' },
    { indicator: 'gdp-growth', provider: '市统计局', from: '2025-01-01' },
    { indicator: 'gdp-growth', provider: '区统计局', from: '2023-01-01' },
  ]

  it('finds whose figures count on a day: the indicator’s own rule, the latest begun', () => {
    expect(authorityOn(rules, 'gdp-growth', '2025-06-01')).toBe('市统计局')
    expect(authorityOn(rules, 'gdp-growth', '2024-06-01')).toBe('区统计局')
    expect(authorityOn(rules, 'cpi', '2024-06-01')).toBe('统计局')
    expect(authorityOn(rules, 'cpi', '2023-06-01')).toBeNull()
    expect(authorityOn(rules.toReversed(), 'gdp-growth', '2025-06-01')).toBe('市统计局')
  })

  it.each([
    ['nothing of nothing', [], null],
    ['a figure before one still to come', [observation('市统计局', { status: 'O' }), observation('甲')], '甲'],
    ['the authority before the more final', [observation('甲', { vintage: 'final' }), observation('市统计局')], '市统计局'],
    ['the usual scope', [observation('甲', { scope: '自然口径' }), observation('乙')], '乙'],
    ['the more final', [observation('甲', { vintage: 'final' }), observation('乙', { vintage: 'flash' })], '甲'],
    ['the later record', [observation('甲'), observation('乙', { recordedAt: '2025-01-21T00:00:00Z' })], '乙'],
    ['the first of two alike', [observation('甲'), observation('乙')], '甲'],
  ] as const)('%s', (_, candidates, provider) => {
    expect(chooseObservation(candidates, rules, '2025-06-01')?.provider ?? null).toBe(provider)
  })
})
