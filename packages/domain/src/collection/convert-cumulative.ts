import { addDecimals, type Decimal, subtractDecimals } from '../decimal.ts'
import type { IndicatorIndex } from '../indicator/lookup-indicator.ts'
import { type Month, partsOfMonth } from '../monitor/month.ts'
import { type NotSummed, whyNotSummed } from './cell-traits.ts'

/** The figure of a month, or of January to the month, in one unit throughout. Where 1—2月 is told as one, the first month is February. */
export type MonthlyFigure = { readonly month: Month; readonly value: Decimal }

/**
 * Why one form does not give the other. `gap`: a month between is not known; `year-change`: figures of two years; `order`: not in the order
 * of months; `begins-late`: sums that do not begin with the year.
 */
export type ConversionRefusal = NotSummed | 'gap' | 'year-change' | 'order' | 'begins-late'

export type Conversion =
  | { readonly ok: true; readonly figures: readonly MonthlyFigure[] }
  | { readonly ok: false; readonly why: ConversionRefusal }

type ConvertedLine = { readonly name: string; readonly unit: string | null; readonly indicator: string | null }

/** The last months that a first figure may stand for: January, or 1—2月 told as one. */
const FIRST_MONTHS = 2

const whyNotConverted = (line: ConvertedLine, figures: readonly MonthlyFigure[], index: IndicatorIndex): ConversionRefusal | null => {
  const why = whyNotSummed(line, index)
  if (why !== null) return why
  const months = figures.map(({ month }) => partsOfMonth(month))
  if (months.some(({ year }) => year !== months[0]!.year)) return 'year-change'
  if (months.length > 0 && months[0]!.number > FIRST_MONTHS) return 'begins-late'
  for (const [at, { number }] of months.entries()) {
    if (at === 0) continue
    const step = number - months[at - 1]!.number
    if (step < 1) return 'order'
    if (step > 1) return 'gap'
  }
  return null
}

/**
 * 累计 → 当月: what each month added to the sum of the year. Only for amounts that add up in time: a growth rate, a share or a rate of single
 * months follows from no cumulative one, and a state (余额) is no sum.
 */
export const toSingleMonths = (line: ConvertedLine, sums: readonly MonthlyFigure[], index: IndicatorIndex): Conversion => {
  const why = whyNotConverted(line, sums, index)
  if (why !== null) return { ok: false, why }
  return {
    ok: true,
    figures: sums.map(({ month, value }, at) => ({ month, value: at === 0 ? value : subtractDecimals(value, sums[at - 1]!.value) })),
  }
}

/** 当月 → 累计: the running sum of the year. Refused as {@link toSingleMonths} is. */
export const toCumulative = (line: ConvertedLine, singles: readonly MonthlyFigure[], index: IndicatorIndex): Conversion => {
  const why = whyNotConverted(line, singles, index)
  if (why !== null) return { ok: false, why }
  const figures: MonthlyFigure[] = []
  for (const { month, value } of singles) {
    const before = figures.at(-1)
    figures.push({ month, value: before === undefined ? value : addDecimals(before.value, value) })
  }
  return { ok: true, figures }
}
