import type { IndicatorEntry } from '../indicator/types.ts'
import { accrualOf, hasFigureFor } from '../monitor/accrual.ts'
import { monthCode } from '../monitor/month.ts'
import type { SeriesForm } from './history.ts'

/** Amounts and numbers that are means over the time they are told for: two months of them are not twice as much. */
const MEAN_OVER_TIME = /浓度|指数|强度|密度|系数|周期|时长/

/** Whether what is told as 1—N月 is the sum of its months. */
export const seriesFormOf = (entry: Pick<IndicatorEntry, 'name' | 'kind'>): SeriesForm =>
  (entry.kind === 'level' || entry.kind === 'count') && accrualOf(entry) === 'cumulative' && !MEAN_OVER_TIME.test(entry.name)
    ? 'sum'
    : 'stand'

const NUMBERS = Array.from({ length: 12 }, (_, at) => at + 1)

/** The months of any year that have a figure. */
export const slotsOf = (entry: Pick<IndicatorEntry, 'name' | 'frequency'>): readonly number[] =>
  NUMBERS.filter((number) => hasFigureFor(entry, monthCode(2000, number)))

/** Decimal places figures are told with, four at most: what is forecast of them is told no finer. */
export const placesOf = (values: readonly number[]): number =>
  Math.min(4, Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0)))
