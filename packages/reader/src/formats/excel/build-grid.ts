import { cellName } from './cell-names.ts'
import type { SheetCell, SheetContent, Stretch } from './read-sheet.ts'

/** A filled cell among the rows and columns that are shown, these counted from 0. `name` is what the sheet calls it (`C7`). */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly lines: readonly string[]
  readonly name: string
}

export type Grid = {
  /** By row, then by column. */
  readonly cells: readonly GridCell[]
  /** Hidden rows and columns of the sheet with something in them. */
  readonly hiddenRows: readonly Stretch[]
  readonly hiddenColumns: readonly Stretch[]
}

/** Steps that finding the cells under merged ones may take: a sheet whose every cell lies under thousands of merges is hostile. */
const MOST_STEPS = 2_000_000

/** What of a sheet is shown: without hidden rows and columns, a merged cell once with the room it covers, what lies under it left out. */
export function buildGrid({ cells, merges, hiddenRows, hiddenColumns }: SheetContent): Grid {
  const rowsShown = countShown(hiddenRows)
  const columnsShown = countShown(hiddenColumns)
  const lastRow = cells.at(-1)?.row ?? -1
  const lastColumn = cells.reduce((most, { column }) => Math.max(most, column), -1)
  const byRow = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const row = byRow.get(cell.row)
    if (row) row.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const filledRows = [...byRow.keys()]
  const shown: GridCell[] = []
  const gone = new Set<SheetCell>()
  let steps = 0
  for (const merge of merges) {
    // Merged beyond the data: there is nothing to cover.
    const bottom = Math.min(merge.bottom, lastRow)
    const right = Math.min(merge.right, lastColumn)
    if (merge.top > bottom || merge.left > right) continue
    const anchor = byRow.get(merge.top)?.find((cell) => cell.column === merge.left)
    if (anchor && gone.has(anchor)) continue
    for (let i = firstAtLeast(filledRows, merge.top); i < filledRows.length && filledRows[i]! <= bottom && steps < MOST_STEPS; i++) {
      for (const cell of byRow.get(filledRows[i]!)!) {
        steps++
        if (cell.column >= merge.left && cell.column <= right) gone.add(cell)
      }
    }
    const [top, end] = [rowsShown.before(merge.top), rowsShown.before(bottom + 1)]
    const [left, edge] = [columnsShown.before(merge.left), columnsShown.before(right + 1)]
    if (anchor && end > top && edge > left) shown.push(gridCell(anchor, top, left, end - top, edge - left))
  }
  const [hiddenRowsMet, hiddenColumnsMet] = [new Set<number>(), new Set<number>()]
  for (const cell of cells) {
    if (gone.has(cell)) continue
    const [hiddenRow, hiddenColumn] = [rowsShown.hides(cell.row), columnsShown.hides(cell.column)]
    if (hiddenRow) hiddenRowsMet.add(cell.row)
    else if (hiddenColumn) hiddenColumnsMet.add(cell.column)
    else shown.push(gridCell(cell, rowsShown.before(cell.row), columnsShown.before(cell.column), 1, 1))
  }
  return {
    cells: shown.sort((a, b) => a.row - b.row || a.column - b.column),
    hiddenRows: stretchesOf(hiddenRowsMet),
    hiddenColumns: stretchesOf(hiddenColumnsMet),
  }
}

/** Leading full-width blanks stand for the indent; TABs would look like columns. */
const gridCell = (cell: SheetCell, row: number, column: number, rows: number, columns: number): GridCell => ({
  row,
  column,
  rows,
  columns,
  lines: cell.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => '\u3000'.repeat(cell.indent) + line.replaceAll('\t', ' ')),
  name: cellName(cell),
})

/** Tells which rows (or columns) are hidden, and how many shown ones stand before one. */
function countShown(hidden: readonly Stretch[]) {
  const ordered: { from: number; to: number; before: number }[] = []
  let before = 0
  for (const { from, to } of [...hidden].filter((s) => s.to >= s.from).sort((a, b) => a.from - b.from)) {
    const last = ordered.at(-1)
    const start = last && from <= last.to ? last.to + 1 : from
    if (start > to) continue
    ordered.push({ from: start, to, before })
    before += to - start + 1
  }
  const starts = ordered.map(({ from }) => from)
  const at = (n: number) => ordered[firstAtLeast(starts, n + 1) - 1]
  return {
    hides: (n: number): boolean => n <= (at(n)?.to ?? -1),
    before: (n: number): number => {
      const stretch = at(n)
      return stretch ? n - stretch.before - (Math.min(n, stretch.to + 1) - stretch.from) : n
    },
  }
}

/** The first place in a rising list that holds at least `least`. */
function firstAtLeast(list: readonly number[], least: number): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (list[middle]! < least) from = middle + 1
    else to = middle
  }
  return from
}

function stretchesOf(numbers: ReadonlySet<number>): Stretch[] {
  const stretches: { from: number; to: number }[] = []
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = stretches.at(-1)
    if (last && last.to + 1 === n) last.to = n
    else stretches.push({ from: n, to: n })
  }
  return stretches
}
