import type { Availability, LineMeasure } from '../monitor/month-facts.ts'
import type { PaceSettings, PaceWording } from '../pace/pace-settings.ts'

/** On screen: 亮绿灯 / 亮黄灯 / 亮红灯 / 不亮灯. */
export const LAMPS = ['green', 'yellow', 'red', 'none'] as const
export type Lamp = (typeof LAMPS)[number]

/**
 * What a rule can ask of a line in a month, all of it a number, better being more whichever way the indicator runs but for `growth` and
 * `base`, which are as they are:
 *
 * - `margin`: distance to what is asked for, in 百分点 or the line's unit (距目标)
 * - `pace-ratio`: done of what the month asks for; `share-margin`: the same as a difference of shares of the year's target, in points
 * - `completion`: share of the year's target, in %
 * - `city-margin`: distance to the area above, of growth and rates; `growth`: 同比; `base`: the growth of the same months of last year
 * - `rank-place`, `rank-share` (place of all places, 0–1], `rank-change`: places won since the period before
 * - `change`: distance to the period before, of growth and rates; `months-behind`: in a row, this one the last
 * - `months-left`: until only the fastest months can still make good what is short; below 0 where none can
 */
export const LAMP_MEASURES = [
  'margin',
  'pace-ratio',
  'share-margin',
  'completion',
  'city-margin',
  'growth',
  'base',
  'rank-place',
  'rank-share',
  'rank-change',
  'change',
  'months-behind',
  'months-left',
] as const
export type LampMeasure = (typeof LAMP_MEASURES)[number]

export const COMPARISONS = ['>=', '>', '<=', '<'] as const
export type Comparison = (typeof COMPARISONS)[number]

export type LampCondition =
  | { readonly about: 'wording'; readonly in: readonly PaceWording[] }
  | { readonly about: 'measures'; readonly in: readonly LineMeasure[] }
  | { readonly about: LampMeasure; readonly is: Comparison; readonly than: number }

/** All conditions hold in a month from `from` to `to` of the year: then the lamp lights. `code` stays the same while the words may change. */
export type LampRule = {
  readonly code: string
  readonly name: string
  readonly lamp: Lamp
  readonly months: { readonly from: number; readonly to: number } | null
  readonly when: readonly LampCondition[]
}

/** Rules are asked in their order, the first that holds lights. */
export type LampRules = { readonly pace: PaceSettings; readonly rules: readonly LampRule[] }

/** Why no rule was asked, or none held. */
export const LAMP_REASONS = ['not-due', 'not-released', 'awaited', 'overdue', 'no-rule', 'unknown'] as const satisfies readonly (
  | Exclude<Availability, 'present'>
  | 'no-rule'
  | 'unknown'
)[]
export type LampReason = (typeof LAMP_REASONS)[number]

/** What a condition found: the number it looked at, or the word. Null where it is not known. */
export type LampFinding = { readonly condition: LampCondition; readonly found: number | string | null; readonly unit: string | null }

export type LampLit = {
  readonly lamp: Lamp
  /** Code and name of the rule that lit; null where none did. */
  readonly rule: { readonly code: string; readonly name: string } | null
  /** Null where a rule lit. */
  readonly reason: LampReason | null
  /** What the rule that lit found. */
  readonly because: readonly LampFinding[]
  /** What rules before it would have needed and nobody knows. */
  readonly unknown: readonly LampMeasure[]
}
