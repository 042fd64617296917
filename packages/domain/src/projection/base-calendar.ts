import { type History, historyOf, monthAt, type Series } from '../forecast/history.ts'
import type { Month } from '../monitor/month.ts'
import { roundTo } from './gdp-support.ts'

/** On screen: 高基数 / 低基数 / 正常. */
export type BaseKind = 'high' | 'low' | 'normal'

/** A month of the year and what it will be held against: growth of the same slot a year before, in per cent. */
export type BaseMonth = { readonly month: Month; readonly growth: number; readonly base: BaseKind }

export type BaseCalendar = {
  readonly mean: number
  /** What growth has to lie off the mean by: half the standard deviation of last year's months, half a point at least. */
  readonly threshold: number
  readonly months: readonly BaseMonth[]
}

const DEVIATIONS = 0.5
const LEAST_THRESHOLD = 0.5

/**
 * Which months of a year have a high base: those in which last year's growth was above its mean by the threshold. Of a sum it is the growth of
 * single months against the year before that, of a series of growth the series itself; other series have no base. Null where last year is
 * not whole.
 */
export const baseCalendar = (series: Series, isGrowth: boolean, year: number): BaseCalendar | null => {
  const history = historyOf(series)
  if (history === null || (series.form === 'stand' && !isGrowth)) return null
  const grown = Array.from({ length: history.season }, (_, slot) => growthAt(history, (year - 1) * history.season + slot, isGrowth))
  const known = grown.flatMap((growth) => growth ?? [])
  if (known.length < history.season) return null
  const mean = known.reduce((sum, growth) => sum + growth, 0) / known.length
  const deviation = Math.sqrt(known.reduce((sum, growth) => sum + (growth - mean) ** 2, 0) / known.length)
  const threshold = Math.max(DEVIATIONS * deviation, LEAST_THRESHOLD)
  const months = known.map((growth, slot): BaseMonth => {
    const base = growth > mean + threshold ? 'high' : growth < mean - threshold ? 'low' : 'normal'
    return { month: monthAt(year * history.season + slot, series.slots), growth: roundTo(growth, 2), base }
  })
  return { mean: roundTo(mean, 2), threshold: roundTo(threshold, 2), months }
}

/** Growth at a place; null where a figure is missing or grew from nothing. */
const growthAt = ({ values, season, first }: History, place: number, isGrowth: boolean): number | null => {
  const now = values[place - first]
  if (isGrowth) return now ?? null
  const before = values[place - season - first]
  return now === undefined || before === undefined || before <= 0 ? null : (now / before - 1) * 100
}
