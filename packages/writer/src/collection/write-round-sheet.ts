import { describePeriod, message } from '@gangmu/messages'
import type { Worksheet } from 'exceljs'
import { escapeCellText, sheetName } from '../excel/cell-text.ts'
import { fillCell } from '../excel/fill-cell.ts'
import { writeAcross, writeFoot, writeHead } from '../excel/lay-sheet.ts'
import { pageOf } from '../excel/page.ts'
import { buildWorkbook } from '../excel/stream-workbook.ts'
import { CONTEXT, HEAD, MARK, makeStyles, rowHeight, TITLE } from '../excel/styles.ts'
import { watermark } from '../stamp.ts'
import { printDay } from '../text/print-time.ts'
import { countLines } from '../text/text-width.ts'
import { codeOf, type FieldPart, labelOf, PERIOD_LABEL, printMonth, type RoundField, type RoundSheet, UNIT_HEAD } from './round-record.ts'

const FIELDS_SHEET = '字段说明'
const GUIDE = '每行一个填报单位，每列一个字段（列名下为字段编码，含义见“字段说明”）。灰色单元格不用填；留空的单元格导入时保持系统中的内容。'
const UNIT_WIDTH = 26
const WIDTHS: Readonly<Record<FieldPart, number>> = { raw: 18, sentence: 24 }

/**
 * A round in the layout that 一表通 platforms exchange (docs/adr/0016): one sheet with the table's own facts, a row of fields and a row for each
 * unit; a second sheet says what each field is.
 */
export function writeRoundSheet(sheet: RoundSheet): Promise<Uint8Array> {
  return buildWorkbook(sheet.stamp.takenAt, (workbook) => {
    const columns = (['raw', 'sentence'] as const).flatMap((part) => sheet.fields.map((field) => ({ field, part })))
    const widths = [UNIT_WIDTH, ...columns.map(({ part }) => WIDTHS[part])]
    const facts = factsOf(sheet)
    const head = { mark: watermark(sheet.stamp), title: sheet.round.title, context: [...facts.map(([label]) => label), GUIDE] }
    const data = workbook.addWorksheet(sheetName(sheet.round.title), pageOf(head, 1))
    data.columns = widths.map((width) => ({ width }))
    if (head.mark !== null) writeAcross(data, head.mark, MARK, widths)
    writeAcross(data, head.title, TITLE, widths, 36)
    for (const [label, value] of facts) writeFact(data, label, value, widths)
    writeAcross(data, GUIDE, CONTEXT, widths)
    writeHeads(data, [UNIT_HEAD, ...columns.map(({ field, part }) => `${labelOf(field, part)}\n${codeOf(field, part)}`)], widths)
    writeRows(data, sheet, columns)
    writeFoot(data, sheet.stamp, widths)
    writeFields(workbook.addWorksheet(FIELDS_SHEET, pageOf({ ...head, mark: null, context: [] }, 1)), sheet)
  })
}

const factsOf = ({ round, organ }: RoundSheet): readonly (readonly [string, string])[] => {
  const { tableNo, basis, approvalNo, validUntil } = round.metadata
  return [
    ['表号', tableNo ?? ''],
    ['制发机关', organ ?? ''],
    ['依据', basis ?? ''],
    ['批准（备案）文号', approvalNo ?? ''],
    ['有效期至', validUntil === null ? '' : printDay(validUntil)],
    ['报送周期', message('zh-CN', round.kind === 'monthly' ? 'collection.sheet.monthly' : 'collection.sheet.year-estimate')],
    [PERIOD_LABEL, printMonth(round.month)],
    ['报送期限', printDay(round.deadline)],
  ]
}

function writeFact(sheet: Worksheet, label: string, value: string, widths: readonly number[]): void {
  const row = sheet.addRow([label, escapeCellText(value) || null])
  row.getCell(1).style = CONTEXT
  row.getCell(2).style = CONTEXT
  if (widths.length > 2) sheet.mergeCells(row.number, 2, row.number, widths.length)
  row.height = rowHeight(countLines(value, Math.max(widths.slice(1).reduce((sum, one) => sum + one, 0) - 2, 10)))
}

function writeHeads(sheet: Worksheet, heads: readonly string[], widths: readonly number[]): void {
  const row = sheet.addRow(heads.map(escapeCellText))
  for (const at of heads.keys()) row.getCell(at + 1).style = HEAD
  row.height = rowHeight(Math.max(...heads.map((text, at) => countLines(text, widths[at]! - 1))))
}

function writeRows(
  sheet: Worksheet,
  { rows }: RoundSheet,
  columns: readonly { readonly field: RoundField; readonly part: FieldPart }[],
): void {
  const lookUp = makeStyles()
  for (const { name, cells } of rows) {
    const filled = columns.map(({ field, part }) => {
      const text = cells.get(field.code)?.[part] ?? ''
      return part === 'raw' ? fillCell(text) : { value: escapeCellText(text) || null, format: '@' }
    })
    const row = sheet.addRow([escapeCellText(name), ...filled.map(({ value }) => value)])
    row.getCell(1).style = lookUp({ align: 'left', format: '@', figure: false })
    for (const [at, { field, part }] of columns.entries()) {
      const shaded = !cells.has(field.code)
      const isFigure = part === 'raw'
      row.getCell(at + 2).style = lookUp({ align: isFigure ? 'right' : 'left', format: filled[at]!.format, figure: isFigure, shaded })
    }
    const sentences = columns.map(({ field, part }) => (part === 'sentence' ? (cells.get(field.code)?.sentence ?? '') : ''))
    row.height = rowHeight(Math.max(...[name, ...sentences].map((text) => countLines(text, WIDTHS.sentence - 1))))
  }
}

const FIELD_COLUMNS = [
  ['字段编码', 26],
  ['字段名称', 30],
  ['类型', 12],
  ['单位', 12],
  ['数据期', 16],
  ['口径', 44],
  ['数据来源', 26],
  ['校验规则', 44],
] as const

/** 数据项目录. */
function writeFields(sheet: Worksheet, { fields, round }: RoundSheet): void {
  const widths = FIELD_COLUMNS.map(([, width]) => width)
  const heads = FIELD_COLUMNS.map(([head]) => head)
  sheet.columns = widths.map((width) => ({ width }))
  writeHead(sheet, { mark: null, title: `${round.title} ${FIELDS_SHEET}`, context: [] }, heads, widths)
  const lookUp = makeStyles()
  for (const field of fields) {
    const { code, name, unit, period, isClass, definition, source, checks } = field
    const type = isClass ? '文字' : field.sort === 'estimate' ? '数值或区间' : '数值'
    const texts = [code, name, type, unit ?? '', describePeriod('zh-CN', period), definition ?? '', source ?? '', checks ?? '']
    const row = sheet.addRow(texts.map((text) => escapeCellText(text) || null))
    for (const at of texts.keys()) row.getCell(at + 1).style = lookUp({ align: 'left', format: '@', figure: false })
    row.height = rowHeight(Math.max(...texts.map((text, at) => countLines(text, widths[at]! - 1))))
  }
}
