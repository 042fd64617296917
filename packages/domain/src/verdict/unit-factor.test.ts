import { expect, test } from 'vitest'
import { decimalToNumber } from '../decimal.ts'
import { isPercent, unitFactor } from './unit-factor.ts'

test.each<[string | null, string | null, number | null]>([
  [null, '亿元', 1],
  ['亿元', null, 1],
  ['亿元', '亿元', 1],
  ['万美元', '亿美元', 0.0001],
  ['亿美元', '万美元', 10000],
  ['%', '个百分点', 1],
  ['万人', '人', 10000],
  ['万', '家', 10000],
  ['家', '万', 0.0001],
  ['公顷', '亩', 15],
  ['元', '美元', null],
  ['人', '元', null],
  ['%', '亿元', null],
  ['怪单位', '亿元', null],
  ['亿元', '怪单位', null],
  ['万元/人', '元/人', 10000],
  ['元/亩', '元/公顷', 15],
  ['公里/平方公里', '米/平方公里', 1000],
  ['元/亩', '元', null],
  ['人/亩', '元/亩', null],
  ['元', '元/亩', null],
  ['元/亩', '元/人', null],
  ['个', '家', 1],
  ['家', '个', 1],
  ['人', '家', null],
  ['家', '人次', null],
  ['件/万人', '件/人', 0.0001],
  ['千瓦时', '吨标准煤', null],
  ['天', '小时', 24],
  ['分钟', '小时', 0.016666666667],
])('%s in %s', (from, to, expected) => {
  const factor = unitFactor(from, to)
  expect(factor && decimalToNumber(factor)).toBe(expected)
})

test('percent and percentage points are one scale', () => {
  expect(['%', '％', '百分点', '个百分点', '个点'].every(isPercent)).toBe(true)
  expect([null, '‰', '亿元', '%/年'].some(isPercent)).toBe(false)
})
