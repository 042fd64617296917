import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('base-year')

test.each([
  ['全区来信来访量较2017年同比下降28.6%。', ['differs 较2017年同比 2017 2023']],
  ['规上工业总产值比2020年同比增长35%。', ['differs 比2020年同比 2020 2023']],
  ['接待游客同比2017年增长12%。', ['differs 同比2017年 2017 2023']],
  ['财政收入与2021年同期相比同比增长8%。', ['differs 与2021年同期相比同比 2021 2023']],
  ['空气质量优良天数较2020年同比增加12天。', ['differs 较2020年同比 2020 2023']],
  ['进出口总额比2018年同比增长60%。', ['differs 比2018年同比 2018 2023']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '全区来信来访量较2017年下降28.6%。',
  '规上工业总产值同比增长5%。',
  '接待游客较2022年同比增长12%。',
  '财政收入比2021年增长8%。',
  '2022年空气质量优良天数较2021年同比增加12天。',
  '进出口总额同比增长6%，比2017年增长20%。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
