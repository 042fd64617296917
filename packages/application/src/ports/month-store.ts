import type { Day, MonthFacts, MonthRank, Observation, ReleaseRule } from '@gangmu/domain'
import type { LocalArea, LocalGroup } from './area-store.ts'
import type { Basis } from './basis-store.ts'
import type { Tx } from './unit-of-work.ts'

/** An observation without who entered it, its note and its place in a report: months load thousands of them. */
export type FigureRow = Omit<Observation, 'recordedBy' | 'source'>

export type FigureFilter = {
  readonly indicators: readonly string[]
  readonly areaIds: readonly string[]
  readonly periods: readonly string[]
}

/** Who leads a line on a day. */
export type LineDuty = Pick<MonthFacts, 'leadUnit' | 'leadLeader'> & { readonly lineId: string }

/** A place as the city's table printed it. */
export type SuppliedRank = Pick<MonthRank, 'place' | 'total' | 'ties'> & {
  readonly indicator: string
  readonly period: string
  readonly setId: string
  readonly setName: string
}

export type LineEstimate = { readonly lineId: string; readonly estimate: NonNullable<MonthFacts['estimate']> }

/** Everything months of a plan rest on beside the plan and the figures. */
export type MonthGround = Pick<Basis, 'rules' | 'space' | 'local' | 'judge'> & {
  readonly areas: readonly LocalArea[]
  readonly groups: readonly LocalGroup[]
  /** The space's own, the latest of each indicator and provider. */
  readonly releaseRules: readonly ReleaseRule[]
  readonly duties: readonly LineDuty[]
  /** Of the space's own area in the plan's year, published by the day. */
  readonly suppliedRanks: readonly SuppliedRank[]
  /** The latest of each line for the plan's year, made by the day. */
  readonly estimates: readonly LineEstimate[]
}

export type MonthStore = {
  /** One round trip. Duties are those of the day; `asOf` leaves out estimates and supplied ranks that came later. */
  readonly loadGround: (
    tx: Tx,
    request: { readonly planId: string; readonly lineIds: readonly string[]; readonly on: Day; readonly asOf: Day | null },
  ) => Promise<MonthGround>
  /**
   * The latest observation of each key that fits any of the filters, whatever its release: who may see it is asked by the use-case. With it
   * whose count and how the space names indicators. One round trip.
   */
  readonly findFigures: (
    tx: Tx,
    filters: readonly FigureFilter[],
    publishedBy: Day | null,
  ) => Promise<Pick<Basis, 'rules' | 'local'> & { readonly figures: readonly FigureRow[] }>
}
