import { type Decimal, decimal, divideDecimals, multiplyDecimals } from '../decimal.ts'
import { numeratorFactor, type ParsedUnit, parseUnit } from '../quantity/unit.ts'

/** Twelve places keep 万美元 → 亿美元 and every other pair of printed units exact. */
const FACTOR_SCALE = 12

/** A dash, or the base of an index (上年=100), stands in a unit column where no figure carries a unit. */
const NO_UNIT = /^\s*(?:[—－–\-/]+|.*[=＝]\s*100)\s*$/

/** The unit that figures of a column with this unit carry. */
export const figureUnitOf = (columnUnit: string | null): string | null => (NO_UNIT.test(columnUnit ?? '') ? null : columnUnit)

/** What a value in `from` has to be multiplied by to be in `to`; null where the two cannot be compared. */
export function unitFactor(from: string | null, to: string | null): Decimal | null {
  if (from === null || to === null || sameUnit(from, to)) return decimal(1)
  const [a, b] = [parseUnit(from), parseUnit(to)]
  if (a === null || b === null || !areComparable(a, b)) return null
  const own = divideDecimals(numeratorFactor(a), numeratorFactor(b), FACTOR_SCALE)
  const [overA, overB] = [a.unit?.over ?? null, b.unit?.over ?? null]
  if (overA === null || overB === null) return own
  return multiplyDecimals(own, divideDecimals(numeratorFactor(overB), numeratorFactor(overA), FACTOR_SCALE))
}

/** Percentages and percentage points of one cell and its column measure the same thing. */
function sameUnit(from: string, to: string): boolean {
  return from === to || (isPercent(from) && isPercent(to))
}

export function isPercent(unit: string | null): boolean {
  return unit !== null && /^(?:%|％|个?百分点|个点)$/.test(unit)
}

function areComparable(a: ParsedUnit, b: ParsedUnit): boolean {
  // A bare magnitude (27.8万) takes its noun from the other side.
  if (a.unit === null || b.unit === null) return true
  const loose = a.unit.kind === 'any' || b.unit.kind === 'any'
  if (a.unit.dimension !== b.unit.dimension || (a.unit.kind !== b.unit.kind && !(loose && a.unit.dimension === 'count'))) return false
  const [overA, overB] = [a.unit.over, b.unit.over]
  // Of one dimension, both have a denominator or neither has.
  return overA === null || overB === null || areComparable(overA, overB)
}
