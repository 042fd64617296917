import { parsePeriodCode, type TargetSubject } from '@gangmu/domain'

/** Stands in the heading of the hidden key column and at the top of the technical sheet. A workbook of another version is refused. */
export const SPLIT_SCHEMA = 'gangmu.split/1'
export const SPLIT_SHEET = '分解表'
export const TECHNICAL_SHEET = '_gangmu'

/** Headings of the columns before the periods. Behind these comes the hidden column of keys. */
export const FIXED_HEADS = ['序号', '指标名称', '计量单位', '分解到'] as const
export const LINE_HEAD = FIXED_HEADS[1]
export const UNIT_HEAD = FIXED_HEADS[3]

/** Rows of the technical sheet, 1-based; from `first` on one for each row of targets. */
export const TECHNICAL_ROWS = { schema: 1, planId: 2, planVersion: 3, periods: 4, heads: 5, first: 6 } as const
/** Its columns: the key of the row, line, unit of measurement, kind (`whole` for what is split) and id of the subject, names, texts. */
export const TECHNICAL = { key: 1, lineId: 2, measure: 3, kind: 4, subjectId: 5, lineName: 6, name: 7, firstText: 8 } as const

/** The key of rows that hold no targets. */
export const NOTE_KEY = '#'
/** `subject` null: the row of the whole. */
export const rowKey = (lineId: string, subject: TargetSubject | null): string =>
  subject === null ? `${lineId}/whole` : `${lineId}/${subject.kind}/${subject.id}`

const CUMULATIVE: Readonly<Record<number, string>> = { 3: '一季度', 6: '上半年', 9: '前三季度', 12: '全年' }

/** 一季度, 上半年, 前三季度, 全年, 1—5月; a period of another year with its year, any other by its code. */
export function periodHead(code: string, year: number): string {
  const period = parsePeriodCode(code)
  if (period?.type === 'year') return period.year === year ? '全年' : `${period.year}年`
  if (period?.type !== 'cumulative' || period.from !== 1) return code
  return (period.year === year ? '' : `${period.year}年`) + (CUMULATIVE[period.to] ?? `1—${period.to}月`)
}
