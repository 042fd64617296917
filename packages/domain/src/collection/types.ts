import type { Month } from '../monitor/month.ts'
import type { Day } from '../organisation/types.ts'
import type { FilePlace } from '../reading.ts'

/** 月度数据, or 年末预计与建议目标: what the units expect of the year, which may be asked any month (预计1—8月…). */
export const ROUND_KINDS = ['monthly', 'year-estimate'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/**
 * What the table is called: 数据报送表 or 调度表. 统计报表 are those of a statistical survey that a statistics bureau approved (《统计法》第十二条至
 * 第十四条), and no administrative round may call itself one.
 */
export const ROUND_FORMS = ['report', 'dispatch'] as const
export type RoundForm = (typeof ROUND_FORMS)[number]

/** 拟定 / 报送中 / 已结束. */
export const ROUND_STATES = ['draft', 'open', 'closed'] as const
export type RoundState = (typeof ROUND_STATES)[number]

/** What a table of figures that is asked for has to say of itself: 表号, 依据, 批准或备案文号, 有效期. */
export type RoundMetadata = {
  readonly tableNo: string | null
  readonly basis: string | null
  readonly approvalNo: string | null
  readonly validUntil: Day | null
}

export type RoundDraft = {
  readonly kind: RoundKind
  readonly form: RoundForm
  readonly title: string
  /** What the figures are of; of estimates, the month they are made in. */
  readonly month: Month
  readonly deadline: Day
  readonly metadata: RoundMetadata
}

/** A figure of the period, or what is expected of it. */
export const ASK_SORTS = ['figure', 'estimate'] as const
export type AskSort = (typeof ASK_SORTS)[number]

/** One cell that one unit is asked to fill: a plan line or an indicator × a period × a unit. */
export type Ask = {
  readonly id: string
  readonly sort: AskSort
  readonly lineId: string | null
  readonly indicator: string | null
  readonly name: string
  /** Unit of measure, as the line prints it. */
  readonly unit: string | null
  readonly period: string
  /** The unit that fills the cell. */
  readonly unitId: string
  /** 数据提供单位, whose figure it is; null where it is the unit's own. */
  readonly providerId: string | null
}

/** 单位负责人 / 审核人 / 填表人 / 电话 / 报出日期, as the foot of the table has them. */
export type FormFooter = {
  readonly head: string
  readonly reviewer: string
  readonly filler: string
  readonly phone: string
  readonly reportedOn: Day
}

/** What comes with an estimate: 依据, 建议目标 and why, 完成情况 / 原因 / 问题 / 措施. */
export type EstimateDetails = {
  readonly basis: string
  readonly proposal: string
  readonly proposalReason: string
  readonly done: string
  readonly cause: string
  readonly problem: string
  readonly measure: string
  readonly attachmentIds: readonly string[]
}

/** How a cell was filled: typed, pasted, from a workbook, by a program, read out of a bulletin, or taken as it was known. */
export const CELL_SOURCES = ['page', 'paste', 'workbook', 'api', 'bulletin', 'known'] as const
export type CellSource = (typeof CELL_SOURCES)[number]

/** Where in an uploaded document a figure was read: the document by name and hash, the line and its place in the file, the sentence. */
export type CellOrigin = {
  readonly document: string
  readonly sha256: string
  readonly line: number
  readonly place: FilePlace | null
  readonly quote: string
}

/** What stands in a cell. Zero is a value, blank (`''`) is none. */
export type CellContent = {
  readonly raw: string
  /** What is said to warnings, or of why there is no figure. */
  readonly sentence: string | null
  /** Of an estimate alone. */
  readonly details: EstimateDetails | null
}
