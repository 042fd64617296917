import { expect, test } from 'vitest'
import { findIn, saidBy } from '../../testing/said-by.ts'
import { verdictTable } from '../../testing/tables.ts'

const said = saidBy('yes-no-against-figures')

test.each([
  ['3→固定资产投资增速→%→11→8→是', ['not-met 是 11 8']],
  ['3→固定资产投资增速→%→11→12→否', ['met 否 11 12']],
  ['3→城镇调查失业率→%→5.5以内→5.8→完成', ['not-met 完成 5.5以内 5.8']],
  ['3→空气质量优良天数→天→≥300→279→√', ['not-met √ ≥300 279']],
  ['3→固定资产投资增速→%→10→10→超额完成', ['not-exceeded 超额完成 10 10']],
  [
    '3→全社会研发经费支出占地区生产总值比重→%→3.5左右（位居全市前列）→3.18（全市第六名）→是',
    ['only-in-words 是 3.5左右（位居全市前列） 3.18（全市第六名）'],
  ],
])('%s', (row, expected) => {
  expect(said(`主要指标完成情况。\n${verdictTable(row)}`)).toEqual(expected)
})

test.each([
  '3→固定资产投资增速→%→11→8→否',
  '3→固定资产投资增速→%→10→10→是',
  '3→固定资产投资增速→%→11左右→10.9→是',
  '3→实际使用外资→万美元→完成市级下达任务→63→否',
  '3→常住人口城镇化率→%→68→市级暂未反馈→待反馈',
  '3→安全事故死亡人数→人→≤12→5→是',
  '3→居民收入增速→%→与GDP增长同步→4→是',
])('%s 相符', (row) => {
  expect(said(`主要指标完成情况。\n${verdictTable(row)}`)).toEqual([])
})

test('a condition in brackets that supports the verdict makes it a hint', () => {
  const [found] = findIn(
    'yes-no-against-figures',
    `主要指标完成情况。\n${verdictTable('3→全社会研发经费支出占地区生产总值比重→%→3.5左右（位居全市前列）→3.18（全市第六名）→是')}`,
  )
  expect(found?.severity).toBe('提示')
})
