import type { LineMonth, MonthValue } from '../monitor/line-month.ts'
import { type Month, monthCode, partsOfMonth } from '../monitor/month.ts'

/** Enough for any printed figure, and few enough to hide what binary fractions add. */
export const rounded = (value: number, places = 6): number => {
  const scaled = Number(`${value.toFixed(places)}`)
  return scaled === 0 ? 0 : scaled
}

/** Where a path has to be by the end of a month. */
export type Knot = { readonly month: number; readonly value: number }

/** The share of the year by the end of a month: as declared, else even. */
const shareAt = (shares: readonly number[] | undefined, month: number): number => (month === 0 ? 0 : (shares?.[month - 1] ?? month / 12))

/**
 * What a month asks for: from knot to knot along the declared shares of the year, evenly where none are declared. `knots` are in the order of
 * their months, the first at 0, the last at 12.
 */
export const pathValue = (knots: readonly Knot[], month: number, shares?: readonly number[]): number => {
  const next = knots.findIndex((knot) => knot.month >= month)
  const [from, to] = [knots[next - 1]!, knots[next]!]
  const [begin, end] = [shareAt(shares, from.month), shareAt(shares, to.month)]
  const part = end === begin ? 1 : (shareAt(shares, month) - begin) / (end - begin)
  return rounded(from.value + (to.value - from.value) * part)
}

/** The first month's figure of a year and every later one less the one before it, a month: what months of the year brought on average. */
export const monthlySteps = (values: readonly MonthValue[], accrual: LineMonth['accrual']): readonly number[] => {
  const ofStart = (month: Month): MonthValue | null =>
    accrual === 'cumulative' ? { month: monthCode(partsOfMonth(month).year - 1, 12), value: 0 } : null
  return values.flatMap(({ month, value }, at) => {
    const last = values[at - 1]
    const sameRun = last !== undefined && (accrual === 'state' || partsOfMonth(last.month).year === partsOfMonth(month).year)
    const before = sameRun ? last : ofStart(month)
    return before === null
      ? []
      : Array.from({ length: monthsBetween(before.month, month) }, () => (value - before.value) / monthsBetween(before.month, month))
  })
}

const serial = (month: Month): number => {
  const { year, number } = partsOfMonth(month)
  return year * 12 + number
}

const monthsBetween = (from: Month, to: Month): number => serial(to) - serial(from)

/** A count of days has no month of more. */
const MOST_DAYS = 31

/** The most a month can bring; null where too few are known. */
export const fastestMonth = (
  line: Pick<LineMonth, 'facts' | 'values' | 'accrual'>,
  fastest: { readonly factor: number; readonly months: number },
): number | null => {
  const steps = monthlySteps(line.values, line.accrual)
  if (steps.length < fastest.months) return null
  return Math.min(Math.max(...steps) * fastest.factor, line.facts.unit === '天' ? MOST_DAYS : Infinity)
}
