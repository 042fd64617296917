import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeCellText, sheetName, unescapeCellText } from './cell-text.ts'

describe('escapeCellText', () => {
  test.each([
    ['a\rb', 'a_x000D_b'],
    ['_x000D_', '_x005F_x000D_'],
    ['\0', '_x0000_'],
    ['\ud800', '_xD800_'],
    ['\uffff', '_xFFFF_'],
    ['一\n二\t三 𠮷', '一\n二\t三 𠮷'],
  ])('%j is written %j', (text, written) => {
    expect(escapeCellText(text)).toBe(written)
  })

  test('every text comes back, and XML can hold it meanwhile', () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.constantFrom('_', 'x', '0', '5', 'F', '_x0041_', '\r', '\x7f'),
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      ),
    })
    fc.assert(
      fc.property(texts, (text) => {
        const written = escapeCellText(text)
        return unescapeCellText(written) === text && written.isWellFormed() && !/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/.test(written)
      }),
    )
  })

  test('a text beyond what a cell can hold is cut, and says so', () => {
    const written = escapeCellText('长'.repeat(40_000))
    expect(written).toHaveLength(32_767)
    expect(written).toMatch(/已截断）$/)
  })
})

test.each([
  ['计划指标', '', '计划指标'],
  ['对比[2023/2024]:*?\\', '', '对比 2023 2024'],
  ["'引'号'", '', '引 号'],
  ['', '', '表'],
  ['很'.repeat(40), '（2）', `${'很'.repeat(28)}（2）`],
])('a sheet for %j is called so that Excel takes it', (name, suffix, expected) => {
  expect(sheetName(name, suffix)).toBe(expected)
})
