import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test.each([
  [['a', 'b'], 'a,b'],
  [[1.5, -2, null], '1.5,-2,'],
  [['他说“好”', 'a,b', 'a"b', 'a\nb'], '他说“好”,"a,b","a""b","a\nb"'],
  [['=1+1', '+3', '-18左右', '@SUM(A1)', '\tx'], "'=1+1,'+3,'-18左右,'@SUM(A1),'\tx"],
])('%j becomes %s', (row, line) => {
  expect(toCsv([row as (string | number | null)[]])).toBe(`\uFEFF${line}\r\n`)
})
