import type { Diagnostic } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import { looksLikeHeader } from '../../lexicon/columns.ts'
import { isNote, isTableCaption, readMarker } from '../../segment/shapes.ts'
import { splitAtGaps } from './cluster-lines.ts'
import type { Line, PageItem, PageResult, PageTable, Rule, TableCell } from './page-model.ts'

/** In sizes of the text: blanks this wide part cells; columns must stay this far apart over all rows. */
const CELL_GAP = 0.9
const COLUMN_GAP = 0.5
const LEAST_COLUMNS = 3
const LEAST_ROWS = 3
/** Rows further apart than this many of their usual distances are not of one table. */
const APART = 2.6

type Row = { readonly parts: readonly Line[]; readonly line: Line }

/**
 * Tables without vertical rules: a heading row of known words, then at least three rows whose words stand in the same columns. Where
 * rules part the rows, a row may have several lines. What begins like such a table but does not keep to its columns stays text, and is
 * reported. `before` is the table without rules that the page before ends with: it may go on here without its heading row.
 */
export function guessTables(
  lines: readonly Line[],
  rules: readonly Rule[],
  page: number,
  before: PageTable | null,
): PageResult<readonly PageItem[]> {
  const items: PageItem[] = []
  const diagnostics: Diagnostic[] = []
  const scattered: Line[] = []
  const report = (line: Line) => diagnostics.push({ ...diagnose('pdf.table-unsure', null, line.text), place: { kind: 'page', page } })
  const rest = before ? continueTable(before, lines, rules, page) : null
  if (rest) items.push(rest.table)
  let i = rest?.taken ?? 0
  while (i < lines.length) {
    const line = lines[i]!
    const parts = splitAtGaps(line, line.size * CELL_GAP)
    if (parts.length >= LEAST_COLUMNS && looksLikeHeader(parts.map((part) => part.text))) {
      const table = readTable(lines.slice(i), rules, page)
      if (table.value) {
        items.push(table.value)
        i += table.taken
        continue
      }
      if (table.likely) report(line)
    }
    if (parts.length >= LEAST_COLUMNS) scattered.push(line)
    items.push({ kind: 'line', line })
    i++
  }
  if (diagnostics.length === 0 && scattered.length > LEAST_ROWS) report(scattered[0]!)
  return { value: items, diagnostics }
}

type Guess = { readonly value: PageTable | null; readonly taken: number; readonly likely: boolean }

function readTable(lines: readonly Line[], rules: readonly Rule[], page: number): Guess {
  const head = splitAtGaps(lines[0]!, lines[0]!.size * CELL_GAP)
  const rows: Row[] = [{ parts: head, line: lines[0]! }]
  const pitch = lines[1] ? Math.max(lines[1].baseline - lines[0]!.baseline, lines[0]!.size) : 0
  for (const line of lines.slice(1)) {
    const parts = splitAtGaps(line, line.size * CELL_GAP)
    if (line.baseline - rows.at(-1)!.line.baseline > pitch * APART || isNote(line.text) || isTableCaption(line.text)) break
    if (parts.length === 1 && !isGroup(parts[0]!, head) && crossesColumns(parts[0]!, head)) break
    rows.push({ parts, line })
  }
  const full = rows.slice(1).filter((row) => row.parts.length >= LEAST_COLUMNS).length
  const likely = full >= LEAST_ROWS
  const edges = likely ? findEdges(rows, head) : null
  if (edges === null) return { value: null, taken: 0, likely }
  const table = makeTable(rows, edges, rules, page)
  return { value: table, taken: table ? rows.length : 0, likely }
}

/** The rows at the head of a page that keep to the columns of the table before. */
function continueTable(
  before: PageTable,
  lines: readonly Line[],
  rules: readonly Rule[],
  page: number,
): { table: PageTable; taken: number } | null {
  const { edges } = before
  const rows: Row[] = []
  for (const line of lines) {
    const parts = splitAtGaps(line, line.size * CELL_GAP)
    const fits = parts.every((part) => edges.filter((edge) => edge > part.left + 1 && edge < part.right - 1).length === 0)
    if (!fits || (rows.length === 0 && parts.length < LEAST_COLUMNS) || isNote(line.text) || isTableCaption(line.text)) break
    if (rows.length > 1 && line.baseline - rows.at(-1)!.line.baseline > APART * (rows[1]!.line.baseline - rows[0]!.line.baseline)) break
    rows.push({ parts, line })
  }
  if (rows.length < 1 || looksLikeHeader(rows[0]!.parts.map((part) => part.text))) return null
  const table = makeTable(rows, edges, rules, page)
  return table && { table, taken: rows.length }
}

