import { MARKS } from './mark-tables.ts'

const ENDS = new RegExp(`([\\n\\r\\f${Object.values(MARKS).join('')}])`)

/**
 * The lines of a text whose tables are marked. Rows take the form in which flattened tables are read: every cell begins a line with a TAB,
 * its further lines have none, and an empty line ends the row.
 */
export function flattenTables(marked: string): string[] {
  const lines: string[] = []
  let cells: string[][] = []
  let cell: string[] = []
  let paragraph: string[] = []
  const closeRow = (): void => {
    for (const [first = '', ...more] of cells) lines.push(`\t${first}`, ...more.filter((line) => line.trim() !== ''))
    if (cells.length > 0) lines.push('')
    cells = []
  }
  const parts = marked.split(ENDS)
  for (let i = 0; i < parts.length; i += 2) {
    const [text = '', end] = [parts[i], parts[i + 1]]
    if (end === undefined && text === '') break
    paragraph.push(text)
    if (end === MARKS.lineBreak) continue
    if (end === MARKS.row) closeRow()
    else if (end === MARKS.cell || end === MARKS.paragraphInTable) {
      cell.push(...paragraph)
      if (end === MARKS.cell) cells.push(cell)
      if (end === MARKS.cell) cell = []
    } else {
      // A row that never ends, as in a damaged file, is text all the same.
      closeRow()
      lines.push(...cell, ...paragraph)
      cell = []
    }
    paragraph = []
  }
  closeRow()
  lines.push(...cell, ...paragraph)
  return lines
}
