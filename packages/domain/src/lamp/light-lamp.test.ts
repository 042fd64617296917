import { describe, expect, test } from 'vitest'
import type { MonthRank } from '../monitor/month-facts.ts'
import { DEFAULT_PACE_SETTINGS } from '../pace/pace-settings.ts'
import { type SampleLine, sampleFigure, sampleLine } from '../testing/line-month.ts'
import { defaultJudgeSettings } from '../verdict/settings.ts'
import { LAMP_PRESETS, type LampPreset } from './lamp-presets.ts'
import type { LampCondition, LampRule } from './lamp-rules.ts'
import { lightLamp } from './light-lamp.ts'

const light = (sample: SampleLine, rules: readonly LampRule[]) =>
  lightLamp(sampleLine(sample), { pace: DEFAULT_PACE_SETTINGS, rules }, { judge: defaultJudgeSettings })

const by = (preset: LampPreset, sample: SampleLine) => {
  const { lamp, rule, reason } = light(sample, LAMP_PRESETS[preset]).lamp
  return [lamp, rule?.code ?? reason]
}

const industry = (figure: string | null, more: Partial<SampleLine> = {}): SampleLine => ({
  indicator: 'scale-industry-va-growth',
  targets: { 3: '6', 6: '6.5', 12: '7.5' },
  figure,
  facts: { growth: figure === null ? null : { value: Number(figure), how: 'own' }, ...more.facts },
  ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'facts')),
})
const city = (raw: string) => ({ facts: { city: sampleFigure(raw), growth: null } })
const retail = (figure: string, more: Partial<SampleLine> = {}): SampleLine => ({
  indicator: 'retail-sales',
  targets: { 12: '100' },
  figure,
  ...more,
})

describe('presets', () => {
  test.each([
    [retail('50'), 'green', 'on-pace'],
    [retail('48'), 'yellow', 'below'],
    [retail('42'), 'yellow', 'below'],
    [retail('42', { before: [['2025-05', '36']] }), 'red', 'below-twice'],
    [retail('30'), 'red', 'far-below'],
    [industry('6.5'), 'green', 'on-pace'],
    [industry('4'), 'red', 'far-below'],
    [industry(null), 'none', 'awaited'],
    [retail('50', { targets: {} }), 'none', 'unknown'],
    [retail('50', { targets: { 12: '全市前列' } }), 'none', 'unknown'],
  ] as const)('by pace: %j is %s by %s', (sample, lamp, rule) => expect(by('stages', sample)).toEqual([lamp, rule]))

  test.each([
    ['-0.5', 'red', 'falling'],
    ['3', 'red', 'opening-far-below'],
    ['5.8', 'yellow', 'opening-below'],
    ['6.2', 'yellow', 'below-city'],
    ['6.4', 'green', 'opened'],
  ])('开门红: %s in March is %s by %s', (figure, lamp, rule) =>
    expect(
      by('opening', {
        ...industry(figure, { month: '2025-03' }),
        facts: { growth: { value: Number(figure), how: 'own' }, city: sampleFigure('6.3') },
      }),
    ).toEqual([lamp, rule]))

  test('开门红 is over in April', () => expect(by('opening', industry('5', { month: '2025-04' }))).toEqual(['yellow', 'below']))

  test.each([
    ['50', '2025-06', 'green', 'half-done'],
    ['46', '2025-06', 'yellow', 'half-near'],
    ['44', '2025-06', 'red', 'half-missed'],
    ['44', '2025-05', 'green', 'on-pace'],
  ])('双过半: %s by %s is %s by %s', (figure, month, lamp, rule) => expect(by('half', retail(figure, { month }))).toEqual([lamp, rule]))

  const values = Array.from({ length: 12 }, (_, at): readonly [string, number] => [`2024-${String(at + 1).padStart(2, '0')}`, (at + 1) * 8])
  test.each([
    ['60', 'red', 'lost'],
    ['81', 'yellow', 'last-month'],
    ['84', 'green', 'on-pace'],
    ['83', 'yellow', 'last-month'],
  ])('收官: %s by October of 100 is %s by %s', (figure, lamp, rule) =>
    expect(by('closing', retail(figure, { month: '2025-10', values }))).toEqual([lamp, rule]))

  test.each([
    ['50', 'green', 'within-10'],
    ['41', 'green', 'within-10'],
    ['39', 'yellow', '10-to-30'],
    ['20', 'yellow', '10-to-30'],
    ['19', 'red', 'more-than-30'],
  ])('银川: %s of 50 is %s by %s', (figure, lamp, rule) => expect(by('yinchuan', retail(figure))).toEqual([lamp, rule]))

  test('银川 says nothing of growth', () =>
    expect(light(industry('6'), LAMP_PRESETS.yinchuan).lamp).toMatchObject({ lamp: 'none', reason: 'unknown', unknown: ['share-margin'] }))

  test.each([
    [retail('50'), 'green', 'on-pace'],
    [retail('25'), 'yellow', 'half-below'],
    [retail('24'), 'red', 'more-below'],
    [industry('6'), 'yellow', 'missed-once'],
    [industry('6', { before: [['2025-05', '6.1']] }), 'red', 'missed-twice'],
    [industry('7'), 'green', 'reached'],
  ])('三亚: %j is %s by %s', (sample, lamp, rule) => expect(by('sanya', sample)).toEqual([lamp, rule]))

  test.each([
    ['-0.1', '5', 'red', 'falling'],
    ['6.4', '5', 'yellow', 'below-plan'],
    ['6.6', '6.8', 'yellow', 'below-city'],
    ['6.6', '6.6', 'green', 'above-both'],
  ])('天津: %s where the city has %s is %s by %s', (figure, above, lamp, rule) =>
    expect(
      by('tianjin', { ...industry(figure), facts: { growth: { value: Number(figure), how: 'own' }, city: sampleFigure(above) } }),
    ).toEqual([lamp, rule]))

  test('天津 without the city’s figure: below the plan is yellow, above it says what is missing', () => {
    expect(by('tianjin', industry('6.4'))).toEqual(['yellow', 'below-plan'])
    expect(light(industry('7'), LAMP_PRESETS.tianjin).lamp).toMatchObject({ lamp: 'none', reason: 'unknown', unknown: ['city-margin'] })
  })
})

