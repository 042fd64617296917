import { describe, expect, test } from 'vitest'
import { printDecimal } from '../decimal.ts'
import type { JudgeContext, JudgeDirection } from './case.ts'
import { figureOf } from './judge-movement.ts'
import { judgeRow, type RowVerdict } from './judge-row.ts'
import { VERDICT_REASONS } from './reasons.ts'
import { defaultJudgeSettings, type JudgeSettings } from './settings.ts'

type Row = { name?: string; unit?: string | null; direction?: JudgeDirection | null; context?: JudgeContext; settings?: JudgeSettings }

/** Every reason met in this file; the last test holds it against the list. */
const seen = new Set<string>()

function judge(target: string | null, actual: string | null, row: Row = {}): RowVerdict {
  const verdict = judgeRow({
    name: row.name ?? '某项水平',
    unit: row.unit === undefined ? '%' : row.unit,
    direction: row.direction === undefined ? 'up' : row.direction,
    targetText: target,
    actualText: actual,
    ...(row.context && { context: row.context }),
    ...(row.settings && { settings: row.settings }),
  })
  seen.add(verdict.reason.code)
  const names: readonly string[] = VERDICT_REASONS[verdict.reason.code as keyof typeof VERDICT_REASONS]
  expect(Object.keys(verdict.reason.params).sort()).toEqual([...names].sort())
  return verdict
}

const short = ({ status, reason, gap }: RowVerdict) => `${status} ${reason.code}${gap === null ? '' : ` ${gap.value}${gap.unit ?? ''}`}`
const growth: Row = { name: '固定资产投资增速' }
const ceiling: Row = { direction: 'down' }
const staying: Row = { direction: 'keep' }
const unknown: Row = { direction: null }
const fall: Row = { name: '单位地区生产总值能耗降低' }
const tons: Row = { name: '粮食产量', unit: '万吨' }
const lastYear = (text: string, unit: string | null = null): JudgeContext => ({ lastYear: { text, unit } })

