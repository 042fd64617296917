import { describe, expect, test } from 'vitest'
import { type SampleLine, sampleFigure, sampleLine } from '../testing/line-month.ts'
import { defaultJudgeSettings } from '../verdict/settings.ts'
import { judgePace, monthsBehind } from './judge-pace.ts'
import { PACE_REASONS } from './pace.ts'
import { DEFAULT_PACE_SETTINGS } from './pace-settings.ts'

const pace = (sample: SampleLine, settings = DEFAULT_PACE_SETTINGS) =>
  judgePace(sampleLine(sample), { settings, judge: defaultJudgeSettings })

const RETAIL = { indicator: 'retail-sales', targets: { 12: '100' } } as const

describe('wording of what was done by September', () => {
  // 铜梁: the shares of the year's target that its own report called so.
  test.each([
    ['83.91', 'on'],
    ['79.73', 'on'],
    ['73.27', 'slightly-below'],
    ['66.24', 'below'],
    ['51.70', 'far-below'],
    ['86.25', 'ahead'],
    ['75', 'on'],
  ])('%s%% of the year: %s', (figure, wording) => {
    const told = pace({ ...RETAIL, month: '2025-09', figure })
    expect(told).toMatchObject({ wording, expected: 75, completion: { done: Number(figure), asked: 75 }, reason: { code: 'path' } })
  })
})

describe('the path of an amount', () => {
  const jobs = (more: Partial<SampleLine>) =>
    pace({ indicator: 'new-urban-jobs', unit: '人', targets: { 3: '1600', 6: '3500', 12: '6800' }, ...more })

  test.each([
    ['2025-03', 1600],
    ['2025-05', 2866.666667],
    ['2025-06', 3500],
    ['2025-09', 5150],
    ['2025-12', 6800],
  ])('from stage to stage: %s asks for %d', (month, expected) => expect(jobs({ month, figure: '1' }).expected).toBe(expected))

  test('a stage without a target is passed by on the way to the next', () =>
    expect(jobs({ month: '2025-03', figure: '1', targets: { 6: '3600', 12: '6800' } }).expected).toBe(1800))

  test('as declared for the indicator, between stages too', () => {
    const shares = [0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1]
    const settings = { ...DEFAULT_PACE_SETTINGS, paths: { 'retail-sales': shares } }
    expect(pace({ ...RETAIL, month: '2025-03', figure: '30' }, settings)).toMatchObject({ expected: 30, wording: 'on' })
    expect(pace({ ...RETAIL, month: '2025-03', figure: '30', targets: { 6: '60', 12: '100' } }, settings).expected).toBe(36)
    const flat = { ...settings, paths: { 'retail-sales': shares.map((share, at) => (at < 6 ? 0.5 : share)) } }
    expect(pace({ ...RETAIL, month: '2025-04', figure: '30', targets: { 3: '50', 6: '55', 12: '100' } }, flat).expected).toBe(55)
  })

  test('gap, what each month left has to bring', () =>
    expect(pace({ ...RETAIL, figure: '45' })).toMatchObject({
      gap: { value: -5, unit: '亿元', better: -5 },
      needed: { how: 'per-month', value: 9.1667, unit: '亿元' },
      ratio: 0.9,
      wording: 'below',
    }))

  test('左右 leaves its room from the first month on', () => {
    expect(pace({ ...RETAIL, targets: { 12: '100左右' }, figure: '48' })).toMatchObject({ wording: 'on', expected: 50 })
    expect(pace({ ...RETAIL, targets: { 12: '100左右' }, figure: '47' }).wording).toBe('below')
  })

  test.each([
    ['28', 'on', 1.0714],
    ['24', 'ahead', 1.25],
    ['0', 'on', null],
    ['31', 'slightly-below', 0.9677],
  ])('of a ceiling %s used by June: %s', (figure, wording, ratio) =>
    expect(pace({ indicator: 'accident-deaths', targets: { 12: '60以内' }, figure })).toMatchObject({ wording, ratio }))

  test('a ceiling that is passed stays passed', () =>
    expect(pace({ indicator: 'accident-deaths', targets: { 12: '60以内' }, figure: '61' }).lastChance).toEqual({
      month: '2025-06',
      gone: true,
    }))

  test('nothing asked for, nothing done', () => {
    expect(pace({ indicator: 'accident-deaths', targets: { 12: '0' }, figure: '0' })).toMatchObject({
      wording: 'on',
      ratio: null,
      completion: null,
    })
    expect(pace({ indicator: 'accident-deaths', targets: { 12: '0' }, figure: '1' })).toMatchObject({ wording: 'far-below', ratio: 0 })
    expect(pace({ ...RETAIL, targets: { 12: '-10以上' }, figure: '-9' })).toMatchObject({ wording: 'below', ratio: null })
  })

  test('units of the target are those of the line', () =>
    expect(pace({ ...RETAIL, targets: { 12: '1000000万元' }, figure: '50' })).toMatchObject({ expected: 50, wording: 'on' }))

  test('only stages have targets: they alone are held against', () => {
    const may = pace({ ...RETAIL, month: '2025-05', targets: { 6: '60' }, figure: '50' })
    expect(may).toMatchObject({ expected: 50, wording: 'on', completion: null, needed: null, lastChance: null, target: { text: '60' } })
    const late = pace({ ...RETAIL, month: '2025-10', targets: { 6: '60', 12: '完成市级下达任务' }, figure: '50' })
    expect(late.reason.code).toBe('undecided')
  })

  test('without a direction more is better', () => {
    expect(pace({ ...RETAIL, figure: '50', facts: { direction: null } }).wording).toBe('on')
    expect(pace({ ...RETAIL, figure: '50', facts: { indicator: null } }).wording).toBe('on')
  })
})

