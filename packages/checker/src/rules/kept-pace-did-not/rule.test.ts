import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('kept-pace-did-not')

test.each([
  [
    '地区生产总值增长6.8%，全体居民人均可支配收入增长5.5%。\n---\n居民收入增长继续与经济增长基本同步。',
    ['found 继续与经济增长基本同步 5.5% 6.8%'],
  ],
  [
    '表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6→6.8\n→全体居民人均可支配收入增速→%→预期性→6→6.6\n---\n城乡居民收入保持与GDP增长同步。',
    ['found 保持与GDP增长同步 6.6 6.8'],
  ],
])('%j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '地区生产总值增长6.8%，全体居民人均可支配收入增长7.1%。\n---\n居民收入继续与经济增长同步。',
  '地区生产总值增长6.8%，全体居民人均可支配收入增长6.6%。\n---\n居民收入继续与经济增长基本同步。',
  '地区生产总值增长6.8%，全体居民人均可支配收入增长5.5%。\n---\n居民收入增长与经济增长同步。',
])('%j is right', (text) => {
  expect(said(text)).toEqual([])
})
