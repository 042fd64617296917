import type { Month } from '../monitor/month.ts'
import { halfWidth, originsOf, type Trial, tryMethod, yearOf } from './backtest.ts'
import { type History, type HistoryCut, historyOf, monthAt, type Series } from './history.ts'
import { FORECAST_METHODS, type ForecastMethod, METHODS } from './methods.ts'

/** `value` within `low` and `high`, in the series' unit, not rounded. */
export type Expected = { readonly value: number; readonly low: number; readonly high: number }

/** What a method says of the year, and how it stood the backtest. */
export type MethodResult = Expected & {
  readonly method: ForecastMethod
  /** Origins it was tried at. */
  readonly origins: number
  /** Mean absolute error of the year's figure with as much of the year left as now. */
  readonly error: number
  /** Against seasonal naive; below 1 is better, null where that was never wrong. */
  readonly relative: number | null
  /** Whether it may be chosen: the yardstick itself, and whatever was better out of sample. */
  readonly offered: boolean
}

/** Figures of the year in the form they are told in (1—N月 of a sum), month by month. */
export type ExpectedMonth = Expected & { readonly month: Month }

export type YearForecast =
  /** No figure at all. */
  | { readonly status: 'no-figures' }
  /** The year is over; its figure is known. */
  | { readonly status: 'complete'; readonly value: number; readonly through: Month }
  /** 数据太少: `have` and `need` are months of unbroken history. */
  | {
      readonly status: 'too-little'
      readonly have: number
      readonly need: number
      readonly cut: HistoryCut | null
      readonly through: Month
    }
  /** The year begins later than the one after the last figure's. */
  | { readonly status: 'too-far'; readonly through: Month }
  | {
      readonly status: 'told'
      readonly through: Month
      /** Slots of the year still to come. */
      readonly left: number
      readonly chosen: MethodResult
      readonly path: readonly ExpectedMonth[]
      /** In the order of {@link FORECAST_METHODS}. */
      readonly methods: readonly MethodResult[]
      readonly have: number
      readonly cut: HistoryCut | null
      readonly bridged: number
    }

/** Origins a backtest needs at least. */
const LEAST_ORIGINS = 4
/** Better only by what adding up rounds is not better. */
const NOTICEABLE = 1 - 1e-9

/** Months of unbroken history a forecast needs: a year to look back on, and a year (at least four origins) to be tried in. */
export const monthsNeeded = (season: number): number => ((season + Math.max(season, LEAST_ORIGINS)) * 12) / season

/**
 * The figure of a year from the months so far. The method with the least error out of sample is chosen; none is offered that did not beat
 * seasonal naive. `method` asks for one of the offered instead.
 */
export const forecastYear = (series: Series, year: number, method?: ForecastMethod): YearForecast => {
  const history = historyOf(series)
  if (history === null) return { status: 'no-figures' }
  const { season, first, values } = history
  const next = first + values.length
  const through = monthAt(next - 1, series.slots)
  const left = (year + 1) * season - next
  const have = (values.length * 12) / season
  if (left <= 0) return yearThatWas(series, year, through)
  if (left > season) return { status: 'too-far', through }
  const origins = originsOf(series.form, history)
  const trials = FORECAST_METHODS.flatMap((name) =>
    METHODS[name].forms.includes(series.form) ? (tryMethod(series.form, name, origins, LEAST_ORIGINS) ?? []) : [],
  )
  const results = trials.flatMap((trial) => tellYear(series, history, left, trial) ?? [])
  if (results.length === 0) return { status: 'too-little', have: Math.floor(have), need: monthsNeeded(season), cut: history.cut, through }
  const offered = results.filter((result) => result.offered)
  const best = offered.reduce((least, other) => (other.relative! < least.relative! ? other : least))
  const { path, ...chosen } = offered.find((result) => result.method === method) ?? best
  const { cut, bridged } = history
  const methods = results.map(({ path: _, ...result }) => result)
  return { status: 'told', through, left, chosen, path, methods, have: Math.floor(have), cut, bridged }
}

/** A year that is over: the figure it was told with, which may be missing where the series went on without it. */
const yearThatWas = ({ slots, points }: Series, year: number, through: Month): YearForecast => {
  const last = points.find(({ month }) => month === monthAt((year + 1) * slots.length - 1, slots))
  return last === undefined ? { status: 'no-figures' } : { status: 'complete', value: last.value, through }
}

const tellYear = (
  { form, slots }: Series,
  { values, season, first, told }: History,
  left: number,
  { method, errors, error, relative }: Trial,
): (MethodResult & { readonly path: readonly ExpectedMonth[] }) | null => {
  const rest = METHODS[method].goOn({ values, season, first }, left)
  if (rest === null) return null
  const next = first + values.length
  const known = form === 'sum' && next % season === 0 ? 0 : told
  // What has come in of an amount that never falls stays in.
  const floor = form === 'sum' && values.every((value) => value >= 0) ? known : Number.NEGATIVE_INFINITY
  const half = halfWidth(errors)
  const path = rest.map((_, step) => {
    const value = yearOf(form, known, rest.slice(0, step + 1))
    const width = half * Math.sqrt(step + 1)
    return { month: monthAt(next + step, slots), value, low: Math.max(value - width, Math.min(floor, value)), high: value + width }
  })
  const { value, low, high } = path.at(-1)!
  const offered = method === 'seasonal-naive' || (relative !== null && relative < NOTICEABLE)
  return { method, value, low, high, origins: errors.length, error: error * Math.sqrt(left), relative, offered, path }
}
