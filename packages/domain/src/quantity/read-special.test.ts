import { describe, expect, it } from 'vitest'
import { printDecimal } from '../decimal.ts'
import { factValue, type QuantityForm } from './quantity.ts'
import { readQuantityAt } from './read-quantity.ts'
import { readHalfAt, readRatioAt } from './read-special.ts'

type Row = readonly [text: string, raw: string, form: QuantityForm, value: number | string, unit: string | null, decimals: number]

describe('forms that are no plain number with a unit', () => {
  it.each<Row>([
    ['百分之百的', '百分之百', 'number', 100, '%', 0],
    ['百分之十五点五，', '百分之十五点五', 'number', 15.5, '%', 1],
    ['千分之三', '千分之三', 'number', 3, '‰', 0],
    ['十分之一', '十分之一', 'fraction', '十分之一', null, 0],
    ['10分之3', '10分之3', 'fraction', '10分之3', null, 0],
    ['五分之三点五', '五分之三点五', 'fraction', '五分之三点五', null, 0],
    ['1/100', '1/100', 'fraction', '1/100', null, 0],
    ['1/3，', '1/3', 'fraction', '1/3', null, 0],
    ['1:2:', '1:2', 'ratio', '1:2', null, 0],
    ['1:2.', '1:2', 'ratio', '1:2', null, 0],
    ['1:2-', '1:2', 'ratio', '1:2', null, 0],
    ['1:2:3.55', '1:2:3.55', 'ratio', '1:2:3.55', null, 2],
    ['1.25:3', '1.25:3', 'ratio', '1.25:3', null, 2],
    // A time of day has an hour from six on and minutes in fives, written with two digits and a colon.
    ['5:30', '5:30', 'ratio', '5:30', null, 0],
    ['25:30', '25:30', 'ratio', '25:30', null, 0],
    ['6:32', '6:32', 'ratio', '6:32', null, 0],
    ['6:3', '6:3', 'ratio', '6:3', null, 0],
    ['6.0:30', '6.0:30', 'ratio', '6.0:30', null, 1],
    ['6比30', '6比30', 'ratio', '6比30', null, 0],
    ['Ⅰ类水', 'Ⅰ类', 'class', 'Ⅰ类', null, 0],
    ['IV类', 'IV类', 'class', 'IV类', null, 0],
    ['翻三番', '翻三番', 'doubling', 8, '倍', 0],
    ['翻20番', '翻20番', 'doubling', 2 ** 20, '倍', 0],
    ['翻了番', '翻了番', 'doubling', 2, '倍', 0],
    ['三成五', '三成五', 'tenths', 35, '%', 0],
    ['3成5', '3成', 'tenths', 30, '%', 0],
    ['三成零', '三成', 'tenths', 30, '%', 0],
    ['十成', '十成', 'tenths', 100, '%', 0],
    ['半数以上', '半数以上', 'fraction', 50, '%', 0],
    ['突破半数', '突破半数', 'fraction', 50, '%', 0],
    ['超过半', '超过半', 'fraction', 50, '%', 0],
    ['近半。', '近半', 'fraction', 50, '%', 0],
    ['半小时', '半小时', 'number', 0.5, '小时', 1],
    ['不足半年', '不足半年', 'number', 0.5, '年', 1],
  ])('%s is %s, a %s', (text, raw, form, value, unit, decimals) => {
    const match = readQuantityAt(text, 0)!
    expect(text.slice(match.start, match.end)).toBe(raw)
    expect({ ...match.quantity, value: factValue(match.quantity) }).toMatchObject({ form, value, unit, decimals, high: null })
  })

  it.each([
    ['百分之两三', 0],
    ['零分之一', 0],
    ['三分之两三', 0],
    ['6:30', 0],
    ['24:00', 0],
    ['1:2月', 0],
    ['1:2日', 0],
    ['1:2号', 0],
    ['1:2年', 0],
    ['1:2家', 0],
    ['1:0', 0],
    ['1/101', 0],
    ['3/3', 0],
    ['0/3', 0],
    ['2/3家', 0],
    ['1/3-', 0],
    ['1/3/', 0],
    ['Ⅱ类型', 0],
    ['劣Ⅴ类型', 0],
    ['XⅡ类', 1],
    ['IIII类', 0],
    ['Ⅱ级', 0],
    ['不劣于5家', 0],
    ['优于5家', 0],
    ['翻1.5番', 0],
    ['翻两三番', 0],
    ['翻21番', 0],
    ['翻三', 0],
    ['两三成', 0],
    ['三成立', 0],
    ['三成员', 0],
    ['上半', 1],
    ['下半年', 1],
    ['半日', 0],
    ['半万年', 0],
    ['约半', 0],
    ['半', 0],
  ])('none in %s at %i', (text, index) => expect(readQuantityAt(text, index)).toBeNull())

  it.each([
    ['11成', '11'],
    ['0成', '0'],
    ['1.5成', '1.5'],
  ])('%s is no share, only %s', (text, raw) => {
    const match = readQuantityAt(text, 0)!
    expect([text.slice(0, match.end), match.quantity.form]).toEqual([raw, 'number'])
  })

  it('counts a ratio and a fraction to twelve places, 劣 a grade below', () => {
    const low = (text: string) => printDecimal(readQuantityAt(text, 0)!.quantity.low)
    expect([low('2:3'), low('三分之一'), low('2/3')]).toEqual(['0.666666666667', '0.333333333333', '0.666666666667'])
    expect(['Ⅰ类', 'Ⅱ类', 'Ⅲ类', 'Ⅳ类', 'Ⅴ类', '劣Ⅴ类', 'III类'].map(low)).toEqual(['1', '2', '3', '4', '5', '6', '3'])
  })

  it('keeps the number as printed, its sign too', () => {
    const printed = (text: string) => readQuantityAt(text, 0)!.quantity.valueText
    expect(['-3.5%', '负三个百分点', '-5%—-3%', '12.50亿元', '两千亩', '万余人', '1亿2000万元', '2.5万余人'].map(printed)).toEqual([
      '-3.5',
      '负三',
      '-5%—-3',
      '12.50',
      '两千',
      '万',
      '1亿2000',
      '2.5',
    ])
  })

  it('begins with a number', () => {
    expect(readRatioAt('甲:2', 0)).toBeNull()
    expect(readRatioAt('1，2', 0)).toBeNull()
    expect(readHalfAt('半元', 0, true)).toBeNull()
    expect(readHalfAt('半', 0, false)).toBeNull()
  })
})
