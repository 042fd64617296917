import type { Fact, Quantity } from '@gangmu/domain'
import { quantityOf } from './figures.ts'

const known = new WeakMap<Fact, { readonly quantity: Quantity | null }>()

/** `quantityOf`, parsed once a fact however many rules ask. */
export function knownQuantityOf(fact: Fact): Quantity | null {
  const before = known.get(fact)
  if (before !== undefined) return before.quantity
  const quantity = quantityOf(fact)
  known.set(fact, { quantity })
  return quantity
}
