import type { FormFooter } from '@gangmu/domain'
import { describePeriod, message } from '@gangmu/messages'
import type { DataValidation, Worksheet } from 'exceljs'
import { escapeCellText } from '../excel/cell-text.ts'
import { fillCell } from '../excel/fill-cell.ts'
import { writeAcross, writeHead } from '../excel/lay-sheet.ts'
import { pageOf } from '../excel/page.ts'
import { buildWorkbook } from '../excel/stream-workbook.ts'
import { type CellLook, FOOT, makeStyles, rowHeight } from '../excel/styles.ts'
import { watermark } from '../stamp.ts'
import { printDay, printTime } from '../text/print-time.ts'
import { countLines } from '../text/text-width.ts'
import {
  DETAIL_FIELDS,
  FIXED_COLUMNS,
  type FillField,
  FORM_SCHEMA,
  FORM_SHEET,
  fieldHead,
  mostOf,
  NOTE_KEY,
  TECHNICAL_SHEET,
  widthOf,
} from './form-layout.ts'
import type { CollectionCell, CollectionWorkbook } from './form-record.ts'

const GUIDE = [
  '填写说明：在白色单元格填写，单位与“计量单位”相同；没有数据的留空，并在“说明”中写明原因。灰色单元格不用填，不能改动。',
  '请勿增加行列或合并单元格；可以使用公式，系统取其计算结果。填好后以 .xlsx 格式保存，在系统中导入，再由本单位审核上报。',
]

/**
 * 数据报送表 of a unit: a row for each cell asked, with what is known and who gave it, and room for value and note, of an estimate for its
 * basis and the rest. What `readCollectionForm` needs stands in a hidden column and a hidden sheet.
 */
export function writeCollectionForm(form: CollectionWorkbook): Promise<Uint8Array> {
  const { round, unit, cells, footer, stamp } = form
  const fields = fieldsOf(cells)
  const heads = [...FIXED_COLUMNS.map(([head]) => head), ...fields.map(fieldHead)]
  const widths = [...FIXED_COLUMNS.map(([, width]) => width), ...fields.map(widthOf)]
  const keyColumn = heads.length + 1
  const head = { mark: watermark(stamp), title: round.title, context: [...metadataLines(round, unit.name), ...GUIDE] }
  return buildWorkbook(stamp.takenAt, (workbook) => {
    const sheet = workbook.addWorksheet(FORM_SHEET, pageOf(head, 2))
    sheet.columns = [...widths.map((width) => ({ width })), { width: 4, hidden: true }]
    writeHead(sheet, head, heads, widths)
    sheet.getCell(sheet.rowCount, keyColumn).value = FORM_SCHEMA
    const lookUp = makeStyles()
    for (const [at, cell] of cells.entries()) writeRow(sheet, cell, at + 1, fields, widths, lookUp)
    writeAcross(sheet, footerLine(footer), FOOT, widths)
    sheet.getCell(sheet.rowCount, keyColumn).value = NOTE_KEY
    lock(sheet)
    const technical = workbook.addWorksheet(TECHNICAL_SHEET, { state: 'veryHidden' })
    writeTechnical(technical, form, fields)
    lock(technical)
  })
}

const fieldsOf = (cells: readonly CollectionCell[]): readonly FillField[] => [
  'raw',
  'sentence',
  ...(cells.some(({ sort }) => sort === 'estimate') ? DETAIL_FIELDS : []),
]

/** 表号, 依据, 批准或备案文号, 有效期: what a table of figures that is asked for has to say of itself. */
const metadataLines = ({ deadline, metadata }: CollectionWorkbook['round'], unit: string): readonly string[] => {
  const { tableNo, basis, approvalNo, validUntil } = metadata
  const said = [
    ['表号', tableNo],
    ['依据', basis],
    ['批准（备案）文号', approvalNo],
    ['有效期至', validUntil === null ? null : printDay(validUntil)],
  ].flatMap(([label, value]) => (value === null ? [] : [`${label}：${value}`]))
  return [`填报单位：${unit}　　　　报送期限：${printDay(deadline)}`, ...(said.length === 0 ? [] : [said.join('　　　　')])]
}

