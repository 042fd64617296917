import type { EstimateDetails } from '@gangmu/domain'
import { message } from '@gangmu/messages'

/** Stands in the heading of the hidden key column and at the top of the technical sheet. A workbook of another version is refused. */
export const FORM_SCHEMA = 'gangmu.collection/1'
export const FORM_SHEET = '报送表'
export const TECHNICAL_SHEET = '_gangmu'

/** Headings of the columns that are only read, with their widths. Behind them those that are filled in, then the hidden column of keys. */
export const FIXED_COLUMNS = [
  ['序号', 6],
  ['指标名称', 30],
  ['计量单位', 10],
  ['时期', 16],
  ['填报内容', 10],
  ['已有数据', 24],
] as const
export const NAME_HEAD = FIXED_COLUMNS[1][0]
export const PERIOD_HEAD = FIXED_COLUMNS[3][0]

/** What is filled in of every cell, and of an estimate beside its value. */
export type FillField = 'raw' | 'sentence' | DetailField
export type DetailField = Exclude<keyof EstimateDetails, 'attachmentIds'>

export const DETAIL_FIELDS = [
  'basis',
  'proposal',
  'proposalReason',
  'done',
  'cause',
  'problem',
  'measure',
] as const satisfies readonly DetailField[]

const WIDTHS: Readonly<Partial<Record<FillField, number>>> = { raw: 16, proposal: 16 }
export const widthOf = (field: FillField): number => WIDTHS[field] ?? 28

/** As many characters as the form takes on screen. */
const MOST: Readonly<Partial<Record<FillField, number>>> = { raw: 200, sentence: 1_000, basis: 2_000, proposal: 200, proposalReason: 2_000 }
export const mostOf = (field: FillField): number => MOST[field] ?? 4_000

export const fieldHead = (field: FillField): string => {
  if (field === 'raw') return '填报值'
  return field === 'sentence' ? '说明' : message('zh-CN', `collection.fill.${field}`)
}

/** Rows of the technical sheet, 1-based; from `first` on one for each cell that is asked. */
export const TECHNICAL_ROWS = { schema: 1, roundId: 2, unitId: 3, fields: 4, first: 5 } as const
/** Its columns: what is asked, the version it was taken out at, its sort, unit of measure, whether words will do, names, texts. */
export const TECHNICAL = { askId: 1, version: 2, sort: 3, measure: 4, words: 5, name: 6, period: 7, firstText: 8 } as const

/** The key of rows in which nothing is asked. */
export const NOTE_KEY = '#'
