import type { TableBlock } from './report-model.ts'

/** A digit is half as wide as a Chinese character. */
const printedWidth = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\u2e80' ? 0.55 : 1), 0)

/** Room for a serial number; what is longer than fifteen characters is broken over lines. */
const NARROWEST = 3.2
const WIDEST = 15

/** The share of the width that each column takes, after what stands in it. They sum to 1. */
export function columnShares(table: TableBlock): number[] {
  const needs = Array.from({ length: table.width }, () => NARROWEST)
  const open = Array.from({ length: table.width }, () => 0)
  for (const row of table.rows) {
    let column = 0
    for (const cell of row.cells) {
      while (open[column]! > 0) open[column++]!--
      if (cell.colSpan === 1) needs[column] = Math.max(needs[column]!, Math.min(WIDEST, Math.max(...cell.lines.map(printedWidth)) + 1.4))
      for (let k = 0; k < cell.colSpan; k++) open[column++] = cell.rowSpan - 1
    }
    while (column < table.width) {
      if (open[column]! > 0) open[column]!--
      column++
    }
  }
  const sum = needs.reduce((all, need) => all + need, 0)
  return needs.map((need) => need / sum)
}
