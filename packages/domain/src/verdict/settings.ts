/** A tolerance: percentage points for rows that are growth rates, a share of the target for everything else. Decimal texts. */
export type Tolerance = { readonly growthPoints: string; readonly relative: string }

/**
 * What a report leaves open and a district may set, with an audit record. The defaults are documented in
 * docs/reference/target-language.md.
 */
export type JudgeSettings = {
  /** How far below `6.5左右` still counts as met (above it where smaller is better). */
  readonly about: Tolerance
  /** How far a missed target may be missed to be called 基本达到 (`nearly-met`). */
  readonly nearly: Tolerance
  /** Whether 基本达到 counts as met or missed. */
  readonly nearlyCountsAs: 'met' | 'missed'
  /** Percentage points by which a figure may lag behind one it has to keep step with (与GDP增长同步). */
  readonly syncPoints: string
  /** The same for soft words (基本同步, 略高于). */
  readonly softSyncPoints: string
  /** How far 保持稳定 may move. */
  readonly kept: Tolerance
}

export const defaultJudgeSettings: JudgeSettings = {
  about: { growthPoints: '0.5', relative: '0.05' },
  nearly: { growthPoints: '0.2', relative: '0.02' },
  nearlyCountsAs: 'missed',
  syncPoints: '0',
  softSyncPoints: '0.5',
  kept: { growthPoints: '0.5', relative: '0.05' },
}
