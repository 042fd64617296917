import type { LampCondition, LampRule, LampRules } from './lamp-rules.ts'

/** What is wrong with a rule; `rule` counts from 1, 0 is the set itself. */
export type LampRuleProblem = { readonly code: LampRuleProblemCode; readonly rule: number; readonly other: number | null }

export type LampRuleProblemCode =
  | 'no-rules'
  | 'code-repeated'
  | 'months-reversed'
  | 'condition-missing'
  | 'words-missing'
  | 'share-out-of-range'
  /** A rule above it holds wherever it does: it never lights. */
  | 'never-reached'
  | 'thresholds-reversed'
  | 'path-malformed'

/** The first thing that keeps a set of rules from being used; null where nothing does. */
export const checkLampRules = ({ pace, rules }: LampRules): LampRuleProblem | null => {
  const of = (code: LampRuleProblemCode): LampRuleProblem => ({ code, rule: 0, other: null })
  if (rules.length === 0) return of('no-rules')
  for (const { ahead, slightlyBelow, below } of [pace.ratio, pace.points])
    if (!(ahead >= slightlyBelow && slightlyBelow >= below)) return of('thresholds-reversed')
  if (Object.values(pace.paths).some((shares) => !isPath(shares))) return of('path-malformed')
  for (const [at, rule] of rules.entries()) {
    const code = problemOf(rule)
    if (code !== null) return { code, rule: at + 1, other: null }
    const twin = rules.findIndex((other) => other.code === rule.code)
    if (twin < at) return { code: 'code-repeated', rule: at + 1, other: twin + 1 }
    const above = rules.slice(0, at).findIndex((other) => covers(other, rule))
    if (above !== -1) return { code: 'never-reached', rule: at + 1, other: above + 1 }
  }
  return null
}

const isPath = (shares: readonly number[]): boolean =>
  shares.length === 12 && shares[11] === 1 && shares.every((share, at) => share >= (shares[at - 1] ?? 0))

const problemOf = ({ months, when }: LampRule): LampRuleProblemCode | null => {
  if (months !== null && months.from > months.to) return 'months-reversed'
  if (when.length === 0) return 'condition-missing'
  if (when.some((condition) => 'in' in condition && condition.in.length === 0)) return 'words-missing'
  return when.some((condition) => condition.about === 'rank-share' && (condition.than <= 0 || condition.than > 1))
    ? 'share-out-of-range'
    : null
}

/** Wherever `rule` holds, `other` does: in all its months, and each condition of `other` follows from one of its own. */
const covers = (other: LampRule, rule: LampRule): boolean => {
  const months =
    other.months === null || (rule.months !== null && other.months.from <= rule.months.from && rule.months.to <= other.months.to)
  return months && other.when.every((wider) => rule.when.some((narrower) => follows(wider, narrower)))
}

const follows = (wider: LampCondition, narrower: LampCondition): boolean => {
  if (wider.about !== narrower.about) return false
  if ('in' in wider) return (narrower as typeof wider).in.every((word: string) => (wider.in as readonly string[]).includes(word))
  const { is, than } = narrower as typeof wider
  if (wider.is[0] !== is[0]) return false
  const room = wider.is[0] === '>' ? than - wider.than : wider.than - than
  return room > 0 || (room === 0 && (wider.is.endsWith('=') || !is.endsWith('=')))
}
