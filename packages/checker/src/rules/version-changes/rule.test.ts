import { expect, test } from 'vitest'
import { saidBetween } from '../../testing/said-by-pair.ts'

const said = saidBetween('version-changes')

test.each([
  [
    '城镇新增就业7126人。\n民生保障有力，城镇新增就业7012人。\n===\n城镇新增就业7012人。\n民生保障有力，城镇新增就业7012人。',
    ['twin-left 7012人 7126人'],
  ],
  ['进出口总额27.9亿元。\n===\n进出口总额27.4亿元。', ['changed 27.4亿元 27.9亿元']],
  ['进出口总额27.9亿元。\n===\n进出口总额27.9亿元，城镇调查失业率5.2%。', ['gone 5.2%']],
])('%j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '城镇新增就业7126人。\n===\n城镇新增就业7126人。',
  '城镇新增就业7126人，城镇调查失业率5.2%。\n===\n城镇新增就业7126人。',
  '城镇新增就业0.71万人。\n===\n城镇新增就业7126人。',
])('%j is right', (text) => {
  expect(said(text)).toEqual([])
})
