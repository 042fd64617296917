import type { TableCell } from './story.ts'

type RowOfCells = { readonly before: number; readonly cells: readonly TableCell[] }

/**
 * A cell on the grid. `cell` is what it prints, `hidden` the cells merged into it from below or beside, whose text
 * Word does not print.
 */
export type PlacedCell = {
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly cell: TableCell
  readonly hidden: readonly TableCell[]
}

type Open = { readonly column: number; columns: number; rows: number; readonly cell: TableCell; readonly hidden: TableCell[] }

/**
 * Gives every cell its columns and rows (ECMA-376 Part 1, 17.4.17 gridSpan, 17.4.84 vMerge, 17.4.22 hMerge). A cell that says it goes on
 * from above, where nothing above it does, stands for itself.
 */
export function placeCells(rows: readonly RowOfCells[]): readonly (readonly PlacedCell[])[] {
  /** Column → the cell above that is merged down so far. */
  let above = new Map<number, Open>()
  return rows.map(({ before, cells }) => {
    const placed: Open[] = []
    const open = new Map<number, Open>()
    let column = before
    let beside: Open | null = null
    for (const cell of cells) {
      const upper = cell.down === 'continue' ? above.get(column) : undefined
      if (cell.right === 'continue' && beside) {
        beside.columns += cell.columns
        beside.hidden.push(cell)
      } else if (upper) {
        upper.rows++
        upper.hidden.push(cell)
        open.set(column, upper)
        // What goes on to the right of a cell merged down belongs to the same block of cells.
        beside = null
      } else {
        const own: Open = { column, columns: cell.columns, rows: 1, cell, hidden: [] }
        placed.push(own)
        if (cell.down !== null) open.set(column, own)
        beside = own
      }
      column += cell.columns
    }
    above = open
    return placed
  })
}
