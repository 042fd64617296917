import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalToNumber,
  multiplyDecimals,
  subtractDecimals,
  trimDecimal,
} from '../decimal.ts'
import type { Amount } from '../target/amount.ts'
import type { ChangeTarget, NumberTarget, RangeTarget } from '../target/expression.ts'
import { printTarget } from '../target/print-target.ts'
import { type Gap, type JudgeCase, type JudgeDirection, type Judgement, judgement, undetermined } from './case.ts'
import { areDisjoint, atLeast, atMost, between, contains, exactly, type Interval, pointOf } from './interval.ts'
import { isFallRow, isGrowthRow, isPriceRow } from './measure.ts'
import type { JudgeSettings, Tolerance } from './settings.ts'
import { isPercent, unitFactor } from './unit-factor.ts'

/** A target with numbers that the row's own result is held against. */
export type BoundTarget = NumberTarget | RangeTarget

/** The part of a result cell that carries the figure. */
export type Figure = NumberTarget | RangeTarget | ChangeTarget

/** What a target accepts: `firm` as printed, `slack` with the tolerance of 左右; `edge` is the bound a gap is measured from. */
export type Acceptance = {
  readonly firm: Interval
  readonly slack: Interval
  readonly edge: Decimal
  readonly tolerance: Decimal | null
  readonly better: 1 | -1 | 0
}

export function judgeNumber(row: JudgeCase, target: BoundTarget, figure: Figure): Judgement {
  const texts = { target: printTarget(target), actual: printTarget(figure) }
  const unit = targetUnit(target) ?? row.unit
  const known = figureInterval(row, figure, unit)
  if (known === 'measure-differs') return undetermined('measure-differs', texts)
  if (known === 'unit-mismatch') return undetermined('unit-mismatch', { targetUnit: unit, actualUnit: figureUnit(figure) })
  const [scaled, offset] = alignPriceIndex(row.name, target, known)
  const accepted = acceptance(row, target, offset)
  if (accepted === null) return judgeWithoutDirection(target, scaled, texts)
  return compareIntervals(accepted, scaled, { unit: gapUnit(unit), settings: row.settings, growth: isGrowthRow(row.name, row.unit), texts })
}

/** Without a known direction only equality, or a place inside a printed range, can be decided. */
function judgeWithoutDirection(target: BoundTarget, known: Interval, texts: { target: string; actual: string }): Judgement {
  const inside = target.kind === 'range' ? between(target.low.value, target.high.value) : exactly(target.amount.value)
  return contains(inside, known) ? judgement('met', 'reached', { ...texts, gap: 0, unit: null }) : undetermined('direction-unknown', texts)
}

export type CompareHow = {
  readonly unit: string | null
  readonly settings: JudgeSettings
  readonly growth: boolean
  readonly texts: { readonly target: string; readonly actual: string }
}

/** Holds what is known of a result against what a target accepts. A bound decides only where the intervals allow. */
export function compareIntervals(accepted: Acceptance, known: Interval, how: CompareHow): Judgement {
  const value = pointOf(known)
  if (value === null) return compareBound(accepted, known, how)
  const gap: Gap = { value: toNumber(subtractDecimals(value, accepted.edge)), unit: how.unit }
  const params = { ...how.texts, gap: gap.value, unit: gap.unit }
  if (contains(accepted.firm, known)) return judgement('met', gap.value * accepted.better > 0 ? 'exceeded' : 'reached', params, gap)
  if (accepted.tolerance !== null && contains(accepted.slack, known)) {
    return judgement('met', 'within-tolerance', { ...params, tolerance: toNumber(accepted.tolerance) }, gap)
  }
  const nearly = toleranceAround(accepted.edge, how.settings.nearly, how.growth)
  const far = absolute(subtractDecimals(value, accepted.edge))
  if (compareDecimals(far, nearly) <= 0 && far.digits !== 0n) {
    return judgement(how.settings.nearlyCountsAs, 'nearly-met', { ...params, tolerance: toNumber(nearly) }, gap)
  }
  return judgement('missed', 'short', params, gap)
}

function compareBound(accepted: Acceptance, known: Interval, { texts }: CompareHow): Judgement {
  if (contains(accepted.slack, known)) return judgement('met', 'bound-inside', texts)
  return areDisjoint(accepted.slack, known) ? judgement('missed', 'bound-outside', texts) : undetermined('bound-straddles', texts)
}

/** What of a row decides which values a target accepts. */
export type AcceptingRow = Pick<JudgeCase, 'name' | 'unit' | 'direction' | 'settings'>

/** Null where the words leave the direction open and the row does not give one. `offset` is taken off the target first. */
export function acceptance(row: AcceptingRow, target: BoundTarget, offset: Decimal): Acceptance | null {
  const shift = (value: Decimal) => subtractDecimals(value, offset)
  const direction = directionFor(row, target)
  if (target.kind === 'range') return rangeAcceptance(shift(target.low.value), shift(target.high.value), direction)
  const value = shift(target.amount.value)
  const growth = isGrowthRow(row.name, row.unit)
  if (target.kind === 'about') return aboutAcceptance(value, direction, toleranceAround(value, row.settings.about, growth))
  const fixed = fixedAcceptance(target.kind, value)
  if (fixed !== null) return fixed
  if (direction === 'keep') return aboutAcceptance(value, 'keep', toleranceAround(value, row.settings.kept, growth))
  return direction === null ? null : firmly(direction === 'up' ? atLeast(value) : atMost(value), value, direction === 'up' ? 1 : -1)
}

