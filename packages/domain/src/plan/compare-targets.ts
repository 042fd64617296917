import { compareDecimals, type Decimal, multiplyDecimals, subtractDecimals } from '../decimal.ts'
import type { JudgeDirection } from '../verdict/case.ts'
import type { Bound, Interval } from '../verdict/interval.ts'
import { gapUnit, toNumber } from '../verdict/judge-number.ts'
import { defaultJudgeSettings, type JudgeSettings } from '../verdict/settings.ts'
import { unitFactor } from '../verdict/unit-factor.ts'
import { demandOf, type FigureDemand, type TargetSide } from './target-demand.ts'

/** Why two targets compare as they do, with the names of the parameters. */
export const TARGET_REASONS = {
  /** The figure itself went up or down; `difference` is after − before in `unit`. */
  value: ['before', 'after', 'difference', 'unit'],
  /** The same figure in firmer or softer words: 6左右 → 6以上. */
  wording: ['before', 'after'],
  class: ['before', 'after'],
  rank: ['before', 'after'],
  'same-words': ['before', 'after'],
  /** Printed differently, met by the same results: 6—7 → 6以上. */
  'accepts-the-same': ['before', 'after'],
  'no-target': [],
  'target-added': ['after'],
  'target-gone': ['before'],
  'words-and-number': ['before', 'after'],
  'words-differ': ['before', 'after'],
  /** Growth here, a level or a movement there. */
  'measure-differs': ['before', 'after'],
  'unit-differs': ['before', 'after', 'beforeUnit', 'afterUnit'],
  /** A floor here, a ceiling there. */
  'sides-differ': ['before', 'after'],
  /** Firm words on a lower figure: 6.8左右 → 6.5以上. */
  'bounds-cross': ['before', 'after'],
  /** The same figure with a condition in brackets more or less: 4左右（保持全市前列） → 4左右. */
  conditions: ['before', 'after'],
  /** Other conditions, or more of them beside an easier figure. */
  'conditions-differ': ['before', 'after'],
  /** Neither more nor less is better. */
  'direction-keeps': ['before', 'after'],
  /** The line does not measure the same any more. */
  redefined: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type TargetReasonCode = keyof typeof TARGET_REASONS

/** `raised` asks for more, which for an indicator where less is better is a lower figure. */
export type TargetComparison = {
  readonly direction: 'raised' | 'lowered' | 'same' | 'incomparable'
  readonly reason: { readonly code: TargetReasonCode; readonly params: Readonly<Record<string, string | number | null>> }
}

/**
 * Whether a target asks for more or less than the one before: bounds against bounds, 左右 with the tolerance of the settings. What does
 * not measure the same, or is words on one side, is `incomparable` with the reason.
 */
export function compareTargets(
  before: TargetSide,
  after: TargetSide,
  direction: JudgeDirection,
  settings: JudgeSettings = defaultJudgeSettings,
): TargetComparison {
  const texts = { before: before.text, after: after.text }
  const [a, b] = [demandOf(before, direction, settings), demandOf(after, direction, settings)]
  if (a.kind === 'none' || b.kind === 'none') {
    if (a.kind === b.kind) return incomparable('no-target', {})
    return a.kind === 'none' ? incomparable('target-added', { after: after.text }) : incomparable('target-gone', { before: before.text })
  }
  if (a.kind === 'figure' && b.kind === 'figure') return compareFigures(a, b, texts)
  if (a.kind === 'words' && b.kind === 'words') return a.code === b.code ? same('same-words', texts) : incomparable('words-differ', texts)
  if (a.kind === 'class' && b.kind === 'class' && a.scale === b.scale) return compareOrdinals('class', a.worst, b.worst, texts)
  if (a.kind === 'rank' && b.kind === 'rank' && a.among === b.among) return compareOrdinals('rank', a.place, b.place, texts)
  const figures = [a, b].filter(({ kind }) => kind === 'figure').length
  return incomparable(figures === 1 ? 'words-and-number' : 'words-differ', texts)
}

type Texts = { readonly before: string | null; readonly after: string | null }

const incomparable = (code: TargetReasonCode, params: TargetComparison['reason']['params']): TargetComparison => ({
  direction: 'incomparable',
  reason: { code, params },
})
const same = (code: TargetReasonCode, params: Texts): TargetComparison => ({ direction: 'same', reason: { code, params } })

function compareFigures(a: FigureDemand, b: FigureDemand, texts: Texts): TargetComparison {
  if (a.measure !== b.measure) return incomparable('measure-differs', texts)
  const factor = unitFactor(b.unit, a.unit)
  if (factor === null) return incomparable('unit-differs', { ...texts, beforeUnit: a.unit, afterUnit: b.unit })
  const { better, edge, firm, slack } = a.accepted
  if (better !== b.accepted.better) return incomparable('sides-differ', texts)
  const next = {
    edge: multiplyDecimals(b.accepted.edge, factor),
    firm: scaled(b.accepted.firm, factor),
    slack: scaled(b.accepted.slack, factor),
  }
  const [firmer, slacker] = [stricter(firm, next.firm, better), stricter(slack, next.slack, better)]
  const conditions = moreConditions(a.conditions, b.conditions)
  if (conditions === null) return incomparable('conditions-differ', texts)
  if (firmer * slacker < 0) return incomparable('bounds-cross', texts)
  const figures = Math.sign(firmer + slacker)
  if (figures === 0 && conditions === 0) return same('accepts-the-same', texts)
  if (figures !== 0 && better === 0) return incomparable('direction-keeps', texts)
  if (figures * conditions < 0) return incomparable('conditions-differ', texts)
  const direction = figures + conditions > 0 ? 'raised' : 'lowered'
  if (figures === 0) return { direction, reason: { code: 'conditions', params: texts } }
  const difference = toNumber(subtractDecimals(next.edge, edge))
  if (difference === 0) return { direction, reason: { code: 'wording', params: texts } }
  return { direction, reason: { code: 'value', params: { ...texts, difference, unit: gapUnit(a.unit) } } }
}

function compareOrdinals(code: 'class' | 'rank', before: number, after: number, texts: Texts): TargetComparison {
  if (before === after) return same('accepts-the-same', texts)
  return { direction: after < before ? 'raised' : 'lowered', reason: { code, params: texts } }
}

/** 1 where conditions were added, -1 where some were left out, null where others took their place. */
function moreConditions(before: ReadonlySet<string>, after: ReadonlySet<string>): -1 | 0 | 1 | null {
  const [kept, known] = [[...before].every((code) => after.has(code)), [...after].every((code) => before.has(code))]
  if (kept) return known ? 0 : 1
  return known ? -1 : null
}

const scaled = ({ low, high }: Interval, factor: Decimal): Interval => {
  const by = (bound: Bound): Bound => bound && { at: multiplyDecimals(bound.at, factor), open: bound.open }
  return { low: by(low), high: by(high) }
}

/** 1 where the second interval asks for more, -1 for less; where neither side is better, anything but 0 says that they differ. */
function stricter(a: Interval, b: Interval, better: 1 | -1 | 0): -1 | 0 | 1 {
  if (better === 0) return stricter(a, b, 1) === 0 && stricter(a, b, -1) === 0 ? 0 : 1
  const [from, to] = better === 1 ? [a.low!, b.low!] : [a.high!, b.high!]
  const order = (compareDecimals(to.at, from.at) * better) as -1 | 0 | 1
  if (order !== 0 || from.open === to.open) return order
  return to.open ? 1 : -1
}
