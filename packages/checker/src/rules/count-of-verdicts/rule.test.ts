import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'
import { resultTable, verdictTable } from '../../testing/tables.ts'

const said = saidBy('count-of-verdicts')
const MISSED = '3→固定资产投资增速→%→11→8→否'
const PENDING = '4→常住人口城镇化率→%→68→市级暂未反馈→待反馈'

test.each([
  ['2023年计划共有4项指标，完成3项，未完成1项。', verdictTable(MISSED, PENDING), ['declared-met 3 2']],
  ['2023年计划共有4项指标，完成2项，未完成2项。', verdictTable(MISSED, PENDING), ['declared-missed 2 1']],
  ['2023年计划确定的3项指标，完成3项。', verdictTable(MISSED), ['declared-met 3 2']],
  ['2023年计划共有3项指标，完成1项，未完成2项。', resultTable(MISSED.slice(0, -2)), ['shown-met 1 2']],
  ['2023年计划共有3项指标，未完成2项。', resultTable(MISSED.slice(0, -2)), ['shown-missed 2 1']],
  ['2023年计划共有3项指标，完成2项，未完成0项，待反馈1项。', resultTable(MISSED.slice(0, -2)), ['shown-missed 0 1']],
])('%s', (text, rows, expected) => {
  expect(said(`${text}\n${rows}`)).toEqual(expected)
})

test.each([
  ['2023年计划共有4项指标，完成2项，未完成1项，待反馈1项。', verdictTable(MISSED, PENDING)],
  ['2023年计划共有3项指标，完成2项，未完成1项。', resultTable(MISSED.slice(0, -2))],
  // The city's target is not printed: whoever wrote the report knows whether it was met.
  ['2023年计划共有3项指标，完成3项。', resultTable('3→实际使用外资→万美元→完成市级下达任务→63')],
  ['2023年计划共有3项指标，完成2项，未完成1项。', resultTable('3→实际使用外资→万美元→完成市级下达任务→63')],
  // Another list than the table.
  ['全区共有36项考核指标，完成30项，未完成6项。', resultTable(MISSED.slice(0, -2))],
  ['2023年计划共有3项指标，完成1项，基本完成1项，未完成1项。', resultTable(MISSED.slice(0, -2))],
  ['2023年计划共有3项指标。', resultTable(MISSED.slice(0, -2))],
])('%s 相符', (text, rows) => {
  expect(said(`${text}\n${rows}`)).toEqual([])
})