/** 控制在 is a ceiling whatever the row; a ratio between incomes is better when smaller (domain rule of 城乡居民收入比). */
function directionFor(row: AcceptingRow, target: BoundTarget): JudgeDirection | null {
  if (target.kind === 'range') return row.direction
  if (target.controlled && (target.kind === 'equal' || row.direction === null)) return 'down'
  return row.direction === null && target.amount.ratio ? 'down' : row.direction
}

export function firmly(firm: Interval, edge: Decimal, better: 1 | -1 | 0): Acceptance {
  return { firm, slack: firm, edge, tolerance: null, better }
}

export function fixedAcceptance(kind: NumberTarget['kind'], value: Decimal): Acceptance | null {
  if (kind === 'at-least') return firmly(atLeast(value), value, 1)
  if (kind === 'above') return firmly(atLeast(value, true), value, 1)
  if (kind === 'at-most') return firmly(atMost(value), value, -1)
  return kind === 'below' ? firmly(atMost(value, true), value, -1) : null
}

/** 左右 looks only at the worse side: beyond the value on the better side the target is met in any case. */
export function aboutAcceptance(value: Decimal, direction: JudgeDirection | null, tolerance: Decimal): Acceptance {
  const low = subtractDecimals(value, tolerance)
  const high = addDecimals(value, tolerance)
  if (direction === 'up') return { firm: atLeast(value), slack: atLeast(low), edge: value, tolerance, better: 1 }
  if (direction === 'down') return { firm: atMost(value), slack: atMost(high), edge: value, tolerance, better: -1 }
  return { firm: exactly(value), slack: between(low, high), edge: value, tolerance, better: 0 }
}

/** The easier end of a range is what was promised: 8—10 is met from 8 on, for a ceiling up to 10. */
function rangeAcceptance(low: Decimal, high: Decimal, direction: JudgeDirection | null): Acceptance | null {
  if (direction === 'up') return firmly(atLeast(low), low, 1)
  if (direction === 'down') return firmly(atMost(high), high, -1)
  return direction === 'keep' ? firmly(between(low, high), low, 0) : null
}

/** Everything the result can be, in the target's unit. */
function figureInterval(row: JudgeCase, figure: Figure, unit: string | null): Interval | 'measure-differs' | 'unit-mismatch' {
  if (figure.kind === 'change') {
    // 增长6.3% in a column of percentages is the growth itself; beside an amount it is another measure.
    if (!isPercent(row.unit) || !(figure.amount.unit === null || isPercent(figure.amount.unit))) return 'measure-differs'
    const fallen = (figure.sense === 'down') !== isFallRow(row.name)
    const interval = amountInterval(figure.compare === 'equal' ? 'plain' : figure.compare, figure.amount.value, row)
    return fallen ? negated(interval) : interval
  }
  const factor = unitFactor(figureUnit(figure) ?? row.unit, unit)
  if (factor === null) return 'unit-mismatch'
  const scaled = (amount: Amount) => multiplyDecimals(amount.value, factor)
  return figure.kind === 'range'
    ? between(scaled(figure.low), scaled(figure.high))
    : amountInterval(figure.kind, scaled(figure.amount), row)
}

/** A result `6以上` is known to be at least 6 and no more. */
export function amountInterval(kind: NumberTarget['kind'], value: Decimal, row: Pick<JudgeCase, 'name' | 'unit' | 'settings'>): Interval {
  const bound = fixedAcceptance(kind, value)
  if (bound !== null) return bound.firm
  if (kind !== 'about') return exactly(value)
  const tolerance = toleranceAround(value, row.settings.about, isGrowthRow(row.name, row.unit))
  return between(subtractDecimals(value, tolerance), addDecimals(value, tolerance))
}

export function negated({ low, high }: Interval): Interval {
  const turn = (bound: Interval['low']) => (bound === null ? null : { at: multiplyDecimals(bound.at, decimal(-1)), open: bound.open })
  return { low: turn(high), high: turn(low) }
}

const HUNDRED = decimal(100)
const INDEX_FROM = decimal(50)

/** 103以内 against a rise of 2.5, or 3%以内 against an index of 102.5: both become rises. Returns the result and what to take off the target. */
function alignPriceIndex(name: string, target: BoundTarget, known: Interval): readonly [Interval, Decimal] {
  const value = target.kind === 'range' ? target.high.value : target.amount.value
  const sample = (known.low ?? known.high)!.at
  if (!isPriceRow(name)) return [known, decimal(0)]
  const isIndex = (v: Decimal) => compareDecimals(v, INDEX_FROM) > 0
  if (isIndex(value) === isIndex(sample)) return [known, decimal(0)]
  const lowered = (bound: Interval['low']) => (bound === null ? null : { at: subtractDecimals(bound.at, HUNDRED), open: bound.open })
  return isIndex(value) ? [known, HUNDRED] : [{ low: lowered(known.low), high: lowered(known.high) }, decimal(0)]
}

/** The tolerance around a target in its own unit. */
export function toleranceAround(value: Decimal, { growthPoints, relative }: Tolerance, growth: boolean): Decimal {
  return growth ? decimal(growthPoints) : multiplyDecimals(absolute(value), decimal(relative))
}

export function targetUnit(target: BoundTarget): string | null {
  return target.kind === 'range' ? (target.high.unit ?? target.low.unit) : target.amount.unit
}

function figureUnit(figure: Figure): string | null {
  return figure.kind === 'range' ? (figure.high.unit ?? figure.low.unit) : figure.amount.unit
}

/** A distance between percentages is counted in 百分点, never as a quotient. */
export function gapUnit(unit: string | null): string | null {
  return isPercent(unit) ? '百分点' : unit
}

export const absolute = (value: Decimal): Decimal => (value.digits < 0n ? multiplyDecimals(value, decimal(-1)) : value)
export const toNumber = (value: Decimal): number => decimalToNumber(trimDecimal(value))
