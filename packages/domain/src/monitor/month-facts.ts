import type { Direction } from '../indicator/types.ts'
import type { ObsStatus, Vintage } from '../observation/types.ts'
import type { Day } from '../organisation/types.ts'
import type { Release } from '../policy/roles.ts'
import type { Month } from './month.ts'

/**
 * Why there is a figure for the month or none. On screen: 已报 / 本期不发布 / 未到发布时间 / 待报 / 逾期. Only `present` can light a lamp.
 */
export const AVAILABILITIES = ['present', 'not-due', 'not-released', 'awaited', 'overdue'] as const
export type Availability = (typeof AVAILABILITIES)[number]

/** A figure as it was chosen among what providers gave, in the line's unit. `value` is null for a class, words or an open interval. */
export type MonthFigure = {
  readonly observationId: string
  readonly period: string
  readonly value: number | null
  readonly raw: string
  readonly unit: string | null
  readonly provider: string
  readonly vintage: Vintage
  readonly status: ObsStatus
  readonly release: Release
  readonly publishedOn: Day | null
  readonly recordedAt: string
}

/** A place among areas. `supplied`: as the city's table printed it; `computed`: counted from the figures that are here. */
export type MonthRank = {
  readonly set: { readonly id: string; readonly name: string }
  readonly source: 'supplied' | 'computed'
  readonly place: number
  readonly total: number
  /** Others on the same place. */
  readonly ties: number
  /** The place of the period before in the same set and source; null where there was none. */
  readonly before: number | null
  /** What the next better area is ahead by, in the line's unit; null at the top or where it is not known. */
  readonly toNext: number | null
}

export type MonthTarget = { readonly targetId: string; readonly period: string; readonly text: string; readonly value: number | null }

/** What a line is measured by: growth is held against its target as it stands, a level against its share of the year. */
export type LineMeasure = 'growth' | 'level' | 'other'

/** Everything a month knows of a plan line: what pace, lamps, warnings, the monthly table and the boards are made of. */
export type MonthFacts = {
  readonly lineId: string
  readonly name: string
  readonly no: string | null
  readonly unit: string | null
  readonly group: string | null
  readonly indicator: string | null
  readonly direction: Direction | null
  readonly measure: LineMeasure
  readonly month: Month
  /** Period code of the month's figure. */
  readonly period: string
  readonly availability: Availability
  /** The day the figure can exist, from the release calendar; null where nobody has said. */
  readonly dueOn: Day | null
  readonly figure: MonthFigure | null
  /** The figure of the same months of the year before. */
  readonly lastYear: MonthFigure | null
  /** The figure of the period before within the year (1—5月 for 1—6月). */
  readonly previous: MonthFigure | null
  /** 同比 in %: the line's own figure where it is growth, else that of its growth indicator, else counted from two levels. */
  readonly growth: { readonly value: number; readonly how: 'own' | 'indicator' | 'computed' } | null
  readonly yearTarget: MonthTarget | null
  readonly stageTarget: MonthTarget | null
  /** The figure of the area above for the same period. */
  readonly city: MonthFigure | null
  readonly ranks: readonly MonthRank[]
  /** What the unit expects of the year. */
  readonly estimate: { readonly low: number; readonly high: number; readonly raw: string; readonly by: string; readonly madeOn: Day } | null
  readonly leadUnit: { readonly id: string; readonly name: string } | null
  readonly leadLeader: { readonly postId: string; readonly name: string } | null
}
