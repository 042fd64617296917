import { chooseObservation, type Day } from '@gangmu/domain'
import { EVERYTHING } from '../../plans/load-plan-to-judge.ts'
import type { Basis } from '../../ports/basis-store.ts'
import type { StoredEstimate } from '../../ports/collection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Ports } from '../context.ts'
import { figureIn } from './figure-in.ts'

/** A year that was estimated and has come: what was expected, what it came to, and by how much the estimate was off (actual − estimate). */
export type EstimateError = {
  readonly indicator: string
  readonly unitId: string
  readonly unitName: string
  readonly period: string
  readonly estimate: StoredEstimate
  readonly actual: number
  readonly actualRaw: string
  /** In the unit of the estimate; nothing where the actual lies within the interval that was given. */
  readonly error: number
}

/** How far off an estimate was: nothing within its interval, else the way to its nearer end. */
export const errorOf = ({ low, high }: Pick<StoredEstimate, 'low' | 'high'>, actual: number): number => {
  if (low !== null && actual < low) return actual - low
  if (high !== null && actual > high) return actual - high
  return 0
}

/**
 * Past errors of what units expected of whole years, by indicator, unit and year, the newest year first; a year without a figure yet is left
 * out. Two round trips.
 */
export const estimateErrors = async (
  ports: Pick<Ports, 'collection' | 'basis'>,
  tx: Tx,
  {
    indicators,
    years,
    areaId,
    today,
  }: { readonly indicators: readonly string[]; readonly years: readonly number[]; readonly areaId: string; readonly today: Day },
): Promise<readonly EstimateError[]> => {
  if (indicators.length === 0) return []
  const estimates = (await ports.collection.listEstimates(tx, indicators, years)).filter(({ period }) => /^\d{4}$/.test(period))
  if (estimates.length === 0) return []
  const basis = await ports.basis.loadBasis(tx, EVERYTHING, { indicators, areaIds: [areaId], periods: years.map(String) })
  return estimates.flatMap((estimate) => errorIn(basis, estimate, today) ?? [])
}

const errorIn = ({ observations, rules }: Basis, estimate: StoredEstimate, today: Day): EstimateError | null => {
  const { indicator, unitId, unitName, period } = estimate
  const candidates = observations.filter((one) => one.indicator === indicator && one.period === period && one.vintage !== 'estimate')
  const chosen = chooseObservation(candidates, rules, today)
  const actual = chosen === null ? null : figureIn(chosen, estimate.unit)
  if (chosen === null || actual === null || indicator === null) return null
  return { indicator, unitId, unitName, period, estimate, actual, actualRaw: chosen.raw, error: errorOf(estimate, actual) }
}
