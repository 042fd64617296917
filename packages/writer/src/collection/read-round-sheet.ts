import { compareDecimals, fail, isMonth, type Month, monthOfTitle, readEntry } from '@gangmu/domain'
import { type CellPlace, cellName } from '../read/cell-name.ts'
import { checkCell, mergedAt } from '../read/check-cell.ts'
import { type OpenSheet, openWorkbook } from '../read/open-workbook.ts'
import { type CellProblem, type CellProblemCode, type FilledIn, filledIn, quote, refuse } from '../read/problems.ts'
import { checkFilled } from './check-filled.ts'
import {
  codeOf,
  type FieldPart,
  labelOf,
  PERIOD_LABEL,
  type ReadRound,
  type RoundChange,
  type RoundField,
  type RoundRow,
} from './round-record.ts'

export type ExpectedRound = {
  readonly month: Month
  readonly fields: readonly RoundField[]
  /** The units whose rows are looked for. */
  readonly rows: readonly RoundRow[]
  /** Names of units of the round whose rows are somebody else's to fill in: they are passed over. */
  readonly others: readonly string[]
}

/**
 * Reads a table in which each row is a unit and each column a field, as `writeRoundSheet` writes it or a platform does: columns in any order,
 * named by their code or else their name, titles above. What is left empty stays as it stands. Failures: those of opening a workbook,
 * `collection-sheet-not-found`, `collection-sheet-other-month`, and `workbook-cells-wrong` with the cells.
 */
export async function readRoundSheet(bytes: Uint8Array, expected: ExpectedRound): Promise<FilledIn<ReadRound>> {
  const opened = await openWorkbook(bytes)
  if (!opened.ok) return refuse(opened.failure)
  for (const sheet of opened.value) {
    const heads = sheet.visible ? findHeads(sheet, expected.fields) : null
    if (heads === null) continue
    const found = monthAbove(sheet, heads.row)
    if (found !== null && found !== expected.month)
      return refuse(fail('collection-sheet-other-month', { found, month: expected.month }).failure)
    return readRows(sheet, heads, expected)
  }
  return refuse(fail('collection-sheet-not-found').failure)
}

