import { expect, test } from 'vitest'
import { saidBetween } from '../../testing/said-by-pair.ts'

const said = saidBetween('consecutive-years-between')

test.each([
  ['连续8年未发生较大以上火灾事故。\n===\n连续6年未发生较大以上火灾事故。', ['found 连续8年 连续6年']],
  ['粮食产量连续五年稳定在11万吨以上。\n===\n粮食产量连续五年稳定在11万吨以上。', ['found 连续五年 连续五年']],
])('%j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '连续7年未发生较大以上火灾事故。\n===\n连续6年未发生较大以上火灾事故。',
  '民间投资连续两年负增长。\n===\n空气质量连续四年改善，优良天数保持增加。',
  '粮食产量连续六年稳定在11万吨以上。\n===\n粮食产量连续五年稳定在11万吨以上。',
])('%j is right', (text) => {
  expect(said(text)).toEqual([])
})
