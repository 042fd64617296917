import { expect, test } from 'vitest'
import { runChecks } from '../../run-checks.ts'
import { findIn, inputOf, ruleNamed, saidBy } from '../../testing/said-by.ts'
import { resultTable } from '../../testing/tables.ts'

const said = saidBy('conflicting-figures')

test.each([
  ['全区固定资产投资增长12.7%。', '3→固定资产投资增速→%→10→10', ['text-table 12.7% 10']],
  ['城镇新增就业1.26万人。', '3→城镇新增就业→人→7000→12900', ['text-table 1.26万人 12900']],
  ['耕地保有量52.36万亩、粮食产量29万吨。', '3→耕地保有量→万亩→≥53.80→54.12', ['text-table 52.36万亩 54.12']],
  ['进出口总额下降17.4%。', '3→进出口总额增速→%→正增长→-14.7', ['text-table 下降17.4% -14.7']],
  ['全社会研发经费支出占地区生产总值比重1.6。', '3→全社会研发经费支出占地区生产总值比重→%→1.5→1.65', ['rounding 1.6 1.65']],
  ['城乡居民收入比缩小到1.83:1。', '3→城乡居民收入比→→1.85:1→1.82:1', ['text-table 1.83:1 1.82:1']],
])('%s 与 %s', (text, row, expected) => {
  expect(said(`${text}\n${resultTable(row)}`)).toEqual(expected)
})

test.each([
  ['地区生产总值增长6.8%。', '3→地区生产总值增速→%→7.1→6.77'],
  ['城镇新增就业1.6万人。', '3→城镇新增就业人数→人→15600→16000'],
  ['城镇新增就业超过1.3万人。', '3→城镇新增就业→人→7000→13400'],
  ['新培育科技型企业96家、高新技术企业31家。', '3→高新技术企业数量→家→108→127'],
  ['固定资产投资总额315亿元。', '3→固定资产投资增速→%→10→10'],
  ['上半年，固定资产投资增长9.1%。', '3→固定资产投资增速→%→10→10'],
  ['全市固定资产投资增长9.1%。', '3→固定资产投资增速→%→10→10'],
  ['地区生产总值增长6.8%，低于8%的预期目标。', '3→地区生产总值增速→%→8→6.8'],
  ['旅游综合收入、社会消费品零售总额分别增长11.6%、7.9%。', '3→社会消费品零售总额增速→%→7→7.9'],
])('%s 与 %s 不矛盾', (text, row) => {
  expect(said(`${text}\n${resultTable(row)}`)).toEqual([])
})

test.each([
  ['全区地区生产总值增长6.8%，总体平稳。\n地区生产总值增长7.1%，快于全市。', ['text-text 6.8% 7.1%']],
  ['空气质量优良天数319天。\n全年空气质量优良天数317天，创历史新高。', ['text-text 319天 317天']],
  ['年度建设项目投资完成100亿元。\n市级投资项目投资完成60亿元。', []],
  ['新增高新技术企业31家，高新技术企业总数达到127家。', []],
  ['一般公共预算收入增长10.8%（自然口径）。\n一般公共预算收入同口径增长14.6%。', []],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test('a plain figure against a plain figure is an error, a floor against another floor is to be looked at', () => {
  const severity = (text: string, row: string) => findIn('conflicting-figures', `${text}\n${resultTable(row)}`).map((one) => one.severity)
  expect(severity('固定资产投资增长12.7%。', '3→固定资产投资增速→%→10→10')).toEqual(['必错'])
  expect(severity('固定资产投资增长超过12.7%。', '3→固定资产投资增速→%→10→10')).toEqual(['疑似'])
})

test('two tables, and the columns beside result and target', () => {
  const both = (second: string) =>
    said(
      [
        '全年平稳。',
        resultTable('3→常住人口城镇化率→%→68→69.2'),
        '---',
        '推进各项工作。',
        '附表2 2024年国民经济和社会发展计划主要指标',
        '序号→指标名称→单位→2023年完成→2024年目标',
        `1→常住人口城镇化率→%→${second}→70`,
        '2→科技进步贡献率→%→61→62',
        '3→森林覆盖率→%→51→52',
      ].join('\n'),
    )
  expect(both('69.5')).toEqual(['table-table 69.2 69.5'])
  expect(both('69.2')).toEqual([])
})

test.each([
  ['社会消费品零售总额98.6亿元，增长12.8%。', ['text-table 12.8% 12.4']],
  ['进出口总额14.1亿元，完成年度目标的54.2%。', ['text-table 54.2% 52.2']],
  ['社会消费品零售总额98.6亿元，增长12.4%。', []],
  ['进出口总额14.1亿元，完成年度目标的52.2%。', []],
])('%s beside a column of growth and one of progress', (text, expected) => {
  const rows = [
    '附表1 2023年主要指标完成情况',
    '序号→指标名称→单位→2023年目标→2023年完成→增长（%）→完成进度（%）',
    '1→社会消费品零售总额→亿元→100→98.6→12.4→98.6',
    '2→进出口总额→亿元→27→14.1→3.1→52.2',
    '3→粮食产量→万吨→35→36→1.2→102.9',
  ]
  expect(said([text, ...rows].join('\n'))).toEqual(expected)
})

test.each([
  '空气质量优良天数316天，较上年增加9天。',
  '空气质量优良天数比上年增加9天。',
  '12月当月空气质量优良天数28天。',
])('%s tells a difference, or a part of the year', (text) => {
  expect(said(`${text}\n${resultTable('3→空气质量优良天数→天→300→316')}`)).toEqual([])
})

test('a part of a report that names no year', () => {
  const input = inputOf('全区城镇新增就业10000人。\n稳就业成效明显，全年城镇新增就业10500人。')
  expect(runChecks(input, [ruleNamed('conflicting-figures')]).map(({ values }) => values)).toEqual([['10000人', '10500人']])
})
