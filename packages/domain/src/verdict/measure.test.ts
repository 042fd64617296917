import { expect, test } from 'vitest'
import { isFallRow, isGrowthRow, isPriceRow } from './measure.ts'

test.each<[string, string | null, boolean]>([
  ['固定资产投资增速', '%', true],
  ['固定资产投资增速（%）', null, true],
  ['* 社会消费品零售总额增长率', '％', true],
  ['居民消费价格涨幅', '%', true],
  ['旅游收入增长', '个百分点', true],
  ['固定资产投资增速', '亿元', false],
  ['固定资产投资', '%', false],
  ['增速排名', '%', false],
])('%s in %s states growth: %s', (name, unit, expected) => {
  expect(isGrowthRow(name, unit)).toBe(expected)
})

test.each<[string, boolean]>([
  ['单位地区生产总值能耗降低', true],
  ['单位GDP二氧化碳排放下降（%）', true],
  ['单位地区生产总值能耗下降率', true],
  ['化学需氧量减排', true],
  ['单位地区生产总值能耗', false],
  ['下降幅度排名', false],
])('%s states a fall: %s', (name, expected) => {
  expect(isFallRow(name)).toBe(expected)
})

test.each<[string, boolean]>([
  ['居民消费价格指数', true],
  ['居民消费价格总水平', true],
  ['CPI', true],
  ['物价涨幅', true],
  ['价格认定件数', false],
])('%s is a price row: %s', (name, expected) => {
  expect(isPriceRow(name)).toBe(expected)
})
