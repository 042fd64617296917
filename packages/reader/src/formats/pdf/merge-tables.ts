import type { Diagnostic } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import { looksLikeHeader } from '../../lexicon/columns.ts'
import { isBoxTitle, isUnitNote } from '../../segment/shapes.ts'
import { joinText } from './line-text.ts'
import type { PageItem, PageResult, PageTable, TableCell } from './page-model.ts'

const SAME_EDGE = 5

type Row = readonly TableCell[]
const textOf = (cell: TableCell): string => cell.lines.map((line) => line.text).reduce(joinText, '')
const textsOf = (row: Row): string[] => row.map(textOf)

/**
 * Tables that go on on the next page are put together: same columns, nothing printed between but `续表` and a unit line, which go. So does
 * a heading row repeated there.
 */
export function mergeTables(items: readonly PageItem[]): PageResult<readonly PageItem[]> {
  const merged: PageItem[] = []
  const diagnostics: Diagnostic[] = []
  for (const item of items) {
    const at = item.kind === 'table' ? merged.findLastIndex((other) => other.kind === 'table' || !isContinuationNote(other.line.text)) : -1
    const before = merged[at]
    if (item.kind === 'table' && before?.kind === 'table' && continues(before, item)) {
      for (const note of merged.splice(at + 1))
        if (note.kind === 'line')
          diagnostics.push({ ...diagnose('pdf.furniture-left-out', null, note.line.text), place: { kind: 'page', page: note.line.page } })
      merged[at] = append(before, item)
    } else merged.push(item)
  }
  return { value: merged, diagnostics }
}

const isContinuationNote = (text: string): boolean =>
  text.length <= 60 && (/^[（(]?续|[（(]续[^）)]{0,4}[）)]$/.test(text) || isUnitNote(text))

function continues(table: PageTable, next: PageTable): boolean {
  if (next.firstPage !== table.lastPage + 1 || next.edges.length !== table.edges.length) return false
  // Left and right pages may be shifted against each other.
  const shift = next.edges[0]! - table.edges[0]!
  if (next.edges.some((edge, i) => Math.abs(edge - shift - table.edges[i]!) > SAME_EDGE)) return false
  const head = next.rows[0] ?? []
  if (isBoxTitle(head[0]?.lines[0]?.text ?? '')) return false
  return table.edges.length === 2 || !looksLikeHeader(textsOf(head)) || repeatedRows(table, next) > 0
}

/** How many rows at the head of `next` say again what the head of the table says. */
function repeatedRows(table: PageTable, next: PageTable): number {
  const said = (row: Row | undefined): string => row?.map((cell) => `${cell.column}:${textOf(cell)}`).join('|') ?? ''
  let n = 0
  while (
    n < 4 &&
    n < next.rows.length &&
    n < table.rows.length &&
    said(next.rows[n]) === said(table.rows[n]) &&
    textsOf(next.rows[n]!).some((t) => t !== '')
  )
    n++
  // What is repeated must be a heading: two boxes may well begin with the same row.
  return n > 0 && looksLikeHeader(next.rows.slice(0, n).flatMap(textsOf)) ? n : 0
}

function append(table: PageTable, next: PageTable): PageTable {
  const rest = next.rows.slice(repeatedRows(table, next))
  const rows = [...table.rows]
  const [head] = rest
  if (head && rows.length > 0 && isRestOfRow(table, next, head)) {
    rows[rows.length - 1] = joinRows(rows.at(-1)!, head)
    rest.shift()
  }
  const tail = extendMerged(rows, rest)
  return {
    ...table,
    lastPage: next.lastPage,
    bottom: next.bottom,
    openBottom: next.openBottom,
    rows: [...rows, ...tail],
  }
}

/** The page ends within a row: no rule closes it, or what goes on has neither number nor name of its own. */
function isRestOfRow(table: PageTable, next: PageTable, head: Row): boolean {
  const last = table.rows.at(-1)!
  if (table.edges.length === 2) return !isBoxTitle(last[0]?.lines[0]?.text ?? '') || (last[0]?.lines.length ?? 0) > 1
  if (head.some((cell) => cell.rows > 1) || last.length !== head.length || !last.every((cell, i) => cell.column === head[i]!.column))
    return false
  const texts = textsOf(head)
  if (texts.every((text) => text === '')) return true
  if (texts[0] !== '') return false
  if ((next.rows[0] === head && table.openBottom && next.openTop) || (texts.length > 2 && texts[1] === '')) return true
  // Rules may be drawn at the page end, too. 其中 rows have a name and figures; a rest has neither number nor most of the other cells.
  const above = textsOf(last)
  return texts.filter((text) => text === '').length * 2 >= texts.length && texts.every((text, i) => text === '' || above[i] !== '')
}

const joinRows = (above: Row, below: Row): Row => above.map((cell, i) => ({ ...cell, lines: [...cell.lines, ...(below[i]?.lines ?? [])] }))

/** A cell merged down to the end of the page goes on as an empty one on the next: it is one cell, and stands in its first row only. */
function extendMerged(above: Row[], rest: readonly Row[]): Row[] {
  const [head, ...others] = rest
  if (!head) return []
  const kept = head.filter((cell) => {
    if (textOf(cell) !== '' || cell.column > 1) return true
    const at = above.findLastIndex((row) => row.some((own) => own.column === cell.column && own.columns === cell.columns))
    const own = above[at]?.find((other) => other.column === cell.column)
    if (!own || (own.rows === 1 && cell.rows === 1) || at + own.rows !== above.length || textOf(own) === '') return true
    above[at] = above[at]!.map((other) => (other === own ? { ...own, rows: own.rows + cell.rows } : other))
    return false
  })
  return [kept, ...others]
}
