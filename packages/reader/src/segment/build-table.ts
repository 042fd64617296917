import type { Cell, PrintedLine } from '../document.ts'
import { looksLikeHeader, readColumnRole } from '../lexicon/columns.ts'
import { readUnit } from '../lexicon/units.ts'
import { isNote, isUnitNote, readMarker } from './shapes.ts'

export type BuiltTable = {
  readonly header: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly caption: PrintedLine | null
  readonly unitNote: PrintedLine | null
  readonly notes: readonly PrintedLine[]
}

type Row = readonly Cell[]
const EMPTY: Cell = { text: '', places: [] }
const texts = (row: Row): string[] => row.map((c) => c.text)
const printed = (row: Row): Row => row.filter((c) => c.text !== '')
const asLine = (cell: Cell): PrintedLine => ({ text: cell.text, line: cell.places[0]?.line ?? 0 })

/** Folds heading rows to one cell a column, fits every row to the columns, and sets captions and notes printed inside the table apart. */
export function buildTable(raw: readonly Row[]): BuiltTable {
  let caption: PrintedLine | null = null
  let unitNote: PrintedLine | null = null
  const notes: PrintedLine[] = []
  let first = 0
  // A caption or a unit line may be the first, spanning row.
  while (first < raw.length && printed(raw[first]!).length <= 1) {
    const cell = printed(raw[first]!)[0]
    if (cell && isUnitNote(cell.text)) unitNote = asLine(cell)
    else if (cell && !caption && raw.slice(first + 1, first + 3).some((r) => looksLikeHeader(texts(r)))) caption = asLine(cell)
    else if (cell) break
    first++
  }
  let body = raw.slice(first)
  const headerRows = countHeaderRows(body)
  const dataWidth = commonWidth(body.slice(headerRows))
  const header = foldHeader(body.slice(0, headerRows), dataWidth)
  const headings = body.slice(0, headerRows).map((r) => texts(r).join('|'))
  body = body.slice(headerRows).filter((r) => !headings.includes(texts(r).join('|')))

  const width = header.length > 0 ? header.length : dataWidth
  const rows: Row[] = []
  for (const row of body) {
    const filled = printed(row)
    if (filled.length === 0) continue
    if (filled.length === 1 && isNote(filled[0]!.text)) notes.push(asLine(filled[0]!))
    else if (filled.length === 1 && notes.length > 0 && /^\d{1,2}[.．、]/.test(filled[0]!.text)) notes.push(asLine(filled[0]!))
    else if (row.length === 1) rows.push([filled[0]!])
    else rows.push(withoutRepeatedSerial(fitRow(row, header, width), header))
  }
  return { header, rows, caption, unitNote, notes }
}

/** A number merged down over 其中 rows is the number of the first row only. */
function withoutRepeatedSerial(row: Row, header: Row): Row {
  return row.some((cell) => cell.repeated)
    ? row.map((cell, i) => (cell.repeated && readColumnRole(header[i]?.text ?? '').kind === 'serial' ? EMPTY : cell))
    : row
}

function countHeaderRows(rows: readonly Row[]): number {
  if (rows.length < 2) return 0
  let n = 0
  while (
    n < rows.length - 1 &&
    ((n < 3 && (looksLikeHeader(texts(rows[n]!)) || (n > 0 && isSubHeader(rows[n]!, rows[n - 1]!)))) ||
      (n > 0 && n < MOST_HEADER_ROWS && hangsFrom(rows[n]!, rows[n - 1]!)))
  )
    n++
  return n
}

const MOST_HEADER_ROWS = 5

/** A heading merged down to this row makes it a heading row too, whatever else it holds. */
const hangsFrom = (row: Row, above: Row): boolean =>
  row.length === above.length && row.some((cell, i) => cell.repeated && cell.text === above[i]!.text)

/** A second heading row: only words that name columns, nothing that could be a cell of data. */
function isSubHeader(row: Row, above: Row): boolean {
  const filled = printed(row)
  if (
    row.length === 1 ||
    filled.length === 0 ||
    filled.some((c) => readMarker(c.text) !== null) ||
    (filled.length === row.length && row.length > above.length + 4)
  )
    return false
  return filled.every((c) => {
    const kind = readColumnRole(c.text).kind
    return (
      c.text.length <= 16 &&
      kind !== 'other' &&
      kind !== 'serial' &&
      kind !== 'name' &&
      /目标|完成|实际|预计|计划|增速|增长|任务|数值?|年|情况|预期|绝对/.test(c.text)
    )
  })
}

