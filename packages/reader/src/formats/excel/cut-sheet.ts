import { looksLikeHeader, readColumnRole } from '../../lexicon/columns.ts'
import { isBareDate, isFormLabel, isNote, isProse, isTableCaption, isUnitNote } from '../../segment/shapes.ts'
import type { GridCell } from './build-grid.ts'

/** What a sheet falls into, in reading order: lines of text, tables, and what parts them. */
export type SheetPiece =
  | { readonly kind: 'line'; readonly cell: GridCell }
  | { readonly kind: 'table'; readonly rows: readonly (readonly GridCell[])[] }
  | { readonly kind: 'gap' }

type Row = readonly GridCell[]

const textOf = (cell: GridCell): string => cell.lines.map((line) => line.trim()).join('')
const textsOf = (row: Row): string[] => row.map(textOf)

/** Blank rows, and blank columns between tables of their own, part the pieces of a sheet. */
export function cutSheet(cells: readonly GridCell[]): SheetPiece[] {
  const chunks: Row[][] = []
  for (const chunk of splitAtBlankRows(groupByRow(cells))) {
    const before = chunks.at(-1)
    if (before && continues(before, chunk)) before.push(...chunk)
    else chunks.push(chunk)
  }
  return chunks.flatMap(splitSideBySide).flatMap((part): SheetPiece[] => [{ kind: 'gap' }, ...cutPart(part)])
}

function groupByRow(cells: readonly GridCell[]): Row[] {
  const rows = new Map<number, GridCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return [...rows.values()]
}

function splitAtBlankRows(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = []
  let reach = -1
  for (const row of rows) {
    const at = row[0]!.row
    if (chunks.length === 0 || at > reach + 1) chunks.push([])
    chunks.at(-1)!.push(row)
    for (const cell of row) reach = Math.max(reach, cell.row + cell.rows - 1)
  }
  return chunks
}

/** The first row that could be a heading: neither a title nor `填报单位：… 单位：…`. */
const headOf = (rows: readonly Row[]): Row | undefined => rows.find((row) => row.length > 1 && !isLabelRow(row))

/** A blank row within a table: what follows has no heading of its own, stands under the same columns and has figures. */
function continues(before: readonly Row[], chunk: readonly Row[]): boolean {
  const [above, head] = [headOf(before), headOf(chunk)]
  if (!above || !head || !looksLikeHeader(textsOf(above)) || chunk.some((row) => looksLikeHeader(textsOf(row)))) return false
  if (isLabelRow(chunk[0]!) || isTableCaption(textOf(chunk[0]![0]!))) return false
  const [from, to] = [Math.min(...before.map((row) => row[0]!.column)), Math.max(...before.map(lastColumn))]
  return chunk.every((row) => row[0]!.column >= from && lastColumn(row) <= to) && textsOf(head).some((text) => /\d/.test(text))
}

const lastColumn = (row: Row): number => {
  const last = row.at(-1)!
  return last.column + last.columns - 1
}

/** Tables beside each other are parted by a blank column, and each has a heading of its own. */
function splitSideBySide(rows: readonly Row[]): (readonly Row[])[] {
  const filled = new Set(rows.filter((row) => row.length > 1).flatMap((row) => row.flatMap((c) => range(c.column, c.columns))))
  const columns = [...filled].sort((a, b) => a - b)
  const starts = columns.filter((column, i) => i > 0 && column > columns[i - 1]! + 1)
  const cut = starts.find((start) => {
    const [left, right] = cutAtColumn(rows, start)
    const [leftHead, rightHead] = [headOf(left), headOf(right)]
    if (!leftHead || !rightHead) return false
    if (textsOf(leftHead).join('|') === textsOf(rightHead).join('|')) return true
    const known = [leftHead, rightHead].map((head) => looksLikeHeader(textsOf(head)))
    return known[0] === known[1] && (!known[0] || textsOf(rightHead).some((text) => /^(?:serial|name)$/.test(readColumnRole(text).kind)))
  })
  if (cut === undefined) return [rows]
  const [left, right] = cutAtColumn(rows, cut)
  return [left, ...splitSideBySide(right)]
}

/** What begins left of the column stays left, a title over both tables too. */
const cutAtColumn = (rows: readonly Row[], column: number): [Row[], Row[]] => [
  rows.map((row) => row.filter((cell) => cell.column < column)).filter((row) => row.length > 0),
  rows.map((row) => row.filter((cell) => cell.column >= column)).filter((row) => row.length > 0),
]

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)

/** Titles and unit lines above, a table, notes below. */
function cutPart(rows: readonly Row[]): SheetPiece[] {
  const found = rows.findIndex((row) => row.length > 1 && !isLabelRow(row))
  const start = found < 0 ? rows.length : found
  const end = Math.max(start, findNotes(rows))
  const body = rows.slice(start, end)
  const lines = (part: readonly Row[]): SheetPiece[] => part.flatMap((row) => row.map((cell) => ({ kind: 'line', cell }) as const))
  if (new Set(body.flatMap((row) => row.map((cell) => cell.column))).size < 2) return lines(rows)
  return [...lines(rows.slice(0, start)), { kind: 'table', rows: body }, ...lines(rows.slice(end))]
}

/** Where the notes at the foot begin: from there on every row is one cell or says who filled in the sheet. */
function findNotes(rows: readonly Row[]): number {
  let notes = rows.length
  for (let i = rows.length - 1; i >= 0 && (rows[i]!.length === 1 || isLabelRow(rows[i]!)); i--) {
    const text = textOf(rows[i]![0]!)
    if (isLabelRow(rows[i]!) || isNote(text) || isProse(text)) notes = i
  }
  return notes
}

/** 填报单位：… 2024年3月 单位：亿元: labels with their values, no row of data. */
function isLabelRow(row: Row): boolean {
  const texts = textsOf(row)
  const labels = texts.filter((text) => isFormLabel(text) || isUnitNote(text))
  return labels.length > 0 && texts.every((text) => labels.includes(text) || isBareDate(text))
}
