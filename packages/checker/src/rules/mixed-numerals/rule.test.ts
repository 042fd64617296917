import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('mixed-numerals')

test.each([
  ['新建学校3所、医院两所。', ['list 两所 3所']],
  ['解决8千户群众用水问题。', ['tens 8千']],
  ['二零二四年工作打算。', ['year 二零二四年']],
  ['平均每村有3、5个合作社。', ['neighbours 3、5']],
  ['走访2、3次。', ['neighbours 2、3']],
  ['改造道路五条、公园12个、绿道8条。', ['list 五条 8条']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '新建学校3所、医院2所。',
  '联系十几个村，三五个一组。',
  '新建110千伏变电站。',
  '二〇二四年工作打算。',
  '第3、5个项目。',
  '种植面积85.76千公顷。',
  '坚持“两个确立”，建成学校2所。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
