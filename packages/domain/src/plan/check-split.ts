import { addDecimals, compareDecimals, type Decimal, decimal, multiplyDecimals, subtractDecimals } from '../decimal.ts'
import { directionOf, guessDirection } from '../indicator/guess-direction.ts'
import { type IndicatorIndex, shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { type Period, parsePeriodCode } from '../period/period.ts'
import { printedRounding } from '../quantity/quantity.ts'
import type { JudgeDirection } from '../verdict/case.ts'
import { toNumber } from '../verdict/judge-number.ts'
import { defaultJudgeSettings, type JudgeSettings } from '../verdict/settings.ts'
import { unitFactor } from '../verdict/unit-factor.ts'
import { whyNotAdditive } from './additive.ts'
import { compareTargets } from './compare-targets.ts'
import { demandOf } from './target-demand.ts'
import type { TargetSubject } from './types.ts'

export type SplitLine = { readonly name: string; readonly unit: string | null; readonly indicator: string | null }

/** A target that is split, or a part of it: whose it is and by when. `period` is a period code (`2024`, `2024-01/2024-06`). */
export type SplitTarget = { readonly key: string; readonly subject: TargetSubject; readonly period: string; readonly text: string }

/** Every finding, with the names of its parameters; figures are in `unit`, the whole's own. */
export const SPLIT_FINDINGS = {
  /** The parts together reach the whole, and by how much they go beyond it. */
  'sum-reaches': ['period', 'of', 'parts', 'sum', 'whole', 'gap', 'unit'],
  /** They do not as printed, but rounding alone may be why. */
  'sum-within-rounding': ['period', 'of', 'parts', 'sum', 'whole', 'gap', 'unit'],
  'sum-short': ['period', 'of', 'parts', 'sum', 'whole', 'gap', 'unit'],
  /** More than a ceiling allows. */
  'sum-over': ['period', 'of', 'parts', 'sum', 'whole', 'gap', 'unit'],
  /** Some parts have no figure that adds. */
  'sum-open': ['period', 'of', 'parts', 'open'],
  /** The whole has none: 完成市级下达任务. */
  'whole-open': ['period', 'text'],
  /** Nothing adds here, and why: growth, rate, share, ratio, index, average … Each part is held against the whole instead. */
  'no-sum': ['why'],
  'part-asks-more': ['period', 'part', 'whole'],
  'part-asks-less': ['period', 'part', 'whole'],
  'part-asks-same': ['period', 'part', 'whole'],
  /** A part that cannot be held against the whole; `why` is a reason of `compareTargets`. */
  'part-unlike': ['period', 'part', 'whole', 'why'],
  /** A sum that runs through the year is lower later. */
  'period-falls': ['from', 'to', 'earlier', 'later', 'unit'],
  /** The last period has less than the whole asks for, or more than it allows. */
  'year-not-reached': ['period', 'last', 'whole', 'unit'],
  'year-passed': ['period', 'last', 'whole', 'unit'],
  /** No period that runs from January, within the whole's. */
  'period-outside': ['period', 'whole'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type SplitFindingCode = keyof typeof SPLIT_FINDINGS

/** `error`: the split cannot be right; `suspect`: look again; `hint`: for information. `keys` are the targets it is about. */
export type SplitFinding = {
  readonly code: SplitFindingCode
  readonly severity: 'error' | 'suspect' | 'hint'
  readonly keys: readonly string[]
  readonly params: Readonly<Record<string, string | number | null>>
}

const SEVERITY: Partial<Readonly<Record<SplitFindingCode, SplitFinding['severity']>>> = {
  'sum-short': 'error',
  'sum-over': 'error',
  'year-not-reached': 'error',
  'year-passed': 'error',
  'period-falls': 'suspect',
  'part-unlike': 'suspect',
  'period-outside': 'suspect',
}

const finding = (code: SplitFindingCode, keys: readonly string[], params: SplitFinding['params']): SplitFinding => ({
  code,
  severity: SEVERITY[code] ?? 'hint',
  keys,
  params,
})

export type CheckSplitOptions = { readonly settings?: JudgeSettings; readonly index?: IndicatorIndex }

/**
 * Whether a target fits its parts: those of units and of areas each add up to it, period by period, where the line adds; those of one
 * subject run through the year without falling and end where the whole does. Sums are held against the whole by the intervals that
 * printed figures stand for, so that rounding is never a conflict.
 */
export function checkSplit(
  line: SplitLine,
  whole: SplitTarget,
  parts: readonly SplitTarget[],
  { settings = defaultJudgeSettings, index = shippedIndicatorIndex() }: CheckSplitOptions = {},
): readonly SplitFinding[] {
  const direction = (line.indicator === null ? null : directionOf(line.indicator, index)) ?? guessDirection(line.name)
  const split: Split = { line, whole, parts, direction, settings }
  const outside = parts.filter((part) => monthsOf(part.period, whole.period) === null)
  const within = { ...split, parts: parts.filter((part) => !outside.includes(part)) }
  const why = whyNotAdditive(line, index)
  return [
    ...outside.map((part) => finding('period-outside', [part.key], { period: part.period, whole: whole.period })),
    ...(why === null ? [...checkSums(within), ...checkPeriods(within)] : [finding('no-sum', [], { why }), ...holdParts(within)]),
  ]
}

type Split = {
  readonly line: SplitLine
  readonly whole: SplitTarget
  readonly parts: readonly SplitTarget[]
  readonly direction: JudgeDirection
  readonly settings: JudgeSettings
}

/** Months from January on that a period runs through, null unless it lies within the whole's: 一季度 3, 上半年 6, 前三季度 9, 全年 12. */
function monthsOf(code: string, whole: string): number | null {
  const [own, most] = [runFrom(parsePeriodCode(code)), runFrom(parsePeriodCode(whole))]
  // Of a whole that runs through no year (“十四五”) there are parts of others, but none in time.
  if (code === whole) return own?.months ?? 0
  return own === null || most === null || own.year !== most.year || own.months > most.months ? null : own.months
}

function runFrom(period: Period | null): { readonly year: number; readonly months: number } | null {
  switch (period?.type) {
    case 'year':
      return { year: period.year, months: 12 }
    case 'half':
      return period.half === 1 ? { year: period.year, months: 6 } : null
    case 'quarter':
      return period.quarter === 1 ? { year: period.year, months: 3 } : null
    case 'month':
      return period.month === 1 ? { year: period.year, months: 1 } : null
    case 'cumulative':
      return period.from === 1 ? { year: period.year, months: period.to } : null
    default:
      return null
  }
}

const isSame = (a: TargetSubject, b: TargetSubject): boolean => a.kind === b.kind && a.id === b.id

/** A figure that adds: its bound in the whole's unit, how far rounding may have moved it, and which side of it is better. */
type Figure = {
  readonly key: string
  readonly value: Decimal
  readonly rounding: Decimal
  readonly unit: string | null
  readonly better: number
}

/** In `unit`, or in its own where none is asked for; null where the target has no figure that adds. */
function figureOf({ line, direction, settings }: Split, target: SplitTarget, unit: string | null): Figure | null {
  const demand = demandOf({ ...line, text: target.text }, direction, settings)
  if (demand.kind !== 'figure' || demand.measure !== 'level') return null
  const factor = unitFactor(demand.unit, unit)
  if (factor === null) return null
  const { edge, better } = demand.accepted
  const rounding = multiplyDecimals(printedRounding(edge.scale, demand.unit), factor)
  return { key: target.key, value: multiplyDecimals(edge, factor), rounding, unit: unit ?? demand.unit, better }
}

/** Which of the whole's periods have parts of others beside them, and whether these add up. */
function checkSums(split: Split): readonly SplitFinding[] {
  const { whole, parts } = split
  const months = (target: SplitTarget) => monthsOf(target.period, whole.period)
  const wholes = [whole, ...parts.filter((part) => isSame(part.subject, whole.subject) && months(part) !== months(whole))]
  return wholes.flatMap((sum) => {
    const others = parts.filter((part) => !isSame(part.subject, whole.subject) && months(part) === months(sum))
    if (others.length === 0) return []
    const bound = figureOf(split, sum, null)
    if (bound === null) return [finding('whole-open', [sum.key], { period: sum.period, text: sum.text })]
    return [...Map.groupBy(others, ({ subject }) => subject.kind)].flatMap(([of, added]) => checkSum(split, sum, bound, added, of))
  })
}

function checkSum(
  split: Split,
  whole: SplitTarget,
  bound: Figure,
  parts: readonly SplitTarget[],
  of: TargetSubject['kind'],
): readonly SplitFinding[] {
  const { period } = whole
  const figures = parts.flatMap((part) => figureOf(split, part, bound.unit) ?? [])
  const fitting = figures.filter(({ better }) => better === bound.better)
  const keys = parts.map(({ key }) => key)
  if (fitting.length < parts.length) {
    const counted = new Set(fitting.map(({ key }) => key))
    const open = parts.filter(({ key }) => !counted.has(key))
    return [
      finding('sum-open', keys, { period, of, parts: parts.length, open: open.length }),
      ...holdParts({ ...split, whole, parts: open }).filter(({ code }) => code === 'part-unlike'),
    ]
  }
  const sum = figures.reduce((total, { value }) => addDecimals(total, value), decimal(0))
  const rounding = figures.reduce((total, figure) => addDecimals(total, figure.rounding), bound.rounding)
  const gap = subtractDecimals(sum, bound.value)
  const params = { period, of, parts: parts.length, sum: toNumber(sum), whole: toNumber(bound.value), gap: toNumber(gap), unit: bound.unit }
  return [finding(fit(gap, rounding, bound.better), [whole.key, ...keys], params)]
}

/** Sum and whole lie `gap` apart and are each known but for their rounding. A floor may be passed, a ceiling may not. */
function fit(gap: Decimal, rounding: Decimal, better: number): SplitFindingCode {
  const [short, over] = [gap.digits < 0n && better !== -1, gap.digits > 0n && better !== 1]
  if (!short && !over) return 'sum-reaches'
  const size = gap.digits < 0n ? { digits: -gap.digits, scale: gap.scale } : gap
  if (compareDecimals(size, rounding) <= 0) return 'sum-within-rounding'
  return short ? 'sum-short' : 'sum-over'
}

/** Targets of one subject through the year, the whole among its own: later ones are no lower, and the last is where the whole is. */
function checkPeriods(split: Split): readonly SplitFinding[] {
  const { line, whole, parts } = split
  const bound = figureOf(split, whole, null)
  const end: Dated | null = bound && { target: whole, figure: bound, months: monthsOf(whole.period, whole.period)! }
  const series = Map.groupBy(parts, ({ subject }) => `${subject.kind} ${subject.id}`)
  return [...series.values()].flatMap((targets) => {
    const dated = targets.flatMap((target): readonly Dated[] => {
      const figure = figureOf(split, target, bound?.unit ?? line.unit)
      return figure === null ? [] : [{ target, figure, months: monthsOf(target.period, whole.period)! }]
    })
    if (end === null || !isSame(targets[0]!.subject, whole.subject)) return checkRun(dated)
    const before = dated.filter(({ months }) => months < end.months)
    return [...checkRun([...before, end]), ...dated.filter((one) => !before.includes(one)).flatMap((last) => checkLast(last, end))]
  })
}

type Dated = { readonly target: SplitTarget; readonly figure: Figure; readonly months: number }

function checkRun(targets: readonly Dated[]): readonly SplitFinding[] {
  const ordered = [...targets].sort((a, b) => a.months - b.months)
  return ordered.slice(1).flatMap((later, at) => checkFall(ordered[at]!, later))
}

function checkFall(earlier: Dated, later: Dated): readonly SplitFinding[] {
  const gap = subtractDecimals(earlier.figure.value, later.figure.value)
  const rounding = addDecimals(earlier.figure.rounding, later.figure.rounding)
  if (compareDecimals(gap, rounding) <= 0) return []
  const params = {
    from: earlier.target.period,
    to: later.target.period,
    earlier: toNumber(earlier.figure.value),
    later: toNumber(later.figure.value),
    unit: later.figure.unit,
  }
  return [finding('period-falls', [earlier.target.key, later.target.key], params)]
}

function checkLast(last: Dated, whole: Dated): readonly SplitFinding[] {
  const [{ figure }, { figure: bound }] = [last, whole]
  const code = fit(subtractDecimals(figure.value, bound.value), addDecimals(figure.rounding, bound.rounding), bound.better)
  if (code !== 'sum-short' && code !== 'sum-over') return []
  const params = { period: last.target.period, last: toNumber(figure.value), whole: toNumber(bound.value), unit: bound.unit }
  return [finding(code === 'sum-short' ? 'year-not-reached' : 'year-passed', [last.target.key, whole.target.key], params)]
}

const ASKS = { raised: 'part-asks-more', lowered: 'part-asks-less', same: 'part-asks-same', incomparable: 'part-unlike' } as const

/** Each part against the whole, as one target against another. */
function holdParts({ line, whole, parts, direction, settings }: Split): readonly SplitFinding[] {
  return parts.map((part) => {
    const compared = compareTargets({ ...line, text: whole.text }, { ...line, text: part.text }, direction, settings)
    const params = { period: part.period, part: part.text, whole: whole.text }
    const why = compared.direction === 'incomparable' ? { why: compared.reason.code } : {}
    return finding(ASKS[compared.direction], [part.key, whole.key], { ...params, ...why })
  })
}
