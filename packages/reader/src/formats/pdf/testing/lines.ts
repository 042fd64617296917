import { makeLine } from '../cluster-lines.ts'
import type { Glyph, Line, Margins, TableCell } from '../page-model.ts'

/** Characters from x on: Chinese ones `size` wide, others half of it; a blank only moves on. */
export function glyphsOf(text: string, x: number, y: number, size = 10): Glyph[] {
  const glyphs: Glyph[] = []
  let at = x
  let blank = false
  for (const char of text) {
    const width = /[\u2e80-\uffff“”—]/.test(char) ? size : size / 2
    if (char === ' ') blank = true
    else {
      glyphs.push({ text: char, x: at, y, width, size, blank })
      blank = false
    }
    at += width
  }
  return glyphs
}

export const MARGINS: Margins = { left: 100, right: 300, indents: true }

/** A line of text 10 points high between margins of 100 and 300, so of 20 Chinese characters. */
export const lineOf = (text: string, x = 100, y = 100, { size = 10, page = 1, margins = MARGINS } = {}): Line => ({
  ...makeLine(glyphsOf(text, x, y, size), page),
  margins,
})

export const cellOf = (column: number, text: string, columns = 1, rows = 1): TableCell => ({
  column,
  columns,
  rows,
  lines: text === '' ? [] : [lineOf(text)],
})
