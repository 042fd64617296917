import { expect, test } from 'vitest'
import { findIn, saidBy } from '../../testing/said-by.ts'

const said = saidBy('named-indicators')

test.each([
  ['固定资产投资增速、社会消费品零售总额增速、进出口总额等5项指标未完成年度目标。', ['fewer 5 3']],
  ['其中约束性指标5项（森林覆盖率、粮食产量、空气质量优良天数、单位地区生产总值能耗下降）。', ['fewer 5 4']],
  ['下列4项指标未完成年度目标：固定资产投资增速、进出口总额、粮食产量。', ['fewer 4 3']],
])('%s', (text, expected) => {
  expect(said(`2023年计划共有12项指标。${text}`)).toEqual(expected)
})

test.each([
  '固定资产投资增速、社会消费品零售总额增速、进出口总额3项指标未完成年度目标。',
  '固定资产投资增速、社会消费品零售总额增速、进出口总额等3项指标未完成年度目标。',
  '固定资产投资增速、进出口总额等8项指标完成年度目标。',
  '8项指标完成年度目标。',
])('%s 相符', (text) => {
  expect(said(`2023年计划共有12项指标。${text}`)).toEqual([])
})

test('what 等 may leave out is a hint', () => {
  const [open] = findIn('named-indicators', '2023年计划共有12项指标。森林覆盖率、粮食产量、进出口总额等4项指标未完成年度目标。')
  expect(open?.severity).toBe('提示')
})
