import { describe, expect, it } from 'vitest'
import { decimalToNumber } from '../decimal.ts'
import { matchUnitAt, numeratorFactor, parseUnit } from './unit.ts'

describe('matchUnitAt', () => {
  it.each([
    ['万平方米的', '万平方米', '万', 'area'],
    ['亿元，', '亿元', '亿', 'money'],
    ['亿美元', '亿美元', '亿', 'money'],
    ['万亿元', '万亿元', '万亿', 'money'],
    ['千万元', '千万元', '千万', 'money'],
    ['万人次', '万人次', '万', 'count'],
    ['公里/平方公里。', '公里/平方公里', '', 'composite'],
    ['吨/年', '吨/年', '', 'composite'],
    ['人/亿元', '人/亿元', '', 'composite'],
    ['万元/亩', '万元/亩', '万', 'composite'],
    ['微克/立方米', '微克/立方米', '', 'composite'],
    ['μg/m³', 'μg/m³', '', 'composite'],
    ['mg/L', 'mg/L', '', 'composite'],
    ['件/万人', '件/万人', '', 'composite'],
    ['人/千人口', '人/千人口', '', 'composite'],
    ['元/月', '元/月', '', 'composite'],
    ['元/平方米·月', '元/平方米·月', '', 'composite'],
    ['元/（人·年）', '元/（人·年）', '', 'composite'],
    ['吨标准煤/万元', '吨标准煤/万元', '', 'composite'],
    ['吨/万元GDP', '吨/万元GDP', '', 'composite'],
    ['户（次）、', '户（次）', '', 'count'],
    ['家(次)', '家(次)', '', 'count'],
    ['万台（套）', '万台（套）', '万', 'count'],
    ['场次', '场次', '', 'count'],
    ['大类', '大类', '', 'count'],
    ['个百分点', '个百分点', '', 'percentage-point'],
    ['百分点', '百分点', '', 'percentage-point'],
    ['‰', '‰', '', 'percent'],
    ['㎡', '㎡', '', 'area'],
    ['km²', 'km²', '', 'area'],
    ['km', 'km', '', 'length'],
    ['千伏', '千伏', '', 'voltage'],
    ['千瓦时', '千瓦时', '', 'energy'],
    ['万千瓦时', '万千瓦时', '万', 'energy'],
    ['万千瓦', '万千瓦', '万', 'power'],
    ['兆瓦', '兆瓦', '', 'power'],
    ['标箱', '标箱', '', 'count'],
    ['万方', '万方', '万', 'volume'],
    ['克拉', '克拉', '', 'mass'],
  ] as const)('%s gives %s', (text, unit, magnitude, dimension) => {
    const match = matchUnitAt(text, 0)
    expect(match && [match.text, match.magnitude, match.unit?.dimension]).toEqual([unit, magnitude, dimension])
  })

  it.each([
    // text around it, match, magnitude, symbol, kind, denominator
    ['共40元/（人·年）的', 3, '元/（人·年）', '', '元/（人·年）', 'money:CNY/年', '人'],
    ['元/(人·年)', 0, '元/(人·年)', '', '元/(人·年)', 'money:CNY/年', '人'],
    ['元/（人）', 0, '元/（人）', '', '元/（人）', 'money:CNY', '人'],
    ['3万元/亩，', 1, '万元/亩', '万', '元/亩', 'money:CNY', '亩'],
    ['元／平方米/月', 0, '元／平方米/月', '', '元／平方米/月', 'money:CNY/月', '平方米'],
    ['元∕人', 0, '元∕人', '', '元∕人', 'money:CNY', '人'],
    ['元/平方米•月', 0, '元/平方米•月', '', '元/平方米•月', 'money:CNY/月', '平方米'],
    ['个/人.次', 0, '个/人.次', '', '个/人.次', 'count:any/次', '人'],
    ['人/十万人口', 0, '人/十万人口', '', '人/十万人口', 'count:person', '十万人口'],
    ['件/万人口', 0, '件/万人口', '', '件/万人口', 'count:any', '万人口'],
    ['吨/万元地区生产总值', 0, '吨/万元地区生产总值', '', '吨/万元地区生产总值', 'mass:', '万元地区生产总值'],
    ['元/千亩', 0, '元/千亩', '', '元/千亩', 'money:CNY', '千亩'],
    ['元/月', 0, '元/月', '', '元/月', 'money:CNY', '月'],
    ['3.9万户（次）、', 3, '万户（次）', '万', '户（次）', 'establishment', null],
    ['台(套)', 0, '台(套)', '', '台(套)', 'vehicle', null],
    ['户（户次）', 0, '户（户次）', '', '户（户次）', 'establishment', null],
    ['户（次', 0, '户', '', '户', 'establishment', null],
    ['户（亩）', 0, '户', '', '户', 'establishment', null],
    ['户（家庭）', 0, '户', '', '户', 'establishment', null],
    ['元/（人x', 0, '元', '', '元', 'CNY', null],
    ['元/万', 0, '元', '', '元', 'CNY', null],
    ['人·次', 0, '人', '', '人', 'person', null],
    ['人次要', 0, '人', '', '人', 'person', null],
    ['条次干道', 0, '条', '', '条', 'building', null],
    ['批次级', 0, '批', '', '批', 'any', null],
    ['项目标', 0, '项', '', '项', 'any', null],
    ['千瓦时/平方米', 0, '千瓦时/平方米', '', '千瓦时/平方米', 'energy:electric', '平方米'],
    ['百万千瓦时', 0, '百万千瓦时', '百万', '千瓦时', 'electric', null],
  ] as const)('%s from %i: %s', (text, index, matched, magnitude, symbol, kind, over) => {
    const match = matchUnitAt(text, index)
    expect([match?.text, match?.magnitude]).toEqual([matched, magnitude])
    expect([match?.unit?.symbol, match?.unit?.kind, match?.unit?.over?.text ?? null]).toEqual([symbol, kind, over])
  })

  it.each([
    ['十户', '十', 10],
    ['百亩', '百', 100],
    ['千克', '', 1],
    ['十万元', '十万', 100_000],
    ['百万吨', '百万', 1_000_000_000],
    ['千亿元', '千亿', 100_000_000_000],
    ['万亿', '万亿', 1_000_000_000_000],
    ['公里/小时', '', 1000],
    ['2', null, null],
    ['m-', null, null],
    ['mA', null, null],
    ['m2', '', 0.0015],
  ] as const)('%s is %s of its unit and leads to %d', (text, magnitude, factor) => {
    const match = matchUnitAt(text, 0)
    expect([match?.magnitude ?? null, match && decimalToNumber(numeratorFactor(match))]).toEqual([magnitude, factor])
  })

  it('gives a magnitude that stands alone', () => {
    expect(matchUnitAt('万，', 0)).toEqual({ text: '万', magnitude: '万', unit: null })
  })

  it.each(['', '，', '部门联合', '家庭', '项目', '类型', 'models', 'm-1', 'M3', 'GDP'])('%j is none', (text) => {
    expect(matchUnitAt(text, 0)).toBeNull()
  })

  it.each([
    ['户（含新建）', '户'],
    ['户（吨）', '户'],
    ['户（', '户'],
    ['元/（人·年', '元'],
    ['元/次数', '元'],
    ['元/', '元'],
    ['条/1', '条'],
  ])('%s stops at %s', (text, unit) => {
    expect(matchUnitAt(text, 0)?.text).toBe(unit)
  })
})

describe('parseUnit', () => {
  it('wants the whole text', () => {
    expect(parseUnit(' 万平方米 ')?.magnitude).toBe('万')
    expect(parseUnit('亿元整')).toBeNull()
    expect(parseUnit('')).toBeNull()
  })
})
