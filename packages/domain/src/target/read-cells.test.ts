import { expect, test } from 'vitest'
import { readResultCell, readTargetCell } from './read-cells.ts'

test.each([
  ['6.5以上', '%', '>=6.5'],
  ['56万美元', '亿美元', '56万美元'],
  ['3届赛会', null, null],
])('target %s in %s is %s', (text, unit, expression) => expect(readTargetCell(text, unit)).toEqual({ text, expression }))

test.each<[string, string | null, unknown]>([
  ['6.3', '%', 6.3],
  ['3.63（全市第五名）', '%', 3.63],
  ['1.91:1', null, '1.91:1'],
  ['1—2家', '家', [1, 2]],
  ['完成', '%', null],
  ['2024.5', '亿元', 2024.5],
  ['2024.5（预计）', '亿元', 2024.5],
  ['2024.5', null, null],
])('result %s in %s has the value %j', (text, unit, value) => expect(readResultCell(text, unit)).toEqual({ text, value }))
