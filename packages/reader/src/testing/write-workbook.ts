import type { Reading } from '@gangmu/domain'
import exceljs, { type Workbook, type Worksheet } from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readReport } from '../read-report.ts'

/** A workbook as bytes, built by another hand than the reader's. */
export async function writeWorkbook(build: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  build(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A sheet with these rows from A1 on; null leaves a cell empty. */
export function addSheet(book: Workbook, name: string, rows: readonly (readonly unknown[])[], merges: readonly string[] = []): Worksheet {
  const sheet = book.addWorksheet(name)
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) sheet.getCell(r + 1, c + 1).value = value as string
    })
  })
  for (const merge of merges) sheet.mergeCells(merge)
  return sheet
}

/** Changes parts of a workbook as XML, for what no library writes. Null takes a part out. */
export function editParts(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string | null>>): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, edit] of Object.entries(edits)) {
    const edited = edit(parts[name] ? strFromU8(parts[name]) : '')
    if (edited === null) delete parts[name]
    else parts[name] = strToU8(edited)
  }
  return zipSync(parts, { level: 1 })
}

/** Reads a workbook of these sheets; fails the test where it cannot be opened. */
export async function readWorkbookBytes(bytes: Uint8Array): Promise<Reading> {
  const outcome = await readReport(bytes, { fileName: '指标表.xlsx' })
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value.reading
}
