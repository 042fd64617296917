import { type Decimal, decimal } from '../decimal.ts'
import { parseQuantity } from '../quantity/read-quantity.ts'
import { foldCell } from './fold-cell.ts'

/** One amount inside a cell. A ratio `1.92:1` has the quotient as its value and no unit. */
export type Amount = {
  readonly text: string
  readonly value: Decimal
  /** Unit as printed in the cell (`万美元`), null where the column's unit counts. */
  readonly unit: string | null
  readonly ratio: boolean
  /** 10余家, 300多天: the printed number is a lower bound. */
  readonly more: boolean
}

export type ReadAmount = (text: string) => Amount | null

/**
 * A reader for pieces of a cell that have to be one amount from the first to the last character. A unit counts when the
 * quantity language knows it or when it is the unit of the column.
 */
export function amountReader(columnUnit: string | null): ReadAmount {
  return (text) => {
    const folded = foldCell(text).folded.replace(/^\+/, '')
    const known = readQuantityAmount(text, folded)
    if (known !== null || columnUnit === null) return known
    // In a sentence 2024.5 is a month, in a column of 亿元 it is an amount.
    if (/^-?[0-9]+\.[0-9]+$/.test(folded)) return { text, value: decimal(folded), unit: null, ratio: false, more: false }
    const unit = foldCell(columnUnit).folded
    if (unit === '' || !folded.endsWith(unit)) return null
    const bare = readQuantityAmount(text, folded.slice(0, -unit.length))
    return bare === null || bare.unit !== null ? null : { ...bare, unit }
  }
}

function readQuantityAmount(text: string, folded: string): Amount | null {
  const quantity = parseQuantity(folded)
  if (quantity === null || quantity.high !== null || !['number', 'ratio', 'tenths', 'multiple'].includes(quantity.form)) return null
  const more = quantity.cmp === '>'
  if (quantity.cmp !== '=' && !more) return null
  return { text, value: quantity.low, unit: quantity.unit, ratio: quantity.form === 'ratio', more }
}
