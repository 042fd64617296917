import { addDecimals, compareDecimals, convertValue, type Decimal, decimal, subtractDecimals } from '@gangmu/domain'
import type { PassageFigure } from './passage-figures.ts'
import { numberOf } from './passage-figures.ts'
import { addRanges, pointRange, printValue, type Range, rangeIn, rangesMeet } from './ranges.ts'

/** Parts held against their whole, in the unit of the whole. */
export type SumCheck = {
  /** The unrounded values the figures stand for may agree. */
  readonly fits: boolean
  readonly sum: Decimal
  /** Printed sum less printed whole. */
  readonly difference: Decimal
  /** `41.5+27.3=68.8`; parts in another unit are converted. */
  readonly arithmetic: string
}

/** Null where a part cannot be told in the unit of the whole. */
export function checkSum(whole: PassageFigure, parts: readonly PassageFigure[]): SumCheck | null {
  const { unit, low } = whole.quantity
  const total = rangeIn(whole.quantity, unit)
  if (total === null) return null
  let range: Range = pointRange(decimal(0))
  let sum = decimal(0)
  const terms: string[] = []
  for (const part of parts) {
    const own = rangeIn(part.quantity, unit)
    const value = convertValue(part.quantity.low, part.quantity.unit, unit)
    if (own === null || !value.ok) return null
    range = addRanges(range, own)
    sum = addDecimals(sum, value.value)
    terms.push(part.quantity.unit === unit ? numberOf(part) : printValue(value.value, 6))
  }
  return {
    fits: rangesMeet(range, total),
    sum,
    difference: subtractDecimals(sum, low),
    arithmetic: `${terms.join('+')}=${printValue(sum, 6)}`,
  }
}

export const absolute = (a: Decimal): Decimal => (compareDecimals(a, decimal(0)) < 0 ? subtractDecimals(decimal(0), a) : a)

/** A bound (以上, 超) on either side says nothing certain about a sum. */
export const isPlain = ({ quantity }: PassageFigure): boolean =>
  quantity.cmp === '=' && quantity.form === 'number' && quantity.high === null
