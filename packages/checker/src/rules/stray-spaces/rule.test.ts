import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('stray-spaces')

test.each([
  ['2024 年全县续建项目加快，成效明显。', ['blank 2024 年']],
  ['旅游综合收入增长9 %左右。', ['blank 9 %']],
  ['完成荒山造林 3.25万亩。', ['blank 林 3.25']],
  ['实现增长6.5 个百分点。', ['blank 6.5 个']],
  ['持续改善 民生，办好实事。', ['blank 善 民']],
  ['新增企业20\u3000家，完成全年任务。', ['blank 20\u3000家']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '（一） 加快发展。',
  '1. 构建现代产业体系。',
  '1 加快园区建设。',
  '名 词 解 释',
  '投资1 000万元建设学校。',
  '5G基站建设提速，AEO认证企业1家。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
