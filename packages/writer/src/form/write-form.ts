import type { Worksheet } from 'exceljs'
import { escapeCellText } from '../excel/cell-text.ts'
import { writeHead } from '../excel/lay-sheet.ts'
import { pageOf } from '../excel/page.ts'
import { buildWorkbook } from '../excel/stream-workbook.ts'
import { makeStyles, ROW_HEIGHT, rowHeight } from '../excel/styles.ts'
import { type DocumentStamp, signature, watermark } from '../stamp.ts'
import { countLines } from '../text/text-width.ts'
import { type Form, type FormField, printHead } from './form.ts'

/** Rows that are ready to be filled in; more may follow. */
const READY_ROWS = 300
const CONTEXT = '标 * 的列必填，一行一项；请勿合并单元格，不要改动表头。各列怎么填见“填表说明”。填好后以 .xlsx 格式保存导入。'

/** What stands in a row already, a text a column. */
export type FormTexts<Key extends string> = Readonly<Partial<Record<Key, string | null>>>

export type FilledForm = { readonly form: Form<string>; readonly rows: readonly FormTexts<string>[] }

/** An empty form to fill in, with a sheet that explains it. `at` is the ISO instant the file bears. */
export const writeForm = <Key extends string>(form: Form<Key>, at: string): Promise<Uint8Array> =>
  writeForms([{ form, rows: [] }], at, null)

/**
 * Forms, a sheet each, with the rows they have and room for more, and a sheet that explains them all. What leaves the system with data in
 * it bears a stamp; the signature stands above the table, where no row is read.
 */
export const writeForms = (forms: readonly FilledForm[], at: string, stamp: DocumentStamp | null): Promise<Uint8Array> =>
  buildWorkbook(at, (workbook) => {
    const mark = stamp && watermark(stamp)
    const context = [...(stamp === null ? [] : [signature(stamp)]), CONTEXT]
    for (const {
      form: { name, title, fields },
      rows,
    } of forms) {
      const head = { mark, title, context }
      const sheet = workbook.addWorksheet(name, pageOf(head, 1))
      const widths = fields.map(({ width }) => width)
      sheet.columns = widths.map((width) => ({ width }))
      writeHead(sheet, head, fields.map(printHead), widths)
      writeRows(sheet, fields, rows)
    }
    const guide = { mark: null, title: '填表说明', context: [] }
    writeGuide(workbook.addWorksheet('填表说明', pageOf(guide, 1)), guide, forms)
  })

function writeRows(sheet: Worksheet, fields: readonly FormField<string>[], rows: readonly FormTexts<string>[]): void {
  const styleOf = makeStyles()
  // Text keeps what is typed: 6.0 stays 6.0, and 1-2 does not become a date. Amounts are numbers, so that Excel adds them up.
  const text = styleOf({ align: 'left', format: '@', figure: false })
  const figure = styleOf({ align: 'right', format: 'General', figure: true })
  for (let i = 0; i < Math.max(READY_ROWS, rows.length); i++) {
    const texts = rows[i]
    const row = sheet.addRow([])
    let lines = 1
    for (const [index, { key, kind, choices, width }] of fields.entries()) {
      const cell = row.getCell(index + 1)
      cell.style = kind === 'figure' ? figure : text
      if (choices) cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`] }
      const value = texts?.[key] ?? ''
      if (value === '') continue
      cell.value = kind === 'figure' ? Number(value) : escapeCellText(value)
      lines = Math.max(lines, countLines(value, width - 1))
    }
    row.height = lines === 1 ? ROW_HEIGHT : rowHeight(lines)
  }
}

const GUIDE_WIDTHS = [16, 8, 70, 30]

function writeGuide(sheet: Worksheet, head: Parameters<typeof writeHead>[1], forms: readonly FilledForm[]): void {
  sheet.columns = GUIDE_WIDTHS.map((width) => ({ width }))
  writeHead(sheet, head, ['列', '必填', '怎么填', '示例'], GUIDE_WIDTHS)
  const styleOf = makeStyles()
  for (const { head: name, required, guide, example } of forms.flatMap(({ form }) => form.fields)) {
    const row = sheet.addRow([name, required ? '是' : '', guide, example])
    for (let column = 1; column <= GUIDE_WIDTHS.length; column++)
      row.getCell(column).style = styleOf({ align: column === 2 ? 'center' : 'left', format: '@', figure: false })
    row.height = rowHeight(countLines(guide, GUIDE_WIDTHS[2]! - 1))
  }
}
