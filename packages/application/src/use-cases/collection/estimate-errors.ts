import { decimal, decimalToNumber, multiplyDecimals, roundTo, unitFactor } from '@gangmu/domain'
import type { StoredEstimate } from '../../ports/collection-store.ts'

/**
 * A year that was estimated and has come: what a unit expected of it, what it came to, and by how much the estimate was off (actual − nearer
 * end of the estimate), in the unit asked for.
 */
export type EstimateError = {
  readonly unitName: string
  readonly period: string
  readonly raw: string
  readonly actual: number
  readonly error: number
}

/** How far off an estimate was: nothing within its interval, else the way to its nearer end. */
export const errorOf = ({ low, high }: Pick<StoredEstimate, 'low' | 'high'>, actual: number): number => {
  if (low !== null && actual < low) return actual - low
  if (high !== null && actual > high) return actual - high
  return 0
}

/**
 * Past errors of what units expected of whole years, in the order of the estimates. `actualOf` says what a year came to, in `unit`; a year
 * without a figure, and an estimate in a unit that measures something else, are left out.
 */
export const estimateErrors = (
  estimates: readonly StoredEstimate[],
  unit: string | null,
  actualOf: (year: string) => number | null,
): readonly EstimateError[] =>
  estimates.flatMap(({ unitName, period, raw, low, high, unit: told }): readonly EstimateError[] => {
    const factor = unitFactor(told, unit)
    const actual = actualOf(period)
    if (factor === null || actual === null) return []
    const inUnit = (bound: number | null) => (bound === null ? null : decimalToNumber(multiplyDecimals(decimal(bound), factor)))
    return [{ unitName, period, raw, actual, error: roundTo(errorOf({ low: inUnit(low), high: inUnit(high) }, actual), 4) }]
  })
