import type { Day } from '../organisation/types.ts'
import type { Source } from '../plan/types.ts'
import type { Release, Role } from '../policy/roles.ts'

/** How final a figure is. On screen: 预计数 / 快报数 / 初步核算数 / 最终核实数 / 市级反馈数 / 普查修订数 / 报告数. */
export const VINTAGES = ['estimate', 'flash', 'preliminary', 'final', 'city-feedback', 'census-revised', 'reported'] as const
export type Vintage = (typeof VINTAGES)[number]

/** CL_OBS_STATUS 2.2 of SDMX: A normal, B break, D definition differs, E estimate, F forecast, … */
export const OBS_STATUS = ['A', 'B', 'D', 'E', 'F', 'G', 'I', 'L', 'M', 'N', 'O', 'P', 'Q', 'U', 'V'] as const
export type ObsStatus = (typeof OBS_STATUS)[number]

/**
 * A value somebody gave for an indicator: who (provider), of whom (area), when (period), by which scope (同口径 / 自然口径 / 在地 / 法人, '' for
 * the usual one) and how final (vintage). A later one of the same key stands in for the earlier, which stays.
 */
export type ObservationKey = {
  readonly indicator: string
  readonly areaId: string
  readonly period: string
  readonly provider: string
  readonly scope: string
  readonly vintage: Vintage
}

export type Observation = ObservationKey & {
  readonly id: string
  /** A number, an interval of which one end may be open, or neither for a class or words (`text`). */
  readonly low: number | null
  readonly high: number | null
  readonly text: string | null
  /** As printed or entered; the verdict is reached on it. */
  readonly raw: string
  readonly unit: string | null
  readonly status: ObsStatus
  readonly release: Release
  readonly audience: readonly Role[]
  /** The day it was made public, null while it is not. */
  readonly publishedOn: Day | null
  /** ISO instant. */
  readonly recordedAt: string
  readonly recordedBy: string
  readonly source: Source | null
}
