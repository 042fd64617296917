import {
  addDecimals,
  compareDecimals,
  convertValue,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  printDecimal,
  type Quantity,
  quantityInterval,
  subtractDecimals,
  trimDecimal,
} from '@gangmu/domain'

/**
 * All values a printed figure may stand for, ends included; null has no end. Arithmetic on ranges gives every value the result may have,
 * so that figures rounded by an office agree with a sum of unrounded ones.
 */
export type Range = { readonly low: Decimal | null; readonly high: Decimal | null }

export const pointRange = (at: Decimal): Range => ({ low: at, high: at })

/** What a printed quantity may stand for, told in `unit`; null where the units cannot be compared. */
export function rangeIn(quantity: Quantity, unit: string | null): Range | null {
  const { low, high } = quantityInterval(quantity)
  const [a, b] = [low, high].map((end) => {
    if (end === null) return null
    const told = convertValue(end, quantity.unit, unit)
    return told.ok ? told.value : undefined
  })
  return a === undefined || b === undefined ? null : { low: a, high: b }
}

export const addRanges = (a: Range, b: Range): Range => ({
  low: a.low && b.low && addDecimals(a.low, b.low),
  high: a.high && b.high && addDecimals(a.high, b.high),
})

export const subtractRanges = (a: Range, b: Range): Range => ({
  low: a.low && b.high && subtractDecimals(a.low, b.high),
  high: a.high && b.low && subtractDecimals(a.high, b.low),
})

/** Both must have ends: a bound without end says nothing about a product. */
export function multiplyRanges(a: Range, b: Range): Range | null {
  if (!a.low || !a.high || !b.low || !b.high) return null
  const [first, ...rest] = [a.low, a.high].flatMap((x) => [b.low!, b.high!].map((y) => multiplyDecimals(x, y)))
  return rest.reduce<{ low: Decimal; high: Decimal }>(({ low, high }, value) => ({ low: least(low, value), high: greatest(high, value) }), {
    low: first!,
    high: first!,
  })
}

/** Beyond any printed precision. */
const QUOTIENT_PLACES = 18
const LAST_STEP: Decimal = { digits: 1n, scale: QUOTIENT_PLACES }

/** Null where the divisor may be zero, or either has no end. Rounded outward by one step of the 18th place. */
export function divideRanges(a: Range, b: Range): Range | null {
  if (!b.low || !b.high || compareDecimals(b.low, decimal(0)) <= 0 !== compareDecimals(b.high, decimal(0)) < 0) return null
  const whole = multiplyRanges(a, { low: inverse(b.high), high: inverse(b.low) })
  return whole && { low: subtractDecimals(whole.low!, LAST_STEP), high: addDecimals(whole.high!, LAST_STEP) }
}

const inverse = (a: Decimal): Decimal => divideDecimals(decimal(1), a, 2 * QUOTIENT_PLACES)
const least = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) <= 0 ? a : b)
const greatest = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) >= 0 ? a : b)

/** Some value lies in both. */
export const rangesMeet = (a: Range, b: Range): boolean => !endsBefore(a, b) && !endsBefore(b, a)

/** Every value of `a` is smaller than every value of `b`. */
export const endsBefore = ({ high }: Range, { low }: Range): boolean => high !== null && low !== null && compareDecimals(high, low) < 0

/** Wider on both sides by `by`: what balancing the last digit to 100% may move. */
export const widen = (range: Range, by: Decimal): Range => ({
  low: range.low && subtractDecimals(range.low, by),
  high: range.high && addDecimals(range.high, by),
})

/** A value for a sentence: at most `places` digits after the point, no zeros at the end. */
export const printValue = (value: Decimal, places = 2): string =>
  printDecimal(trimDecimal(value.scale > places ? divideDecimals(value, decimal(1), places) : value))
