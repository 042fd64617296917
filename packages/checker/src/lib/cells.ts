import { decimalPlaces, parseDecimal, type Quantity } from '@gangmu/domain'
import { parseCell } from './known-quantities.ts'

/** What a cell of an indicator table says, in the unit of its column where it prints none; null where it is no number. */
export function quantityOfCell(text: string, unit: string | null): Quantity | null {
  const printed = text.trim()
  const quantity = parseCell(printed)
  if (quantity !== null) return quantity.form === 'number' ? { ...quantity, unit: quantity.unit ?? unit } : null
  const bare = /^\d+(?:\.\d+)?$/.test(printed) ? parseDecimal(printed) : null
  return bare && { form: 'number', low: bare, high: null, valueText: printed, unit, decimals: decimalPlaces(bare), cmp: '=', bound: [] }
}
