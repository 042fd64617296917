import { describe, expect, it } from 'vitest'
import { readRankAt } from './read-rank.ts'

describe('readRankAt', () => {
  it.each([
    ['第6位，', '第6位', 6],
    ['第六', '第六', 6],
    ['第2；', '第2', 2],
    ['第一名', '第一名', 1],
    ['第十五位', '第十五位', 15],
    ['全市第一。', '全市第一', 1],
    ['全国第8）', '全国第8', 8],
    ['主城都市区第3位', '主城都市区第3位', 3],
    ['全省同类地区第4、', '全省同类地区第4', 4],
    ['第二和第三位', '第二', 2],
    ['第一、第二。', '第一', 1],
    ['第5的', '第5', 5],
  ])('%s: %s', (text, raw, rank) => {
    const match = readRankAt(text, 0)
    expect(match && [text.slice(match.start, match.end), match.rank]).toEqual([raw, rank])
  })

  it.each([
    '第一产业',
    '第三届',
    '第四次',
    '第一季度',
    '第二批',
    '第三方',
    '第十五条',
    '第一、二产业',
    '第一、二、三产业',
    '第一、第二产业',
    '第一梯队',
    '第一时间',
    '第1-3位',
    '第3.2',
    '第',
    '第零位',
    '第99999位',
    '第两三位',
    '第1.5',
    '第百',
    '全市前列',
    '位',
    '',
    '第2A',
    '第十四个',
  ])('%j is none', (text) => {
    expect(readRankAt(text, 0)).toBeNull()
  })
})
