import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('doubled-words')

test.each([
  ['推动推进产业升级。', ['synonyms 推动推进']],
  ['加快加快项目建设。', ['twice 加快加快']],
  ['实现了的的突破。', ['twice 的的']],
  ['全年新增企业超过30家以上。', ['bound 超过30家以上']],
  ['实现产值约50亿元左右。', ['bound 约50亿元左右']],
  ['着力提升提高服务质量。', ['synonyms 提升提高']],
  ['加快发展，，推进改革。', ['twice ，，']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '常常走访，稳稳推进，点点滴滴见成效。',
  '充分了解企业诉求。',
  '职工职工作保障有力。',
  '免税缓税缓缴6.2亿元。',
  'PM2.5平均浓度控制在35微克以下。',
  '开展“推动推进”专项行动。',
  '实现以来最好成绩，对对接会成果抓落实。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
