import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('stray-slash')

test.each([
  ['云岭建材有限公司/12万吨石膏板项目。', ['slash 有限公司/12万吨']],
  ['云岭铝业集团/年产3万吨铝材项目。', ['slash 铝业集团/年产3万']],
  ['柳溪合作社/蔬菜基地开工。', ['slash 柳溪合作社/蔬菜基地']],
  ['区人民医院/综合楼建设。', ['slash 人民医院/综合楼建']],
  ['云岭实验学校/二期扩建。', ['slash 实验学校/二期扩建']],
  ['星火研究院/中试基地投用。', ['slash 星火研究院/中试基地']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '均价8000元/平方米。',
  '新增产能900吨/年。',
  '燃油/电动两轮车生产。',
  '云岭公司/柳溪公司联合体。',
  '“互联网+/智慧”项目。',
  '110/35千伏变电站。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