function commonWidth(rows: readonly Row[]): number {
  const seen = new Map<number, number>()
  for (const row of rows) if (row.length > 1) seen.set(row.length, (seen.get(row.length) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const [width, n] of seen) if (n > most || (n === most && width > best)) [best, most] = [width, n]
  return best
}

const merge = (parent: Cell, child: Cell): Cell =>
  child.text === '' || child.text === parent.text
    ? parent
    : parent.text === ''
      ? child
      : { text: parent.text + bracketUnit(child.text), places: [...parent.places, ...child.places] }

/** A unit printed in a row of its own below the headings stands in brackets, as it does where it is printed beside them. */
const bracketUnit = (text: string): string => (/^[（(]/.test(text) || readUnit(text) === null ? text : `（${text}）`)

/**
 * Heading rows with merged cells arrive without their spans. The width of the data rows tells how many leaves the parents of the
 * second row have: parents + leaves − spanning parents = width.
 */
function foldHeader(rows: readonly Row[], width: number): readonly Cell[] {
  if (rows.length === 0) return []
  const [top, second] = [rows[0]!, rows[1]]
  if (!second) return top
  const below = rows.length > 2 ? foldHeader(rows.slice(1), width) : second
  if (below.length === top.length) {
    // Spans kept as empty cells: a parent holds until the next printed cell, as long as the row below prints leaves.
    let parent: Cell = EMPTY
    return top.map((cell, i) => {
      if (cell.text !== '') parent = cell
      const leaf = below[i]!
      return cell.text === '' && leaf.text !== '' ? merge(parent, leaf) : merge(cell, leaf)
    })
  }
  const padded = below.length > top.length && below.length === width
  const leaves = padded ? printed(below) : below
  const parents = spanningParents(top, width, leaves.length)
  if (parents.length === 0) return padded ? below : top
  const each = leaves.length / parents.length
  const folded: Cell[] = []
  let used = 0
  top.forEach((cell, i) => {
    const at = parents.indexOf(i)
    if (at < 0) {
      folded.push(cell)
      return
    }
    const upTo = at === parents.length - 1 ? leaves.length : Math.round(each * (at + 1))
    for (; used < upTo; used++) folded.push(merge(cell, leaves[used]!))
  })
  return folded
}

/** Which cells of the top heading row span leaves: as many as the widths ask for, the most parent-like first. */
function spanningParents(top: Row, width: number, leaves: number): number[] {
  const wanted = top.length + leaves - width
  const rank = (text: string): number =>
    /^(?:19|20)\d{2}年?$/.test(text) ? 3 : /(?:19|20)\d{2}年/.test(text) ? 2 : /目标|完成|情况|指标值|数值|任务|进度/.test(text) ? 1 : 0
  const ranked = top
    .map((cell, i) => ({ i, rank: rank(cell.text) }))
    .filter((c) => c.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.i - b.i)
  const count = wanted > 0 && wanted <= ranked.length ? wanted : Math.min(1, ranked.length)
  return ranked
    .slice(0, count)
    .map((c) => c.i)
    .sort((a, b) => a - b)
}

const NUMBER_LIKE = /^(?:[≥≤＜＞<>±+\-−－~约超]?\s*\d|—|－|-|\/|完成|保持|与|较|正增长|持平|低于|高于)/
const UNIT_LIKE = /^[（(]?(?:%|％|‰|[百千万亿]?[元人吨亩件个家户天张套辆公立平微美次人度千兆/％%·方里米克时瓦分位所座标准煤]{1,12})[）)]?$/

/** How well a cell sits under a heading; used only where a row has fewer or more cells than the table has columns. */
function fit(cell: Cell, heading: Cell): number {
  const role = readColumnRole(heading.text).kind
  const text = cell.text
  if (text === '') return 0
  switch (role) {
    case 'serial':
      return /^[（(]?(?:\d{1,3}(?:[.-]\d{1,2})?|[一二三四五六七八九十]{1,3})[.、）)]?$/.test(text) ? 3 : -3
    case 'unit':
      return UNIT_LIKE.test(text) ? 3 : -2
    case 'nature':
      return /约束|预期/.test(text) ? 3 : -2
    case 'target':
    case 'actual':
    case 'growth':
    case 'value':
      return NUMBER_LIKE.test(text) ? 2 : -1
    case 'name':
      return /^[\d.%]+$/.test(text) ? -3 : text.length >= 3 ? 3 : 0
    default:
      return 0
  }
}

/** Puts the cells of a row under the columns. A row short of cells lost merged ones: the order is kept, and the best fit wins. */
function fitRow(row: Row, header: Row, width: number): Row {
  if (row.length === width || width === 0) return row
  if (row.length > width) {
    const extra = row.slice(width)
    if (extra.every((c) => c.text === '')) return row.slice(0, width)
    const filled = printed(row)
    if (filled.length > width) return row.slice(0, width)
    return fitRow(filled, header, width)
  }
  if (header.length === 0) return [...row, ...Array.from({ length: width - row.length }, () => EMPTY)]
  // best[i][j]: the best score of the first i cells under the first j columns.
  const n = row.length
  const best: number[][] = Array.from({ length: n + 1 }, () => Array.from({ length: width + 1 }, () => Number.NEGATIVE_INFINITY))
  for (let j = 0; j <= width; j++) best[0]![j] = 0
  for (let i = 1; i <= n; i++)
    for (let j = i; j <= width; j++) {
      const put = best[i - 1]![j - 1]! + fit(row[i - 1]!, header[j - 1]!)
      const skip = best[i]![j - 1]!
      best[i]![j] = Math.max(put, skip)
    }
  const out: Cell[] = Array.from({ length: width }, () => EMPTY)
  let j = width
  for (let i = n; i >= 1; i--) {
    while (j > i && best[i]![j - 1]! >= best[i]![j]!) j--
    out[j - 1] = row[i - 1]!
    j--
  }
  return out
}