describe('a stock', () => {
  const firms = (figure: string, more: Partial<SampleLine> = {}) =>
    pace({ indicator: 'tech-firms', targets: { 12: '200' }, values: [['2024-12', 180]], figure, ...more })

  test.each([
    ['190', 'on', 1],
    ['192', 'ahead', 1.2],
    ['185', 'far-below', 0.5],
  ])('grows from what it was: %s by June is %s', (figure, wording, ratio) =>
    expect(firms(figure)).toMatchObject({ expected: 190, wording, ratio }))

  test('without its start it is told only where it has arrived', () => {
    expect(firms('199', { values: [] })).toMatchObject({ wording: null, reason: { code: 'start-unknown' } })
    expect(firms('200', { values: [] })).toMatchObject({ wording: 'on', expected: 200 })
  })

  test('what is reached already has to be kept', () => {
    expect(firms('199', { values: [['2024-12', 205]] })).toMatchObject({ wording: 'slightly-below', expected: 200, ratio: 0.995 })
    expect(firms('203', { values: [['2024-12', 205]] }).wording).toBe('on')
  })

  test('that has to fall', () => {
    const debt = (figure: string, start: number) =>
      pace({ indicator: 'tech-firms', targets: { 12: '90以内' }, values: [['2024-12', start]], figure, facts: { direction: 'down' } })
    expect(debt('95', 100)).toMatchObject({ expected: 95, wording: 'on', ratio: 1, lastChance: null })
    expect(debt('97', 100)).toMatchObject({ wording: 'far-below', ratio: 0.6 })
    expect(debt('91', 88)).toMatchObject({ expected: 90, wording: 'slightly-below' })
  })
})

