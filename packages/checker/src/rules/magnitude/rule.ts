import {
  compareDecimals,
  convertValue,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  type Quantity,
  type Span,
} from '@gangmu/domain'
import { quantityOfCell } from '../../lib/cells.ts'
import { spanOf } from '../../lib/figures.ts'
import { foldName } from '../../lib/folded-names.ts'
import { knownQuantityOf } from '../../lib/known-quantities.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'
import { slippedUnits } from './slipped-units.ts'

/** 数量级与同一指标的另一处（或相邻年度）相差十倍、百倍、千倍、万倍: a unit or a point that slipped. */
export const magnitude: Rule = {
  id: 'magnitude',
  family: 'units',
  severity: '疑似',
  *check(input) {
    const told = [...valuesByName(input)].flatMap(([name, values]) => judge(name, values) ?? [])
    yield* told
    yield* slippedUnits(input, told)
  },
}

/** `year` is null for what is no whole year: a half-year, a span of years. `coded`: the catalogue knows the indicator. */
type Value = {
  readonly year: number | null
  readonly raw: string
  readonly unit: string
  readonly quantity: Quantity
  readonly span: Span
  readonly subject: string
  readonly coded: boolean
}

/** Amounts by indicator, or by folded name and scope where the catalogue knows none. */
function valuesByName(input: CheckInput): Map<string, Value[]> {
  const { reading } = input
  const found = new Map<string, Value[]>()
  const add = (name: string, value: Value) => {
    // Three per cent and 0.3 per cent of growth are both common.
    if (/[%％‰]|百分点/.test(value.unit) || value.quantity.form !== 'number' || value.quantity.low.digits <= 0n) return
    const values = found.get(name)
    if (values === undefined) found.set(name, [value])
    else values.push(value)
  }
  for (const fact of reading.facts) {
    if (fact.unit === null || (fact.measure !== 'level' && fact.measure !== 'count') || isChangeOf(fact.subject)) continue
    const quantity = knownQuantityOf(fact)
    if (quantity === null || quantity.unit === null) continue
    const coded = fact.indicator !== null && !fact.scope.includes('其中')
    const name = coded ? fact.indicator! : [foldName(fact.subject), fact.measure, ...fact.scope].join('|')
    add(name, { year: yearOf(fact.period), raw: fact.raw, unit: quantity.unit, quantity, span: spanOf(fact), subject: fact.subject, coded })
  }
  for (const row of reading.indicators)
    for (const side of ['target', 'actual'] as const) {
      const [cell, span] = [row[side], row.spans[side]]
      const quantity = cell && row.unit !== null && row.parent === null ? quantityOfCell(cell.text, row.unit) : null
      if (quantity === null || quantity.unit === null || span === null) continue
      const name = row.indicator ?? `${foldName(row.name)}|level`
      const raw = cell!.text.trim()
      add(name, {
        year: row.year,
        raw,
        unit: quantity.unit,
        quantity,
        span: spanOf(span),
        subject: row.name,
        coded: row.indicator !== null,
      })
    }
  return found
}

const yearOf = (period: string | null): number | null =>
  period !== null && /^\d{4}(?:-12)?$/.test(period) ? Number(period.slice(0, 4)) : null

const isChangeOf = (subject: string): boolean => /增加|减少|增量|净增/.test(subject)

/** Small counts multiply by themselves. */
const SMALL = 100

/** What is told more often than this is told of many things, and every two of them would be held against each other. */
const MOST_TOLD = 60

function judge(name: string, values: readonly Value[]): RuleFinding | null {
  if (values.length < 2 || values.length > MOST_TOLD) return null
  for (const [k, value] of values.entries()) {
    const others = values.filter((_, j) => j !== k)
    const shifts = others.map((other) => shiftOf(value, other))
    const at = shifts.findIndex((shift) => shift !== null)
    // The value out of line is the one that agrees with most of the others in nothing; of two nobody can tell.
    if (at < 0 || shifts.filter((shift) => shift === null).length * 2 > others.length) continue
    const other = others[at]!
    return {
      code: 'shifted',
      params: {
        subject: value.subject,
        value: withUnit(value),
        other: withUnit(other),
        times: shifts[at]!,
      },
      spans: [value.span, other.span],
      values: [value.raw, other.raw],
      about: [name],
    }
  }
  return null
}

const withUnit = ({ raw, unit }: Value): string => (raw.includes(unit) ? raw : `${raw}${unit}`)

/** 10, 100, 1000 or 10000 where one is about that many times the other, or null. */
function shiftOf(a: Value, b: Value): number | null {
  const told = convertValue(a.quantity.low, a.quantity.unit, b.quantity.unit)
  if (!told.ok) return null
  const [big, small] = compareDecimals(told.value, b.quantity.low) >= 0 ? [told.value, b.quantity.low] : [b.quantity.low, told.value]
  // Most pairs are of one size.
  if (compareDecimals(big, multiplyDecimals(small, LEAST_SLIP)) < 0) return null
  if (a.quantity.unit === b.quantity.unit && compareDecimals(small, decimal(SMALL)) < 0 && big.scale === 0 && small.scale === 0) return null
  const ratio = divideDecimals(big, small, 6)
  const near = a.year === null || b.year === null || Math.abs(a.year - b.year) > 1 ? null : a.year === b.year ? 0.05 : 0.25
  const slip = near === null ? undefined : [10, 100, 1000, 10_000].find((power) => isNear(ratio, power, near))
  // No indicator of the catalogue grows a thousand times within a plan, whatever part of the year is told.
  return slip ?? (a.coded && b.coded ? ([10_000, 1000].find((power) => isNear(ratio, power, 0.55)) ?? null) : null)
}

/** Less than ten times, a quarter off. */
const LEAST_SLIP = decimal(7)

const isNear = (ratio: Decimal, power: number, reach: number): boolean =>
  compareDecimals(ratio, decimal(String(power * (1 - reach)))) >= 0 && compareDecimals(ratio, decimal(String(power * (1 + reach)))) <= 0
