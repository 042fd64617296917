import type { Workbook, Worksheet } from 'exceljs'
import { type DocumentStamp, watermark } from '../stamp.ts'
import { countLines } from '../text/text-width.ts'
import { escapeCellText, sheetName } from './cell-text.ts'
import { columnWidths } from './column-widths.ts'
import { asFigure, daySerial, figureFormat } from './figure.ts'
import { writeAcross, writeFoot, writeHead } from './lay-sheet.ts'
import { pageOf } from './page.ts'
import { collectBytes, type Pause, streamWorkbook } from './stream-workbook.ts'
import { type CellLook, GROUP, makeStyles, rowHeight } from './styles.ts'
import { cellText, type TableCell, type TableColumn, type TableRow, type TableSheet } from './table.ts'

/** One or more tables, a sheet each, with the same stamp. */
export type TableWorkbook = { readonly sheets: readonly TableSheet[]; readonly stamp: DocumentStamp }

/** Any table as an .xlsx workbook: a comparison of years or areas, a ranking, an audit log. */
export const writeTableWorkbook = (document: TableWorkbook): Promise<Uint8Array> => collectBytes(streamTableWorkbook(document))

/** The same for tables of any length, written as their rows come; after `rowsPerSheet` a table goes on in another sheet. */
export const streamTableWorkbook = ({ sheets, stamp }: TableWorkbook, rowsPerSheet = MOST_ROWS): AsyncIterable<Uint8Array> =>
  streamWorkbook(stamp.takenAt, async (workbook, pause) => {
    const styleOf = makeStyles()
    for (const sheet of sheets) await writeTable(workbook, sheet, { stamp, styleOf, pause, rowsPerSheet })
  })

type Tools = {
  readonly stamp: DocumentStamp
  readonly styleOf: ReturnType<typeof makeStyles>
  readonly pause: Pause
  readonly rowsPerSheet: number
}

/** The rows that decide how wide the columns are. */
const SAMPLE = 500
const BATCH = 200
/** A sheet has room for 1 048 576 rows. */
const MOST_ROWS = 1_000_000

async function writeTable(workbook: Workbook, table: TableSheet, { stamp, styleOf, pause, rowsPerSheet }: Tools): Promise<void> {
  const { rest, sample } = await takeSample(table.rows)
  const widths = columnWidths(table.columns, sample)
  const head = { mark: watermark(stamp), title: table.title, context: table.context }
  const open = (number: number): Worksheet => {
    const sheet = workbook.addWorksheet(freeName(workbook, table.name, number), pageOf(head, table.frozenColumns ?? 1))
    sheet.columns = widths.map((width) => ({ width }))
    writeHead(
      sheet,
      head,
      table.columns.map((column) => column.head),
      widths,
    )
    return sheet
  }
  const close = (sheet: Worksheet): void => {
    writeFoot(sheet, stamp, widths)
    sheet.commit()
  }
  let sheet = open(1)
  let written = 0
  const write = async (row: TableRow): Promise<void> => {
    if (written > 0 && written % rowsPerSheet === 0) {
      close(sheet)
      sheet = open(1 + written / rowsPerSheet)
    }
    if ('group' in row) writeAcross(sheet, row.group, GROUP, widths)
    else writeRow(sheet, row.cells, table.columns, widths, styleOf)
    if (++written % BATCH === 0) await pause()
  }
  try {
    for (const row of sample) await write(row)
    for await (const row of rest) await write(row)
  } finally {
    // Whatever the rows come from must not be left open when the writing ends among the sample.
    await rest.return(undefined)
  }
  close(sheet)
}

/** Two sheets of one name would be repaired by Excel. */
const freeName = (workbook: Workbook, name: string, number: number): string => {
  const wanted = sheetName(name, number === 1 ? '' : `（${number}）`)
  return workbook.getWorksheet(wanted) ? freeName(workbook, name, number + 1) : wanted
}

/** The first rows held, the others still to come. */
async function takeSample(rows: TableSheet['rows']): Promise<{ sample: TableRow[]; rest: AsyncGenerator<TableRow, void> }> {
  const all = (async function* () {
    yield* rows
  })()
  const sample: TableRow[] = []
  while (sample.length < SAMPLE) {
    const { done, value } = await all.next()
    if (done) break
    sample.push(value)
  }
  return { sample, rest: all }
}

function writeRow(
  sheet: Worksheet,
  cells: readonly TableCell[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  styleOf: Tools['styleOf'],
): void {
  const shown = columns.map((column, i) => showCell(cells[i] ?? null, column))
  const row = sheet.addRow(shown.map(({ value }) => value))
  let lines = 1
  for (const [i, { look, value }] of shown.entries()) {
    row.getCell(i + 1).style = styleOf(look)
    if (typeof value === 'string') lines = Math.max(lines, countLines(value, widths[i]! - 1 - (look.indent ?? 0) * 2))
  }
  row.height = rowHeight(lines)
  row.commit()
}

type ShownCell = { readonly value: string | number | null; readonly look: CellLook }

const ALIGN = { text: 'left', figure: 'right', day: 'center' } as const

function showCell(cell: TableCell, { kind, align = ALIGN[kind] }: TableColumn): ShownCell {
  const text = cellText(cell)
  const { tone, indent } = typeof cell === 'object' && cell !== null ? cell : {}
  const look = { align, tone, indent, figure: kind !== 'text' }
  if (text === null || text === '') return { value: kind === 'text' ? null : '—', look: { ...look, format: '@' } }
  const figure = kind === 'figure' ? asFigure(text) : null
  if (figure) return { value: figure.value, look: { ...look, format: figureFormat(figure) } }
  const day = kind === 'day' ? daySerial(text) : null
  if (day !== null) return { value: day, look: { ...look, format: 'yyyy-mm-dd' } }
  return { value: escapeCellText(text), look: { ...look, format: '@' } }
}