describe('numbers', () => {
  test.each<[string, string, Row, string]>([
    ['6', '6.1', {}, 'met exceeded 0.1百分点'],
    ['6', '6.0', {}, 'met reached 0百分点'],
    ['6', '5', {}, 'missed short -1百分点'],
    ['10', '0', growth, 'missed short -10百分点'],
    ['-18左右', '-15.1', growth, 'met exceeded 2.9百分点'],
    ['-18', '-20', growth, 'missed short -2百分点'],
    ['15', '14', ceiling, 'met exceeded -1百分点'],
    ['15', '15', ceiling, 'met reached 0百分点'],
    ['15', '16', ceiling, 'missed short 1百分点'],
    ['6以上', '6', {}, 'met reached 0百分点'],
    ['＞6', '6', {}, 'missed short 0百分点'],
    ['＜6', '6', {}, 'missed short 0百分点'],
    ['＜6', '5', {}, 'met exceeded -1百分点'],
    ['≤6', '6', {}, 'met reached 0百分点'],
    ['≥6', '5', ceiling, 'missed short -1百分点'],
    ['控制在5.5', '5.4', {}, 'met exceeded -0.1百分点'],
    ['控制在5.5', '6.4', { direction: null }, 'missed short 0.9百分点'],
    ['控制在5.5左右', '5.4', unknown, 'met exceeded -0.1百分点'],
    ['控制在5.5左右', '5.6', { direction: 'up' }, 'met exceeded 0.1百分点'],
    ['100', '100', staying, 'met reached 0百分点'],
    ['100', '96', staying, 'met within-tolerance -4百分点'],
    ['100', '104', staying, 'met within-tolerance 4百分点'],
    ['100', '94', staying, 'missed short -6百分点'],
    ['1.92:1', '1.91:1', { unit: null, direction: 'down' }, 'met exceeded -0.01'],
    ['1.92:1', '1.96：1', { unit: null, direction: null }, 'missed short 0.04'],
    ['8—10', '8', {}, 'met reached 0百分点'],
    ['8—10', '9', {}, 'met exceeded 1百分点'],
    ['8—10', '7', {}, 'missed short -1百分点'],
    ['8—10', '11', ceiling, 'missed short 1百分点'],
    ['8—10', '10', ceiling, 'met reached 0百分点'],
    ['8—10', '9', staying, 'met reached 1百分点'],
    ['8—10', '7', staying, 'missed short -1百分点'],
    ['8—10', '9', unknown, 'met reached'],
    ['8—10', '7', unknown, 'undetermined direction-unknown'],
    ['6', '6', unknown, 'met reached'],
    ['6', '7', unknown, 'undetermined direction-unknown'],
    ['力争8', '8', {}, 'met reached 0百分点'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })

  test('parameters carry both cells as printed', () => {
    expect(judge(' 6以上', '5.2*').reason).toEqual({
      code: 'short',
      params: { target: ' 6以上', actual: '5.2*', gap: -0.8, unit: '百分点' },
    })
    expect(judge('6', '7', unknown).reason.params).toEqual({ target: '6', actual: '7' })
    expect(judge('6', '6', unknown).reason.params).toEqual({ target: '6', actual: '6', gap: 0, unit: null })
  })
})

describe('tolerances', () => {
  test.each<[string, string, Row, string]>([
    ['6左右', '6.2', growth, 'met exceeded 0.2百分点'],
    ['6左右', '6', growth, 'met reached 0百分点'],
    ['6左右', '5.5', growth, 'met within-tolerance -0.5百分点'],
    ['6左右', '5.4', growth, 'missed short -0.6百分点'],
    ['100左右', '95', tons, 'met within-tolerance -5万吨'],
    ['100左右', '94.9', tons, 'missed short -5.1万吨'],
    ['100左右', '105', { ...tons, direction: 'down' }, 'met within-tolerance 5万吨'],
    ['100左右', '99', { ...tons, direction: 'down' }, 'met exceeded -1万吨'],
    ['100左右', '99', { ...tons, direction: null }, 'met within-tolerance -1万吨'],
    ['6', '5.8', growth, 'missed nearly-met -0.2百分点'],
    ['6', '5.79', growth, 'missed short -0.21百分点'],
    ['100', '98', tons, 'missed nearly-met -2万吨'],
    ['100', '97.9', tons, 'missed short -2.1万吨'],
    ['14', '14.1', ceiling, 'missed nearly-met 0.1百分点'],
    ['-10', '-10.1', { name: '某项水平' }, 'missed nearly-met -0.1百分点'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })

  test('are settings', () => {
    const wide: JudgeSettings = { ...defaultJudgeSettings, about: { growthPoints: '2', relative: '0.5' }, nearlyCountsAs: 'met' }
    expect(short(judge('6左右', '4', { ...growth, settings: wide }))).toBe('met within-tolerance -2百分点')
    expect(short(judge('6', '5.9', { ...growth, settings: wide }))).toBe('met nearly-met -0.1百分点')
    expect(judge('6左右', '4.5', { ...growth, settings: wide }).reason.params['tolerance']).toBe(2)
    expect(judge('6', '5.9', growth).reason.params['tolerance']).toBe(0.2)
    expect(judge('100左右', '99', tons).reason.params['tolerance']).toBe(5)
  })
})

describe('bounds as results', () => {
  test.each<[string, string, Row, string]>([
    ['6.5', '6以上', {}, 'undetermined bound-straddles'],
    ['3.5', '5.5以上', {}, 'met bound-inside'],
    ['＜5.5', '＜5.5', ceiling, 'met bound-inside'],
    ['＜5.5', '≤5.5', ceiling, 'undetermined bound-straddles'],
    ['≤5.5', '＜5.5', ceiling, 'met bound-inside'],
    ['6', '不超过5', {}, 'missed bound-outside'],
    ['6', '＜6', {}, 'missed bound-outside'],
    ['6', '≤6', {}, 'undetermined bound-straddles'],
    ['＞6', '≤6', {}, 'missed bound-outside'],
    ['≤6', '＞6', {}, 'missed bound-outside'],
    ['≤6', '≥6', {}, 'undetermined bound-straddles'],
    ['6', '7—8', {}, 'met bound-inside'],
    ['6', '5—8', {}, 'undetermined bound-straddles'],
    ['100', '约101', tons, 'undetermined bound-straddles'],
    ['100', '约120', tons, 'met bound-inside'],
    ['10', '10余家', { unit: '家' }, 'met bound-inside'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })
})

describe('units', () => {
  test.each<[string, string, Row, string]>([
    ['0.5', '5600万美元', { unit: '亿美元' }, 'met exceeded 0.06亿美元'],
    ['5000万美元', '0.4', { unit: '亿美元' }, 'missed short -1000万美元'],
    ['310天以上', '300', { unit: null }, 'missed short -10天'],
    ['1万人', '12000', { unit: '人' }, 'met exceeded 0.2万人'],
    ['100亿元', '56万美元', { unit: '亿元' }, 'undetermined unit-mismatch'],
    ['6%', '6.3', {}, 'met exceeded 0.3百分点'],
    ['6', '增长6.3%', growth, 'met exceeded 0.3百分点'],
    ['6', '下降6.3%', growth, 'missed short -12.3百分点'],
    ['3', '下降3.2%', fall, 'met exceeded 0.2百分点'],
    ['3', '上升1%', fall, 'missed short -4百分点'],
    ['6', '增长6以上', growth, 'met bound-inside'],
    ['100', '增长6%', tons, 'undetermined measure-differs'],
    ['6', '增长6个', growth, 'undetermined measure-differs'],
    ['1—2家', '2', { unit: '家' }, 'met exceeded 1家'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })

  test('a mismatch names both units', () => {
    expect(judge('100', '56万美元', { unit: '亿元' }).reason.params).toEqual({ targetUnit: '亿元', actualUnit: '万美元' })
    expect(judge('100', '1家—2家', { unit: '亿元' }).reason.params).toEqual({ targetUnit: '亿元', actualUnit: '家' })
  })

  test('a price index and its rise are one measure', () => {
    const prices: Row = { name: '居民消费价格指数', direction: 'down' }
    expect(short(judge('103以内', '102.5', prices))).toBe('met exceeded -0.5百分点')
    expect(short(judge('103以内', '2.5', prices))).toBe('met exceeded -0.5百分点')
    expect(short(judge('3%以内', '102.5', prices))).toBe('met exceeded -0.5百分点')
    expect(short(judge('3%以内', '102.5', { ...prices, unit: '上年=100' }))).toBe('met exceeded -0.5百分点')
    expect(short(judge('3%以内', '102.5', { ...prices, unit: '—' }))).toBe('met exceeded -0.5百分点')
    expect(short(judge('3%左右', '103.8', prices))).toBe('missed short 0.8百分点')
    expect(short(judge('3%以内', '102以上', prices))).toBe('undetermined bound-straddles')
    expect(short(judge('2%—3%', '104以内', prices))).toBe('undetermined bound-straddles')
    expect(short(judge('102—103', '3.5', prices))).toBe('missed short 0.5百分点')
    expect(short(judge('103以内', '2.5', { ...prices, name: '某项指数' }))).toBe('met exceeded -100.5百分点')
  })
})

describe('movements', () => {
  test.each<[string, string, Row, string]>([
    ['较上年提高1个百分点', '61.2', { context: lastYear('60') }, 'met exceeded 0.2百分点'],
    ['较上年提高1个百分点', '60.5', { context: lastYear('60') }, 'missed short -0.5百分点'],
    ['较上年提高1个百分点', '61.2', {}, 'undetermined last-year-missing'],
    ['较上年提高1个百分点', '61.2', { context: lastYear('—') }, 'undetermined last-year-missing'],
    ['较上年提高1个百分点', '提高1.5个百分点', {}, 'met exceeded 0.5百分点'],
    ['较上年提高1个百分点', '下降0.5个百分点', {}, 'missed short -1.5百分点'],
    ['较上年提高1个百分点', '60以上', { context: lastYear('60') }, 'undetermined measure-differs'],
    ['较上年提高1个百分点', '60—61', { context: lastYear('60') }, 'undetermined measure-differs'],
    ['比上年增加5个', '106', { unit: '个', context: lastYear('100') }, 'met exceeded 1个'],
    ['比上年减少5个', '96', { unit: '个', direction: 'down', context: lastYear('100') }, 'missed short -1个'],
    ['增长3%', '103', { ...tons, context: lastYear('100') }, 'met reached 0百分点'],
    ['增长3%', '102', { ...tons, context: lastYear('100') }, 'missed short -1百分点'],
    ['增长3%', '102', { ...tons, context: lastYear('0') }, 'undetermined measure-differs'],
    ['增长3%', '102', tons, 'undetermined last-year-missing'],
    ['增长3%', '增长3.5%', tons, 'met exceeded 0.5百分点'],
    ['增长3%', '增长5个', tons, 'undetermined measure-differs'],
    ['增长3%', '62', { context: lastYear('60') }, 'undetermined measure-differs'],
    ['增长6%', '6.3', growth, 'met exceeded 0.3百分点'],
    ['增长6%左右', '5.6', growth, 'met within-tolerance -0.4百分点'],
    ['增长6%以上', '5.6', growth, 'missed short -0.4百分点'],
    ['下降18%左右', '-15', growth, 'met exceeded -3百分点'],
    ['下降18%', '-15', growth, 'met exceeded -3百分点'],
    ['下降18%', '-20', growth, 'missed short 2百分点'],
    ['增长6', '6.3', growth, 'met exceeded 0.3百分点'],
    ['增长6%', '增长6.3', tons, 'met exceeded 0.3百分点'],
    ['下降18%左右', '-20', growth, 'missed short 2百分点'],
    ['下降2.5%', '3.1', fall, 'met exceeded 0.6百分点'],
    ['下降2.5%', '2', { ...fall, direction: 'down' }, 'missed short -0.5百分点'],
    ['下降2.5%以上', '下降3%', fall, 'met exceeded 0.5百分点'],
    ['增长2%', '增长3%', { ...tons, direction: 'keep' }, 'met exceeded 1百分点'],
    ['增长2%', '增长3%', { ...tons, direction: null }, 'met exceeded 1百分点'],
    ['上升1%', '上升2%', fall, 'met exceeded 1百分点'],
    ['增长2%', '增长3%', { ...tons, direction: 'down' }, 'missed short 1百分点'],
    ['下降2.5%', '下降3%', { name: '单位地区生产总值能耗', direction: 'down' }, 'met exceeded 0.5百分点'],
    ['下降2.5%', '下降2%', { name: '单位地区生产总值能耗', direction: null }, 'missed short -0.5百分点'],
    ['下降2.5%', '上升2%', { name: '单位地区生产总值能耗', direction: 'keep' }, 'missed short -4.5百分点'],
    ['下降2.5%', '下降2%以上', fall, 'undetermined bound-straddles'],
    ['实现两位数增长', '12.5', growth, 'met exceeded 2.5百分点'],
    ['较2020年下降10%', '11', fall, 'undetermined base-year-missing'],
    ['较2020年下降10%', '较2020年下降11%', fall, 'met exceeded 1百分点'],
    ['较2020年下降10%', '较2021年下降11%', fall, 'undetermined measure-differs'],
    ['下降10%', '较2021年下降11%', fall, 'undetermined measure-differs'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })

  test('the missing year is named', () => {
    expect(judge('较2020年下降10%', '11', fall).reason.params['year']).toBe('2020')
  })

  test.each<[string, string, Row, string]>([
    ['正增长', '0.1', growth, 'met sign-met'],
    ['正增长', '0', growth, 'missed sign-missed'],
    ['正增长', '-22.3', growth, 'missed sign-missed'],
    ['正增长', '1以上', growth, 'met sign-met'],
    ['正增长', '-1以上', growth, 'undetermined bound-straddles'],
    ['正增长', '3以内', growth, 'undetermined bound-straddles'],
    ['正增长', '841', { unit: '亿元' }, 'undetermined last-year-missing'],
    ['正增长', '841', { unit: '亿元', context: lastYear('800') }, 'met sign-met'],
    ['正增长', '841（增长3%）', { unit: '亿元' }, 'met sign-met'],
    ['正增长', '2—3', growth, 'undetermined measure-differs'],
    ['正增长', '增长3%', growth, 'met sign-met'],
    ['正增长', '下降3%', growth, 'missed sign-missed'],
    ['正增长', '增长3个', growth, 'undetermined measure-differs'],
    ['持续下降', '下降3%', fall, 'met sign-met'],
    ['持续下降', '上升3%', fall, 'missed sign-missed'],
    ['持续改善', '32', { unit: '微克/立方米', direction: 'down', context: lastYear('30') }, 'missed sign-missed'],
    ['持续改善', '32', { unit: '亿元', context: lastYear('30') }, 'met sign-met'],
    ['负增长', '0', growth, 'missed sign-missed'],
    ['零增长', '1以上', growth, 'missed sign-missed'],
    ['负增长', '-1', growth, 'met sign-met'],
    ['零增长', '0.0', growth, 'met sign-met'],
    ['零增长', '1', growth, 'missed sign-missed'],
    ['不下降', '0', growth, 'met sign-met'],
    ['不下降', '-0.1', growth, 'missed sign-missed'],
    ['只降不升', '0', growth, 'met sign-met'],
    ['只降不升', '0.1', growth, 'missed sign-missed'],
    ['持续下降', '3.1', fall, 'met sign-met'],
    ['持续改善', '3.1', fall, 'met sign-met'],
    ['持续改善', '3.1', growth, 'met sign-met'],
    ['持续改善', '28', { unit: '微克/立方米', direction: 'down', context: lastYear('30') }, 'met sign-met'],
    ['持续改善', '28', { unit: '微克/立方米', direction: 'keep', context: lastYear('30') }, 'undetermined direction-unknown'],
    ['持续下降', '28', { unit: '微克/立方米', direction: 'down', context: lastYear('30') }, 'met sign-met'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })

  test.each<[string, string, Row, string]>([
    ['保持稳定', '96', { context: lastYear('100') }, 'met kept-met -4百分点'],
    ['保持稳定', '94', { context: lastYear('100') }, 'missed kept-missed -6百分点'],
    ['保持稳定', '120', { context: lastYear('100') }, 'met kept-met 20百分点'],
    ['保持稳定', '120', { ...ceiling, context: lastYear('100') }, 'missed kept-missed 20百分点'],
    ['保持稳定', '80', { ...ceiling, context: lastYear('100') }, 'met kept-met -20百分点'],
    ['保持稳定', '106', { ...staying, context: lastYear('100') }, 'missed kept-missed 6百分点'],
    ['保持稳定', '105', { ...staying, context: lastYear('100') }, 'met kept-met 5百分点'],
    ['保持稳定', '5.5', { ...growth, context: lastYear('6') }, 'met kept-met -0.5百分点'],
    ['保持稳定', '95', { context: lastYear('100') }, 'met kept-met -5百分点'],
    ['保持稳定', '94.9', { ...staying, context: lastYear('100') }, 'missed kept-missed -5.1百分点'],
    ['保持稳定', '105.1', { ...staying, context: lastYear('100') }, 'missed kept-missed 5.1百分点'],
    ['保持稳定', '105', { ...ceiling, context: lastYear('100') }, 'met kept-met 5百分点'],
    ['保持稳定', '5.4', { ...growth, context: lastYear('6') }, 'missed kept-missed -0.6百分点'],
    ['保持稳定', '-5.6', { ...growth, context: lastYear('下降6%') }, 'met kept-met 0.4百分点'],
    ['保持稳定', '96', { unit: '万吨', context: lastYear('100') }, 'met kept-met -4万吨'],
    ['保持稳定', '96', {}, 'undetermined last-year-missing'],
    ['保持稳定', '96以上', { context: lastYear('100') }, 'undetermined measure-differs'],
    ['保持稳定', '保持稳定', {}, 'met self-reported'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })

  test('a movement quotes what it was held against', () => {
    const quoted = (target: string, actual: string, row: Row = {}) => judge(target, actual, row).reason.params
    expect(quoted('保持稳定', '96', { unit: '万吨', context: lastYear('100') })).toEqual({
      lastYear: 100,
      actual: '96',
      gap: -4,
      unit: '万吨',
    })
    expect(quoted('保持稳定', '90', { unit: '万吨', context: lastYear('100') })).toEqual({
      lastYear: 100,
      actual: '90',
      gap: -10,
      unit: '万吨',
    })
    expect(quoted('保持稳定', '96', {})).toEqual({ target: '保持稳定' })
    expect(quoted('保持稳定', '96以上', { context: lastYear('100') })).toEqual({ target: '保持稳定', actual: '96以上' })
    expect(quoted('正增长', '0.1', growth)).toEqual({ relation: '>0', actual: '0.1' })
    expect(quoted('正增长', '-1', growth)).toEqual({ relation: '>0', actual: '-1' })
    expect(quoted('持续改善', '3.1', fall)).toEqual({ relation: '<0', actual: '3.1' })
    expect(quoted('正增长', '-1以上', growth)).toEqual({ target: '正增长', actual: '-1以上' })
    expect(quoted('正增长', '841', { unit: '亿元' })).toEqual({ target: '正增长' })
    expect(quoted('正增长', '2—3', growth)).toEqual({ target: '正增长', actual: '2—3' })
    expect(quoted('持续改善', '28', { unit: '个', direction: 'keep', context: lastYear('30') })).toEqual({
      target: '持续改善',
      actual: '28',
    })
    expect(quoted('增长3%', '102', tons)).toEqual({ target: '增长3%' })
    expect(quoted('增长3%', '增长5个', tons)).toEqual({ target: '增长3%', actual: '增长5个' })
    expect(quoted('较2020年下降10%', '11', fall)).toEqual({ target: '较2020年下降10%', year: '2020' })
    expect(quoted('下降10%', '较2021年下降11%', fall)).toEqual({ target: '下降10%', actual: '较2021年下降11%' })
    expect(quoted('增长6%左右', '5.6', growth)).toEqual({ target: '增长6%左右', actual: '5.6', gap: -0.4, unit: '百分点', tolerance: 0.5 })
  })

  test('growth between two levels is counted to six places', () => {
    expect(judge('增长3%', '100', { ...tons, context: lastYear('97') }).reason.params['gap']).toBe(0.092784)
    expect(short(judge('增长3%', '-97', { ...tons, context: lastYear('-100') }))).toBe('missed short -6百分点')
  })

  test('the figure of another cell is its plain number', () => {
    const figure = (text: string) => {
      const value = figureOf({ text, unit: '%' })
      return value && printDecimal(value)
    }
    expect(['6.3', '增长6.3%', '下降6.3%', '6.3（初步核算）', '6.3以上', '增长6%以上', '—', '完成'].map(figure)).toEqual([
      '6.3',
      '6.3',
      '-6.3',
      '6.3',
      null,
      null,
      null,
      null,
    ])
  })
})

describe('references', () => {
  const gdp = (text: string, unit: string | null = '%'): Row => ({
    name: '居民人均可支配收入增速',
    context: { findActual: ({ code }) => (code === 'gdp-growth' ? { text, unit } : null) },
  })
  const city = (text: string, more: Row = {}): Row => ({
    ...more,
    context: { areaFigure: (area) => (area === '全市' ? { text, unit: '%' } : null) },
  })
  test.each<[string, string, Row, string]>([
    ['与GDP增长同步', '4', gdp('0.3'), 'met reference-met 3.7百分点'],
    ['与GDP增长同步', '6', gdp('6'), 'met reference-met 0百分点'],
    ['与GDP增长同步', '5.9', gdp('6'), 'missed nearly-met -0.1百分点'],
    ['与GDP增长同步', '5', gdp('6'), 'missed reference-missed -1百分点'],
    ['与经济增长基本同步', '5.5', gdp('6'), 'met within-tolerance -0.5百分点'],
    ['与GDP增长同步', '增长7%', gdp('6'), 'met reference-met 1百分点'],
    ['与GDP增长同步', '下降1%', gdp('6'), 'missed reference-missed -7百分点'],
    ['与GDP增长同步', '7以上', gdp('6'), 'met bound-inside'],
    ['与GDP增长同步', '5—7', gdp('6'), 'undetermined measure-differs'],
    ['与GDP增长同步', '5家', gdp('6'), 'undetermined measure-differs'],
    ['与GDP增长同步', '4', gdp('—'), 'undetermined reference-missing'],
    ['与GDP增长同步', '4', gdp('6', '亿元'), 'undetermined unit-mismatch'],
    ['与GDP增长同步', '4', {}, 'undetermined reference-missing'],
    ['与GDP增长同步', '与GDP增长同步', {}, 'met self-reported'],
    ['与GDP增长同步', '与全市同步', {}, 'undetermined measure-differs'],
    ['快于经济增长', '6', gdp('6'), 'missed reference-missed 0百分点'],
    ['低于全市平均水平', '1.2', city('1.3', ceiling), 'met reference-met -0.1百分点'],
    ['低于全市平均水平', '1.3', city('1.3', ceiling), 'missed reference-missed 0百分点'],
    ['低于全省平均水平', '1.2', city('1.3', ceiling), 'undetermined reference-missing'],
    ['不低于全市平均', '1.3', city('1.3'), 'met reference-met 0百分点'],
    ['不高于全市平均', '1.3', city('1.3', ceiling), 'met reference-met 0百分点'],
    ['优于全市平均', '1.3', city('1.3'), 'missed reference-missed 0百分点'],
    ['优于全市平均', '1.2', city('1.3', ceiling), 'met reference-met -0.1百分点'],
    ['全市平均水平', '1.3', city('1.3', ceiling), 'met reference-met 0百分点'],
    ['全市平均水平', '1.3', city('1.3', staying), 'undetermined direction-unknown'],
    ['全市平均水平', '1.3', city('1.3', unknown), 'undetermined direction-unknown'],
    ['高于全市0.5个百分点', '1.8', city('1.3'), 'met reference-met 0百分点'],
    ['高于全市0.5个百分点', '1.7', city('1.3'), 'missed nearly-met -0.1百分点'],
    ['高于全市0.5个百分点', '1.4', city('1.3'), 'missed reference-missed -0.4百分点'],
    ['低于全市0.5个百分点', '0.8', city('1.3', ceiling), 'met reference-met 0百分点'],
    ['不低于上年', '100', { ...tons, context: lastYear('98') }, 'met reference-met 2万吨'],
    ['不低于上年', '1', { unit: '亿元', context: lastYear('9800', '万元') }, 'met reference-met 0.02亿元'],
    ['不低于上年', '100', tons, 'undetermined last-year-missing'],
    ['与上年持平', '97', { ...tons, context: lastYear('98') }, 'missed nearly-met -1万吨'],
    ['与上年基本持平', '97', { ...tons, context: lastYear('98') }, 'met within-tolerance -1万吨'],
    ['与上年持平', '98', { ...tons, direction: null, context: lastYear('98') }, 'met reference-met 0万吨'],
    ['不低于上年', '下降3%', { ...fall, context: lastYear('2.8') }, 'met reference-met 0.2百分点'],
  ])('%s against %s', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })

  test('name what they were held against, or what is missing', () => {
    expect(judge('与GDP增长同步', '5', gdp('6')).reason.params).toEqual({
      reference: 'gdp-growth',
      referenceValue: 6,
      actual: '5',
      gap: -1,
      unit: '百分点',
    })
    expect(judge('与GDP增长同步', '5').reason.params).toEqual({ reference: 'gdp-growth' })
    expect(judge('低于全市平均水平', '5').reason.params).toEqual({ reference: '全市' })
    expect(judge('高于本地招商引资增速', '5').reason.params).toEqual({ reference: '本地招商引资增速' })
    expect(judge('不低于上年', '5', { context: lastYear('4') }).reason.params['reference']).toBe('last-year')
    expect(judge('与GDP增长同步', '4', gdp('6', '亿元')).reason.params).toEqual({ targetUnit: '亿元', actualUnit: '%' })
  })

  test('another row is asked for by code and by words', () => {
    const asked: unknown[] = []
    const findActual = (reference: unknown) => {
      asked.push(reference)
      return null
    }
    const context: JudgeContext = { findActual }
    judge('与GDP增长同步', '5', { context })
    judge('高于本地招商引资增速', '5', { context })
    expect(asked).toEqual([
      { code: 'gdp-growth', name: 'GDP' },
      { code: null, name: '本地招商引资增速' },
    ])
  })
})

describe('standings', () => {
  test.each([
    ['保持或优于Ⅲ类', '保持Ⅲ类', 'met class-met'],
    ['保持或优于Ⅲ类', 'Ⅱ类', 'met class-met'],
    ['保持Ⅲ类', 'Ⅱ类', 'met class-met'],
    ['保持Ⅲ类', 'Ⅳ类', 'missed class-missed'],
    ['优于Ⅲ类', 'Ⅲ类', 'missed class-missed'],
    ['优于Ⅲ类', 'Ⅱ类', 'met class-met'],
    ['消除劣Ⅴ类', 'Ⅴ类', 'met class-met'],
    ['消除劣Ⅴ类', '劣Ⅴ类', 'missed class-missed'],
    ['Ⅱ类', '达到或优于Ⅲ类', 'undetermined bound-straddles'],
    ['Ⅱ类', '优于Ⅲ类', 'met class-met'],
    ['Ⅱ类', '二级', 'undetermined measure-differs'],
    ['Ⅱ类', '二类', 'undetermined measure-differs'],
    ['B级', 'A级', 'met class-met'],
    ['甲级', '乙级', 'missed class-missed'],
    ['乙级', 'B级', 'undetermined measure-differs'],
    ['二级', 'B级', 'undetermined measure-differs'],
    ['甲级', '二级', 'undetermined measure-differs'],
    ['甲级', 'Ⅰ级', 'undetermined measure-differs'],
    ['Ⅱ类', 'B类', 'undetermined measure-differs'],
    ['Ⅱ类', '乙类', 'undetermined measure-differs'],
    ['II类', 'Ⅲ类', 'missed class-missed'],
    ['劣Ⅴ类', 'Ⅴ类', 'met class-met'],
    ['优于Ⅲ类', '优于Ⅲ类', 'met class-met'],
    ['优于Ⅲ类', '保持或优于Ⅲ类', 'undetermined bound-straddles'],
    ['保持或优于Ⅲ类', '优于Ⅳ类', 'met class-met'],
    ['保持或优于Ⅲ类', '优于Ⅴ类', 'undetermined bound-straddles'],
    ['Ⅲ类', '100', 'undetermined measure-differs'],
    ['Ⅲ类', '达标', 'met self-reported'],
    ['全市前五', '全市第三名', 'met rank-met'],
    ['全市前五', '全市第五名', 'met rank-met'],
    ['全市前五', '全市第六名', 'missed rank-missed'],
    ['全市前五', '全市前十', 'undetermined bound-straddles'],
    ['全市前五', '全市前三', 'met rank-met'],
    ['全市前五', '全市前列', 'undetermined rank-vague'],
    ['全市前五', '全省第三名', 'undetermined rank-set-differs'],
    ['保持前五', '全省第三名', 'met rank-met'],
    ['全市前五', '第三名', 'met rank-met'],
    ['全市前五', '6.5', 'undetermined rank-missing'],
    ['全市前五', '6.5（全市第二名）', 'met rank-met'],
    ['全市前五', '前十', 'undetermined bound-straddles'],
    ['前五', '全市前列', 'undetermined rank-vague'],
    ['保持前列', '全市前列', 'met rank-met'],
    ['全市第一名', '全市第二名', 'missed rank-missed'],
    ['保持全市前列', '全省第一名', 'undetermined rank-set-differs'],
    ['保持全市前列', '全市领先', 'undetermined rank-vague'],
    ['保持全市前列', '全市第五名', 'undetermined rank-vague'],
    ['保持全市前列', '全市第一名', 'met rank-met'],
    ['保持全市前列', '位居全市前列', 'met rank-met'],
  ])('%s against %s', (target, actual, expected) => {
    expect(short(judge(target, actual))).toBe(expected)
  })
})

describe('targets and results without figures', () => {
  test.each<[string | null, string | null, string]>([
    ['/', '完成', 'undetermined no-target'],
    ['—', '6', 'undetermined no-target'],
    ['不设目标', '6', 'undetermined no-target'],
    [null, '6', 'undetermined target-blank'],
    ['', '6', 'undetermined target-blank'],
    ['“十四五”规划期内统筹考虑', '预计能达到“十四五”序时进度', 'undetermined no-annual-target'],
    ['市级暂未下达', '6', 'undetermined not-issued'],
    ['某项说明文字', '6', 'undetermined target-unparsed'],
    ['达到序时进度', '6', 'undetermined target-unparsed'],
    ['6', null, 'undetermined actual-blank'],
    ['完成市级下达目标', '', 'undetermined actual-blank'],
    ['6', '—', 'undetermined actual-not-available'],
    ['6', '无', 'undetermined actual-not-available'],
    ['6', '某项说明文字', 'undetermined actual-unparsed'],
    ['6', '市级暂未反馈', 'undetermined not-fed-back'],
    ['6', '年后公布', 'undetermined not-published'],
    ['6', '待统计局核定', 'undetermined to-be-confirmed'],
    ['6', '暂无预计', 'undetermined no-estimate'],
    ['6', '核算口径有变化', 'undetermined scope-changed'],
    ['6', '不再考核', 'undetermined discontinued'],
    ['6', '市级暂未下达', 'undetermined not-issued'],
    ['6', '完成', 'met self-reported'],
    ['6', '超额完成', 'met self-reported'],
    ['6', '基本完成', 'met self-reported'],
    ['6', '未完成', 'missed self-reported-missed'],
    ['6', '正在推进', 'undetermined self-reported-open'],
    ['6', '达到序时进度', 'undetermined self-reported-open'],
    ['完成市级下达任务', '完成市级下达任务', 'met self-reported'],
    ['完成市级下达任务', '完成（待市级考核认定）', 'undetermined to-be-confirmed'],
    ['完成市级下达任务', '完成（含上年结转）', 'met self-reported'],
    ['完成市级下达任务', '市级下达', 'undetermined city-figure-missing'],
    ['市级下达', '2.97', 'undetermined city-figure-missing'],
    ['达到国家标准', '达到国家标准', 'met self-reported'],
    ['达到国家标准', '98', 'undetermined standard-unknown'],
    ['持续改善', '持续改善', 'met self-reported'],
    ['持续改善', '持续下降', 'undetermined measure-differs'],
    ['6', '全市第五名', 'undetermined measure-differs'],
    ['6', '统筹考核（五年累计）', 'undetermined actual-unparsed'],
  ])('%s against %s', (target, actual, expected) => {
    expect(short(judge(target, actual))).toBe(expected)
  })

  test('standings are quoted as printed', () => {
    const quoted = (target: string, actual: string) => judge(target, actual).reason.params
    for (const [target, actual] of [
      ['保持Ⅲ类', 'Ⅱ类'],
      ['保持Ⅲ类', 'Ⅳ类'],
      ['Ⅱ类', '二级'],
      ['Ⅱ类', '达到或优于Ⅲ类'],
      ['全市前五', '全市第三名'],
      ['全市前五', '全市第六名'],
      ['全市前五', '全市前十'],
      ['全市前五', '全省第三名'],
      ['全市前五', '全市前列'],
      ['保持全市前列', '全市第五名'],
    ] as const)
      expect(quoted(target, actual)).toEqual({ target, actual })
  })

  test('a delegated target is judged once its number is at hand', () => {
    expect(short(judge('完成市级下达任务', '2.97', { context: { cityTarget: '3' } }))).toBe('missed nearly-met -0.03百分点')
    expect(short(judge('完成市级下达任务', '3.1', { context: { cityTarget: '3%' } }))).toBe('met exceeded 0.1百分点')
    expect(short(judge('完成市级下达任务', '3.1', { context: { cityTarget: '市级下达' } }))).toBe('undetermined city-figure-missing')
    expect(short(judge('完成市级下达任务', '3.1', { context: { cityTarget: null } }))).toBe('undetermined city-figure-missing')
    expect(short(judge('完成市级下达任务', '3.1', { context: { cityTarget: '/' } }))).toBe('undetermined no-target')
    expect(judge('完成市级下达任务', '56万美元').reason.params).toEqual({ authority: '市级', actual: '56万美元' })
    expect(judge('达到国家标准', '98').reason.params).toEqual({ authority: '国家', actual: '98' })
  })

  test('a parent without a target follows its children', () => {
    expect(judge('/', '完成', { context: { children: ['met', 'met'] } }).reason).toEqual({ code: 'children-met', params: { children: 2 } })
    expect(judge('/', '完成', { context: { children: ['met', 'undetermined', 'missed'] } }).reason).toEqual({
      code: 'children-missed',
      params: { children: 3, missed: 1 },
    })
    expect(judge(null, null, { context: { children: ['met', 'undetermined'] } }).reason).toEqual({
      code: 'children-undetermined',
      params: { children: 2, undetermined: 1 },
    })
    expect(short(judge('6', '7', { context: { children: ['missed'] } }))).toBe('met exceeded 1百分点')
  })

  test('missing things are quoted', () => {
    expect(judge('“十四五”期间统筹考核', '3').reason.params).toEqual({ span: '十四五', actual: '3' })
    expect(judge('6', '年后公布').reason.params).toEqual({ text: '年后公布' })
    expect(judge('6', '—').reason.params).toEqual({ target: '6' })
  })
})

describe('compound cells', () => {
  const research = (target: string, actual: string, row: Row = {}) => short(judge(target, actual, { name: '研发经费投入强度', ...row }))
  test.each([
    ['4左右（保持全市前列）', '3.63（全市第五名）', 'undetermined compound-split -0.37百分点'],
    ['4左右（保持全市前列）', '4.1（全市第五名）', 'met exceeded 0.1百分点'],
    ['4左右（保持全市前列）', '3.63', 'undetermined compound-split -0.37百分点'],
    ['4左右（全市前三）', '3.63（全市第五名）', 'missed short -0.37百分点'],
    ['4左右（全市前三）', '4.1（全市第五名）', 'undetermined compound-split 0.1百分点'],
    ['4左右（全市前三）', '4.1（全市第二名）', 'met exceeded 0.1百分点'],
    ['4左右（全市前三）', '4以内（全市第二名）', 'undetermined bound-straddles'],
    ['4左右（力争4.5）', '4.1', 'met exceeded 0.1百分点'],
    ['4（可比口径）', '4.1', 'met exceeded 0.1百分点'],
    ['降低3%（五年累计13.5%）', '下降3.2%', 'met exceeded 0.2百分点'],
    ['4左右，力争5', '4.1', 'met exceeded 0.1百分点'],
    ['4以上、争取更好结果', '3', 'missed short -1百分点'],
    ['≥3，≤5', '4', 'met compound-met'],
    ['完成市级下达任务（≥3）', '3.5', 'met exceeded 0.5百分点'],
    ['（≥3）完成市级下达任务', '3.5', 'undetermined city-figure-missing'],
    ['完成市级下达任务（同口径）', '3.5', 'undetermined city-figure-missing'],
    ['完成市级下达任务，力争4', '3.5', 'undetermined city-figure-missing'],
    ['完成市级下达任务（≥3），力争4', '3.5', 'met exceeded 0.5百分点'],
    ['6（力争7）', '6.5', 'met exceeded 0.5百分点'],
    ['≥3，≤5', '6', 'missed compound-missed'],
    ['≥3，≤5', '4以上', 'undetermined compound-open'],
  ])('%s against %s', (target, actual, expected) => {
    expect(research(target, actual, target.startsWith('降低') ? { name: '单位地区生产总值能耗降低' } : {})).toBe(expected)
  })

  test('a split hands on both parts', () => {
    expect(judge('4左右（保持全市前列）', '3.63（全市第五名）').reason.params).toEqual({
      number: 'missed',
      numberReason: 'short',
      condition: 'undetermined',
      conditionReason: 'rank-vague',
      gap: -0.37,
      unit: '百分点',
    })
    expect(judge('保持稳定（全市前三）', '保持稳定，居全市第五名').status).toBe('undetermined')
    expect(judge('正增长（全市前三）', '-1（全市第二名）', growth).reason.params).toMatchObject({
      number: 'missed',
      condition: 'met',
      gap: null,
      unit: null,
    })
    expect(judge('≥3，≤5', '6').reason.params).toEqual({ parts: 2, missed: 1 })
    expect(judge('≥3，≤5', '4以上').reason.params).toEqual({ parts: 2, open: 1 })
    expect(judge('≥3，≤5', '4').reason.params).toEqual({ parts: 2 })
  })

  test('of several figures in a result the one in the unit of the target counts', () => {
    expect(short(judge('300天', '82.2%（304天）', { unit: '天' }))).toBe('met exceeded 4天')
    expect(short(judge('增长6%', '362.7（增长6.3%）', { unit: '亿元' }))).toBe('met exceeded 0.3百分点')
    expect(short(judge('360', '362.7（增长6.3%）', { unit: '亿元' }))).toBe('met exceeded 2.7亿元')
    expect(short(judge('360', '6.3%（全市第二名）', { unit: '亿元' }))).toBe('undetermined unit-mismatch')
  })
})

describe('a year that is still running', () => {
  const running: JudgeContext = { yearRunning: true }
  test.each<[string, string, Row, string]>([
    ['27', '14.73', { unit: '亿元', context: running }, 'undetermined year-not-over -12.27亿元'],
    ['27', '27.5', { unit: '亿元', context: running }, 'met exceeded 0.5亿元'],
    ['8', '6.2', { ...growth, context: running }, 'missed short -1.8百分点'],
    ['14', '16', { unit: '人', direction: 'down', context: running }, 'missed short 2人'],
    ['27', '14.73', { unit: '亿元' }, 'missed short -12.27亿元'],
  ])('%s with %s: %#', (target, actual, row, expected) => {
    expect(short(judge(target, actual, row))).toBe(expected)
  })
})

describe('the report’s own class', () => {
  test('stands beside the verdict and never changes it', () => {
    const row = { name: '某项增速', unit: '%', direction: 'up', targetText: '6', actualText: '5' } as const
    expect(judgeRow({ ...row, declaredText: '是' })).toEqual({ ...judgeRow(row), declaredClass: 'met' })
    expect(judgeRow(row).declaredClass).toBeNull()
  })
})

test('every reason of the list is reached', () => {
  expect([...seen].sort()).toEqual(Object.keys(VERDICT_REASONS).sort())
})
