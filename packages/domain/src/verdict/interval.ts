import { compareDecimals, type Decimal } from '../decimal.ts'

/** One end of an interval; null stands for no end. `open` leaves the bound itself out. */
export type Bound = { readonly at: Decimal; readonly open: boolean } | null

/** All values a printed figure can have, or all values a target accepts. */
export type Interval = { readonly low: Bound; readonly high: Bound }

export const exactly = (at: Decimal): Interval => ({ low: { at, open: false }, high: { at, open: false } })
export const atLeast = (at: Decimal, open = false): Interval => ({ low: { at, open }, high: null })
export const atMost = (at: Decimal, open = false): Interval => ({ low: null, high: { at, open } })
export const between = (low: Decimal, high: Decimal): Interval => ({ low: { at: low, open: false }, high: { at: high, open: false } })

/** The value of an interval that has exactly one. */
export function pointOf({ low, high }: Interval): Decimal | null {
  return low !== null && high !== null && compareDecimals(low.at, high.at) === 0 ? low.at : null
}

/** Every value of `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return reachesNoFurther(inner.low, outer.low, -1) && reachesNoFurther(inner.high, outer.high, 1)
}

/** `side` is 1 for upper ends, -1 for lower ends. */
function reachesNoFurther(inner: Bound, outer: Bound, side: 1 | -1): boolean {
  if (outer === null) return true
  if (inner === null) return false
  const order = compareDecimals(inner.at, outer.at) * side
  return order < 0 || (order === 0 && (inner.open || !outer.open))
}

/** No value lies in both. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return endsBefore(a, b) || endsBefore(b, a)
}

function endsBefore({ high }: Interval, { low }: Interval): boolean {
  if (high === null || low === null) return false
  const order = compareDecimals(high.at, low.at)
  return order < 0 || (order === 0 && (high.open || low.open))
}