describe('until when a target can be reached', () => {
  const months = (from: number, each: readonly number[]) =>
    each.map((_, at): readonly [string, number] => [
      `${from}-${String(at + 1).padStart(2, '0')}`,
      each.slice(0, at + 1).reduce((sum, value) => sum + value, 0),
    ])
  const last = months(2024, [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10])

  test.each([
    // 36 in six months; at most 12 a month: six each until October, twelve each in the two left, is 36 + 24 + 24.
    ['36', { 12: '84' }, { month: '2025-10', gone: false }],
    ['36', { 12: '108' }, { month: '2025-06', gone: false }],
    ['36', { 12: '109' }, { month: '2025-06', gone: true }],
    ['36', { 12: '72' }, null],
    ['36', { 12: '36' }, null],
  ])('%s by June of %j: %j', (figure, targets, lastChance) =>
    expect(pace({ ...RETAIL, figure, targets, values: last })).toMatchObject({ fastest: 12, lastChance }))

  test('nothing tells how fast months can be', () =>
    expect(pace({ ...RETAIL, figure: '36', values: last.slice(0, 5) })).toMatchObject({ fastest: null, lastChance: null }))

  test('no month has more than 31 days', () => {
    const days = last.map(([month]): readonly [string, number] => [month, Number(month.slice(5)) * 30])
    expect(pace({ indicator: 'good-air-days', targets: { 12: '320' }, figure: '140', values: days }).fastest).toBe(31)
  })

  test('in December it is over', () =>
    expect(pace({ ...RETAIL, month: '2025-12', figure: '99' })).toMatchObject({
      lastChance: { month: '2025-12', gone: true },
      needed: null,
    }))

  test('months that are told as one share what they brought; a stock goes on over the years', () => {
    const merged = [...last.slice(1), ['2025-02', 30] as const]
    expect(pace({ ...RETAIL, figure: '40', values: merged }).fastest).toBe(18)
    const stock = [180, 181, 182, 183, 184, 185, 190].map((value, at): readonly [string, number] => [
      at < 6 ? `2024-${at + 7 < 10 ? '0' : ''}${at + 7}` : '2025-01',
      value,
    ])
    expect(pace({ indicator: 'tech-firms', targets: { 12: '200' }, values: stock, figure: '191', month: '2025-02' }).fastest).toBe(6)
  })
})

describe('growth, rates and classes', () => {
  const industry = (more: Partial<SampleLine>) => pace({ indicator: 'scale-industry-va-growth', targets: { 6: '6.5', 12: '7.5' }, ...more })

  test.each([
    ['6.5', 'on'],
    ['7.4', 'on'],
    ['7.5', 'ahead'],
    ['6.2', 'slightly-below'],
    ['5', 'below'],
    ['-1.2', 'far-below'],
  ])('%s against a stage of 6.5: %s', (figure, wording) =>
    expect(industry({ figure })).toMatchObject({ wording, ratio: null, completion: null, target: { value: 6.5 } }))

  test('without a stage it is the year’s', () =>
    expect(industry({ month: '2025-09', figure: '7.2' })).toMatchObject({
      wording: 'slightly-below',
      gap: { value: -0.3, unit: '百分点', better: -0.3 },
    }))

  test('what the months left have to grow, where last year’s levels are known', () => {
    const levels = [
      ['2024-06', 50],
      ['2024-12', 100],
    ] as const
    expect(industry({ figure: '6.5', levels }).needed).toEqual({ how: 'growth', value: 8.5, unit: '%' })
    expect(industry({ figure: '6.5', levels: [['2024-06', 50]] }).needed).toBeNull()
    expect(industry({ figure: '6.5', levels, targets: { 6: '6' } }).needed).toBeNull()
    expect(
      industry({
        figure: '6.5',
        levels: [
          ['2024-06', 100],
          ['2024-12', 100],
        ],
      }).needed,
    ).toBeNull()
    expect(industry({ figure: '7.5', month: '2025-12', levels }).needed).toBeNull()
    expect(industry({ figure: '6以上', levels }).needed).toBeNull()
  })

  test.each([
    ['surveyed-unemployment', '5.5以内', '5.3', 'on'],
    ['surveyed-unemployment', '5.5以内', '5.8', 'slightly-below'],
    ['pm25', '34', '33', 'on'],
    ['pm25', '34', '36', 'below'],
    ['pm25', '34', '50', 'far-below'],
    ['river-water-class', 'Ⅱ类', 'Ⅰ类', 'on'],
    ['river-water-class', 'Ⅱ类', 'Ⅲ类', 'below'],
    ['urban-rural-income-ratio', '1.92:1', '1.90:1', 'on'],
    ['cpi-change', '3以内', '0.4', 'on'],
    ['budget-revenue-growth', '正增长', '0.4', 'on'],
    ['budget-revenue-growth', '正增长', '-0.4', 'below'],
    ['budget-revenue', '增长5%以上', '52', 'on'],
  ])('%s: %s against %s is %s', (indicator, target, figure, wording) =>
    expect(pace({ indicator, targets: { 12: target }, figure, facts: { lastYear: sampleFigure('48') } })).toMatchObject({
      wording,
      reason: { code: 'target' },
    }))

  test('growth of what nobody has said the direction of', () =>
    expect(industry({ figure: '6.5', facts: { direction: null } }).wording).toBe('on'))

  test('a class with a direction down', () =>
    expect(pace({ indicator: 'river-water-class', targets: { 12: 'Ⅱ类' }, figure: 'Ⅰ类', facts: { direction: 'down' } }).wording).toBe(
      'on',
    ))

  test('what the city reached, what another line reached', () => {
    const income = (targetText: string, facts: Partial<SampleLine['facts']> = {}, findFigure?: () => { text: string; unit: string }) =>
      judgePace(sampleLine({ indicator: 'resident-income-growth', targets: { 12: targetText }, figure: '6.4', facts }), {
        settings: DEFAULT_PACE_SETTINGS,
        judge: defaultJudgeSettings,
        ...(findFigure && { findFigure }),
      })
    expect(income('高于全市平均水平', { city: sampleFigure('6.0', { unit: '%' }) }).wording).toBe('on')
    expect(income('高于全市平均水平')).toMatchObject({
      wording: null,
      reason: { code: 'undecided' },
      verdict: { code: 'reference-missing' },
    })
    expect(income('与GDP增长同步', {}, () => ({ text: '6.1', unit: '%' })).wording).toBe('on')
    expect(income('与GDP增长同步').reason.code).toBe('undecided')
    expect(income('与竹编产业增长同步').reason.code).toBe('undecided')
  })
})

