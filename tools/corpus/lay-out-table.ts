import type { Cell, GridCell, GridRow, TableBlock } from './report-model.ts'

type Row = readonly Cell[]
const textOf = (cell: Cell | undefined): string => (cell ?? []).join('')
const place = (lines: Cell, colSpan = 1, rowSpan = 1): GridCell => ({ lines, colSpan, rowSpan })

/**
 * Gives back to flattened rows the spans that Word had: group rows over the whole width, two heading rows folded into each other, and,
 * where `mergeSerials` is set, the serial number over the 其中 rows below it. Half of the tables are left without that last one, since
 * districts do it either way.
 */
export function layOutTable(rows: readonly Row[], mergeSerials: boolean): TableBlock {
  const width = Math.max(...rows.map((row) => row.length))
  // A caption or a unit line may stand in the table, above the heading row.
  const above = rows.findIndex((row) => row.length > 1)
  const [top, second] = [rows[above]!, rows[above + 1]]
  const folded = second !== undefined && isSecondHeader(top, second, width)
  const header = [
    ...rows.slice(0, above).map((row) => spread(row, width)),
    ...(folded ? foldHeader(top, second, width) : [spread(top, width)]),
  ]
  const body = rows.slice(header.length).map((row): GridRow => {
    if (isGroup(row, width)) return { kind: 'group', cells: [place(row[0]!, width)] }
    return { kind: 'data', cells: spread(row, width) }
  })
  return {
    kind: 'table',
    width,
    rows: [...header.map((cells): GridRow => ({ kind: 'header', cells })), ...(mergeSerials ? mergeFirstColumn(body) : body)],
  }
}

const isGroup = (row: Row, width: number): boolean =>
  textOf(row[0]) !== '' &&
  row.slice(1).every((cell) => textOf(cell) === '') &&
  (row.length < width || /^[一二三四五六七八九十（]/.test(textOf(row[0])))

/** A row short of cells gives its last one the room that is left. */
const spread = (row: Row, width: number): GridCell[] => row.map((lines, i) => place(lines, i === row.length - 1 ? width - i : 1))

const COLUMN_WORD = /目标|完成|实际|预计|计划|增速|增长|同比|绝对|总量|数值?$|进度|情况|^\d{4}年/

/** Only words that name columns, under a row that is short of cells or leaves some empty. */
function isSecondHeader(top: Row, second: Row, width: number): boolean {
  const words = second.map(textOf).filter((text) => text !== '')
  const room =
    top.length < width || top.some((cell) => textOf(cell) === '') || second.length < width || second.some((cell) => textOf(cell) === '')
  return room && words.length >= 2 && words.every((text) => text.length <= 16 && COLUMN_WORD.test(text) && !/^\d+(?:\.\d+)?$/.test(text))
}

/** How many columns a cell of the upper row covers (0: it is covered itself), and whether leaves stand below it. */
type Span = { readonly columns: number; readonly parent: boolean }

function foldHeader(top: Row, second: Row, width: number): GridCell[][] {
  const leaves = second.length === width ? second.filter((cell) => textOf(cell) !== '') : second
  const spans = top.length === width ? spansByGaps(top, second) : spansByCount(top, width, leaves.length)
  const upper = top.flatMap((lines, i) => {
    const { columns, parent } = spans[i]!
    return columns === 0 ? [] : [place(lines, columns, parent ? 1 : 2)]
  })
  return [upper, leaves.map((lines) => place(lines))]
}

/** The upper row keeps an empty cell for every column that a parent covers: a parent reaches up to the next printed cell. */
function spansByGaps(top: Row, second: Row): Span[] {
  const spans = top.map((_, i) => ({ columns: 1, parent: second.length === top.length && textOf(second[i]) !== '' }))
  for (let i = top.length - 1; i > 0; i--) {
    if (textOf(top[i]) !== '') continue
    spans[i - 1] = { columns: spans[i - 1]!.columns + spans[i]!.columns, parent: true }
    spans[i] = { columns: 0, parent: false }
  }
  return spans
}

/** Parents + leaves − spanning parents = width: the cells most like a parent share the leaves among them. */
function spansByCount(top: Row, width: number, leaves: number): Span[] {
  const wanted = Math.max(1, top.length + leaves - width)
  const rank = (text: string): number => (/^\d{4}年?$/.test(text) ? 3 : /\d{4}年/.test(text) ? 2 : COLUMN_WORD.test(text) ? 1 : 0)
  const parents = top
    .map((cell, i) => ({ i, rank: rank(textOf(cell)) }))
    .sort((a, b) => b.rank - a.rank || a.i - b.i)
    .slice(0, wanted)
    .map(({ i }) => i)
    .sort((a, b) => a - b)
  const upTo = (at: number): number => Math.round((leaves * at) / parents.length)
  return top.map((_, i) => {
    const at = parents.indexOf(i)
    return at < 0 ? { columns: 1, parent: false } : { columns: upTo(at + 1) - upTo(at), parent: true }
  })
}

/** 6 / (empty) / (empty): the rows below a number that have none share its cell. */
function mergeFirstColumn(rows: readonly GridRow[]): GridRow[] {
  return rows.map((row, i) => {
    if (row.kind !== 'data' || row.cells.length < 2) return row
    const [first, ...rest] = row.cells
    if (continuesSerial(rows, i)) return { ...row, cells: rest }
    let below = i + 1
    while (below < rows.length && continuesSerial(rows, below)) below++
    return below > i + 1 ? { ...row, cells: [{ ...first!, rowSpan: below - i }, ...rest] } : row
  })
}

function continuesSerial(rows: readonly GridRow[], i: number): boolean {
  const [row, above] = [rows[i]!, rows[i - 1]]
  return row.kind === 'data' && above?.kind === 'data' && textOf(row.cells[0]?.lines) === '' && row.cells.length > 2
}
