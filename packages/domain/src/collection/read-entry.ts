import { type Decimal, multiplyDecimals, trimDecimal } from '../decimal.ts'
import { readObservedValue } from '../observation/read-value.ts'
import { parseTarget } from '../target/parse-target.ts'
import { unitFactor } from '../verdict/unit-factor.ts'

/** What was entered, in the unit that was asked for. An interval has one open end at most. */
export type ReadEntry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'interval'; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'other-unit'; readonly printed: string }
  | { readonly kind: 'words' }

/**
 * One cell as it was typed or pasted: `1,234.5`, `４.２`, `40000万元` or `4亿` where 亿元 is asked. A unit of the same kind is converted, one of
 * another kind is said to be so.
 */
export const readEntry = (raw: string, unit: string | null): ReadEntry => {
  if (raw.trim() === '') return { kind: 'blank' }
  const cell = parseTarget(raw.trim(), { unit })
  if (cell.kind === 'plain' || cell.kind === 'equal') {
    const { value, unit: printed } = cell.amount
    if (printed === null || printed === unit) return { kind: 'number', value }
    const factor = unitFactor(printed, unit)
    return factor === null ? { kind: 'other-unit', printed } : { kind: 'number', value: trimDecimal(multiplyDecimals(value, factor)) }
  }
  const { low, high } = readObservedValue(raw, unit)
  return low === null && high === null ? { kind: 'words' } : { kind: 'interval', low, high }
}
