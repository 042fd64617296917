import type { Cell } from '../document.ts'
import type { LaidCell, LaidTable } from '../formats/layout.ts'
import { makeCell, placeOf, type RawRegion } from './read-rows.ts'

const EMPTY: Cell = { text: '', places: [] }

/**
 * A table as its format gives it, as rows of cells under columns. A cell over several columns stands under its first one; a cell merged
 * downwards stands in every row it covers, marked as repeated. A row that is one cell over the whole width is a row of one cell.
 */
export function regionOf(lines: readonly string[], table: LaidTable): RawRegion {
  const width = table.rows.reduce((widest, row) => row.reduce((most, cell) => Math.max(most, cell.column + cell.columns), widest), 0)
  const hanging: ({ readonly cell: Cell; readonly until: number } | undefined)[] = []
  const rows = table.rows.map((row, at): Cell[] => {
    const cells: Cell[] = Array.from({ length: width }, () => EMPTY)
    for (const [column, above] of hanging.entries()) if (above && above.until > at) cells[column] = { ...above.cell, repeated: true }
    for (const laid of row) {
      const cell = cellOf(lines, laid)
      cells[laid.column] = cell
      if (laid.rows > 1 && cell.text !== '') hanging[laid.column] = { cell, until: at + laid.rows }
    }
    const [only] = row
    return row.length === 1 && only && only.columns === width ? [cells[only.column]!] : cells
  })
  return { rows: rows.filter((row) => row.length > 0), start: table.from, end: table.to }
}

function cellOf(lines: readonly string[], { from, to }: LaidCell): Cell {
  const cell = makeCell(
    lines,
    Array.from({ length: to - from }, (_, i) => placeOf(from + i + 1, lines[from + i]!, 0, lines[from + i]!.length)),
  )
  const first = cell.places[0]
  const indent = first ? [...lines[first.line - 1]!.slice(0, first.start)].reduce((n, c) => n + (c === '\u3000' ? 2 : 1), 0) : 0
  return indent > 0 ? { ...cell, indent } : cell
}
