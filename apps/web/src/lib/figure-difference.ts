import { convertValue, decimal, decimalToNumber, subtractDecimals, trimDecimal } from '@gangmu/domain'

export type Difference = { readonly gap: number; readonly unit: string | null }

/** A completed value as a number, an interval or, with neither end, words. */
type Figure = { readonly low: number | null; readonly high: number | null; readonly unit: string | null }

/**
 * How much another figure is above (+) or below the one that counts, in the unit of the latter; 百分点 where both are percentages. Null where
 * one of them is no single number or the units cannot be compared.
 */
export const differenceTo = (counting: Figure, other: Figure): Difference | null => {
  const [own, their] = [counting, other].map(({ low, high }) => (low !== null && low === high ? decimal(low) : null))
  if (!own || !their) return null
  const converted = convertValue(their, other.unit, counting.unit)
  if (!converted.ok) return null
  const gap = decimalToNumber(trimDecimal(subtractDecimals(converted.value, own)))
  return { gap, unit: counting.unit === '%' || counting.unit === '％' ? '百分点' : counting.unit }
}
