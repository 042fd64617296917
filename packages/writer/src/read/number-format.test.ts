import { describe, expect, test } from 'vitest'
import { builtInFormat, parseNumberFormat, printNumber } from './number-format.ts'

describe('printNumber', () => {
  test.each([
    ['General', 6, true, '6'],
    ['General', 6.25, true, '6.25'],
    ['General', 0.1 + 0.2, true, '0.3'],
    ['General', 1e-7, true, '0.0000001'],
    ['General', 13_912_345_678, true, '13912345678'],
    ['General', 100 / 3, false, '33.33333333'],
    ['0.0', 6, true, '6.0'],
    ['0.0', 6.25, true, '6.25'],
    ['0.0', 100 / 3, false, '33.3'],
    ['0.00', -0.5, true, '-0.50'],
    ['0.0#', 6, false, '6.0'],
    ['0.0#', 6.256, false, '6.26'],
    ['0', 2.5, false, '3'],
    ['0%', 0.065, true, '6.5%'],
    ['0.00%', 0.065, true, '6.50%'],
    ['0.0%', 0.07, true, '7.0%'],
    ['#,##0', 1234567, true, '1,234,567'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', -1234.5, true, '-1,234.50'],
    ['0.0_ ', 6, true, '6.0'],
    ['0.0"左右"', 6, true, '6.0左右'],
    ['"≥"0', 35, true, '≥35'],
    ['0"d"', 3, true, '3d'],
    ['[$¥-804]#,##0', 12, true, '12'],
    ['0.00E+00', 1500, true, '1500'],
    ['# ?/?', 0.5, true, '0.5'],
    ['x'.repeat(300), 6, true, '6'],
  ])('%s shows %d (typed: %s) as %s', (code, value, typed, shown) => {
    const format = parseNumberFormat(code)
    expect(format.kind === 'figure' && printNumber(value, format, typed)).toBe(shown)
  })

  test.each(['yyyy-mm-dd', 'm"月"d"日"', '[h]:mm', 'h:mm AM/PM', '上午/下午h"时"', '[$-804]yyyy"年"m"月"'])('%s is a date', (code) => {
    expect(parseNumberFormat(code).kind).toBe('date')
  })
})

test.each([
  [0, 'figure'],
  [2, 'figure'],
  [10, 'figure'],
  [14, 'date'],
  [22, 'date'],
  [31, 'date'],
  [49, 'figure'],
  [58, 'date'],
])('the built-in format %i is a %s', (id, kind) => {
  expect(builtInFormat(id).kind).toBe(kind)
})
