import { cellText, type TableSheet } from '../excel/table.ts'
import { writeCsv } from './write-csv.ts'

/** A table as CSV, without title and stamp: for other programs. Lines that only name a group are left out. */
export const writeTableCsv = ({ columns, rows }: Pick<TableSheet, 'columns' | 'rows'>): AsyncIterable<Uint8Array> =>
  writeCsv(
    columns.map(({ head }) => head.replaceAll('\n', '')),
    (async function* () {
      for await (const row of rows) if ('cells' in row) yield columns.map((_, i) => cellText(row.cells[i] ?? null) ?? '')
    })(),
  )
