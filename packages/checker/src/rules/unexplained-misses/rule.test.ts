import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'
import { resultTable } from '../../testing/tables.ts'

const said = saidBy('unexplained-misses')
const INVESTMENT = '3→固定资产投资增速→%→11→8'
const TRADE = '4→进出口总额增速→%→10→-6.9'

test.each([
  ['全区经济平稳运行。', [INVESTMENT], ['found 固定资产投资增速']],
  ['固定资产投资增长8%。', [INVESTMENT], ['found 固定资产投资增速']],
  ['受房地产下行影响，固定资产投资增长8%。', [INVESTMENT, TRADE], ['found 进出口总额增速']],
  ['全区经济平稳运行。', [INVESTMENT, TRADE], ['found 固定资产投资增速 进出口总额增速']],
  ['由于外需不足，出口下降。', [TRADE], ['found 进出口总额增速']],
  ['受天气影响，粮食减产。', [INVESTMENT], ['found 固定资产投资增速']],
])('%s', (text, rows, expected) => {
  expect(said(`${text}\n${resultTable(...rows)}`)).toEqual(expected)
})

test.each([
  ['受房地产下行影响，固定资产投资增长8%。', [INVESTMENT]],
  ['外贸进出口总额承压，固定资产投资增长放缓。', [INVESTMENT, TRADE]],
  ['固定资产投资、进出口总额等指标未达预期，主要原因是项目不足、外需低迷。', [INVESTMENT, TRADE]],
  ['全区经济平稳运行。', ['3→固定资产投资增速→%→11→12']],
  ['全区经济平稳运行。', ['3→实际使用外资→万美元→完成市级下达任务→63']],
  ['全区经济平稳运行。', ['3→常住人口城镇化率→%→68→市级暂未反馈']],
])('%s 有说明或无需说明', (text, rows) => {
  expect(said(`${text}\n${resultTable(...rows)}`)).toEqual([])
})