describe('what a rule can ask', () => {
  const rank: MonthRank = { set: { id: 's', name: '中心城区' }, source: 'computed', place: 3, total: 9, ties: 0, before: 1, toNext: 0.2 }
  const found = (condition: LampCondition, sample: SampleLine) =>
    light(sample, [{ code: 'r', name: '规则', lamp: 'yellow', months: null, when: [condition] }]).lamp
  const above = (about: Exclude<LampCondition['about'], 'wording' | 'measures'>): LampCondition => ({ about, is: '>', than: -1000 })

  test.each([
    ['margin', industry('6'), -0.5, '百分点'],
    ['margin', retail('45'), -5, '亿元'],
    ['pace-ratio', retail('45'), 0.9, null],
    ['share-margin', retail('45'), -5, '百分点'],
    ['share-margin', { indicator: 'accident-deaths', targets: { 12: '60以内' }, figure: '33' }, -5, '百分点'],
    ['completion', retail('45'), 45, '%'],
    ['city-margin', industry('6', city('6.3')), -0.3, '百分点'],
    [
      'city-margin',
      { indicator: 'surveyed-unemployment', targets: { 12: '5.5以内' }, figure: '5.2', facts: { city: sampleFigure('5.4') } },
      0.2,
      '百分点',
    ],
    ['growth', industry('6'), 6, '%'],
    ['base', industry('6', { facts: { lastYear: sampleFigure('9.1') } }), 9.1, '%'],
    ['rank-place', industry('6', { facts: { ranks: [rank] } }), 3, null],
    ['rank-share', industry('6', { facts: { ranks: [rank] } }), 3 / 9, null],
    ['rank-change', industry('6', { facts: { ranks: [rank] } }), -2, null],
    ['change', industry('6', { facts: { previous: sampleFigure('6.4') } }), -0.4, '百分点'],
    ['months-behind', industry('6', { before: [['2025-05', '6']] }), 2, null],
  ] as const)('%s of %j is %d %s', (about, sample, value, unit) =>
    expect(found(above(about), sample as SampleLine)).toMatchObject({ lamp: 'yellow', because: [{ found: value, unit }] }))

  test.each([
    ['margin', retail('45', { targets: {} })],
    ['pace-ratio', industry('6')],
    ['share-margin', industry('6')],
    ['completion', industry('6')],
    ['city-margin', industry('6')],
    ['city-margin', retail('45', city('900'))],
    ['city-margin', { ...industry('6', city('6')), figure: '6以上' }],
    ['growth', retail('45')],
    ['base', industry('6')],
    ['base', retail('45', { facts: { lastYear: sampleFigure('40') } })],
    ['rank-place', industry('6')],
    ['rank-share', industry('6')],
    ['rank-change', industry('6')],
    ['rank-change', industry('6', { facts: { ranks: [{ ...rank, before: null }] } })],
    ['change', industry('6')],
    ['change', retail('45', { facts: { previous: sampleFigure('40') } })],
    ['months-left', industry('6')],
  ] as const)('%s is not known of %j', (about, sample) =>
    expect(found(above(about), sample as SampleLine)).toMatchObject({ lamp: 'none', reason: 'unknown', unknown: [about] }))

  test.each([
    ['>=', 6.5, true],
    ['>=', 6.6, false],
    ['>', 6.5, false],
    ['>', 6.4, true],
    ['<=', 6.5, true],
    ['<=', 6.4, false],
    ['<', 6.5, false],
    ['<', 6.6, true],
  ] as const)('growth of 6.5 %s %d: %s', (is, than, lit) =>
    expect(found({ about: 'growth', is, than }, industry('6.5')).lamp).toBe(lit ? 'yellow' : 'none'))

  test('no rule holds where all is known', () =>
    expect(found({ about: 'measures', in: ['level'] }, industry('6'))).toMatchObject({
      lamp: 'none',
      reason: 'no-rule',
      rule: null,
      because: [],
    }))

  test('what an earlier rule lacked is told beside the lamp of a later one', () => {
    const rules: readonly LampRule[] = [
      {
        code: 'city',
        name: '低于全市',
        lamp: 'red',
        months: null,
        when: [
          { about: 'city-margin', is: '<', than: 0 },
          { about: 'wording', in: ['below', 'far-below'] },
        ],
      },
      { code: 'any', name: '其他', lamp: 'green', months: { from: 6, to: 6 }, when: [{ about: 'growth', is: '>', than: 0 }] },
    ]
    expect(light(industry('5'), rules).lamp).toMatchObject({ lamp: 'green', rule: { code: 'any', name: '其他' }, unknown: ['city-margin'] })
    expect(light(industry('5', { month: '2025-07' }), rules).lamp).toMatchObject({ lamp: 'none', reason: 'unknown' })
  })
})
