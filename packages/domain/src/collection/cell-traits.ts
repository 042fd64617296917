import { type IndicatorIndex, indicatorByCode } from '../indicator/lookup-indicator.ts'
import type { IndicatorKind } from '../indicator/types.ts'
import { accrualOf, mergesJanuary } from '../monitor/accrual.ts'
import { type Accrual, monthOfPeriod, partsOfMonth } from '../monitor/month.ts'
import { whyNotAdditive } from '../plan/additive.ts'
import { parseUnit } from '../quantity/unit.ts'
import { figureUnitOf } from '../verdict/unit-factor.ts'

/** Why a figure of a period is none of the parts of a longer one: its kind, 人均 and the like, a unit that does not add, or a state (余额). */
export type NotSummed = Exclude<ReturnType<typeof whyNotAdditive>, null> | 'state'

type NamedLine = { readonly name: string; readonly unit: string | null; readonly indicator: string | null }

/**
 * What the checks have to know of a cell, so that they work wherever it is filled: on a page, in a workbook, by a program. `notSummed` null:
 * figures of months add up to that of the year. `absent`: why there is no figure for the period at all.
 */
export type CellTraits = {
  readonly kind: IndicatorKind | null
  readonly accrual: Accrual
  readonly notSummed: NotSummed | null
  readonly absent: 'january-merged' | null
}

/** Days and the like are of each place whole, so that places do not add, but months do. */
const addsInTime = (unit: string | null): boolean => parseUnit(figureUnitOf(unit) ?? '')?.unit?.dimension === 'time'

/** Null where figures of single months add up to that of the months together. */
export const whyNotSummed = (line: NamedLine, index: IndicatorIndex): NotSummed | null => {
  const entry = line.indicator === null ? null : indicatorByCode(line.indicator, index)
  if (accrualOf(entry ?? line) === 'state') return 'state'
  const why = whyNotAdditive(line, index)
  return why === 'unit' && addsInTime(line.unit) ? null : why
}

export const traitsOf = (line: NamedLine & { readonly period: string }, index: IndicatorIndex): CellTraits => {
  const entry = line.indicator === null ? null : indicatorByCode(line.indicator, index)
  const month = monthOfPeriod(line.period)
  const isMerged = entry !== null && month !== null && partsOfMonth(month).number === 1 && mergesJanuary(entry)
  return {
    kind: entry?.kind ?? null,
    accrual: accrualOf(entry ?? line),
    notSummed: whyNotSummed(line, index),
    absent: isMerged ? 'january-merged' : null,
  }
}
