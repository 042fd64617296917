import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('missing-punctuation')

test.each([
  ['兑现补贴860.25万元带动企业贷款45.6亿元。', ['run-together 860.25 45.6']],
  ['实现进出口总额21亿元增长3.8%。', ['run-together 21 3.8']],
  ['税收收入13.7亿元同比下降2%。', ['run-together 13.7 2']],
  ['城市道路达186公里新建停车场17个。', ['run-together 186 17']],
  ['粮食产量29万吨完成高标准农田3万亩。', ['run-together 29 3']],
  ['兑现奖补640万元引进人才19人。', ['run-together 640 19']],
  ['改厕惠及村民1300户新建垃圾中转站6座。', ['run-together 1300 6']],
  ['配租公租房860套改造老旧管网24公里。', ['run-together 860 24']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '投入资金2亿元建成学校4所。',
  '实现总额21亿元，增长3.8%。',
  '安排5000万元改造老旧小区12个。',
  '总投资12亿元新建厂房3万平方米。',
  '盘活土地500亩引进企业12家。',
  '企业达1200家新增就业。',
  '惠及村民1300户，新建垃圾中转站6座。',
  '完成12个新建项目投资20亿元。',
  '为300户新建住房补助资金600万元。',
  '一般公共预算收入比上年的36.2亿元增长7.1%。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
