import type { DataValidation, Worksheet } from 'exceljs'
import { escapeCellText } from '../excel/cell-text.ts'
import { fillCell } from '../excel/fill-cell.ts'
import { writeFoot, writeHead } from '../excel/lay-sheet.ts'
import { pageOf } from '../excel/page.ts'
import { buildWorkbook } from '../excel/stream-workbook.ts'
import { type CellLook, makeStyles, rowHeight } from '../excel/styles.ts'
import { watermark } from '../stamp.ts'
import { countLines } from '../text/text-width.ts'
import { FIXED_HEADS, NOTE_KEY, periodHead, rowKey, SPLIT_SCHEMA, SPLIT_SHEET, TECHNICAL_SHEET } from './split-layout.ts'
import type { SplitLine, SplitUnit, SplitWorkbook } from './split-record.ts'

const CONTEXT = [
  '填写说明：在白色单元格填写分解目标，写法与计划相同，如 6.5、≥35、6左右、持平；不分解的留空。灰色单元格为整体目标和名称，不能改动。',
  '请勿增删行列或合并单元格；可以使用公式，系统取其计算结果。填好后以 .xlsx 格式保存，原样导回。',
]
const FIXED_WIDTHS = [6, 30, 12, 20]
const PERIOD_WIDTH = 16

/**
 * 分解表: for every line the whole target, locked, and below it a row for each unit with a cell for each period to fill in. What it takes
 * to read it back by `readSplitWorkbook` (ids, the texts as they were) stands in a hidden column and a hidden sheet.
 */
export function writeSplitWorkbook(split: SplitWorkbook): Promise<Uint8Array> {
  const { plan, periods, stamp } = split
  const heads = [...FIXED_HEADS, ...periods.map((period) => periodHead(period, plan.year))]
  const widths = [...FIXED_WIDTHS, ...periods.map(() => PERIOD_WIDTH)]
  const keyColumn = heads.length + 1
  const head = { mark: watermark(stamp), title: `${plan.title}：目标分解表`, context: CONTEXT }
  const rows = splitRows(split)
  return buildWorkbook(stamp.takenAt, (workbook) => {
    const sheet = workbook.addWorksheet(SPLIT_SHEET, pageOf(head, FIXED_HEADS.length))
    sheet.columns = [...widths.map((width) => ({ width })), { width: 4, hidden: true }]
    writeHead(sheet, head, heads, widths)
    sheet.getCell(sheet.rowCount, keyColumn).value = SPLIT_SCHEMA
    const lookUp = makeStyles()
    for (const row of rows) writeRow(sheet, row, widths, lookUp)
    const lastRow = sheet.rowCount
    writeFoot(sheet, stamp, widths)
    for (let row = lastRow + 1; row <= sheet.rowCount; row++) sheet.getCell(row, keyColumn).value = NOTE_KEY
    lock(sheet)
    const technical = workbook.addWorksheet(TECHNICAL_SHEET, { state: 'veryHidden' })
    writeTechnical(technical, split, heads, rows)
    lock(technical)
  })
}

/** `unit` null: the whole. `texts` one a period, '' where there is no target. */
type SplitRow = { readonly line: SplitLine; readonly unit: SplitUnit | null; readonly texts: readonly string[] }

function splitRows({ plan, lines, units, periods, targets }: SplitWorkbook): readonly SplitRow[] {
  const texts = new Map(targets.map(({ lineId, subject, period, text }) => [`${rowKey(lineId, subject)} ${period}`, text]))
  const whole = { kind: 'area', id: plan.areaId } as const
  return lines.flatMap((line) => {
    const textsOf = (subject: SplitUnit['subject']) => periods.map((period) => texts.get(`${rowKey(line.id, subject)} ${period}`) ?? '')
    const own = units.filter(({ subject }) => line.unitIds?.includes(subject.id) ?? true)
    return [{ line, unit: null, texts: textsOf(whole) }, ...own.map((unit) => ({ line, unit, texts: textsOf(unit.subject) }))]
  })
}

const nameOf = (unit: SplitUnit | null): string => unit?.name ?? '整体目标'

function writeRow(
  sheet: Worksheet,
  { line, unit, texts }: SplitRow,
  widths: readonly number[],
  lookUp: ReturnType<typeof makeStyles>,
): void {
  const locked = { format: '@', figure: false, shaded: true, bold: unit === null }
  const fixed = [line.no ?? '', line.name, line.unit ?? '', nameOf(unit)]
  const cells = [...fixed.map((text) => ({ value: escapeCellText(text) || null, format: '@' })), ...texts.map(fillCell)]
  const row = sheet.addRow([...cells.map(({ value }) => value), rowKey(line.id, unit?.subject ?? null)])
  for (const [i, { format }] of cells.entries()) {
    const align: CellLook['align'] = i >= fixed.length ? 'right' : i % 2 === 0 ? 'center' : 'left'
    const open = i >= fixed.length && unit !== null
    row.getCell(i + 1).style = lookUp(open ? { align, format, figure: true, open } : { ...locked, align, format })
    if (open) row.getCell(i + 1).dataValidation = SHORT
  }
  row.height = rowHeight(Math.max(...fixed.map((text, i) => countLines(text, widths[i]! - 1))))
}

/** Longer texts are prose, which the target language does not read. */
const SHORT: DataValidation = {
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulae: [80],
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: '目标太长',
  error: '目标不超过80个字，如 6.5、≥35、6左右。说明文字请写在系统的口径说明里。',
}

function writeTechnical(sheet: Worksheet, { plan, periods }: SplitWorkbook, heads: readonly string[], rows: readonly SplitRow[]): void {
  const add = (values: readonly string[]) => sheet.addRow(values.map((value) => escapeCellText(value) || null))
  add([SPLIT_SCHEMA])
  add([plan.id])
  add([String(plan.version)])
  add(periods)
  add(heads)
  for (const { line, unit, texts } of rows) {
    const { kind, id } = unit?.subject ?? { kind: 'whole', id: '' }
    add([rowKey(line.id, unit?.subject ?? null), line.id, line.unit ?? '', kind, id, line.name, nameOf(unit), ...texts])
  }
}

/** Against slips only, without a password: whoever takes the lock off is found out when the file comes back. */
const lock = (sheet: Worksheet): void => {
  void sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true })
}
