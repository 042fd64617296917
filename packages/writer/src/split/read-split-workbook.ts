import { fail, type TargetSubject } from '@gangmu/domain'
import { cellName } from '../read/cell-name.ts'
import { checkCell, checkTarget, mergedAt } from '../read/check-cell.ts'
import { type OpenSheet, openWorkbook } from '../read/open-workbook.ts'
import { type CellProblem, type CellProblemCode, type FilledIn, filledIn, quote, refuse } from '../read/problems.ts'
import type { SheetCell } from '../read/read-sheet.ts'
import { LINE_HEAD, NOTE_KEY, SPLIT_SCHEMA, TECHNICAL, TECHNICAL_ROWS, TECHNICAL_SHEET, UNIT_HEAD } from './split-layout.ts'
import type { FilledSplit, SplitCell } from './split-record.ts'

/**
 * Reads back what `writeSplitWorkbook` wrote and somebody filled in: every cell of it, changed or not. A text nobody changed is taken as
 * it was; a new one has to be a target. Failures: those of opening a workbook, `workbook-not-ours`, `workbook-outdated`,
 * `workbook-other-plan`, and `workbook-cells-wrong` with the cells.
 */
export async function readSplitWorkbook(bytes: Uint8Array, expected: { readonly planId: string }): Promise<FilledIn<FilledSplit>> {
  const opened = await openWorkbook(bytes)
  if (!opened.ok) return refuse(opened.failure)
  const technical = opened.value.find((sheet) => sheet.name === TECHNICAL_SHEET)
  const made = technical && readTechnical(technical)
  if (!made) return refuse(fail('workbook-not-ours').failure)
  if (made.schema !== SPLIT_SCHEMA) return refuse(fail('workbook-outdated').failure)
  if (made.planId !== expected.planId) return refuse(fail('workbook-other-plan').failure)
  const sheet = opened.value.find((one) => one !== technical && findMark(one) !== null)
  if (!sheet) return refuse(fail('workbook-not-ours').failure)
  const { cells, problems } = readRows(sheet, findMark(sheet)!, made)
  return filledIn({ planId: made.planId, planVersion: made.planVersion, cells }, problems)
}

/** `subject` null: the row of the whole. `texts` as they were written, one a period. */
type MadeRow = {
  readonly lineId: string
  readonly measure: string | null
  readonly subject: TargetSubject | null
  readonly names: { readonly line: string; readonly unit: string }
  readonly texts: readonly string[]
}

type Made = {
  readonly schema: string
  readonly planId: string
  readonly planVersion: number
  readonly periods: readonly string[]
  readonly heads: readonly string[]
  readonly rows: ReadonlyMap<string, MadeRow>
}

/** Null where the sheet is none of ours, or somebody took out what it rests on. */
function readTechnical(sheet: OpenSheet): Made | null {
  const text = (row: number, column: number): string => sheet.cell(row, column)?.text ?? ''
  const texts = (row: number, from: number, count: number) => Array.from({ length: count }, (_, i) => text(row, from + i))
  const schema = text(TECHNICAL_ROWS.schema, 1)
  const planVersion = Number(text(TECHNICAL_ROWS.planVersion, 1))
  const periods = [...(sheet.rows.get(TECHNICAL_ROWS.periods)?.values() ?? [])].map((cell) => cell.text)
  const heads = [...(sheet.rows.get(TECHNICAL_ROWS.heads)?.values() ?? [])].map((cell) => cell.text)
  if (!schema.startsWith('gangmu.split/') || !Number.isInteger(planVersion) || heads.length <= periods.length) return null
  const rows = new Map<string, MadeRow>()
  for (const row of sheet.rows.keys()) {
    if (row < TECHNICAL_ROWS.first) continue
    const kind = text(row, TECHNICAL.kind)
    rows.set(text(row, TECHNICAL.key), {
      lineId: text(row, TECHNICAL.lineId),
      measure: text(row, TECHNICAL.measure) || null,
      subject: kind === 'area' || kind === 'unit' ? { kind, id: text(row, TECHNICAL.subjectId) } : null,
      names: { line: text(row, TECHNICAL.lineName), unit: text(row, TECHNICAL.name) },
      texts: texts(row, TECHNICAL.firstText, periods.length),
    })
  }
  return { schema, planId: text(TECHNICAL_ROWS.planId, 1), planVersion, periods, heads, rows }
}

