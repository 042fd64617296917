import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('mixed-width')

test.each([
  ['增长6%，7％，5%。', ['mixed ％ %']],
  ['加快发展，改善民生,推进改革，扩大开放。', ['mixed , ，']],
  ['其中：一产:二产：三产。', ['mixed : ：']],
  ['甲(含乙),丙（含丁）、戊(含己)，庚。', ['mixed , ，']],
  ['企业１2家，医院3所，学校4所。', ['mixed ０ 0']],
  ['一；二;三；四。', ['mixed ; ；']],
  ['水厂年内通水.深化改革，改善民生。', ['mixed . 。']],
  ['投资增长6%.消费回升。工业企稳。', ['mixed . 。']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '收入比1.86:1，总额1,200万元。',
  '增长6%，5%。',
  '（一）发展（含甲）。',
  '1)建设。2)招商。',
  '实施“甲,乙”，丙，丁。',
  '8:30开会，9时其他。',
  '一.加快发展。\n二.改善民生。',
  'PM2.5浓度下降，详见www.yunling.gov.cn。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
