import { partsOfMonth, type SeriesPoint } from '@gangmu/domain'
import type { ChartPoint, ChartSpec } from '../../components/chart/chart-spec.ts'
import type { ForecastOfLine } from '../../lib/projection-queries.ts'

type Words = {
  readonly title: string
  readonly source: string
  readonly modelled: string
  readonly year: (year: number) => string
  readonly month: (month: number) => string
}

/** Years before the plan's own that are drawn beside it. */
const YEARS_BESIDE = 2

/**
 * The year as far as it is told and as it is expected to go on, beside the years before, slot by slot. The forecast sets out from the last
 * figure, so that the line does not break. Null where there is nothing to draw.
 */
export const forecastSpec = ({ plan, points, forecast, unit, target }: ForecastOfLine, words: Words): ChartSpec | null => {
  const path = forecast.status === 'told' ? forecast.path : []
  const numbers = [...new Set([...points, ...path].map(({ month }) => partsOfMonth(month).number))].sort((a, b) => a - b)
  const yearsOf = (some: readonly SeriesPoint[]) => [...new Set(some.map(({ month }) => partsOfMonth(month).year))]
  const years = yearsOf(points).filter((year) => year <= plan.year && year >= plan.year - YEARS_BESIDE)
  if (numbers.length < 2 || (years.length === 0 && path.length === 0)) return null
  const figureIn = (year: number, number: number) =>
    points.find(({ month }) => partsOfMonth(month).year === year && partsOfMonth(month).number === number)?.value
  const told = (year: number) =>
    numbers.map((number): ChartPoint | null => {
      const value = figureIn(year, number)
      return value === undefined ? null : { value }
    })
  const expected = path.map(({ month, value, low, high }): [number, ChartPoint] => [
    partsOfMonth(month).number,
    { value, interval: [low, high] },
  ])
  const last = points.filter(({ month }) => partsOfMonth(month).year === plan.year).at(-1)
  const setOut: readonly [number, ChartPoint][] =
    last === undefined ? [] : [[partsOfMonth(last.month).number, { value: last.value, interval: [last.value, last.value] }]]
  const forecasts = new Map([...setOut, ...expected])
  const yearTarget = target?.value ?? null
  return {
    shape: 'line',
    title: words.title,
    unit,
    source: words.source,
    labels: numbers.map(words.month),
    series: [
      ...(years.includes(plan.year) ? [{ name: words.year(plan.year), kind: 'actual' as const, points: told(plan.year) }] : []),
      ...(path.length === 0
        ? []
        : [{ name: words.modelled, kind: 'forecast' as const, points: numbers.map((number) => forecasts.get(number) ?? null) }]),
      ...years
        .filter((year) => year < plan.year)
        .reverse()
        .map((year) => ({ name: words.year(year), kind: 'peer' as const, points: told(year) })),
    ],
    ...(yearTarget !== null && {
      targets: numbers.map((number) => (number === 12 ? { value: yearTarget, text: target!.text } : null)),
    }),
  }
}
