import { compareDecimals, type Decimal, decimal, multiplyDecimals, negateDecimal, subtractDecimals } from '../decimal.ts'
import type { ChangeTarget, NumberKind, NumberTarget, SimpleTarget, TargetExpression } from '../target/expression.ts'
import { parseTarget } from '../target/parse-target.ts'
import { printTarget } from '../target/print-target.ts'
import { targetCode } from '../target/target-code.ts'
import type { JudgeDirection } from '../verdict/case.ts'
import type { Bound, Interval } from '../verdict/interval.ts'
import { conditionKinds, handedDown } from '../verdict/judge-compound.ts'
import { baseYear, changeAcceptance } from '../verdict/judge-movement.ts'
import { type Acceptance, type AcceptingRow, acceptance, type BoundTarget, gapUnit, targetUnit, toNumber } from '../verdict/judge-number.ts'
import { scaleOf, worstGrade } from '../verdict/judge-standing.ts'
import { isFallRow, isGrowthRow, isPriceRow } from '../verdict/measure.ts'
import { defaultJudgeSettings, type JudgeSettings } from '../verdict/settings.ts'
import { figureUnitOf, isPercent, unitFactor } from '../verdict/unit-factor.ts'

/** A line's target in one of two plans, with the name and column unit it stands under there. */
export type TargetSide = { readonly name: string; readonly unit: string | null; readonly text: string | null }

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

/** What a target demands, as far as two can be held against each other. */
type Demand =
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly code: string }
  | { readonly kind: 'class'; readonly scale: string; readonly worst: number }
  | { readonly kind: 'rank'; readonly among: string | null; readonly place: number }
  /** `measure` tells growth, level and each movement apart; `conditions` is what stands in brackets beside the figure. */
  | {
      readonly kind: 'figure'
      readonly measure: string
      readonly accepted: Acceptance
      readonly unit: string | null
      readonly conditions: ReadonlySet<string>
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
type Figure = Extract<Demand, { kind: 'figure' }>

const incomparable = (code: TargetReasonCode, params: TargetComparison['reason']['params']): TargetComparison => ({
  direction: 'incomparable',
  reason: { code, params },
})
const same = (code: TargetReasonCode, params: Texts): TargetComparison => ({ direction: 'same', reason: { code, params } })

function compareFigures(a: Figure, b: Figure, texts: Texts): TargetComparison {
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

function demandOf({ name, unit: columnUnit, text }: TargetSide, direction: JudgeDirection, settings: JudgeSettings): Demand {
  const unit = figureUnitOf(columnUnit)
  const target = parseTarget(text ?? '', { unit })
  const row: AcceptingRow = { name, unit, direction, settings }
  const { base, conditions } = partsOf(target)
  switch (base?.kind) {
    case 'none':
    case 'blank':
    case 'pending':
      return { kind: 'none' }
    case 'plain':
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
    case 'about':
    case 'equal':
    case 'range':
      return numberDemand(row, base, conditions)
    case 'change':
      return changeDemand(row, base, conditions)
    case 'class':
      return { kind: 'class', scale: [scaleOf(base.mark), ...conditions].join(), worst: worstGrade(base) }
    case 'rank':
      if (base.place !== null) return { kind: 'rank', among: base.among, place: base.place }
  }
  // The code of a text that fits no form says nothing of it.
  return { kind: 'words', code: base?.kind === 'unparsed' ? printTarget(base).trim() : targetCode(target) }
}

const NO_CONDITIONS: ReadonlySet<string> = new Set()

/** The one condition that has to hold, and the codes of what stands in brackets beside it; a stretch (力争8%) is never judged. */
function partsOf(target: TargetExpression): { readonly base: SimpleTarget | null; readonly conditions: ReadonlySet<string> } {
  if (target.kind !== 'compound') return { base: target, conditions: NO_CONDITIONS }
  const handed = handedDown(target)
  if (handed !== null) return { base: handed, conditions: NO_CONDITIONS }
  const bases = target.parts.filter((part) => part.role === 'base')
  const conditions = target.parts.filter((part) => part.role === 'bracket' && conditionKinds.has(part.expression.kind))
  return {
    base: bases.length === 1 ? bases[0]!.expression : null,
    conditions: new Set(conditions.map((part) => targetCode(part.expression))),
  }
}

const HUNDRED = decimal(100)
const INDEX_FROM = decimal(50)

function numberDemand(row: AcceptingRow, target: BoundTarget, conditions: ReadonlySet<string>): Demand {
  const value = target.kind === 'range' ? target.high.value : target.amount.value
  // 103以内 and 3%以内 are one ceiling of a price index.
  const offset = isPriceRow(row.name) && compareDecimals(value, INDEX_FROM) > 0 ? HUNDRED : decimal(0)
  const measure = isGrowthRow(row.name, row.unit) ? 'growth' : isFallRow(row.name) ? 'fall' : 'level'
  // Only a row without a direction leaves it open what its target accepts.
  return { kind: 'figure', measure, accepted: acceptance(row, target, offset)!, unit: targetUnit(target) ?? row.unit, conditions }
}

function changeDemand(row: AcceptingRow, target: ChangeTarget, conditions: ReadonlySet<string>): Demand {
  const { unit } = target.amount
  const stated = (unit === null && isPercent(row.unit)) || unit === '%'
  if (stated && baseYear(target) === null && (isGrowthRow(row.name, row.unit) || isFallRow(row.name)))
    return numberDemand(row, asNumber(row, target), conditions)
  const measure = `change ${target.sense} ${baseYear(target)} ${stated}`
  return { kind: 'figure', measure, accepted: changeAcceptance(row, target), unit: unit ?? row.unit, conditions }
}

const TURNED: Readonly<Record<ChangeTarget['compare'], NumberKind>> = {
  'at-least': 'at-most',
  'at-most': 'at-least',
  above: 'below',
  below: 'above',
  about: 'about',
  equal: 'plain',
}

/** 增长8%左右 in a row of growth is 8左右, 下降2%以上 is −2以下. */
function asNumber(row: AcceptingRow, { sense, compare, amount, before, after, commitment }: ChangeTarget): NumberTarget {
  const turned = (sense === 'down') !== isFallRow(row.name)
  const kind = turned ? TURNED[compare] : compare === 'equal' ? 'plain' : compare
  const value = turned ? negateDecimal(amount.value) : amount.value
  return { kind, before, amount: { ...amount, value }, after, commitment, controlled: false }
}
