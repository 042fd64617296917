import { convertValue, type Decimal, decimal, divideDecimals, multiplyDecimals, type Quantity, subtractDecimals } from '@gangmu/domain'
import { divideRanges, multiplyRanges, pointRange, printValue, type Range, rangeIn, subtractRanges } from './ranges.ts'

const HUNDRED = pointRange(decimal(100))

/** Every growth in per cent that leads from one printed figure to another; null where their units differ in kind, or one has no end. */
export function impliedGrowth(from: Quantity, to: Quantity): Range | null {
  const [a, b] = [rangeIn(from, from.unit), rangeIn(to, from.unit)]
  const quotient = a && b && divideRanges(b, a)
  return quotient && multiplyRanges(subtractRanges(quotient, pointRange(decimal(1))), HUNDRED)
}

/** The growth in per cent of the figures as they are printed; null where their units differ in kind or there is nothing to grow from. */
export function printedGrowth(from: Quantity, to: Quantity): Decimal | null {
  const told = convertValue(to.low, to.unit, from.unit)
  if (!told.ok || from.low.digits <= 0n) return null
  return subtractDecimals(divideDecimals(multiplyDecimals(told.value, decimal(100)), from.low, 4), decimal(100))
}

/** `8.5÷8.3-1=2.41%`. */
export const growthSum = (from: Quantity, to: Quantity, growth: Decimal): string =>
  `${to.valueText}${to.unit === from.unit ? '' : (to.unit ?? '')}÷${from.valueText}${to.unit === from.unit ? '' : (from.unit ?? '')}-1=${printValue(growth)}%`
