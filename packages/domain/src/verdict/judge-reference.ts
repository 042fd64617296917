import { addDecimals, type Decimal, decimal, multiplyDecimals, subtractDecimals } from '../decimal.ts'
import type { ReferenceRelation, ReferenceTarget, ReferenceTo } from '../target/expression.ts'
import { printTarget } from '../target/print-target.ts'
import { type JudgeCase, type JudgeDirection, type Judgement, judgement, type OtherFigure, undetermined } from './case.ts'
import { atLeast, atMost } from './interval.ts'
import { figureOf } from './judge-movement.ts'
import {
  type Acceptance,
  aboutAcceptance,
  amountInterval,
  compareIntervals,
  type Figure,
  firmly,
  gapUnit,
  toleranceAround,
  toNumber,
} from './judge-number.ts'
import { isFallRow } from './measure.ts'
import { isPercent, unitFactor } from './unit-factor.ts'

/** 与GDP增长同步, 低于全市平均水平, 不低于上年: held against a figure that the plan or its surroundings supply. */
export function judgeReference(row: JudgeCase, target: ReferenceTarget, figure: Figure): Judgement {
  const name = referenceName(target.to)
  const other = findReference(row, target.to)
  const printed = other === null ? null : figureOf(other)
  if (other === null || printed === null) {
    return target.to.of === 'last-year'
      ? undetermined('last-year-missing', { target: printTarget(target) })
      : undetermined('reference-missing', { reference: name })
  }
  const factor = unitFactor(other.unit ?? row.unit, row.unit)
  if (factor === null) return undetermined('unit-mismatch', { targetUnit: other.unit, actualUnit: row.unit })
  const accepted = acceptance(row, target, multiplyDecimals(printed, factor))
  const texts = { target: printTarget(target), actual: printTarget(figure) }
  if (accepted === null) return undetermined('direction-unknown', texts)
  const ownFactor = figure.kind === 'range' ? null : unitFactor(figure.amount.unit ?? row.unit, row.unit)
  if (figure.kind === 'range' || ownFactor === null) return undetermined('measure-differs', texts)
  const sign = figure.kind === 'change' && (figure.sense === 'down') !== isFallRow(row.name) ? -1 : 1
  const known = amountInterval(
    figure.kind === 'change' ? figure.compare : figure.kind,
    multiplyDecimals(figure.amount.value, multiplyDecimals(ownFactor, decimal(sign))),
    row,
  )
  const verdict = compareIntervals(accepted, known, { unit: gapUnit(row.unit), settings: row.settings, growth: isPercent(row.unit), texts })
  if (verdict.gap === null || verdict.reason.code === 'within-tolerance' || verdict.reason.code === 'nearly-met') return verdict
  const params = {
    reference: name,
    referenceValue: toNumber(printed),
    actual: texts.actual,
    gap: verdict.gap.value,
    unit: verdict.gap.unit,
  }
  return judgement(verdict.status, verdict.status === 'met' ? 'reference-met' : 'reference-missed', params, verdict.gap)
}

function referenceName(to: ReferenceTo): string {
  if (to.of === 'last-year') return 'last-year'
  return to.of === 'area' ? to.name : (to.code ?? to.name)
}

function findReference({ context }: JudgeCase, to: ReferenceTo): OtherFigure | null {
  if (to.of === 'last-year') return context.lastYear ?? null
  if (to.of === 'area') return context.areaFigure?.(to.name) ?? null
  return context.findActual?.({ code: to.code, name: to.name }) ?? null
}

/** Null where the words need a direction (优于, 达到…水平) and the row has none. */
function acceptance(row: JudgeCase, { relation, soft, margin }: ReferenceTarget, value: Decimal): Acceptance | null {
  if (relation === 'sync') return aboutAcceptance(value, row.direction ?? 'keep', lag(row, soft, value))
  const side = sideOf(relation, row.direction)
  if (side === null) return null
  const distance = margin?.value ?? decimal(0)
  const edge = side.up ? addDecimals(value, distance) : subtractDecimals(value, distance)
  // With a margin the bound itself is enough: 高于全市0.5个百分点 is met at exactly 0.5.
  const open = side.open && margin === null
  return firmly(side.up ? atLeast(edge, open) : atMost(edge, open), edge, side.up ? 1 : -1)
}

/** How far 同步 may lag behind: points between percentages, otherwise the share that 保持稳定 may lose where the words are soft. */
function lag({ unit, settings }: JudgeCase, soft: boolean, value: Decimal): Decimal {
  if (isPercent(unit)) return decimal(soft ? settings.softSyncPoints : settings.syncPoints)
  return soft ? toleranceAround(value, settings.kept, false) : decimal(0)
}

function sideOf(relation: Exclude<ReferenceRelation, 'sync'>, direction: JudgeDirection | null): { up: boolean; open: boolean } | null {
  switch (relation) {
    case 'at-least':
      return { up: true, open: false }
    case 'above':
      return { up: true, open: true }
    case 'at-most':
      return { up: false, open: false }
    case 'below':
      return { up: false, open: true }
    case 'better':
    case 'not-worse':
      return direction === null || direction === 'keep' ? null : { up: direction === 'up', open: relation === 'better' }
  }
}
