import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  multiplyDecimals,
  printDecimal,
  subtractDecimals,
} from '../decimal.ts'
import { unitFactor } from '../verdict/unit-factor.ts'
import type { EntryIdentity } from './entry-rules.ts'
import { readEntry } from './read-entry.ts'
import type { AskSort } from './types.ts'

/** A figure of a period that stands elsewhere: what identities are held against beside the cells themselves. */
export type KnownFigure = { readonly indicator: string; readonly period: string; readonly raw: string; readonly unit: string | null }

type IdentityCell = {
  readonly key: string
  readonly sort: AskSort
  readonly indicator: string | null
  readonly unit: string | null
  readonly period: string
  readonly content: { readonly raw: string }
}

/** Parts that do not make up their whole; `keys` are the cells that have a share in it. Figures are in the unit of the whole. */
export type BrokenIdentity = {
  readonly keys: readonly string[]
  readonly params: { readonly whole: string; readonly sum: string; readonly difference: string; readonly unit: string | null }
}

type Placed = KnownFigure & { readonly key: string | null }

/** Held wherever the whole and all its parts are known and one of them at least stands in the form; what rounding or the tolerance explains is no difference. */
export const findBrokenIdentities = (
  cells: readonly IdentityCell[],
  identities: readonly EntryIdentity[],
  known: readonly KnownFigure[],
): readonly BrokenIdentity[] => {
  const entered = cells.flatMap(({ key, sort, indicator, unit, period, content: { raw } }): readonly Placed[] =>
    sort === 'figure' && indicator !== null && raw.trim() !== '' ? [{ key, indicator, unit, period, raw }] : [],
  )
  const placed = [...entered, ...known.map((one): Placed => ({ ...one, key: null }))]
  const periods = [...new Set(entered.map(({ period }) => period))]
  return periods.flatMap((period) =>
    identities.flatMap(({ whole, parts, tolerance = 0 }) => {
      const find = (code: string) => placed.find((one) => one.indicator === code && one.period === period)
      const broken = compare(find(whole), parts.map(find), decimal(tolerance))
      return broken === null || broken.keys.length === 0 ? [] : [broken]
    }),
  )
}

type Measured = { readonly value: Decimal; readonly slack: Decimal }

/** With half of the last printed place as slack. */
const measure = ({ raw, unit }: KnownFigure, to: string | null): Measured | null => {
  const read = readEntry(raw, unit)
  const factor = unitFactor(unit, to)
  if (read.kind !== 'number' || factor === null) return null
  return {
    value: multiplyDecimals(read.value, factor),
    slack: multiplyDecimals({ digits: 5n, scale: decimalPlaces(read.value) + 1 }, factor),
  }
}

const compare = (whole: Placed | undefined, parts: readonly (Placed | undefined)[], tolerance: Decimal): BrokenIdentity | null => {
  if (whole === undefined) return null
  const top = measure(whole, whole.unit)
  const measured = parts.map((part) => (part === undefined ? null : measure(part, whole.unit)))
  if (top === null || measured.includes(null)) return null
  const known = measured.filter((one) => one !== null)
  const sum = known.reduce((total, { value }) => addDecimals(total, value), decimal(0))
  const slack = known.reduce((total, one) => addDecimals(total, one.slack), addDecimals(top.slack, tolerance))
  const difference = subtractDecimals(sum, top.value)
  const size = difference.digits < 0n ? subtractDecimals(top.value, sum) : difference
  if (compareDecimals(size, slack) <= 0) return null
  return {
    keys: [whole, ...parts].flatMap((one) => one?.key ?? []),
    params: { whole: printDecimal(top.value), sum: printDecimal(sum), difference: printDecimal(difference), unit: whole.unit },
  }
}
