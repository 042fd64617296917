import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('unused-term')

test.each([
  ['发展经济。\n名词解释\n车网互动：电动汽车与电网双向供电。\n新质生产力：先进生产力。', ['unused 车网互动', 'unused 新质生产力']],
  ['发展新质生产力。\n名词解释\n新质生产力：先进生产力。\n车网互动：车与电网双向供电。', ['unused 车网互动']],
  ['落实“三保”。\n名词解释\n三保：保基本民生、工资和运转。\n六稳：稳就业等。', ['unused 六稳']],
  ['推进工作。\n名词解释\n“258”体系：一体化平台。\n两江画廊：绿化工程。', ['unused “258”体系', 'unused 两江画廊']],
  [
    '建公园。\n名词解释\n海绵城市：自然积存、渗透、净化雨水的城市。\n完整社区：设施完善的居住社区。',
    ['unused 海绵城市', 'unused 完整社区'],
  ],
  ['建海绵城市。\n名词解释\n海绵城市：积存雨水的城市。\n完整社区：设施完善的居住社区。', ['unused 完整社区']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '发展新质生产力。\n名词解释\n新质生产力：先进生产力。',
  '壮大“3+5”现代产业集群。\n名词解释\n“3+5”产业集群：主导和特色产业。',
  '落实“三保”。\n名词解释\n三保：保基本民生。',
  '建设口袋 公园。\n名词解释\n口袋公园：小公园。',
  '推进帮办通（小程序）应用。\n名词解释\n帮办通：手机小程序。',
  '没有名词解释。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
