import { describe, expect, it } from 'vitest'
import { matchUnitAt, parseUnit } from './unit.ts'

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
