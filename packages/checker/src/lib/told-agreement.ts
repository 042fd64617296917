import { compareDecimals, convertValue, type Quantity } from '@gangmu/domain'
import { rangeIn, rangesMeet } from './ranges.ts'
import type { ToldFigure } from './told-figures.ts'

/**
 * How two printed figures of one fact stand to each other. `bound`: one number in firmer or softer words (6%左右, 6%以上). `apart`: no value
 * is meant by both. Null: nothing can be said, because they measure something else.
 */
export type Agreement = 'same' | 'bound' | 'apart' | null

export function agreementOf(a: Quantity, b: Quantity): Agreement {
  const told = convertValue(b.low, b.unit, a.unit ?? b.unit)
  if (!told.ok || (a.form === 'number') !== (b.form === 'number')) return null
  const isSingle = a.high === null && b.high === null
  if (isSingle && compareDecimals(a.low, told.value) === 0) return a.cmp === b.cmp ? 'same' : 'bound'
  // Rounded alike, 6.3 and 6.4 are two figures, though 6.35 would be printed as either.
  if (isSingle && a.cmp === '=' && b.cmp === '=' && a.unit === b.unit && a.decimals === b.decimals) return 'apart'
  const unit = a.unit ?? b.unit
  const [left, right] = [rangeIn({ ...a, unit }, unit), rangeIn({ ...b, unit: b.unit ?? unit }, unit)]
  if (left === null || right === null) return null
  return rangesMeet(left, right) ? 'same' : 'apart'
}

/** Two targets with one number each are two targets wherever the numbers differ, though 7000人以上 takes in 7200人. */
export function targetAgreement(a: Quantity, b: Quantity): Agreement {
  const agreement = agreementOf(a, b)
  const bothExact = a.form === 'number' && b.form === 'number' && a.high === null && b.high === null
  if (agreement !== 'same' || !bothExact || (a.cmp === '=' && b.cmp === '=')) return agreement
  const told = convertValue(b.low, b.unit, a.unit ?? b.unit)
  return told.ok && compareDecimals(a.low, told.value) === 0 ? 'same' : 'apart'
}

export type Disagreement = { readonly mine: ToldFigure; readonly their: ToldFigure; readonly how: 'bound' | 'apart' }

/**
 * The first figures of one fact that two documents tell differently. Null where any place of the one agrees with any of the other (the rest
 * is for each document to settle with itself), and where nothing can be said. Exact figures go before 超过 and 左右.
 */
export function findDisagreement(own: readonly ToldFigure[], told: readonly ToldFigure[]): Disagreement | null {
  let found: Disagreement | null = null
  for (const mine of exactFirst(own))
    for (const their of exactFirst(told)) {
      const isTarget = mine.modality === 'target'
      const how = (isTarget ? targetAgreement : agreementOf)(mine.quantity, their.quantity)
      // A result may be told as 超过180家 here and as 186家 there.
      if (how === 'same' || (how === 'bound' && !isTarget)) return null
      if (how !== null && (found === null || (found.how === 'apart' && how === 'bound'))) found = { mine, their, how }
    }
  return found
}

/** Where a result is told exactly anywhere, that is what it is: 迈上3.6万元台阶 beside 36000元. */
function exactFirst(figures: readonly ToldFigure[]): readonly ToldFigure[] {
  const exact = figures.filter(({ quantity, modality }) => modality === 'actual' && quantity.cmp === '=')
  return exact.length > 0 ? exact : figures
}