/** Where the heading of the key column stands: the row of the headings, and the column of the keys. */
const findMark = (sheet: OpenSheet): SheetCell | null => {
  for (const row of sheet.rows.values()) for (const cell of row.values()) if (cell.text === SPLIT_SCHEMA) return cell
  return null
}

function readRows(sheet: OpenSheet, mark: SheetCell, made: Made): { cells: readonly SplitCell[]; problems: readonly CellProblem[] } {
  const cells: SplitCell[] = []
  const problems: CellProblem[] = []
  const report = (cell: string | null, code: CellProblemCode, params: CellProblem['params'] = {}): void => {
    problems.push({ sheet: sheet.name, cell, code, params })
  }
  const heads = [...(sheet.rows.get(mark.row)?.values() ?? [])].filter((cell) => cell !== mark)
  const columns = new Map(made.heads.map((head) => [head, heads.find((cell) => cell.text === head)?.column]))
  for (const [head, column] of columns) if (column === undefined) report(null, 'column-missing', { column: head })
  for (const cell of heads) if (!made.heads.includes(cell.text)) report(cellName(cell), 'column-unknown', { column: quote(cell.text) })
  if (problems.length > 0) return { cells, problems }
  const columnOf = (head: string): number => columns.get(head)!
  const periodHeads = made.heads.slice(-made.periods.length)

  const seen = new Map<string, number>()
  for (const [row, filled] of sheet.rows) {
    if (row <= mark.row) continue
    const key = filled.get(mark.column)?.text ?? ''
    const place = cellName({ row, column: columnOf(UNIT_HEAD) })
    const known = made.rows.get(key)
    if (key === NOTE_KEY) continue
    if (key === '') report(place, 'row-unknown')
    else if (known === undefined) report(place, 'row-id-changed')
    else if (seen.has(key)) report(place, 'row-repeated', { row: seen.get(key)! })
    if (known === undefined || seen.has(key)) continue
    seen.set(key, row)
    readRow(row, known)
  }
  for (const [key, { names }] of made.rows) if (!seen.has(key)) report(null, 'row-missing', { line: names.line, unit: names.unit })
  return { cells, problems }

  function readRow(row: number, known: MadeRow): void {
    for (const [head, expected] of [
      [LINE_HEAD, known.names.line],
      [UNIT_HEAD, known.names.unit],
    ] as const) {
      const place = { row, column: columnOf(head) }
      const found = sheet.cell(row, place.column)?.text ?? ''
      if (found !== expected) report(cellName(place), 'name-changed', { expected: quote(expected), found: quote(found) })
    }
    for (const [i, head] of periodHeads.entries()) {
      const place = { row, column: columnOf(head) }
      const block = mergedAt(sheet.merges, place)
      if (block) report(cellName(place), 'merged', { block })
      const cell = sheet.cell(row, place.column)
      const text = cell?.text ?? ''
      const unchanged = text === known.texts[i]
      if (known.subject === null) {
        if (!unchanged) report(cellName(place), 'whole-changed', { expected: quote(known.texts[i] ?? ''), found: quote(text) })
        continue
      }
      const wrong = checkCell(cell) ?? (unchanged ? null : checkTarget(text, known.measure))
      if (wrong) report(cellName(place), wrong.code, wrong.params)
      cells.push({ lineId: known.lineId, subject: known.subject, period: made.periods[i]!, text })
    }
  }
}
