import type { Month } from '../monitor/month.ts'
import type { MonthTarget } from '../monitor/month-facts.ts'
import type { Gap, OtherFigure } from '../verdict/case.ts'
import type { JudgeSettings } from '../verdict/settings.ts'
import type { VerdictReason } from '../verdict/types.ts'
import type { PaceSettings, PaceWording } from './pace-settings.ts'

/** Why a pace is told as it is, or not at all, with the names of its parameters. */
export const PACE_REASONS = {
  /** An amount held against its path through the year: 序时进度. `done` and `asked` are shares of the year's target in %. */
  path: ['figure', 'expected', 'unit', 'target', 'done', 'asked'],
  /** Growth, a rate, a class held against the target as it stands; the pace's `verdict` says how. */
  target: ['figure', 'target', 'period'],
  'no-target': [],
  /** The target leaves open what it asks for, or lacks what it refers to; the pace's `verdict` says which. */
  undecided: ['figure', 'target', 'period'],
  /** A stock that has to grow, and nobody knows what it began the year with. */
  'start-unknown': ['figure', 'target'],
  'not-due': [],
  'not-released': ['on'],
  awaited: ['on'],
  overdue: ['on'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type PaceReasonCode = keyof typeof PACE_REASONS

export type PaceReason = { readonly code: PaceReasonCode; readonly params: Readonly<Record<string, string | number | null>> }

/** How a line stands in a month. Numbers are in the line's unit; what cannot be known is null. */
export type Pace = {
  readonly wording: PaceWording | null
  readonly reason: PaceReason
  /** What the judge says of growth, rates and classes; null for amounts on a path. */
  readonly verdict: VerdictReason | null
  /** The target it was held against. */
  readonly target: MonthTarget | null
  /** What the month asks for. */
  readonly expected: number | null
  /** What was done of what the month asks for, above 1 where better, of ceilings too. Growth has none: it is never divided by its target. */
  readonly ratio: number | null
  /** Shares of the year's target in %: what was done, and what the month asks for. */
  readonly completion: { readonly done: number; readonly asked: number } | null
  /** The figure less what it is held against, in 百分点 for percentages; `better` is above 0 where that is good. */
  readonly gap: (Gap & { readonly better: number }) | null
  /** What the year's target asks of each month left, or of the growth of all of them together. Of a ceiling it is what each may still use. */
  readonly needed: { readonly how: 'per-month' | 'growth'; readonly value: number; readonly unit: string | null } | null
  /** The most a month can bring, as far as the months before tell. */
  readonly fastest: number | null
  /**
   * The last month up to which going on as now can still be made good by the fastest months; `gone` where it is too late already. Null where
   * going on as now reaches the target, or where nothing tells.
   */
  readonly lastChance: { readonly month: Month; readonly gone: boolean } | null
}

export type PaceContext = {
  readonly settings: PaceSettings
  readonly judge: JudgeSettings
  /** The month's figure of another line of the plan, for 与GDP增长同步. */
  readonly findFigure?: (indicator: string) => OtherFigure | null
}

/** Of a pace that says nothing but why. */
export const NO_PACE: Omit<Pace, 'reason'> = {
  wording: null,
  verdict: null,
  target: null,
  expected: null,
  ratio: null,
  completion: null,
  gap: null,
  needed: null,
  fastest: null,
  lastChance: null,
}
