import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('announced-points')

test.each([
  ['做好以下三个方面工作：一是投资。二是消费。', ['count 三个方面 2']],
  ['抓好以下两项工作：一是投资。二是消费。三是外贸。', ['count 两项工作 3']],
  ['围绕以下4个方面发力。一是投资。二是消费。三是外贸。', ['count 4个方面 3']],
  ['重点抓好以下三项任务：\n一是投资。\n二是消费。', ['count 三项任务 2']],
  ['下一步，做好以下三个方面工作：\n（一）投资\n抓项目。\n（二）消费\n促升级。', ['count 三个方面 2']],
  ['从以下五个方面开展工作：第一，投资。第二，消费。第三，外贸。第四，就业。', ['count 五个方面 4']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '做好以下三个方面工作：一是投资。二是消费。三是外贸。',
  '从三个方面看，运行平稳。一是投资。二是消费。',
  '抓好“三项任务”。一是投资。二是消费。',
  '做好以下两个方面工作：\n（一）投资\n抓项目。\n1.工业。\n2.商业。\n3.农业。\n（二）消费\n促升级。',
  '重点做好三个方面工作。',
  '突出抓好十项工作，全年完成投资。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