function makeTable(rows: readonly Row[], edges: readonly number[], rules: readonly Rule[], page: number): PageTable | null {
  const bands = bandsOf(rows, rules)
  const cells = bands ? bands.map((band) => cellsOf(band, edges)) : rowsByLine(rows, edges)
  if (cells === null) return null
  const [first, last] = [rows[0]!.line, rows.at(-1)!.line]
  return {
    kind: 'table',
    firstPage: page,
    lastPage: page,
    top: first.baseline - first.size,
    bottom: last.baseline,
    edges,
    rows: cells,
    openTop: false,
    openBottom: false,
    guessed: true,
  }
}

/** 一、经济发展 alone on its row. */
const isGroup = (part: Line, head: readonly Line[]): boolean =>
  part.text.length <= 24 && !/[，。；]/.test(part.text) && (readMarker(part.text) !== null || part.left < head[1]!.left)

const crossesColumns = (part: Line, head: readonly Line[]): boolean =>
  head.filter((cell) => part.left < cell.right && part.right > cell.left).length > 1

/** Column edges where the rows leave the same blanks free, if there is one column for each heading. */
function findEdges(rows: readonly Row[], head: readonly Line[]): number[] | null {
  const size = head[0]!.size
  const taken = rows
    .filter((row) => row.parts.length > 1)
    .flatMap((row) => row.parts)
    .map((part): [number, number] => [part.left, part.right])
    .sort((a, b) => a[0] - b[0])
  const columns: [number, number][] = []
  for (const [from, to] of taken) {
    const open = columns.at(-1)
    if (open && from - open[1] < size * COLUMN_GAP) open[1] = Math.max(open[1], to)
    else columns.push([from, to])
  }
  if (columns.length !== head.length || !columns.every(([from, to], i) => head[i]!.left < to && head[i]!.right > from)) return null
  return [columns[0]![0], ...columns.slice(1).map(([from], i) => (columns[i]![1] + from) / 2), columns.at(-1)![1]]
}

/** Rows as horizontal rules part them, where there is one below nearly every row. */
function bandsOf(rows: readonly Row[], rules: readonly Rule[]): Row[][] | null {
  const [first, last] = [rows[0]!.line, rows.at(-1)!.line]
  const inside = rules.filter(
    (rule) => rule.at > first.baseline && rule.at < last.baseline && rule.from < first.right && rule.to > first.left,
  )
  if (inside.length < LEAST_ROWS) return null
  const bands: Row[][] = []
  let at = -1
  for (const row of rows) {
    const above = inside.filter((rule) => rule.at < row.line.baseline).length
    if (above !== at) bands.push([])
    at = above
    bands.at(-1)!.push(row)
  }
  return bands
}

/** A line a row. A line that only goes on in one column belongs to the row above, if that is the nearer one; null where it is not. */
function rowsByLine(rows: readonly Row[], edges: readonly number[]): TableCell[][] | null {
  const bands: Row[][] = []
  for (const [i, row] of rows.entries()) {
    const [only] = row.parts
    const goesOn = i > 0 && row.parts.length === 1 && only!.left >= edges[1]! - 1
    if (goesOn) {
      const above = row.line.baseline - rows[i - 1]!.line.baseline
      const below = rows[i + 1] ? rows[i + 1]!.line.baseline - row.line.baseline : Infinity
      if (above >= below * 0.95) return null
      bands.at(-1)!.push(row)
    } else bands.push([row])
  }
  return bands.map((band) => cellsOf(band, edges))
}

function cellsOf(band: readonly Row[], edges: readonly number[]): TableCell[] {
  const columns = edges.length - 1
  const [row] = band
  if (band.length === 1 && row!.parts.length === 1 && readMarker(row!.line.text) !== null)
    return [{ column: 0, columns, rows: 1, lines: [row!.line] }]
  const parts = band.flatMap((one) => one.parts)
  return Array.from({ length: columns }, (_, column) => ({
    column,
    columns: 1,
    rows: 1,
    lines: parts.filter((part) => columnOf(part, edges) === column),
  }))
}

function columnOf(part: Line, edges: readonly number[]): number {
  const middle = (part.left + part.right) / 2
  let at = 0
  while (at < edges.length - 2 && middle > edges[at + 1]!) at++
  return at
}