describe('no wording, and why', () => {
  test.each([
    [{ figure: null, facts: { availability: 'not-due' } }, 'not-due', {}],
    [{ figure: null, facts: { availability: 'not-released' } }, 'not-released', { on: '2025-07-18' }],
    [{ figure: null }, 'awaited', { on: '2025-07-18' }],
    [{ figure: null, facts: { availability: 'overdue' } }, 'overdue', { on: '2025-07-18' }],
    [{ figure: '50', targets: {} }, 'no-target', {}],
    [{ figure: '50', targets: { 12: '全市前列' } }, 'undecided', { figure: '50', target: '全市前列', period: '2025' }],
    [{ figure: '50', targets: { 12: '保持稳定' } }, 'undecided', { figure: '50', target: '保持稳定', period: '2025' }],
    [{ figure: '60以上' }, 'undecided', { figure: '60以上', target: '100', period: '2025' }],
  ] as const)('%j: %s', (more, code, params) => {
    expect(pace({ ...RETAIL, ...(more as Partial<SampleLine>) })).toMatchObject({ wording: null, reason: { code, params } })
    expect(Object.keys(PACE_REASONS)).toContain(code)
  })

  test('an amount to be kept has no path', () =>
    expect(pace({ ...RETAIL, figure: '100', facts: { direction: 'keep' } })).toMatchObject({ wording: 'on', reason: { code: 'target' } }))
})

describe('months behind in a row', () => {
  const behind = (figure: string | null, ...before: readonly (readonly [string, string | null])[]) =>
    monthsBehind(sampleLine({ indicator: 'scale-industry-va-growth', targets: { 3: '6', 6: '6.5', 12: '7.5' }, figure, before }))

  test.each([
    [behind('7'), 0],
    [behind('6'), 1],
    [behind('6', ['2025-05', '6.4']), 2],
    [behind('6', ['2025-04', '7'], ['2025-05', '6.4']), 2],
    [behind('6', ['2025-03', '5'], ['2025-04', null], ['2025-05', '6.4']), 3],
    [behind(null, ['2025-05', '6.4']), 0],
  ])('%i is %i', (found, expected) => expect(found).toBe(expected))
})
