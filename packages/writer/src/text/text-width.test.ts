import { expect, test } from 'vitest'
import { countLines, textWidth } from './text-width.ts'

test.each([
  ['增速', 4],
  ['GDP增速', 7],
  ['（人代会批准）', 14],
  ['一行\n这是第二行', 10],
  ['', 0],
  ['𠮷', 2],
])('%j is %i half-width characters wide', (text, width) => {
  expect(textWidth(text)).toBe(width)
})

test.each([
  ['', 10, 1],
  ['地区生产总值增速', 16, 1],
  ['地区生产总值增速', 15, 2],
  ['一\n\n三', 10, 3],
])('%j in a column of %i takes %i lines', (text, width, lines) => {
  expect(countLines(text, width)).toBe(lines)
})
