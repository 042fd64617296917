import { fail } from '@gangmu/domain'
import { cellName } from '../read/cell-name.ts'
import { checkCell, mergedAt } from '../read/check-cell.ts'
import { type OpenSheet, openWorkbook } from '../read/open-workbook.ts'
import { type CellProblem, type CellProblemCode, type FilledIn, filledIn, quote, refuse } from '../read/problems.ts'
import type { SheetCell } from '../read/read-sheet.ts'
import { checkFilled, type FilledAs } from './check-filled.ts'
import {
  type DetailField,
  FIXED_COLUMNS,
  type FillField,
  FORM_SCHEMA,
  fieldHead,
  NAME_HEAD,
  NOTE_KEY,
  PERIOD_HEAD,
  TECHNICAL,
  TECHNICAL_ROWS,
  TECHNICAL_SHEET,
} from './form-layout.ts'
import type { FilledCell } from './form-record.ts'

/**
 * Reads back what `writeCollectionForm` wrote and somebody filled in: the cells that say something else than when it was taken out. A row
 * that was taken out of the sheet stays as it was. A new value has to be a figure, in the unit asked or one that converts into it.
 * Failures: those of opening a workbook, `workbook-not-ours`, `workbook-outdated`, `workbook-other-form`, and `workbook-cells-wrong` with
 * the cells.
 */
export async function readCollectionForm(
  bytes: Uint8Array,
  expected: { readonly roundId: string; readonly unitId: string },
): Promise<FilledIn<readonly FilledCell[]>> {
  const opened = await openWorkbook(bytes)
  if (!opened.ok) return refuse(opened.failure)
  const technical = opened.value.find((sheet) => sheet.name === TECHNICAL_SHEET)
  const made = technical && readTechnical(technical)
  if (!made) return refuse(fail('workbook-not-ours').failure)
  if (made.schema !== FORM_SCHEMA) return refuse(fail('workbook-outdated').failure)
  if (made.roundId !== expected.roundId || made.unitId !== expected.unitId) return refuse(fail('workbook-other-form').failure)
  const sheet = opened.value.find((one) => one !== technical && findMark(one) !== null)
  if (!sheet) return refuse(fail('workbook-not-ours').failure)
  const { cells, problems } = readRows(sheet, findMark(sheet)!, made)
  return filledIn(cells, problems)
}

type MadeRow = FilledAs & {
  readonly askId: string
  readonly version: number
  readonly name: string
  readonly period: string
  /** As they were written, one a field. */
  readonly texts: readonly string[]
}

type Made = {
  readonly schema: string
  readonly roundId: string
  readonly unitId: string
  readonly fields: readonly FillField[]
  readonly rows: ReadonlyMap<string, MadeRow>
}

/** Null where the sheet is none of ours, or somebody took out what it rests on. */
function readTechnical(sheet: OpenSheet): Made | null {
  const text = (row: number, column: number): string => sheet.cell(row, column)?.text ?? ''
  const schema = text(TECHNICAL_ROWS.schema, 1)
  const fields = [...(sheet.rows.get(TECHNICAL_ROWS.fields)?.values() ?? [])].map((cell) => cell.text as FillField)
  if (!schema.startsWith('gangmu.collection/') || fields.length === 0) return null
  const rows = new Map<string, MadeRow>()
  for (const row of sheet.rows.keys()) {
    if (row < TECHNICAL_ROWS.first) continue
    const askId = text(row, TECHNICAL.askId)
    const version = Number(text(row, TECHNICAL.version))
    if (!Number.isInteger(version)) return null
    rows.set(askId, {
      askId,
      version,
      sort: text(row, TECHNICAL.sort) === 'estimate' ? 'estimate' : 'figure',
      measure: text(row, TECHNICAL.measure) || null,
      isClass: text(row, TECHNICAL.words) !== '',
      name: text(row, TECHNICAL.name),
      period: text(row, TECHNICAL.period),
      texts: fields.map((_, i) => text(row, TECHNICAL.firstText + i)),
    })
  }
  return { schema, roundId: text(TECHNICAL_ROWS.roundId, 1), unitId: text(TECHNICAL_ROWS.unitId, 1), fields, rows }
}

