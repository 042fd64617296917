import { expect, test } from 'vitest'
import { saidBetween } from '../../testing/said-by-pair.ts'

const said = saidBetween('congress-target-missing')

test.each([
  [
    '---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上，粮食产量稳定在11.3万吨。\n===\n---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。',
    ['only-here 11.3万吨'],
  ],
  [
    '---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。\n===\n---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上，社会消费品零售总额增长7%。',
    ['only-there 7%'],
  ],
])('%j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。\n===\n---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。',
  '---\n地区生产总值增长6%左右，粮食产量稳定在11.3万吨。\n===\n---\n地区生产总值增长6%左右。',
])('%j is right', (text) => {
  expect(said(text)).toEqual([])
})
