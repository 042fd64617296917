import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'
import { resultTable } from '../../testing/tables.ts'

const said = saidBy('no-raise')

test.each([
  ['3→科技型企业数量→家→860→943', '科技型企业数量增加到943家。', ['raised 943家 943']],
  ['3→科技型企业数量→家→860→943', '科技型企业数量增至900家。', ['raised 900家 943']],
  ['3→常住人口城镇化率→%→68→69.5', '常住人口城镇化率提高到69.5%。', ['raised 69.5% 69.5']],
  ['3→城镇新增就业→万人→0.7→1.2', '城镇新增就业提升至12000人。', ['raised 12000人 1.2']],
  ['3→城镇调查失业率→%→5.5→5.1', '城镇调查失业率降至5.3%。', ['lowered 5.3% 5.1']],
  ['3→万人发明专利拥有量→件→10→10.46', '万人发明专利拥有量提升至10.4件。', ['raised 10.4件 10.46']],
])('%s，%s', (row, text, expected) => {
  expect(said(`全年平稳。\n${resultTable(row)}\n---\n${text}`)).toEqual(expected)
})

test.each([
  ['3→科技型企业数量→家→860→943', '科技型企业数量增加到1050家。'],
  ['3→科技型企业数量→家→860→943', '科技型企业数量稳定在943家。'],
  ['3→科技型企业数量→家→860→943', '新增科技型企业数量提高到95家。'],
  ['3→固定资产投资增速→%→10→11', '固定资产投资增长10%。'],
  ['3→城镇调查失业率→%→5.5→5.5', '城镇调查失业率降至5.3%。'],
  ['3→常住人口城镇化率→%→68→69.5', '常住人口城镇化率提高1个百分点。'],
])('%s，%s', (row, text) => {
  expect(said(`全年平稳。\n${resultTable(row)}\n---\n${text}`)).toEqual([])
})

test('where no table has it, the text says what was reached', () => {
  const plan = '农村自来水普及率提高到91.2%。'
  expect(said(`农村自来水普及率达到92.5%。\n---\n${plan}`)).toEqual(['raised 91.2% 92.5%'])
  expect(said(`农村自来水普及率达到90.1%。\n---\n${plan}`)).toEqual([])
  expect(said('新增高新技术企业41家。\n---\n高新技术企业总数增加到40家。')).toEqual([])
})
