import type { Month } from '../monitor/month.ts'
import type { MonthFacts } from '../monitor/month-facts.ts'

/** On screen: 提示 / 关注 / 预警 / 严重, from the least to the gravest. Words, never colours: colours are lamps. */
export const WARNING_LEVELS = ['hint', 'notice', 'warning', 'serious'] as const
export type WarningLevel = (typeof WARNING_LEVELS)[number]

/** The paper a warning goes out with: 提醒单 → 督办单 → 约谈建议. */
export const WARNING_INSTRUMENTS = ['reminder', 'supervision', 'interview'] as const
export type WarningInstrument = (typeof WARNING_INSTRUMENTS)[number]

const INSTRUMENT_OF: Readonly<Record<WarningLevel, WarningInstrument>> = {
  hint: 'reminder',
  notice: 'reminder',
  warning: 'supervision',
  serious: 'interview',
}

export const instrumentOf = (level: WarningLevel): WarningInstrument => INSTRUMENT_OF[level]

/** 匹配性指标: a proxy that is held against a core indicator, both by their codes; the growth of either is what is compared. */
export type ProxyPair = { readonly core: string; readonly proxy: string }

/** What a rule asks. Points are percentage points (百分点), `percent` is of the target, places are ranks, months are months with a figure. */
export type WarningCondition =
  | { readonly kind: 'stage-missed'; readonly points: number; readonly percent: number }
  | { readonly kind: 'behind-running'; readonly months: number }
  | { readonly kind: 'rank-fall'; readonly places: number }
  | { readonly kind: 'city-gap'; readonly points: number }
  | { readonly kind: 'data-late' }
  | { readonly kind: 'proxy-diverging'; readonly points: number; readonly pairs: readonly ProxyPair[] }
  | { readonly kind: 'many-red'; readonly by: 'group' | 'unit'; readonly lines: number }
export type WarningKind = WarningCondition['kind']

export const WARNING_KINDS = [
  'stage-missed',
  'behind-running',
  'rank-fall',
  'city-gap',
  'data-late',
  'proxy-diverging',
  'many-red',
] as const satisfies readonly WarningKind[]

/** A rule as data. `code` names it for good: warnings hang on it. `level` is where its warnings begin. */
export type WarningRule = {
  readonly code: string
  readonly on: boolean
  readonly level: WarningLevel
  readonly condition: WarningCondition
}

/** Whether a rule looks at one line, or at the lines of a group or unit together. */
export const scopeOf = ({ condition }: WarningRule): 'line' | 'group' => (condition.kind === 'many-red' ? 'group' : 'line')

/**
 * A line in a month with what pace and lamp say of it: `behind` its pace, now and in the months before of the year, the latest first; `red`.
 * Null where they do not say: no figure, no target, a lamp that is not lit.
 */
export type WatchedLine = {
  readonly facts: MonthFacts
  readonly behind: boolean | null
  readonly behindBefore: readonly (boolean | null)[]
  readonly red: boolean | null
}

/** What rules look at. `proxies` are the growth of proxies in the month, by indicator. */
export type WatchedMonth = {
  readonly month: Month
  readonly lines: readonly WatchedLine[]
  readonly proxies: ReadonlyMap<string, { readonly name: string; readonly growth: number | null }>
}

/** Whom an evaluation and a warning are about: a plan line, a group of the plan by its name, a unit. */
export const WARNING_SUBJECTS = ['line', 'group', 'unit'] as const
export type WarningSubject = { readonly kind: (typeof WARNING_SUBJECTS)[number]; readonly id: string; readonly name: string }

export const EVALUATION_OUTCOMES = ['fired', 'not-fired', 'undecidable'] as const
export type EvaluationOutcome = (typeof EVALUATION_OUTCOMES)[number]

export type WarningParams = Readonly<Record<string, string | number | null>>

/** What a rule said of a subject in a month, and why: `reason` and `params` make the sentence `warning-reason.<kind>.<reason>`. */
export type WarningEvaluation = {
  readonly rule: string
  readonly kind: WarningKind
  readonly subject: WarningSubject
  readonly outcome: EvaluationOutcome
  readonly reason: string
  readonly params: WarningParams
}
