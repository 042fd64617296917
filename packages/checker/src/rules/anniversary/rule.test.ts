import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('anniversary')

test.each([
  ['---\n2024年是新中国成立74周年，全年生产总值增长6%。', ['differs 74周年 2024 75']],
  ['---\n2024年是中华人民共和国成立七十六周年。', ['differs 七十六周年 2024 75']],
  ['2023年是改革开放46周年。', ['differs 46周年 2023 45']],
  ['---\n2024年是中国共产党成立102周年。', ['differs 102周年 2024 103']],
  ['2023年是新中国成立75周年。', ['differs 75周年 2023 74']],
  ['---\n我们将迎来新中国成立80周年。', ['differs 80周年 2024 75']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '---\n2024年恰逢新中国成立75周年，全年生产总值增长6%。',
  '---\n我们将迎来新中国成立75周年。',
  '2023年是改革开放45周年。',
  '---\n2024年是中国共产党成立103周年。',
  '云岭中学建校50周年。',
  '---\n2024年是中华人民共和国成立七十五周年。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
