import type { Worksheet } from 'exceljs'
import { writeHead } from '../excel/lay-sheet.ts'
import { pageOf } from '../excel/page.ts'
import { buildWorkbook } from '../excel/stream-workbook.ts'
import { makeStyles, ROW_HEIGHT, rowHeight } from '../excel/styles.ts'
import { countLines } from '../text/text-width.ts'
import { type Form, type FormField, printHead } from './form.ts'

/** Rows that are ready to be filled in; more may follow. */
const READY_ROWS = 300
const CONTEXT = ['标 * 的列必填，一行一项；请勿合并单元格，不要改动表头。各列怎么填见“填表说明”。填好后以 .xlsx 格式保存导入。']

/** An empty form to fill in, with a sheet that explains it. `at` is the ISO instant the file bears. */
export const writeForm = <Key extends string>(form: Form<Key>, at: string): Promise<Uint8Array> =>
  buildWorkbook(at, (workbook) => {
    const { name, title, fields } = form
    const head = { mark: null, title, context: CONTEXT }
    const sheet = workbook.addWorksheet(name, pageOf(head, 1))
    const widths = fields.map(({ width }) => width)
    sheet.columns = widths.map((width) => ({ width }))
    writeHead(sheet, head, fields.map(printHead), widths)
    writeReadyRows(sheet, fields)
    const guide = { mark: null, title: '填表说明', context: [] }
    writeGuide(workbook.addWorksheet('填表说明', pageOf(guide, 1)), guide, fields)
  })

function writeReadyRows(sheet: Worksheet, fields: readonly FormField<string>[]): void {
  // Text keeps what is typed: 6.0 stays 6.0, and 1-2 does not become a date.
  const style = makeStyles()({ align: 'left', format: '@', figure: false })
  for (let i = 0; i < READY_ROWS; i++) {
    const row = sheet.addRow([])
    row.height = ROW_HEIGHT
    for (const [index, { choices }] of fields.entries()) {
      const cell = row.getCell(index + 1)
      cell.style = style
      if (choices) cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`] }
    }
  }
}

const GUIDE_WIDTHS = [16, 8, 70, 30]

function writeGuide(sheet: Worksheet, head: Parameters<typeof writeHead>[1], fields: readonly FormField<string>[]): void {
  sheet.columns = GUIDE_WIDTHS.map((width) => ({ width }))
  writeHead(sheet, head, ['列', '必填', '怎么填', '示例'], GUIDE_WIDTHS)
  const styleOf = makeStyles()
  for (const { head: name, required, guide, example } of fields) {
    const row = sheet.addRow([name, required ? '是' : '', guide, example])
    for (let column = 1; column <= GUIDE_WIDTHS.length; column++)
      row.getCell(column).style = styleOf({ align: column === 2 ? 'center' : 'left', format: '@', figure: false })
    row.height = rowHeight(countLines(guide, GUIDE_WIDTHS[2]! - 1))
  }
}