/** Where the heading of the key column stands: the row of the headings, and the column of the keys. */
const findMark = (sheet: OpenSheet): SheetCell | null => {
  for (const row of sheet.rows.values()) for (const cell of row.values()) if (cell.text === FORM_SCHEMA) return cell
  return null
}

function readRows(sheet: OpenSheet, mark: SheetCell, made: Made): { cells: readonly FilledCell[]; problems: readonly CellProblem[] } {
  const cells: FilledCell[] = []
  const problems: CellProblem[] = []
  const report = (cell: string | null, code: CellProblemCode, params: CellProblem['params'] = {}): void => {
    problems.push({ sheet: sheet.name, cell, code, params })
  }
  const expected: readonly string[] = [...FIXED_COLUMNS.map(([head]) => head), ...made.fields.map(fieldHead)]
  const heads = [...(sheet.rows.get(mark.row)?.values() ?? [])].filter((cell) => cell !== mark)
  const columns = new Map(expected.map((head) => [head, heads.find((cell) => cell.text === head)?.column]))
  for (const [head, column] of columns) if (column === undefined) report(null, 'column-missing', { column: head })
  for (const cell of heads) if (!expected.includes(cell.text)) report(cellName(cell), 'column-unknown', { column: quote(cell.text) })
  if (problems.length > 0) return { cells, problems }
  const columnOf = (head: string): number => columns.get(head)!

  const seen = new Map<string, number>()
  for (const [row, filled] of sheet.rows) {
    if (row <= mark.row) continue
    const key = filled.get(mark.column)?.text ?? ''
    const place = cellName({ row, column: columnOf(NAME_HEAD) })
    const known = made.rows.get(key)
    if (key === NOTE_KEY) continue
    if (key === '') report(place, 'row-unknown')
    else if (known === undefined) report(place, 'row-id-changed')
    else if (seen.has(key)) report(place, 'row-repeated', { row: seen.get(key)! })
    if (known === undefined || seen.has(key)) continue
    seen.set(key, row)
    readRow(row, known)
  }
  return { cells, problems }

  function readRow(row: number, known: MadeRow): void {
    for (const [head, name] of [
      [NAME_HEAD, known.name],
      [PERIOD_HEAD, known.period],
    ] as const) {
      const place = { row, column: columnOf(head) }
      const found = sheet.cell(row, place.column)?.text ?? ''
      if (found !== name) report(cellName(place), 'name-changed', { expected: quote(name), found: quote(found) })
    }
    const texts = made.fields.map((field, i) => readField(row, field, known, known.texts[i]!))
    if (texts.every((text, i) => text === known.texts[i])) return
    const textOf = (field: FillField): string => texts[made.fields.indexOf(field)]?.trim() ?? ''
    const detail = (field: DetailField) => textOf(field)
    const details = {
      ...{ basis: detail('basis'), proposal: detail('proposal'), proposalReason: detail('proposalReason'), done: detail('done') },
      ...{ cause: detail('cause'), problem: detail('problem'), measure: detail('measure') },
    }
    cells.push({
      askId: known.askId,
      base: known.version,
      raw: textOf('raw'),
      sentence: textOf('sentence'),
      details: known.sort === 'estimate' ? details : null,
    })
  }

  function readField(row: number, field: FillField, known: MadeRow, before: string): string {
    const place = { row, column: columnOf(fieldHead(field)) }
    const block = mergedAt(sheet.merges, place)
    if (block) report(cellName(place), 'merged', { block })
    const cell = sheet.cell(row, place.column)
    const text = cell?.text ?? ''
    const wrong = checkCell(cell) ?? (text === before ? null : checkFilled(text, field, known))
    if (wrong) report(cellName(place), wrong.code, wrong.params)
    return text
  }
}
