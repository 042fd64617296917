import { addDecimals, compareDecimals, type Decimal, decimal, divideDecimals, multiplyDecimals, subtractDecimals } from '../decimal.ts'
import type { ChangeTarget, KeptTarget, SignTarget } from '../target/expression.ts'
import { parseTarget } from '../target/parse-target.ts'
import { printTarget } from '../target/print-target.ts'
import { type JudgeCase, type Judgement, judgement, type OtherFigure, undetermined } from './case.ts'
import { areDisjoint, atLeast, atMost, contains, exactly, type Interval, pointOf } from './interval.ts'
import {
  type Acceptance,
  type AcceptingRow,
  aboutAcceptance,
  amountInterval,
  compareIntervals,
  type Figure,
  firmly,
  fixedAcceptance,
  gapUnit,
  negated,
  toleranceAround,
  toNumber,
} from './judge-number.ts'
import { isFallRow, isGrowthRow } from './measure.ts'
import { isPercent, unitFactor } from './unit-factor.ts'

/** A movement target (较上年提高1个百分点, 下降2.5%) against what the row shows. */
export function judgeChange(row: JudgeCase, target: ChangeTarget, figure: Figure): Judgement {
  const texts = { target: printTarget(target), actual: printTarget(figure) }
  const [year, shown] = [baseYear(target), figure.kind === 'change' ? baseYear(figure) : null]
  if (year !== null && shown === null) return undetermined('base-year-missing', { target: texts.target, year })
  if (year !== shown) return undetermined('measure-differs', texts)
  const moved = movement(row, figure, target.amount.unit)
  if (moved === 'last-year-missing') return undetermined('last-year-missing', { target: texts.target })
  if (moved === 'measure-differs') return undetermined('measure-differs', texts)
  // From here on everything is counted in the sense of the verb: a fall of 3 against 下降2.5% is 3 against 2.5.
  const known = target.sense === 'up' ? moved : negated(moved)
  const growth = isPercent(target.amount.unit ?? row.unit)
  const unit = gapUnit(target.amount.unit ?? row.unit)
  return compareIntervals(changeAcceptance(row, target), known, { unit, settings: row.settings, growth, texts })
}

/** The movements a target accepts, counted in the sense of its verb. */
export function changeAcceptance(row: AcceptingRow, target: ChangeTarget): Acceptance {
  const value = target.amount.value
  const direction = directionInSense(row, target)
  const fixed = fixedAcceptance(target.compare, value)
  if (fixed !== null) return fixed
  if (target.compare === 'about') {
    const growth = isPercent(target.amount.unit ?? row.unit)
    return aboutAcceptance(value, direction, toleranceAround(value, row.settings.about, growth))
  }
  return firmly(direction === 'up' ? atLeast(value) : atMost(value), value, direction === 'up' ? 1 : -1)
}

export const baseYear = ({ base }: ChangeTarget): string | null => (base === 'last-year' ? null : base)

/** 下降18% planned for a row that should grow allows a fall of at most 18; everywhere else the verb is what is wanted. */
function directionInSense(row: AcceptingRow, { sense }: ChangeTarget): 'up' | 'down' {
  if (isFallRow(row.name) || row.direction === null || row.direction === 'keep') return 'up'
  return (row.direction === 'up') === (sense === 'up') ? 'up' : 'down'
}

/**
 * The signed movement a result shows, in the unit of the movement target: as printed (增长3%), as the value of a growth
 * or fall row, or as the distance to last year's figure.
 */
function movement(row: JudgeCase, figure: Figure, unit: string | null): Interval | 'last-year-missing' | 'measure-differs' {
  if (figure.kind === 'range') return 'measure-differs'
  if (figure.kind === 'change') {
    if (unitFactor(figure.amount.unit ?? unit, unit) === null) return 'measure-differs'
    const interval = amountInterval(figure.compare, figure.amount.value, row)
    return figure.sense === 'up' ? interval : negated(interval)
  }
  const own = amountInterval(figure.kind, figure.amount.value, row)
  const stated = !/百分点|个点/.test(unit ?? '')
  if (stated && isFallRow(row.name)) return negated(own)
  if (stated && isGrowthRow(row.name, row.unit)) return own
  const value = pointOf(own)
  const before = row.context.lastYear == null ? null : figureOf(row.context.lastYear)
  if (value === null) return 'measure-differs'
  if (before === null) return 'last-year-missing'
  const moved = subtractDecimals(value, before)
  if (!isPercent(unit) || isPercent(row.unit)) return unit === '%' && isPercent(row.unit) ? 'measure-differs' : exactly(moved)
  if (before.digits === 0n) return 'measure-differs'
  return exactly(divideDecimals(multiplyDecimals(moved, decimal(100)), before, RELATIVE_SCALE))
}

