import { compareDecimals, type Decimal, decimal, divideDecimals, multiplyDecimals, trimDecimal } from '../decimal.ts'
import { invariant } from '../invariant.ts'
import type { Quantity } from './quantity.ts'
import { numeratorFactor, type ParsedUnit, parseUnit } from './unit.ts'

/** Why two quantities cannot be held against each other. */
export type IncomparableCode =
  | 'quantity-form-differs'
  | 'quantity-unit-unknown'
  | 'quantity-unit-missing'
  | 'quantity-dimension-differs'
  | 'quantity-currency-differs'
  | 'quantity-counted-differs'
  | 'quantity-kind-differs'
  | 'quantity-denominator-differs'

export type Incomparable = {
  readonly ok: false
  readonly code: IncomparableCode
  readonly params: { readonly left: string | null; readonly right: string | null }
}

/** A ratio of units as `numerator / denominator`, both exact. */
type Scale = { readonly over: Decimal; readonly under: Decimal }

function scaleOf(unit: ParsedUnit): Scale {
  const over = unit.unit?.over
  return { over: numeratorFactor(unit), under: over ? numeratorFactor(over) : decimal(1) }
}

function differs(a: ParsedUnit, b: ParsedUnit): IncomparableCode | null {
  const [x, y] = [a.unit, b.unit]
  // 万 alone measures nothing: it compares only with another bare magnitude.
  if (!x || !y) return x === y ? null : 'quantity-unit-missing'
  if (x.dimension !== y.dimension) return 'quantity-dimension-differs'
  if (x.over || y.over) {
    if (x.kind !== y.kind) return 'quantity-kind-differs'
    return !x.over || !y.over || differs(x.over, y.over) ? 'quantity-denominator-differs' : null
  }
  if (x.kind === y.kind) return null
  if (x.dimension === 'money') return 'quantity-currency-differs'
  if (x.dimension !== 'count') return 'quantity-kind-differs'
  // 个 and 项 count anything but visits; 人 and 人次 stay apart.
  const generic = (x.kind === 'any' && y.kind !== 'visit') || (y.kind === 'any' && x.kind !== 'visit')
  return generic ? null : 'quantity-counted-differs'
}

function refuse(code: IncomparableCode, left: string | null, right: string | null): Incomparable {
  return { ok: false, code, params: { left, right } }
}

/** Whether figures in two printed units can be compared, and if not, why. Null units (ratios, indices) compare with each other only. */
export function compareUnits(left: string | null, right: string | null): { readonly ok: true } | Incomparable {
  const scales = unitScales(left, right)
  return 'ok' in scales ? scales : { ok: true }
}

const ONE: Scale = { over: decimal(1), under: decimal(1) }

function unitScales(left: string | null, right: string | null): readonly [Scale, Scale] | Incomparable {
  // Unknown units too are equal to themselves.
  if (left === right) return [ONE, ONE]
  if (left === null || right === null) return refuse('quantity-unit-missing', left, right)
  const [a, b] = [parseUnit(left), parseUnit(right)]
  if (!a || !b) return refuse('quantity-unit-unknown', left, right)
  const code = differs(a, b)
  return code ? refuse(code, left, right) : [scaleOf(a), scaleOf(b)]
}

/** Places kept where a conversion does not end (365 亩 in 公顷); beyond any printed precision. */
const CONVERSION_PLACES = 18

/** `value` of unit `from` told in unit `to`; exact where the decimal ends, else rounded to 18 places. */
export function convertValue(
  value: Decimal,
  from: string | null,
  to: string | null,
): { readonly ok: true; readonly value: Decimal } | Incomparable {
  // Most figures are held against figures of their own unit.
  if (from === to) return { ok: true, value: trimDecimal(value) }
  const scales = unitScales(from, to)
  if ('ok' in scales) return scales
  const [a, b] = scales
  const top = multiplyDecimals(multiplyDecimals(value, a.over), b.under)
  const bottom = multiplyDecimals(a.under, b.over)
  return { ok: true, value: trimDecimal(divideDecimals(top, bottom, Math.max(CONVERSION_PLACES, value.scale + CONVERSION_PLACES))) }
}

/** The same quantity in another unit: 1.2亿元 → 12000 万元. Forms without a unit to convert (ratio, class) are refused. */
export function convertQuantity(q: Quantity, unit: string): { readonly ok: true; readonly quantity: Quantity } | Incomparable {
  if (q.form === 'ratio' || q.form === 'class') return refuse('quantity-form-differs', q.unit, unit)
  const low = convertValue(q.low, q.unit, unit)
  if (!low.ok) return low
  // What converts one value converts every value, so neither of these is refused.
  const convert = (value: Decimal): Decimal => {
    const result = convertValue(value, q.unit, unit)
    invariant(result.ok, 'conversion-refused-later')
    return result.value
  }
  // One unit of the last printed place keeps its worth: 1.2亿元 is known to 1000万元, so 12000万元 has no decimals.
  const decimals = convert({ digits: 1n, scale: q.decimals }).scale
  return { ok: true, quantity: { ...q, low: low.value, high: q.high ? convert(q.high) : null, unit, decimals } }
}

/** Order of the values (`low`, then `high`) of two quantities, or a coded refusal; bounds and rounding are for `quantityInterval`. */
export function compareQuantities(a: Quantity, b: Quantity): { readonly ok: true; readonly order: -1 | 0 | 1 } | Incomparable {
  // 5.3:42.1:52.6 is a structure, not one number: it compares with nothing.
  const special = (q: Quantity) => (q.form === 'ratio' || q.form === 'class' ? q.form : 'value')
  const structure = (q: Quantity) => q.form === 'ratio' && q.valueText.split(/[:：∶﹕比]/).length > 2
  if (structure(a) || structure(b)) return refuse('quantity-form-differs', a.unit, b.unit)
  if (special(a) !== special(b)) return refuse('quantity-form-differs', a.unit, b.unit)
  const scales = unitScales(a.unit, b.unit)
  if ('ok' in scales) return scales
  const [x, y] = scales
  // Cross-multiplied, so that no division rounds.
  const left = (v: Decimal) => multiplyDecimals(multiplyDecimals(v, x.over), y.under)
  const right = (v: Decimal) => multiplyDecimals(multiplyDecimals(v, y.over), x.under)
  const low = compareDecimals(left(a.low), right(b.low))
  return { ok: true, order: low !== 0 ? low : compareDecimals(left(a.high ?? a.low), right(b.high ?? b.low)) }
}
