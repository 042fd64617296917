import { fail } from '@gangmu/domain'
import { cellName, columnName } from '../read/cell-name.ts'
import { checkCell, mergedAt } from '../read/check-cell.ts'
import { type OpenSheet, openWorkbook } from '../read/open-workbook.ts'
import { type CellProblem, type CellProblemCode, type FilledIn, filledIn, quote, refuse } from '../read/problems.ts'
import type { SheetCell } from '../read/read-sheet.ts'
import { type Form, type FormField, foldHead } from './form.ts'

/** Where the rows of a form stand, so that later complaints can name their cells: `${columns.name}${row}`. */
export type FormPlaces<Key extends string> = { readonly sheet: string; readonly columns: Readonly<Partial<Record<Key, string>>> }

/** A row as filled in, trimmed; '' where nothing stands. `row` is its number in the sheet; `has` tells whether the column is there at all. */
export type FormRow<Key extends string> = {
  readonly row: number
  readonly texts: Readonly<Record<Key, string>>
  readonly has: (key: Key) => boolean
}

/** Says that a cell of the row is wrong. */
export type Report<Key extends string> = (row: FormRow<Key>, key: Key, code: CellProblemCode, params?: CellProblem['params']) => void

/** The headings stand in one of the first rows, below a title and a line of explanation. */
const HEAD_ROWS = 20

/**
 * Reads a form that was filled in. The sheet and its columns are found by their headings, in any order, so that a table somebody has
 * anyway can be used. `toRecord` turns a row into a record and reports what is wrong with it. Failures: those of opening a workbook,
 * `workbook-not-ours` where no sheet has the required headings, `workbook-cells-wrong` with the cells.
 */
export async function readForm<Key extends string, T>(
  bytes: Uint8Array,
  form: Form<Key>,
  toRecord: (row: FormRow<Key>, report: Report<Key>) => T,
): Promise<FilledIn<FormPlaces<Key> & { readonly rows: readonly T[] }>> {
  const opened = await openWorkbook(bytes)
  if (!opened.ok) return refuse(opened.failure)
  const found = findHeads(opened.value, form.fields)
  if (found === null) return refuse(fail('workbook-not-ours').failure)
  const { sheet, headRow, columns } = found
  const dated = new Set(form.fields.filter(({ kind }) => kind === 'month' || kind === 'day').map(({ key }) => key))
  const problems: CellProblem[] = []
  const place = (row: number, key: Key): string | null => {
    const column = columns.get(key)
    return column === undefined ? null : cellName({ row, column })
  }
  const report: Report<Key> = ({ row }, key, code, params = {}) => {
    problems.push({ sheet: sheet.name, cell: place(row, key), code, params })
  }
  for (const { cell, text } of found.unknown)
    problems.push({ sheet: sheet.name, cell, code: 'column-unknown', params: { column: quote(text) } })
  const rows: T[] = []
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    if (row <= headRow) continue
    const cellOf = (key: Key): SheetCell | undefined => cells.get(columns.get(key) ?? 0)
    // A date where none belongs, an error or a formula without a result is no text to go by; checkField says so.
    const textOf = (key: Key): string => (wrongIn(key, cellOf(key)) ? '' : (cellOf(key)?.text.trim() ?? ''))
    const texts = Object.fromEntries(form.fields.map(({ key }) => [key, textOf(key)])) as Record<Key, string>
    const formRow: FormRow<Key> = { row, texts, has: (key) => columns.has(key) }
    if (form.fields.every(({ key }) => formRow.texts[key] === '' && wrongIn(key, cellOf(key)) === null)) continue
    for (const field of form.fields) checkField(field, formRow)
    rows.push(toRecord(formRow, report))
  }
  const places = Object.fromEntries([...columns].map(([key, column]) => [key, columnName(column)])) as Partial<Record<Key, string>>
  return filledIn({ sheet: sheet.name, columns: places, rows }, problems)

  function wrongIn(key: Key, cell: SheetCell | undefined): ReturnType<typeof checkCell> {
    return cell?.kind === 'date' && dated.has(key) ? null : checkCell(cell)
  }

  function checkField({ key, head, required, choices }: FormField<Key>, formRow: FormRow<Key>): void {
    const column = columns.get(key)
    if (column === undefined) return
    const text = formRow.texts[key]
    const block = mergedAt(sheet.merges, { row: formRow.row, column })
    if (block) report(formRow, key, 'merged', { block })
    const wrong = wrongIn(key, sheet.cell(formRow.row, column))
    if (wrong) report(formRow, key, wrong.code, wrong.params)
    else if (text === '' && required && !block) report(formRow, key, 'required', { column: head })
    else if (text !== '' && choices && !choices.includes(text))
      report(formRow, key, 'choice', { text: quote(text), choices: choices.join('、') })
    else if (text.length > MOST) report(formRow, key, 'too-long', { limit: MOST })
  }
}

/** A cell of a form is a name or a sentence. */
const MOST = 1_000

type FoundHeads<Key extends string> = {
  readonly sheet: OpenSheet
  readonly headRow: number
  readonly columns: ReadonlyMap<Key, number>
  readonly unknown: readonly { readonly cell: string; readonly text: string }[]
}

function findHeads<Key extends string>(sheets: readonly OpenSheet[], fields: readonly FormField<Key>[]): FoundHeads<Key> | null {
  for (const sheet of sheets.filter(({ visible }) => visible))
    for (let headRow = 1; headRow <= HEAD_ROWS; headRow++) {
      const columns = new Map<Key, number>()
      const unknown: { cell: string; text: string }[] = []
      for (const cell of sheet.rows.get(headRow)?.values() ?? []) {
        const field = fields.find(({ head, aliases = [] }) => [head, ...aliases].includes(foldHead(cell.text)))
        if (field && !columns.has(field.key)) columns.set(field.key, cell.column)
        else unknown.push({ cell: cellName(cell), text: cell.text })
      }
      if (fields.every(({ key, required }) => !required || columns.has(key))) return { sheet, headRow, columns, unknown }
    }
  return null
}
