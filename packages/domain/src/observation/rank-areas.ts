import { decimal, decimalToNumber } from '../decimal.ts'
import type { Direction } from '../indicator/types.ts'
import { convertValue } from '../quantity/compare-quantities.ts'
import type { Observation } from './types.ts'

type Figure = Pick<Observation, 'low' | 'high' | 'text' | 'unit' | 'scope' | 'status'>

/** Why an area has no place: nothing known, only a bound or words, another scope, a unit that measures something else. */
export type UnrankedWhy = 'no-figure' | 'not-a-number' | 'other-scope' | 'other-unit'

export type RankedArea = {
  readonly areaId: string
  /** In the unit of the comparison; null where there is no place. */
  readonly value: number | null
  /** 1 is the best; equal values share a place and the next one is counted on (1, 2, 2, 4). */
  readonly place: number | null
  readonly why: UnrankedWhy | null
}

export type AreaRanking = {
  readonly unit: string | null
  readonly scope: string
  /** How many areas have a place: 第3/9. */
  readonly ranked: number
  readonly areas: readonly RankedArea[]
}

/**
 * Places of areas on one indicator and period. Only like is compared with like: the scope and unit that most areas have are those of the
 * comparison, units of the same kind are converted, and whoever cannot be compared is named with the reason instead of being ranked.
 * `keep` indicators (a class to hold) have no better and worse number, so nobody is ranked.
 */
export const rankAreas = (
  figures: readonly { readonly areaId: string; readonly figure: Figure | null }[],
  direction: Direction,
): AreaRanking => {
  const known = figures.flatMap(({ figure }) => (figure === null || figure.status === 'O' ? [] : [figure]))
  const scope = mostCommon(known.map((figure) => figure.scope)) ?? ''
  const unit = mostCommon(known.filter((figure) => figure.scope === scope).map((figure) => figure.unit)) ?? null
  const valued = figures.map(({ areaId, figure }) => ({ areaId, ...comparableValue(figure, scope, unit, direction) }))
  const numbers = valued.flatMap(({ value }) => (value === null ? [] : [value]))
  const places = new Map<number, number>()
  for (const [at, value] of numbers.toSorted((a, b) => (direction === 'down' ? a - b : b - a)).entries())
    if (!places.has(value)) places.set(value, at + 1)
  return {
    unit,
    scope,
    ranked: numbers.length,
    areas: valued.map((area) => ({ ...area, place: area.value === null ? null : places.get(area.value)! })),
  }
}

/** The first of the most frequent; undefined where there is none. */
const mostCommon = <T>(values: readonly T[]): T | undefined => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const comparableValue = (
  figure: Figure | null,
  scope: string,
  unit: string | null,
  direction: Direction,
): { readonly value: number | null; readonly why: UnrankedWhy | null } => {
  const unranked = (why: UnrankedWhy) => ({ value: null, why })
  if (figure === null || figure.status === 'O') return unranked('no-figure')
  if (figure.scope !== scope) return unranked('other-scope')
  if (direction === 'keep' || figure.low === null || figure.low !== figure.high) return unranked('not-a-number')
  if (figure.unit === unit) return { value: figure.low, why: null }
  if (figure.unit === null || unit === null) return unranked('other-unit')
  const converted = convertValue(decimal(String(figure.low)), figure.unit, unit)
  return converted.ok ? { value: decimalToNumber(converted.value), why: null } : unranked('other-unit')
}
