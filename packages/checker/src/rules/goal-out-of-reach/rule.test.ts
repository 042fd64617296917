import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('goal-out-of-reach')

test.each([
  [
    '地区生产总值286.7亿元。\n---\n到2028年，地区生产总值达到416亿元左右。\n2024年地区生产总值增长6%左右。',
    ['found 416亿元左右 286.7亿元 6%左右 7.7%'],
  ],
  ['高新技术企业达到100家。\n---\n到2026年，高新技术企业达到200家。\n2024年高新技术企业增长10%。', ['found 200家 100家 10% 26.0%']],
])('%j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '地区生产总值286.7亿元。\n---\n到2028年，地区生产总值达到388亿元左右。\n2024年地区生产总值增长6%左右。',
  '地区生产总值286.7亿元。\n---\n2024年地区生产总值增长6%左右。',
  '地区生产总值286.7亿元。\n---\n到2028年，地区生产总值达到416亿元左右。',
])('%j is right', (text) => {
  expect(said(text)).toEqual([])
})
