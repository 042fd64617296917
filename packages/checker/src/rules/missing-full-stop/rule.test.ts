import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('missing-full-stop')

const paragraph = (end: string) =>
  `加快建设现代产业体系，新增规模以上企业23家、高新技术企业12家，建成标准厂房30万平方米，推动制造业和服务业融合发展${end}`
const report = (...ends: string[]) => ends.map(paragraph).join('\n')

test.each([
  [report('。', '。', '。', '。', '。', ''), ['open-end 务业融合发展']],
  [report('', '。', '。', '。', '。', '。'), ['open-end 务业融合发展']],
  [report('。', '！', '。', '。', '。', '，'), ['open-end 业融合发展，']],
  [report('。', '。', '。', '。', '。”', '、'), ['open-end 业融合发展、']],
  [report('。', '。', '。', '。', '。', '。', '。', '。', '', ''), ['open-end 务业融合发展', 'open-end 务业融合发展']],
  [report('。', '。', '。', '。', '。', '  '), ['open-end 务业融合发展']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  report('。', '。', '。', '。', '。', '。'),
  report('。', '', ''),
  report('', '', '', '', '', '', ''),
  report('。', '。', '。', '。', '。', '：'),
  report('。', '。', '。', '。', '。', '。”'),
  `${report('。', '。', '。', '。', '。')}\n附件：主要指标表、重点项目表、名词解释和民生实事清单等材料`,
  `${report('。', '。', '。', '。', '。')}\n云岭区发展和改革委员会`,
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
