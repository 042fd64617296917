import { invariant } from './invariant.ts'

/**
 * An exact decimal: `digits × 10^-scale`, scale ≥ 0. The scale is kept as printed, so `4.0` and `4` compare equal
 * but print differently: the printed precision decides the rounding interval of a reported figure.
 */
export type Decimal = { readonly digits: bigint; readonly scale: number }

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/

/** Reads `12`, `-0.50`, `1e-7`; null for anything else. Separators and full-width digits are read by `parseNumeral`. */
export function parseDecimal(text: string): Decimal | null {
  const m = PLAIN.exec(text)
  if (!m) return null
  const [, sign, whole, fraction = '', exponent = '0'] = m
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n)
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** An exact decimal from well-formed text, a finite number (its shortest printed form) or an integer. */
export function decimal(value: string | number | bigint): Decimal {
  if (typeof value === 'bigint') return { digits: value, scale: 0 }
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 }
  const parsed = parseDecimal(String(value))
  invariant(parsed, 'decimal-malformed')
  return parsed
}

/** Digits after the point as printed: 1 for `4.0`. */
export function decimalPlaces(a: Decimal): number {
  return a.scale
}

function digitsAt(a: Decimal, scale: number): bigint {
  return scale === a.scale ? a.digits : a.digits * 10n ** BigInt(scale - a.scale)
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale }
}

export function negateDecimal(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale }
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b))
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}

/** `a / b` rounded to `scale` places, halves away from zero (四舍五入, as statistical bulletins round). `b` must not be zero. */
export function divideDecimals(a: Decimal, b: Decimal, scale: number): Decimal {
  invariant(b.digits !== 0n, 'decimal-divided-by-zero')
  const shift = scale - a.scale + b.scale
  const up = shift >= 0 ? 10n ** BigInt(shift) : 1n
  const down = shift >= 0 ? 1n : 10n ** BigInt(-shift)
  return { digits: divideHalfUp(a.digits * up, b.digits * down), scale }
}

/** Rounded to `scale` places, halves away from zero; more places are filled with zeros. */
export function roundDecimal(a: Decimal, scale: number): Decimal {
  return scale >= a.scale ? { digits: digitsAt(a, scale), scale } : divideDecimals(a, { digits: 1n, scale: 0 }, scale)
}

/** -1, 0 or 1 by value: `4.0` equals `4`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale)
  const [x, y] = [digitsAt(a, scale), digitsAt(b, scale)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The same value without zeros at the end of its fraction. */
export function trimDecimal(a: Decimal): Decimal {
  let { digits, scale } = a
  // A quotient has many zeros, which go six by six first.
  while (scale >= 6 && digits % 1_000_000n === 0n) {
    digits /= 1_000_000n
    scale -= 6
  }
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n
    scale--
  }
  return { digits, scale }
}

/** The nearest binary number, never infinite (JSON has none): for JSON and display only, never for arithmetic. */
export function decimalToNumber(a: Decimal): number {
  // Both are exact below 2^53 and 10^22, and one division of exact numbers rounds as reading the printed text does.
  const digits = Number(a.digits)
  if (Number.isSafeInteger(digits) && a.scale <= 22) return digits / 10 ** a.scale
  return Math.min(Math.max(Number(printDecimal(a)), -Number.MAX_VALUE), Number.MAX_VALUE)
}

/** `-15.10` for { digits: -1510n, scale: 2 }. */
export function printDecimal(a: Decimal): string {
  const negative = a.digits < 0n
  const digits = (negative ? -a.digits : a.digits).toString().padStart(a.scale + 1, '0')
  const whole = digits.slice(0, digits.length - a.scale)
  const body = a.scale ? `${whole}.${digits.slice(-a.scale)}` : whole
  return negative ? `-${body}` : body
}
