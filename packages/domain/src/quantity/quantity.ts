import { addDecimals, type Decimal, decimal, decimalToNumber, multiplyDecimals, subtractDecimals } from '../decimal.ts'
import type { Cmp, FactValue } from '../reading.ts'
import { parseUnit } from './unit.ts'

export type QuantityForm = 'number' | 'range' | 'ratio' | 'fraction' | 'multiple' | 'class' | 'doubling' | 'tenths'

/**
 * A printed quantity. `low` keeps the printed magnitude (`362.7` of `亿元`); `high` only for ranges.
 * A ratio `a:b` has low = a/b, a fraction its value (both rounded to 12 places), a class the number of its grade.
 */
export type Quantity = {
  readonly form: QuantityForm
  readonly low: Decimal
  readonly high: Decimal | null
  /** The number part as printed: `1.91:1`, `1/3`, `Ⅱ类`, `362.7`, `两千`. */
  readonly valueText: string
  /** As printed with its magnitude, 余/多 left out: `万人次` for 2.5万余人次. */
  readonly unit: string | null
  /** Digits after the point as printed. */
  readonly decimals: number
  readonly cmp: Cmp
  /** Bound words as printed, in order: 超, 余, 以上 … */
  readonly bound: readonly string[]
}

/** What the reading format prints: a number, `[low, high]`, or text for ratios, fractions and classes. */
export function factValue(q: Quantity): FactValue {
  if (q.form === 'ratio' || q.form === 'class') return q.valueText
  if (q.form === 'fraction' && q.unit === null) return q.valueText
  return q.high ? [decimalToNumber(q.low), decimalToNumber(q.high)] : decimalToNumber(q.low)
}

/** Ends of an interval in the printed unit; null is unbounded. */
export type Interval = {
  readonly low: Decimal | null
  readonly lowOpen: boolean
  readonly high: Decimal | null
  readonly highOpen: boolean
}

/** How far 左右/约/近 may reach, as a share of the value. The wording fixes no figure, so it is a setting. */
export const APPROXIMATE_SHARE: Decimal = decimal('0.05')

/**
 * How far the true value may lie from a printed figure: half a step of its last digit, nothing for whole things counted without a
 * magnitude. 450家 is 450, while 45.0万人 is rounded.
 */
export function printedRounding(decimals: number, unit: string | null): Decimal {
  const parsed = unit === null ? null : parseUnit(unit)
  const counted = decimals === 0 && parsed?.unit?.dimension === 'count' && parsed.magnitude === ''
  return counted ? decimal(0) : { digits: 5n, scale: decimals + 1 }
}

const EXACT_FORMS: ReadonlySet<QuantityForm> = new Set(['ratio', 'fraction', 'class', 'doubling'])

const roundingOf = ({ form, decimals, unit }: Quantity): Decimal =>
  decimals === 0 && EXACT_FORMS.has(form) ? decimal(0) : printedRounding(decimals, unit)

/** 450余家 lies below 460, 1000余家 below 2000, 2.5万余 below 2.6万: one step of the last digit that is not zero. */
function lastStep(value: Decimal): Decimal {
  let { digits, scale } = value.digits < 0n ? { digits: -value.digits, scale: value.scale } : value
  let step = 1n
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n
    step *= 10n
  }
  return { digits: step, scale }
}

function absolute(a: Decimal): Decimal {
  return a.digits < 0n ? { digits: -a.digits, scale: a.scale } : a
}

/**
 * The values a printed quantity can stand for, in its printed unit: `17.2%` is [17.15, 17.25], `450家` exactly 450,
 * `95%以上` [95, ∞), `超70%` (70, ∞), `450余家` (450, 460), `约2.8万个` within `approximate` of the value.
 * Ends of a rounded figure are closed on both sides, because not every office rounds the half up.
 */
export function quantityInterval(q: Quantity, approximate: Decimal = APPROXIMATE_SHARE): Interval {
  const half = roundingOf(q)
  const high = q.high ?? q.low
  switch (q.cmp) {
    case '>=':
      return { low: q.low, lowOpen: false, high: null, highOpen: false }
    case '<=':
      return { low: null, lowOpen: false, high, highOpen: false }
    case '<':
      return { low: null, lowOpen: false, high, highOpen: true }
    case '>': {
      const open = q.bound.includes('余') || q.bound.includes('多')
      return { low: q.low, lowOpen: true, high: open ? addDecimals(q.low, lastStep(q.low)) : null, highOpen: open }
    }
    case '~': {
      const below = q.bound.some((b) => b === '近' || b === '接近' || b === '将近')
      const reach = (v: Decimal) => addDecimals(multiplyDecimals(absolute(v), approximate), half)
      return {
        low: subtractDecimals(q.low, reach(q.low)),
        lowOpen: false,
        high: below ? high : addDecimals(high, reach(high)),
        highOpen: false,
      }
    }
    default:
      return { low: subtractDecimals(q.low, half), lowOpen: false, high: addDecimals(high, half), highOpen: false }
  }
}
