import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('unit-writings')

test.each([
  ['建成110千伏输变电工程2个。\n迁改35kV线路12公里。', ['mixed 千伏 kV']],
  ['新建220kV变电站1座。\n新建110KV线路3条。', ['mixed kV KV']],
  ['新建城市道路12公里。\n改造农村公路35km。', ['mixed 公里 km']],
  ['新增公园绿地12万平方米。\n改造老旧小区8万㎡。', ['mixed 平方米 ㎡']],
  ['装机容量达到200MW。\n新增光伏50兆瓦。', ['mixed 兆瓦 MW']],
  ['建成区面积32平方公里。\n治理水土流失15km²。', ['mixed 平方公里 km²']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '建成110千伏输变电工程2个。\n迁改35千伏线路12公里。',
  '新建220kV变电站1座。\n迁改110kV线路3条。',
  '治理水土流失15平方公里，新建道路12公里。',
  '完成kV级设备检修，新建110千伏线路。',
  '供电量12亿千瓦时，装机20万千瓦。',
  '新增公园绿地12万平方米。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
