import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'
import { livelihoodBox } from '../../testing/tables.ts'

const said = saidBy('counted-twice')
const OTHER = '2.改造农村户厕1600户。（全面完成）'

test.each([
  ['安装居家烟感报警装置3.8万户。', '1.安装居家火灾报警装置3万套。（全面完成，安装居家火灾报警装置3.4万套）', ['done 3.8万户 3.4万套']],
  ['全年改造老旧小区26个。', '1.改造老旧小区14个。（全面完成）', ['promised 26个 14个']],
  ['新建农村公路43公里。', '1.新建农村公路40公里。（全面完成，建成47公里）', ['done 43公里 47公里']],
  ['发放创业担保贷款1.5亿元。', '1.发放创业担保贷款1亿元。（全面完成，发放创业担保贷款16420万元）', ['done 1.5亿元 16420万元']],
  ['开展职业技能培训3360人次。', '1.开展职业技能培训2000人次。（全面完成，开展职业技能培训3630人次）', ['done 3360人次 3630人次']],
  ['新增公共停车泊位1150个。', '1.新增公共停车泊位1000个。（全面完成，新增公共停车泊位1250个）', ['done 1150个 1250个']],
  ['新增停车位1150个。', '1.新建城市公共停车位1000个。（超额完成，建成1250个）', ['done 1150个 1250个']],
])('%s %s', (text, item, expected) => {
  expect(said(`${text}\n${livelihoodBox(item, OTHER)}`)).toEqual(expected)
})

test.each([
  ['安装居家烟感报警装置3.4万户。', '1.安装居家火灾报警装置3万套。（全面完成，安装居家火灾报警装置3.4万套）'],
  ['全年改造农村危房84户。', '1.改造老旧小区86户。（全面完成）'],
  ['新建农村公路47公里。', '1.新建农村公路40公里。（全面完成，建成47公里）'],
  ['发放创业担保贷款1.64亿元。', '1.发放创业担保贷款1亿元。（全面完成，发放创业担保贷款16420万元）'],
  ['新建、改建农村公路分别为26公里、56公里。', '1.新改建农村公路80公里。（全面完成，建成82公里）'],
  ['培训人数3630人次。', '1.开展职业技能培训2000人次。（全面完成，开展职业技能培训2200人次）'],
])('%s %s 相符', (text, item) => {
  expect(said(`${text}\n${livelihoodBox(item, OTHER)}`)).toEqual([])
})

test('a list of promises is held against the tasks of its year', () => {
  const tasks = (text: string) =>
    said(
      `全年改造老旧小区26个。\n---\n${text}\n${livelihoodBox('1.改造老旧小区14个。', '2.改造农村户厕1600户。').replace('2023年', '2024年')}`,
    )
  expect(tasks('改造老旧小区19个。')).toEqual(['planned 19个 14个'])
  expect(tasks('改造老旧小区14个。')).toEqual([])
})

test('a box that tells what was done needs no marks', () => {
  const box = (count: number) =>
    `专栏：2023年部分民生实事完成情况\n（1）新建小学3所。\n（2）改造老旧小区${count}个，惠及居民3100户。\n（3）改造户厕600户。\n`
  expect(said(`全年改造老旧小区32个。\n${box(31)}`)).toEqual(['done 32个 31个'])
  expect(said(`全年改造老旧小区32个。\n${box(32)}`)).toEqual([])
})
