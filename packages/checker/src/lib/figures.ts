import { decimal, type Fact, type IndicatorRow, parseQuantity, type Quantity, readQuantityAt, type Span } from '@gangmu/domain'

/** A fact or a table's cell as a quantity with its printed precision; null where it is none (`全市前列`). */
export function quantityOf(fact: Fact): Quantity | null {
  const printed = parseQuantity(fact.raw) ?? readQuantityAt(fact.raw, firstDigit(fact.raw))?.quantity ?? null
  if (printed === null || typeof fact.value === 'string') return printed
  // The reader knows more than the figure alone says: a shared unit, a bound that stands before the list.
  return { ...printed, unit: fact.unit ?? printed.unit, cmp: fact.cmp }
}

const firstDigit = (text: string): number => Math.max(0, text.search(/[0-9０-９]/))

/** The result of a row in the unit of its column. */
export function quantityOfActual(row: IndicatorRow): Quantity | null {
  if (row.actual === null || typeof row.actual.value !== 'number') return null
  return withUnit(parseQuantity(row.actual.text), row.unit) ?? plain(row.actual.value, row.unit)
}

const withUnit = (quantity: Quantity | null, unit: string | null): Quantity | null =>
  quantity && { ...quantity, unit: quantity.unit ?? unit }

/** A bare number in a unit: what is left where the printed text is no quantity by itself. */
export function plain(value: number, unit: string | null): Quantity {
  const low = decimal(value)
  return { form: 'number', low, high: null, valueText: String(value), unit, decimals: low.scale, cmp: '=', bound: [] }
}

export const spanOf = ({ line, start, end }: Span): Span => ({ line, start, end })
