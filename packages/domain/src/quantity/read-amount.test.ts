import { describe, expect, it } from 'vitest'
import { decimal, printDecimal } from '../decimal.ts'
import { isNumeralAt, readAmount, shiftDown, skipSpaces } from './read-amount.ts'

const read = (text: string, large = false) => {
  const amount = readAmount(text, 0, large)
  return (
    amount && [printDecimal(amount.value), amount.unit, text.slice(0, amount.end), text.slice(0, amount.numberEnd), amount.more.join('')]
  )
}

describe('readAmount', () => {
  it.each([
    ['10　家', '10', '家', '10　家', '10', ''],
    ['10\u00a0余\t家', '10', '家', '10\u00a0余\t家', '10', '余'],
    ['2.5万余人次的', '2.5', '万人次', '2.5万余人次', '2.5', '余'],
    ['1亿2000万元', '12000', '万元', '1亿2000万元', '1亿2000', ''],
    ['3万2千户', '32000', '户', '3万2千户', '3万2', ''],
    ['3万2户', '30002', '户', '3万2户', '3万2', ''],
    ['一万五', '15000', null, '一万五', '一万五', ''],
    ['一万五户', '15000', '户', '一万五户', '一万五', ''],
    ['一万零五户', '10005', '户', '一万零五户', '一万零五', ''],
    ['3个亿', '3', '亿', '3个亿', '3', ''],
    ['3亿多', '3', '亿', '3亿多', '3', '多'],
    ['3亿来', '3', '亿', '3亿', '3', ''],
    ['3个半小时', '3.5', '小时', '3个半小时', '3', ''],
    ['2个半月', '2.5', '个月', '2个半月', '2', ''],
    ['两年半', '2.5', '年', '两年半', '两', ''],
    ['1倍半', '1.5', '倍', '1倍半', '1', ''],
    ['1.5倍半', '1.5', '倍', '1.5倍', '1.5', ''],
    ['3家半', '3', '家', '3家', '3', ''],
    ['1年半年', '1', '年', '1年', '1', ''],
    ['1个多月', '1', '个月', '1个多月', '1', '多'],
    ['2个多小时', '2', '小时', '2个多小时', '2', '多'],
    ['2个多元素', '2', '个', '2个', '2', ''],
    ['3年多', '3', '年', '3年多', '3', '多'],
    ['3年多次', '3', '年', '3年', '3', ''],
    ['3家多', '3', '家', '3家', '3', ''],
    ['3余年多', '3', '年', '3余年', '3', '余'],
    ['5户，', '5', '户', '5户', '5', ''],
    ['5 万户', '5', '万户', '5 万户', '5', ''],
    ['5 万', '5', null, '5', '5', ''],
    ['5，', '5', null, '5', '5', ''],
  ])('%s is %s %s', (text, ...expected) => expect(read(text)).toEqual(expected))

  it('tells neighbours by both ends', () => {
    expect(readAmount('两三家', 0, false)).toMatchObject({ value: decimal(2), high: decimal(3), unit: '家', half: false })
    expect(readAmount('两三年半', 0, false)).toMatchObject({ end: 3, high: decimal(3), half: false })
  })

  it('begins with 万 or 亿 only after a bound word or before 余 and 多', () => {
    expect(read('万户')).toBeNull()
    expect(read('万户', true)).toEqual(['1', '万户', '万户', '', ''])
    expect(read('亿多元')).toEqual(['1', '亿元', '亿多元', '', '多'])
    expect(read('万余户')).toEqual(['1', '万户', '万余户', '', '余'])
    expect(read('千户', true)).toEqual(['1000', '户', '千户', '千', ''])
    expect(read('户', true)).toBeNull()
  })

  it.each(['1亿2亿3万元', '1万2亿5户', '两三万五千户', '1万2亿元'])('%s is no number', (text) => expect(read(text)).toBeNull())
})

it('skips every kind of space, and only spaces', () => {
  expect(skipSpaces('a \u00a0\u3000\tb', 1)).toBe(5)
  expect(skipSpaces('a ', 1)).toBe(2)
  expect(skipSpaces('ab', 1)).toBe(1)
})

it('divides by a power of ten exactly', () => {
  expect(printDecimal(shiftDown(decimal('12.5'), decimal(1000)))).toBe('0.0125')
  expect(printDecimal(shiftDown(decimal(5000), decimal(100)))).toBe('50')
  expect(shiftDown(decimal(5), decimal(1))).toEqual(decimal(5))
})

it('knows a digit of either script', () => {
  expect(['5', '５', '五', '十', '万', '甲', ''].map((text) => isNumeralAt(text, 0))).toEqual([true, true, true, true, false, false, false])
})
