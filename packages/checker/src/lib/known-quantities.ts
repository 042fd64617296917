import { type Fact, parseQuantity, type Quantity } from '@gangmu/domain'
import { quantityOf } from './figures.ts'
import { rememberByText } from './remember.ts'

/** `parseQuantity` of a cell, once a text. */
export const parseCell: (text: string) => Quantity | null = rememberByText((text) => parseQuantity(text))

const known = new WeakMap<Fact, { readonly quantity: Quantity | null }>()

/** `quantityOf`, parsed once a fact however many rules ask. */
export function knownQuantityOf(fact: Fact): Quantity | null {
  const before = known.get(fact)
  if (before !== undefined) return before.quantity
  const quantity = quantityOf(fact)
  known.set(fact, { quantity })
  return quantity
}
