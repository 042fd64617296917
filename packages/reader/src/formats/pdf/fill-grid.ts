import type { Grid, GridCell } from './build-grid.ts'
import { clusterLines } from './cluster-lines.ts'
import { cellMargins } from './join-paragraphs.ts'
import type { Glyph, PageTable, TableCell } from './page-model.ts'

/** Of the size above the baseline: the middle of a letter. */
const MIDDLE = 0.35
const middleOf = (glyph: Glyph): readonly [number, number] => [glyph.x + glyph.width / 2, glyph.y - glyph.size * MIDDLE]

export const isWithin = (grid: Grid, glyph: Glyph): boolean => {
  const [x, y] = middleOf(glyph)
  return x >= grid.xs[0]! && x <= grid.xs.at(-1)! && y >= grid.ys[0]! && y <= grid.ys.at(-1)!
}

/** Puts every glyph into the cell its middle is in. Null where nothing is printed within. */
export function fillGrid(grid: Grid, glyphs: readonly Glyph[], page: number): PageTable | null {
  if (glyphs.length === 0) return null
  const columns = grid.xs.length - 1
  const owner = new Map<number, GridCell>()
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++) owner.set(row * columns + column, cell)
  const inside = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]))
  for (const glyph of glyphs) {
    const [x, y] = middleOf(glyph)
    const cell = owner.get(indexOf(grid.ys, y) * columns + indexOf(grid.xs, x))
    if (cell) inside.get(cell)!.push(glyph)
  }
  const rows: TableCell[][] = Array.from({ length: grid.ys.length - 1 }, () => [])
  for (const cell of grid.cells) {
    const lines = clusterLines(inside.get(cell)!, page)
    const margins = lines.length > 0 ? cellMargins(lines, grid.xs[cell.column]!, grid.xs[cell.column + cell.columns]!) : null
    rows[cell.row]!.push({
      column: cell.column,
      columns: cell.columns,
      rows: cell.rows,
      lines: margins ? lines.map((line) => ({ ...line, margins })) : [],
    })
  }
  return {
    kind: 'table',
    firstPage: page,
    lastPage: page,
    top: grid.ys[0]!,
    bottom: grid.ys.at(-1)!,
    edges: grid.xs,
    rows,
    openTop: grid.openTop,
    openBottom: grid.openBottom,
    guessed: false,
  }
}

/** Index of the interval between edges that holds the value, the nearest one where none does. */
function indexOf(edges: readonly number[], value: number): number {
  let at = 0
  while (at < edges.length - 2 && value > edges[at + 1]!) at++
  return at
}
