import type { GdpSupport, ScenarioLevel } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** What was declared for a year; version 0 where nobody declared anything. */
export type StoredSupports = {
  readonly year: number
  readonly version: number
  readonly supports: readonly GdpSupport[]
  readonly recordedBy: string | null
  readonly recordedAt: string | null
}

/** 保底, 建议 and 力争 as written, which of them is proposed, and why in words; null for what is left open. */
export type ScenarioDraft = Readonly<Record<ScenarioLevel, string | null>> & {
  readonly chosen: ScenarioLevel | null
  readonly rationale: string | null
}

export type StoredScenario = ScenarioDraft & {
  readonly lineId: string
  readonly round: number
  readonly version: number
  readonly recordedBy: string
  readonly recordedAt: string
}

/** What is declared and weighed, apart from everything observed. Versions are only added; a write names the one it was made against. */
export type ProjectionStore = {
  /** The latest version of each of the years that has one. */
  readonly loadSupports: (tx: Tx, years: readonly number[]) => Promise<readonly StoredSupports[]>
  /** False where the year is no longer at `expected` (0: nothing declared). */
  readonly addSupports: (tx: Tx, year: number, expected: number, supports: readonly GdpSupport[], by: string) => Promise<boolean>
  /** The latest version of every line and round of a plan, by round. */
  readonly listScenarios: (tx: Tx, planId: string) => Promise<readonly StoredScenario[]>
  /** False where the line's round is no longer at `expected` (0: not written yet). */
  readonly addScenario: (
    tx: Tx,
    at: { readonly planId: string; readonly lineId: string; readonly round: number },
    expected: number,
    draft: ScenarioDraft,
    by: string,
  ) => Promise<boolean>
}