const ROOM = '　　　　　　'
const FOOTER_FIELDS = ['head', 'reviewer', 'filler', 'phone', 'reportedOn'] as const satisfies readonly (keyof FormFooter)[]

/** Room to sign by hand where nobody has signed in the system; signing there is what counts. */
const footerLine = (footer: FormFooter | null): string =>
  FOOTER_FIELDS.map((field) => `${message('zh-CN', `collection.fill.footer.${field}`)}：${footer?.[field] || ROOM}`).join('　　')

const textIn = ({ raw, sentence, details }: CollectionCell, field: FillField): string => {
  if (field === 'raw') return raw
  return field === 'sentence' ? (sentence ?? '') : (details?.[field] ?? '')
}

const knownText = ({ known }: CollectionCell): string =>
  known === null ? '' : `${known.raw}（${known.provider}，${printTime(known.recordedAt)}）`

const isOpen = ({ sort }: CollectionCell, field: FillField): boolean => sort === 'estimate' || field === 'raw' || field === 'sentence'

function writeRow(
  sheet: Worksheet,
  cell: CollectionCell,
  no: number,
  fields: readonly FillField[],
  widths: readonly number[],
  lookUp: ReturnType<typeof makeStyles>,
): void {
  const asked = message('zh-CN', cell.sort === 'estimate' ? 'collection.fill.estimated' : 'collection.fill.value')
  const fixed = [String(no), cell.name, cell.unit ?? '', describePeriod('zh-CN', cell.period), asked, knownText(cell)]
  const filled = fields.map((field) => {
    const text = textIn(cell, field)
    return field === 'raw' ? fillCell(text) : { value: escapeCellText(text) || null, format: '@' }
  })
  const row = sheet.addRow([...fixed.map((text) => escapeCellText(text) || null), ...filled.map(({ value }) => value), cell.id])
  for (const i of fixed.keys())
    row.getCell(i + 1).style = lookUp({ align: i === 1 || i === 5 ? 'left' : 'center', format: '@', figure: false, shaded: true })
  for (const [i, field] of fields.entries()) {
    const open = isOpen(cell, field)
    const look: CellLook = { align: field === 'raw' ? 'right' : 'left', format: filled[i]!.format, figure: field === 'raw' }
    const target = row.getCell(fixed.length + i + 1)
    target.style = lookUp(open ? { ...look, open } : { ...look, shaded: true })
    if (open) target.dataValidation = validationOf(cell, field)
  }
  const texts = [...fixed, ...fields.map((field) => textIn(cell, field))]
  row.height = rowHeight(Math.max(...texts.map((text, i) => countLines(text, widths[i]! - 1))))
}

/** A number is asked of a figure. Excel warns and lets go on: 40000万元 where 亿元 is asked is converted by the system. */
const validationOf = ({ sort, isClass, unit }: CollectionCell, field: FillField): DataValidation =>
  field === 'raw' && sort === 'figure' && !isClass
    ? {
        type: 'decimal',
        operator: 'between',
        formulae: [-1e12, 1e12],
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '这里应填数字',
        error: unit === null ? '请填写一个数。' : `请填写一个数，单位为${unit}。`,
      }
    : {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [mostOf(field)],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: '内容太长',
        error: `不超过${mostOf(field)}个字。`,
      }

function writeTechnical(sheet: Worksheet, { round, unit, cells }: CollectionWorkbook, fields: readonly FillField[]): void {
  const add = (values: readonly string[]) => sheet.addRow(values.map((value) => escapeCellText(value) || null))
  add([FORM_SCHEMA])
  add([round.id])
  add([unit.id])
  add(fields)
  for (const cell of cells) {
    const { id, version, sort, unit: measure, isClass, name, period } = cell
    const fixed = [id, String(version), sort, measure ?? '', isClass ? '1' : '', name, describePeriod('zh-CN', period)]
    add([...fixed, ...fields.map((field) => textIn(cell, field))])
  }
}

/** Against slips only, without a password: whoever takes the lock off is found out when the file comes back. */
const lock = (sheet: Worksheet): void => {
  void sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true })
}