type Column = { readonly column: number; readonly field: RoundField; readonly part: FieldPart }
type Heads = {
  readonly row: number
  readonly unitColumn: number
  readonly columns: readonly Column[]
  readonly unknown: ReadRound['unknown']
  readonly repeated: readonly { readonly cell: string; readonly first: string }[]
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
/** 亿元 in brackets at the end of a heading is the unit, and no part of the name. */
const foldName = (text: string): string => fold(text).replace(/\([^()]*\)$/, '')
const UNIT_HEADS = /^(?:(?:填报|报送|上报|填表)?(?:单位|部门)(?:名称)?|乡镇|镇街|街道)$/
/** Columns of such tables that say nothing to be taken in. */
const PLAIN_HEADS = /^(?:序号|编号|行号)$/
const SUM_ROWS = /^(?:合计|总计|小计)$/

/** The first row that names the units' column and at least one field; codes may stand with the names, or in a row of their own. */
function findHeads(sheet: OpenSheet, fields: readonly RoundField[]): Heads | null {
  const known = namesOf(fields)
  const fieldAt = (row: number, column: number) => {
    const lines = [row, row - 1, row + 1].flatMap((at) => (sheet.cell(at, column)?.text ?? '').split('\n').map(fold))
    const code = lines.find((line) => known.codes.has(line.toLowerCase()))
    if (code !== undefined) return known.codes.get(code.toLowerCase())!
    return known.names.get(foldName((sheet.cell(row, column)?.text ?? '').split('\n')[0]!)) ?? null
  }
  for (const [row, cells] of sheet.rows) {
    const unitCell = [...cells.values()].find(({ text }) => UNIT_HEADS.test(foldName(text)))
    if (unitCell === undefined) continue
    const others = [...cells.values()].filter((cell) => cell !== unitCell && !PLAIN_HEADS.test(fold(cell.text)))
    const named = others.map((cell) => ({ cell, known: fieldAt(row, cell.column) }))
    const columns: Column[] = []
    const repeated: { cell: string; first: string }[] = []
    for (const { cell, known: found } of named) {
      if (found === null) continue
      const first = columns.find(({ field, part }) => field === found.field && part === found.part)
      if (first === undefined) columns.push({ column: cell.column, ...found })
      else repeated.push({ cell: cellName(cell), first: cellName({ row, column: first.column }) })
    }
    if (columns.length === 0) continue
    const unknown = named.filter((one) => one.known === null).map(({ cell }) => ({ cell: cellName(cell), text: quote(cell.text) }))
    return { row, unitColumn: unitCell.column, columns, unknown, repeated }
  }
  return null
}

type Known = { readonly field: RoundField; readonly part: FieldPart }

/** A name that two fields share is none; they are told apart by their codes. */
function namesOf(fields: readonly RoundField[]): {
  readonly codes: ReadonlyMap<string, Known>
  readonly names: ReadonlyMap<string, Known>
} {
  const all = fields.flatMap((field) => (['raw', 'sentence'] as const).map((part): Known => ({ field, part })))
  const byName = Map.groupBy(all, ({ field, part }) => foldName(labelOf(field, part)))
  return {
    codes: new Map(all.map((known) => [codeOf(known.field, known.part).toLowerCase(), known])),
    names: new Map([...byName].flatMap(([name, [first, ...others]]) => (others.length === 0 ? [[name, first!] as const] : []))),
  }
}

/** What the sheet says of its month above the headings; null where it says none that can be read. */
function monthAbove(sheet: OpenSheet, headRow: number): Month | null {
  for (const [row, cells] of sheet.rows) {
    if (row >= headRow) continue
    for (const { column, text } of cells.values()) {
      const [label, said = ''] = fold(text).split(/[:：]/)
      if (label !== PERIOD_LABEL) continue
      const value = fold(said || (sheet.cell(row, column + 1)?.text ?? ''))
      const plain = value.replace(/^(\d{4})[-/.年]?(\d{1,2})月?$/, (_, year, month) => `${year}-${String(month).padStart(2, '0')}`)
      return isMonth(plain) ? plain : monthOfTitle(value)
    }
  }
  return null
}

function readRows(sheet: OpenSheet, heads: Heads, { rows, others }: ExpectedRound): FilledIn<ReadRound> {
  const problems: CellProblem[] = []
  const changes: RoundChange[] = []
  const seen = new Map<RoundRow, number>()
  const passed = new Set(others.map(fold))
  let skipped = 0
  const report = (place: CellPlace | string, code: CellProblemCode, params: CellProblem['params'] = {}): void => {
    problems.push({ sheet: sheet.name, cell: typeof place === 'string' ? place : cellName(place), code, params })
  }
  for (const { cell, first } of heads.repeated) report(cell, 'column-repeated', { first })
  for (const [row, cells] of sheet.rows) {
    if (row <= heads.row || isCodes(row)) continue
    const filled = heads.columns.filter(({ column }) => cells.has(column))
    const name = cells.get(heads.unitColumn)?.text ?? ''
    const found = rows.filter((one) => [one.name, one.shortName].some((known) => known !== null && fold(known) === fold(name)))
    const place = { row, column: heads.unitColumn }
    const block = mergedAt(sheet.merges, place)
    // Notes and signatures below the table are merged over its columns, and fill none of them.
    if (found.length === 0 && (filled.length === 0 || SUM_ROWS.test(fold(name)))) continue
    if (found.length === 0 && passed.has(fold(name))) {
      skipped += 1
      continue
    }
    if (block !== null) report(place, 'merged', { block })
    if (found.length === 0)
      report(place, name === '' ? 'required' : 'unit-not-asked', name === '' ? { column: '填报单位' } : { name: quote(name) })
    else if (found.length > 1) report(place, 'unit-ambiguous', { name: quote(name) })
    else if (seen.has(found[0]!)) report(place, 'row-repeated', { row: seen.get(found[0]!)! })
    else readRow(row, found[0]!)
  }
  return filledIn({ sheet: sheet.name, rows: seen.size, skipped, changes, unknown: heads.unknown }, problems)

  /** A row of codes below the names. */
  function isCodes(row: number): boolean {
    return heads.columns.some(
      ({ column, field, part }) => fold(sheet.cell(row, column)?.text ?? '').toLowerCase() === codeOf(field, part).toLowerCase(),
    )
  }

  function readRow(row: number, unit: RoundRow): void {
    seen.set(unit, row)
    for (const [field, columns] of Map.groupBy(heads.columns, (column) => column.field)) {
      const standing = unit.cells.get(field.code)
      const now = { raw: standing?.raw ?? '', sentence: standing?.sentence ?? '' }
      let changed: number | null = null
      for (const { column, part } of columns) {
        const text = readCell({ row, column }, field, part, unit)
        if (text === null) continue
        changed ??= column
        now[part] = text
      }
      if (changed !== null) changes.push({ unitId: unit.unitId, code: field.code, cell: cellName({ row, column: changed }), ...now })
    }
  }

  /** The text of a cell that says something else than what stands; null where it does not, or is wrong, which is reported. */
  function readCell(place: CellPlace, field: RoundField, part: FieldPart, unit: RoundRow): string | null {
    const block = mergedAt(sheet.merges, place)
    if (block !== null) report(place, 'merged', { block })
    const cell = sheet.cell(place.row, place.column)
    const standing = unit.cells.get(field.code)
    const text = cell?.text.trim() ?? ''
    const odd = checkCell(cell)
    if (odd !== null) report(place, odd.code, odd.params)
    else if (text !== '' && standing === undefined) report(place, 'not-asked')
    if (odd !== null || block !== null || text === '' || standing === undefined) return null
    if (part === 'raw' ? isSame(text, standing.raw, field.unit) : text === (standing.sentence ?? '').trim()) return null
    const wrong = checkFilled(text, part, { sort: field.sort, measure: field.unit, isClass: field.isClass })
    if (wrong !== null) report(place, wrong.code, wrong.params)
    else if (!unit.isOpen) report(place, 'form-not-open', { unit: unit.shortName ?? unit.name })
    else return text
    return null
  }
}

/** 4.2 and 4.20 are the same figure: programs drop what they do not count with. */
const isSame = (text: string, standing: string, unit: string | null): boolean => {
  if (text === standing.trim()) return true
  const [found, before] = [readEntry(text, unit), readEntry(standing, unit)]
  return found.kind === 'number' && before.kind === 'number' && compareDecimals(found.value, before.value) === 0
}
