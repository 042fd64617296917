import { type Amount, type Cmp, parseTarget, type Quantity, type SimpleTarget } from '@gangmu/domain'

const CMP: Readonly<Record<string, Cmp>> = {
  plain: '=',
  equal: '=',
  'at-least': '>=',
  'at-most': '<=',
  above: '>',
  below: '<',
  about: '~',
}

/** The one figure of a target or result cell (`≥295`, `3.5左右（位居全市前列）`, `48万美元`), null where it is words, a movement or none. */
export function cellQuantity(text: string | null | undefined, unit: string | null): Quantity | null {
  if (text == null) return null
  const target = parseTarget(text, { unit })
  const base = target.kind === 'compound' ? target.parts.find(({ role }) => role === 'base')?.expression : target
  return base === undefined ? null : simpleQuantity(base, unit)
}

function simpleQuantity(target: SimpleTarget, unit: string | null): Quantity | null {
  if (target.kind === 'range') return { ...quantity(target.low, '=', unit), high: target.high.value }
  const cmp = CMP[target.kind]
  return cmp !== undefined && 'amount' in target ? quantity(target.amount, target.amount.more ? '>' : cmp, unit) : null
}

const quantity = (amount: Amount, cmp: Cmp, unit: string | null): Quantity => ({
  form: amount.ratio ? 'ratio' : 'number',
  low: amount.value,
  high: null,
  valueText: amount.text,
  unit: amount.ratio ? null : (amount.unit ?? unit),
  // A quotient made of 1.92:1 has the places of its division, which say nothing of the printed precision.
  decimals: amount.ratio ? 0 : amount.value.scale,
  cmp,
  bound: amount.more ? ['余'] : [],
})
