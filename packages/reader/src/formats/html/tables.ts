import { looksLikeHeader } from '../../lexicon/columns.ts'
import { isBoxTitle } from '../../segment/shapes.ts'
import { LIMITS } from '../limits.ts'
import { attributeOf, type Element, findAll, isElement, isHidden, isUnprinted, type Parent, textOf, walk } from './dom.ts'

/** One cell with its place in the grid. */
export type GridCell = { readonly element: Element; readonly column: number; readonly columns: number; readonly rows: number }
export type Grid = { readonly rows: readonly (readonly GridCell[])[]; readonly cut: boolean }

/** Cells of table rows are joined in the order browsers print them: head, bodies, foot. */
function rowsOf(table: Element): readonly (readonly Element[])[] {
  const visible = (parent: Element) => parent.childNodes.filter(isElement).filter((child) => !isHidden(child))
  const parts = visible(table)
  const groups: Element[][] = []
  for (const tag of ['thead', 'tbody', 'tfoot'])
    for (const part of parts) if (part.tagName === tag) groups.push(visible(part).filter((row) => row.tagName === 'tr'))
  return groups
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan', most: number): number => {
  const n = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  // rowspan=0 reaches to the end of its rows (HTML 4.9.11); colspan=0 is 1.
  if (name === 'rowspan' && n === 0) return most
  return Number.isFinite(n) && n > 0 ? Math.min(n, most) : 1
}

/** Browsers take no more columns for one cell; here a whole row has no more. */
const MOST_COLUMNS = 1_000

/**
 * Lays cells out in columns (HTML 4.9.12). Columns in which no cell begins take no room in print and are not counted; rows and columns
 * beyond the limits are left out.
 */
export function gridOf(table: Element): Grid {
  const rows: GridCell[][] = []
  let cut = false
  for (const group of rowsOf(table)) {
    const kept = group.slice(0, LIMITS.sheetRows - rows.length)
    if (kept.length < group.length) cut = true
    const taken: number[] = []
    for (const [at, row] of kept.entries()) rows.push(placeCells(row, taken, at, kept.length))
  }
  const starts = [...new Set(rows.flatMap((row) => row.map((cell) => cell.column)))].sort((a, b) => a - b)
  const position = new Map(starts.map((start, i) => [start, i]))
  const upTo = (column: number): number => position.get(column) ?? starts.filter((start) => start < column).length
  const fitted = rows.map((row) =>
    row.map((cell) => ({ ...cell, column: upTo(cell.column), columns: upTo(cell.column + cell.columns) - upTo(cell.column) })),
  )
  const printed = fitted.map((row) => row.filter((cell) => cell.column < LIMITS.sheetColumns))
  return { rows: printed, cut: cut || printed.some((row, i) => row.length < fitted[i]!.length) }
}

/** `taken`: up to which row of the group each column is covered from above. */
function placeCells(row: Element, taken: number[], at: number, rowsInGroup: number): GridCell[] {
  const cells: GridCell[] = []
  let column = 0
  for (const element of row.childNodes.filter(isElement)) {
    if ((element.tagName !== 'td' && element.tagName !== 'th') || isHidden(element)) continue
    while ((taken[column] ?? 0) > at) column++
    if (column >= MOST_COLUMNS) break
    const columns = spanOf(element, 'colspan', MOST_COLUMNS - column)
    const rows = spanOf(element, 'rowspan', rowsInGroup - at)
    for (let i = column; i < column + columns; i++) taken[i] = Math.max(taken[i] ?? 0, at + rows)
    cells.push({ element, column, columns, rows })
    column += columns
  }
  return cells
}

/** `data`: a table to be read; `box`: one framed cell with a title; `page`: cells only put things on the page. */
export type TableKind = 'data' | 'box' | 'page'
export type KnownTable = { readonly kind: TableKind; readonly grid: Grid }

const CELL_OF_PAGE = 200
const PART_OF_PAGE = 0.6

/** Tells what each table below `root` is for, inner ones first. */
export function tablesOf(root: Parent): ReadonlyMap<Element, KnownTable> {
  const kinds = new Map<Element, KnownTable>()
  const shapes = new Map<Element, TableShape>()
  for (const table of findAll(root, (element) => element.tagName === 'table').reverse()) {
    const shape = shapeOf(table, shapes)
    shapes.set(table, shape)
    kinds.set(table, { kind: kindOf(table, shape), grid: shape.grid })
  }
  return kinds
}

type TableShape = {
  readonly grid: Grid
  /** Printed characters, and those of the fullest cell. */
  readonly length: number
  readonly fullest: number
  readonly nested: boolean
  readonly filled: number
}

/** Inner tables have been measured: their length is taken, not walked again, so that nesting costs nothing. */
function shapeOf(table: Element, inner: ReadonlyMap<Element, TableShape>): TableShape {
  const grid = gridOf(table)
  let length = 0
  let fullest = 0
  let filled = 0
  let nested = false
  for (const { element } of grid.rows.flat()) {
    let own = 0
    walk(element, {
      text: (text) => {
        own += text.trim().length
      },
      enter: (child) => {
        const known = inner.get(child)
        if (known) {
          own += known.length
          nested = true
        }
        return known === undefined && !isUnprinted(child) && !isHidden(child)
      },
    })
    length += own
    fullest = Math.max(fullest, own)
    if (own > 0) filled++
  }
  return { grid, length, fullest, nested, filled }
}

function kindOf(table: Element, { grid, length, fullest, nested, filled }: TableShape): TableKind {
  const rows = grid.rows.filter((row) => row.length > 0)
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')) return 'page'
  if (rows.every((row) => row.length <= 1)) return nested || !isFramed(rows.flat()) ? 'page' : 'box'
  if (!nested && rows.some((row) => row.some((cell) => cell.element.tagName === 'th'))) return 'data'
  if (nested || fullest > CELL_OF_PAGE) {
    // A row of sentences in a table of tasks is long, but not most of the table; the middle column of a page is.
    const headed = !nested && looksLikeHeader((rows[0] ?? []).map((cell) => textOf(cell.element, 200)))
    if (!headed && fullest > CELL_OF_PAGE && fullest > length * PART_OF_PAGE) return 'page'
  }
  return rows.length > 1 || filled > 2 ? 'data' : 'page'
}

/** 专栏1 …: a frame in a report, not of the page. */
const isFramed = (cells: readonly GridCell[]): boolean => {
  const first = cells.find((cell) => textOf(cell.element, 100) !== '')
  return first !== undefined && isBoxTitle(firstLineOf(first.element))
}

function firstLineOf(cell: Element): string {
  let line = ''
  let done = false
  walk(cell, {
    text: (text) => {
      if (!done) line += text.replace(/\s+/g, ' ')
    },
    enter: (element) => {
      if (
        line.trim() !== '' &&
        (element.tagName === 'p' || element.tagName === 'div' || element.tagName === 'br' || element.tagName === 'li')
      )
        done = true
      return !done && !isUnprinted(element)
    },
  })
  return line.trim()
}
