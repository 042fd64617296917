import { compareDecimals, convertValue, type Decimal, decimal, divideDecimals, multiplyDecimals } from '@gangmu/domain'
import { numberOf, type PassageFigure } from './passage-figures.ts'
import { divideRanges, multiplyRanges, pointRange, printValue, rangeIn, rangesMeet } from './ranges.ts'

/** A part held against its whole and the percentage printed for it. */
export type QuotientCheck = {
  /** The unrounded values the figures stand for may agree. */
  readonly fits: boolean
  /** The percentage that follows from the printed figures. */
  readonly percent: Decimal
  /** `45.2÷180=25.1%` */
  readonly arithmetic: string
}

const HUNDRED = decimal(100)

/** Null where the figures cannot be divided: another unit, a bound without end, a whole that may be zero. */
export function checkQuotient(part: PassageFigure, whole: PassageFigure, percent: PassageFigure): QuotientCheck | null {
  const { unit } = whole.quantity
  const [above, below, printed] = [
    rangeIn(part.quantity, unit),
    rangeIn(whole.quantity, unit),
    rangeIn(percent.quantity, percent.quantity.unit),
  ]
  const value = convertValue(part.quantity.low, part.quantity.unit, unit)
  if (!above || !below || !printed || !value.ok || compareDecimals(whole.quantity.low, decimal(0)) <= 0) return null
  const quotient = divideRanges(above, below)
  const range = quotient && multiplyRanges(quotient, pointRange(HUNDRED))
  if (!range) return null
  const exact = divideDecimals(multiplyDecimals(value.value, HUNDRED), whole.quantity.low, percent.quantity.decimals + 1)
  const divided = part.quantity.unit === unit ? numberOf(part) : printValue(value.value, 6)
  return {
    fits: rangesMeet(range, printed),
    percent: exact,
    arithmetic: `${divided}÷${numberOf(whole)}=${printValue(exact, percent.quantity.decimals + 1)}%`,
  }
}

/** 55%, but neither a bound nor 五成. */
export const isPercent = ({ quantity }: PassageFigure): boolean =>
  /^[%％]$/.test(quantity.unit ?? '') && quantity.form === 'number' && quantity.cmp === '='
