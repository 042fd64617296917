import type { Style, Worksheet } from 'exceljs'
import { type DocumentStamp, signature } from '../stamp.ts'
import { countLines } from '../text/text-width.ts'
import { escapeCellText } from './cell-text.ts'
import { CONTEXT, FOOT, HEAD, MARK, rowHeight, TITLE } from './styles.ts'

/** What stands above the heading of a table, from the top. `mark` is the watermark, null where the document needs none. */
export type SheetHead = { readonly mark: string | null; readonly title: string; readonly context: readonly string[] }

/** The row of the heading, 1-based. */
export const headRowOf = ({ mark, context }: Omit<SheetHead, 'title'>): number => (mark === null ? 0 : 1) + 1 + context.length + 1

/** Writes watermark, title, context and heading across `widths.length` columns. */
export function writeHead(sheet: Worksheet, head: SheetHead, heads: readonly string[], widths: readonly number[]): void {
  if (head.mark !== null) writeAcross(sheet, head.mark, MARK, widths)
  writeAcross(sheet, head.title, TITLE, widths, 36)
  for (const line of head.context) writeAcross(sheet, line, CONTEXT, widths)
  const row = sheet.addRow(heads.map(escapeCellText))
  for (let column = 1; column <= heads.length; column++) row.getCell(column).style = HEAD
  row.height = rowHeight(Math.max(...heads.map((text, i) => countLines(text, widths[i]! - 1))))
  row.commit()
}

/** Writes who answers for the table, and the notes, below it. */
export function writeFoot(sheet: Worksheet, stamp: DocumentStamp, widths: readonly number[]): void {
  writeAcross(sheet, signature(stamp), FOOT, widths)
  for (const note of stamp.notes) writeAcross(sheet, note, FOOT, widths)
}

/** One line over the whole width, as high as its text needs. */
export function writeAcross(sheet: Worksheet, text: string, style: Partial<Style>, widths: readonly number[], least = 0): void {
  const row = sheet.addRow([escapeCellText(text)])
  row.getCell(1).style = style
  if (widths.length > 1) sheet.mergeCells(row.number, 1, row.number, widths.length)
  const width = widths.reduce((sum, one) => sum + one, 0)
  row.height = Math.max(least, rowHeight(countLines(text, width - 2)))
  row.commit()
}
