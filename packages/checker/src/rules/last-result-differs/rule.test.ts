import { expect, test } from 'vitest'
import { saidBetween } from '../../testing/said-by-pair.ts'

const said = saidBetween('last-result-differs')

test.each([
  ['高新技术企业由168家增加到186家。\n===\n高新技术企业达到164家。', ['differs 168家 164家']],
  ['进出口总额由25.6亿元增加到27.9亿元。\n===\n进出口总额26.4亿元。', ['revised 25.6亿元 26.4亿元']],
  ['高新技术企业达到186家，增长20%。\n===\n高新技术企业达到164家。', ['growth 20% 186家 164家 13.41%']],
  ['一般公共预算收入25亿元，增长4%。\n===\n一般公共预算收入21.4亿元。', ['growth 4% 25亿元 21.4亿元 16.82%']],
])('%j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '高新技术企业由164家增加到186家。\n===\n高新技术企业达到164家。',
  '一般公共预算收入22.4亿元，增长4.7%。\n===\n一般公共预算收入21.4亿元。',
  '地区生产总值420亿元，增长6.1%。\n===\n地区生产总值386.5亿元，增长6.2%。',
  '高新技术企业达到186家。\n===\n高新技术企业达到164家。',
])('%j is right', (text) => {
  expect(said(text)).toEqual([])
})
