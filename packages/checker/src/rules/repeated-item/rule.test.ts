import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('repeated-item')

test.each([
  ['开工云岭大道、柳溪水厂扩建、云岭大道延伸、柳溪水厂扩建等项目。', ['item 柳溪水厂扩建']],
  ['完工山洪沟治理工程等项目、堤防加固等项目。', ['etc-twice 等项目']],
  ['实施河道整治项目等项目。', ['etc-of-same 项目等项目']],
  ['建成云岭科创中心、云岭科创中心。', ['item 云岭科创中心']],
  ['实施桥梁加固工程等工程。', ['etc-of-same 工程等工程']],
  ['开工：区第二医院分院、区体育中心改造、区第二医院分院。', ['item 区第二医院分院']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '开工云岭大道一期、云岭大道二期等项目。',
  '完工道路工程等项目，启动桥梁加固等项目。',
  '推动改革、发展、改革。',
  '甲企业等企业12家。',
  '增长5.1%、增长5.1%、下降2%。',
  '实施“项目等项目”办法。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
