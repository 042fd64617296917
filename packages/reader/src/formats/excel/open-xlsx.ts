import type { Diagnostic, FilePlace } from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'
import type { LaidCell, LaidTable, OpenedFile } from '../layout.ts'
import { LIMITS } from '../limits.ts'
import { OpenFailure } from '../open-failure.ts'
import { openZip } from '../zip.ts'
import { buildGrid, type GridCell } from './build-grid.ts'
import { columnName } from './cell-names.ts'
import { cutSheet } from './cut-sheet.ts'
import { readRelations } from './package-parts.ts'
import { readCommented, readObjects } from './read-extras.ts'
import { readSheet, type SheetReader } from './read-sheet.ts'
import { readStrings } from './read-strings.ts'
import { readStyles } from './read-styles.ts'
import { readWorkbook, type SheetEntry } from './read-workbook.ts'
import { reportCells, reportHidden } from './report-sheet.ts'

/**
 * Opens a workbook: every sheet that is shown becomes lines of text and tables, one line a line of a cell, what cells hold printed as their
 * formats show it. The parts are read by ourselves (docs/adr/0009). Throws OpenFailure `report-damaged`, `report-encrypted` or
 * `report-inflates`.
 */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedFile> {
  const zip = await openZip(bytes, '.xlsx')
  const { sheets, since1904, relations } = await readWorkbook(zip)
  if (sheets.length === 0) throw new OpenFailure('report-damaged', { format: '.xlsx' })
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? ''
  const reader: SheetReader = {
    zip,
    stringAt: await readStrings(zip, partOf('sharedStrings')),
    styleOf: await readStyles(zip, partOf('styles'), since1904),
    since1904,
    budget: { cells: LIMITS.cells, characters: LIMITS.cellCharacters },
  }
  const laid = startLayout()
  const diagnostics: Diagnostic[] = []
  for (const sheet of sheets) diagnostics.push(...(await laySheet(sheet, reader, laid)))
  const { lines, tables, places } = laid
  return { layout: { format: 'xlsx', encoding: 'xlsx', lines, tables, places }, diagnostics }
}

type Laid = { readonly lines: string[]; readonly tables: LaidTable[]; readonly places: (FilePlace | null)[] }

const startLayout = (): Laid => ({ lines: [], tables: [], places: [] })

/** Adds one sheet to the layout; gives what of it was left out. */
async function laySheet(sheet: SheetEntry, reader: SheetReader, laid: Laid): Promise<Diagnostic[]> {
  const { name, hidden, part, kind } = sheet
  if (hidden) return [diagnose('excel.hidden', null, name)]
  if (part === null) throw new OpenFailure('report-damaged', { format: '.xlsx' })
  if (kind === 'chartsheet') return [diagnose('excel.object', null, name)]
  const relations = await readRelations(reader.zip, part)
  const content = await readSheet(part, reader)
  const grid = buildGrid(content)
  for (const piece of cutSheet(grid.cells)) {
    if (piece.kind === 'line') putCell(laid, name, piece.cell)
    else if (piece.kind === 'table') putTable(laid, name, piece.rows)
    else if (laid.lines.length > 0) {
      laid.lines.push('')
      laid.places.push(null)
    }
  }
  const objects = await readObjects(reader.zip, relations)
  return [
    ...(content.rows > content.rowsRead ? [diagnose('file.limit-reached', null, `${name}：${content.rows} 行`)] : []),
    ...(content.beyond === null ? [] : [diagnose('file.limit-reached', null, `${name}!${columnName(content.beyond)}:`)]),
    ...reportHidden(name, grid),
    ...reportCells(name, content.notices),
    ...reportCells(
      name,
      (await readCommented(reader.zip, relations)).map((cell) => ({ code: 'excel.comment', cell, evidence: '' }) as const),
    ),
    ...(objects.length > 0 ? [diagnose('excel.object', null, `${name}：${objects.join('、')}`)] : []),
  ]
}

function putCell({ lines, places }: Laid, sheet: string, cell: GridCell): { readonly from: number; readonly to: number } {
  const from = lines.length
  for (const line of cell.lines) {
    lines.push(line)
    places.push({ kind: 'cell', sheet, cell: cell.name })
  }
  return { from, to: lines.length }
}

/** Columns that no cell begins in are none of the table's: what is merged over them covers one column less. */
function putTable(laid: Laid, sheet: string, rows: readonly (readonly GridCell[])[]): void {
  const columns = [...new Set(rows.flatMap((row) => row.map((cell) => cell.column)))].sort((a, b) => a - b)
  const from = laid.lines.length
  const columnsBefore = (column: number): number => columns.findLastIndex((c) => c < column) + 1
  const laidRows = rows.map((row, at) =>
    row.map((cell): LaidCell => {
      const column = columnsBefore(cell.column)
      let covered = 1
      while (rows[at + covered] && rows[at + covered]![0]!.row < cell.row + cell.rows) covered++
      return { ...putCell(laid, sheet, cell), column, columns: columnsBefore(cell.column + cell.columns) - column, rows: covered }
    }),
  )
  laid.tables.push({ from, to: laid.lines.length, rows: laidRows })
}
