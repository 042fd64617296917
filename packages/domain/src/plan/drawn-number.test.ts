import { expect, test } from 'vitest'
import { drawnNumber } from './drawn-number.ts'

test.each([
  ['6.5', '%', '%', 6.5],
  ['6以上', '%', '%', 6],
  ['-18左右', '%', '%', -18],
  ['控制在5.5以内', '%', '%', 5.5],
  ['500亿元', '万元', '万元', 5_000_000],
  ['5000000', '万元', '亿元', 500],
  ['320', null, '天', 320],
  ['8（力争9）', '%', '%', 8],
  ['与经济增长同步', '%', '%', null],
  ['6—7', '%', '%', null],
  ['下降2%以上', '%', '%', null],
  ['完成市级下达任务', '%', '%', null],
  ['12', '万人', '亿元', null],
  ['—', '%', '%', null],
])('%s of a column in %s stands on an axis in %s at %s', (text, columnUnit, unit, at) => {
  expect(drawnNumber(text, columnUnit, unit)).toBe(at)
})