/** Growth computed from two levels is compared with printed growth of at most two decimals. */
const RELATIVE_SCALE = 6

/** The plain number of a cell elsewhere in the plan; null where it has none. */
export function figureOf({ text, unit }: OtherFigure): Decimal | null {
  const read = parseTarget(text, { unit })
  const first = read.kind === 'compound' ? read.parts.find((part) => part.role === 'base')!.expression : read
  if (first.kind === 'plain') return first.amount.value
  return first.kind === 'change' && first.compare === 'equal'
    ? multiplyDecimals(first.amount.value, decimal(first.sense === 'up' ? 1 : -1))
    : null
}

/** 正增长 asks for the sign of a movement: the row's own value where it is a growth rate, else the distance to last year. */
export function judgeSign(row: JudgeCase, target: SignTarget, figure: Figure): Judgement {
  const moved = movement(row, figure, isGrowthRow(row.name, row.unit) || isFallRow(row.name) ? '%' : null)
  if (moved === 'last-year-missing') return undetermined('last-year-missing', { target: printTarget(target) })
  if (moved === 'measure-differs') return undetermined('measure-differs', { target: printTarget(target), actual: printTarget(figure) })
  const relation = target.relation === 'better' ? betterRelation(row) : target.relation
  if (relation === null) return undetermined('direction-unknown', { target: printTarget(target), actual: printTarget(figure) })
  const accepted = signAccepts[relation]
  if (contains(accepted, moved)) return judgement('met', 'sign-met', { relation, actual: printTarget(figure) })
  if (areDisjoint(accepted, moved)) return judgement('missed', 'sign-missed', { relation, actual: printTarget(figure) })
  return undetermined('bound-straddles', { target: printTarget(target), actual: printTarget(figure) })
}

const ZERO = decimal(0)
const signAccepts: Readonly<Record<Exclude<SignTarget['relation'], 'better'>, Interval>> = {
  '>0': atLeast(ZERO, true),
  '>=0': atLeast(ZERO),
  '=0': exactly(ZERO),
  '<=0': atMost(ZERO),
  '<0': atMost(ZERO, true),
}

/** A fall row gets better as the fall goes on. */
function betterRelation({ name, direction }: JudgeCase): '>0' | '<0' | null {
  if (isFallRow(name)) return '<0'
  return direction === 'up' ? '>0' : direction === 'down' ? '<0' : null
}

/** 保持稳定 is held against last year's figure; moving to the better side keeps it too. */
export function judgeKept(row: JudgeCase, target: KeptTarget, figure: Figure): Judgement {
  const before = row.context.lastYear == null ? null : figureOf(row.context.lastYear)
  if (before === null) return undetermined('last-year-missing', { target: printTarget(target) })
  if (figure.kind !== 'plain') return undetermined('measure-differs', { target: printTarget(target), actual: printTarget(figure) })
  const tolerance = toleranceAround(before, row.settings.kept, isGrowthRow(row.name, row.unit))
  const value = figure.amount.value
  const gap = { value: toNumber(subtractDecimals(value, before)), unit: gapUnit(row.unit) }
  const params = { lastYear: toNumber(before), actual: printTarget(figure), gap: gap.value, unit: gap.unit }
  const low = row.direction === 'down' || compareDecimals(value, subtractDecimals(before, tolerance)) >= 0
  const high = row.direction === 'up' || compareDecimals(value, addDecimals(before, tolerance)) <= 0
  return low && high ? judgement('met', 'kept-met', params, gap) : judgement('missed', 'kept-missed', params, gap)
}
