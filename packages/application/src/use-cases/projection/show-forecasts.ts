import {
  type BaseCalendar,
  baseCalendar,
  type Day,
  type Direction,
  type Expected,
  type ForecastMethod,
  fail,
  figurePeriod,
  forecastYear,
  type Month,
  type MonthFacts,
  type Outcome,
  type Outlook,
  outlookOf,
  type PlanHeader,
  type RankDistance,
  rankAreas,
  rankDistance,
  roundTo,
  type Series,
  type SeriesPoint,
  succeed,
  type YearForecast,
} from '@gangmu/domain'
import { inUnit } from '../../monitor/line-month-of.ts'
import type { MonthPorts, PlanMonths } from '../../monitor/load-month-facts.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import { areaIndexFor } from '../areas/load-area-index.ts'
import { type EstimateError, estimateErrors } from '../collection/estimate-errors.ts'
import { type AreaSet, areaSetsOf, dayOfSets } from '../compare-areas.ts'
import type { Caller, Ports } from '../context.ts'
import { type LineSeries, loadFacts, loadPlanSeries } from './load-line-series.ts'

type ForecastPorts = MonthPorts & Pick<Ports, 'unitOfWork' | 'collection'>

/** A line with what its year is expected to come to. Figures are in the line's unit, rounded as its series is told. */
export type LineForecast = Pick<
  MonthFacts,
  'lineId' | 'no' | 'name' | 'unit' | 'group' | 'indicator' | 'direction' | 'measure' | 'leadUnit'
> & {
  readonly target: MonthFacts['yearTarget']
  /** What the unit itself expects. */
  readonly estimate: MonthFacts['estimate']
  /** The last figure there is, with the period it was told for. */
  readonly latest: (SeriesPoint & { readonly period: string }) | null
  readonly forecast: YearForecast
  /** How the target stands to it; null where one of them is no number, or neither more nor less is better. */
  readonly outlook: Outlook | null
}

export type BackedForecast = LineForecast & {
  /** What units expected of years that have come since, the newest year first: how far their word goes, before the method's. */
  readonly pastEstimates: readonly EstimateError[]
  /** 基数日历 of the plan's year. */
  readonly bases: BaseCalendar | null
}

export type PlanForecasts = { readonly plan: PlanHeader; readonly lines: readonly BackedForecast[] }

export type ForecastRequest = { readonly planId: string; readonly asOf: Day | null }

/** What the year of every line is expected to come to. Fails with `plan-not-found`. */
export const showForecasts = (
  ports: ForecastPorts,
  caller: Caller,
  request: ForecastRequest,
  today: Day,
): Promise<Outcome<PlanForecasts>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadPlanSeries(ports, tx, caller, request, today)
    if (!loaded.ok) return loaded
    const { plan } = loaded.value.loaded
    const past = await loadPastEstimates(ports, tx, loaded.value.lines, plan.year, request.asOf ?? today)
    return succeed({
      plan,
      lines: loaded.value.lines.map((line) => ({
        ...forecastOf(line, plan.year),
        pastEstimates: past(line),
        bases: basesOf(line, plan.year),
      })),
    })
  })

/** Who is a place ahead and by how much, in one comparison set. */
export type LineRankDistance = {
  readonly set: Pick<AreaSet, 'id' | 'kind' | 'name'>
  readonly month: Month
  readonly distance: RankDistance
}

export type ForecastOfLine = BackedForecast & {
  readonly plan: PlanHeader
  /** What the series tells, oldest first. */
  readonly points: readonly SeriesPoint[]
  readonly ranks: readonly LineRankDistance[]
  /** Names of the areas that ranks speak of. */
  readonly areaNames: Readonly<Record<string, string>>
}

/**
 * One line with its history, the methods that were tried, which months had a high base, and how far the next place is. `method` asks for
 * another of the offered ones. Fails with `plan-not-found`, `plan-line-not-found`.
 */
export const showForecast = (
  ports: ForecastPorts,
  caller: Caller,
  { lineId, method, ...request }: ForecastRequest & { readonly lineId: string; readonly method: ForecastMethod | null },
  today: Day,
): Promise<Outcome<ForecastOfLine>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const loaded = await loadPlanSeries(ports, tx, caller, request, today)
    if (!loaded.ok) return loaded
    const line = loaded.value.lines.find((candidate) => candidate.line.id === lineId)
    if (line === undefined) return fail('plan-line-not-found')
    const { plan, ground } = loaded.value.loaded
    const day = request.asOf ?? today
    const areas = areaIndexFor(tx.spaceId, ground.areas)
    const sets = areaSetsOf(plan.areaId, areas, ground.groups, dayOfSets(String(plan.year), day)).filter(({ areaIds }) =>
      areaIds.includes(plan.areaId),
    )
    const choose =
      line.entry === null
        ? null
        : await loadFacts(
            ports,
            tx,
            caller,
            {
              indicators: [line.entry.code],
              areaIds: [...new Set([plan.areaId, ...sets.flatMap(({ areaIds }) => areaIds)])],
              years: [plan.year],
              asOf: request.asOf,
            },
            today,
          )
    const ranks = choose === null ? [] : ranksOf(line, loaded.value.loaded, sets, choose)
    const named = [...new Set(ranks.flatMap(({ distance }) => [...(distance.up?.areaIds ?? []), ...(distance.down?.areaIds ?? [])]))]
    const past = await loadPastEstimates(ports, tx, [line], plan.year, day)
    return succeed({
      ...forecastOf(line, plan.year, method ?? undefined),
      pastEstimates: past(line),
      plan,
      points: pointsOf(line.series),
      bases: basesOf(line, plan.year),
      ranks,
      areaNames: Object.fromEntries(named.map((id) => [id, areas.byId.get(id)?.name ?? id])),
    })
  })

/** Years before the plan's that estimates are held against what came of them. */
const ESTIMATED_YEARS = 3

/**
 * What units expected of former years, by the day: of the unit that estimates the line now, else of whoever did then. What came of a year is
 * what the series says of its December. One round trip.
 */
const loadPastEstimates = async (
  { collection }: Pick<Ports, 'collection'>,
  tx: Tx,
  lines: readonly LineSeries[],
  year: number,
  day: Day,
): Promise<(line: LineSeries) => readonly EstimateError[]> => {
  const indicators = [...new Set(lines.flatMap(({ line }) => line.indicator ?? []))]
  const years = Array.from({ length: ESTIMATED_YEARS }, (_, back) => year - back - 1)
  const estimates = await collection.listEstimates(tx, indicators, years)
  const wholeYears = estimates.filter(({ period, madeOn }) => /^\d{4}$/.test(period) && madeOn <= day)
  return ({ line, december: { facts }, series }) => {
    const own = wholeYears.filter(({ indicator }) => indicator === line.indicator)
    const actualOf = (of: string) => series?.points.find(({ month }) => month === `${of}-12`)?.value ?? null
    const errors = estimateErrors(own, line.unit, actualOf)
    const now = facts.estimate?.by
    return now === undefined ? errors : errors.filter(({ unitName }) => unitName === now)
  }
}

const pointsOf = (series: Series | null): readonly SeriesPoint[] => [...(series?.points ?? [])].sort((a, b) => (a.month < b.month ? -1 : 1))

export const forecastOf = (known: LineSeries, year: number, method?: ForecastMethod): LineForecast => {
  const { december, series, places } = known
  const { facts } = december
  const last = pointsOf(series).at(-1)
  const told = series === null ? ({ status: 'no-figures' } as const) : forecastYear(series, year, method)
  const forecast = rounded(told, places)
  const { lineId, no, name, unit, group, indicator, direction, measure, leadUnit, estimate } = facts
  return {
    lineId,
    no,
    name,
    unit,
    group,
    indicator,
    direction,
    measure,
    leadUnit,
    target: facts.yearTarget,
    estimate,
    latest: last === undefined ? null : { ...last, period: figurePeriod(december.accrual, last.month) },
    forecast,
    outlook: outlookFor(forecast, facts.yearTarget?.value ?? null, direction),
  }
}

/** Against a figure that is known nothing is open any more. */
const outlookFor = (forecast: YearForecast, target: number | null, direction: Direction | null): Outlook | null => {
  if (target === null || direction === null || direction === 'keep') return null
  const better = direction === 'up' ? 1 : -1
  if (forecast.status === 'complete') return outlookOf({ value: forecast.value, low: forecast.value, high: forecast.value }, target, better)
  return forecast.status === 'told' ? outlookOf(forecast.chosen, target, better) : null
}

/** A forecast is told as finely as the figures it is made of, its error one place finer. */
const rounded = (forecast: YearForecast, places: number): YearForecast => {
  if (forecast.status !== 'told') return forecast
  const expected = <T extends Expected>(one: T): T => ({
    ...one,
    value: roundTo(one.value, places),
    low: roundTo(one.low, places),
    high: roundTo(one.high, places),
  })
  const methods = forecast.methods.map((result) => ({
    ...expected(result),
    error: roundTo(result.error, places + 1),
    relative: result.relative === null ? null : roundTo(result.relative, 2),
  }))
  const chosen = methods.find(({ method }) => method === forecast.chosen.method)!
  return { ...forecast, chosen, methods, path: forecast.path.map(expected) }
}

const basesOf = ({ series, entry }: LineSeries, year: number): BaseCalendar | null =>
  series === null || entry === null ? null : baseCalendar(series, entry.kind === 'growth', year)

/** In the last month of the year that the own area has a figure for. */
const ranksOf = (
  { line, entry, december, series }: LineSeries,
  { plan }: PlanMonths,
  sets: readonly AreaSet[],
  choose: Awaited<ReturnType<typeof loadFacts>>,
): readonly LineRankDistance[] => {
  const month = pointsOf(series).at(-1)?.month
  if (entry === null || month === undefined || !month.startsWith(String(plan.year))) return []
  const period = figurePeriod(december.accrual, month)
  return sets.flatMap(({ id, kind, name, areaIds }) => {
    const figures = areaIds.map((areaId) => ({ areaId, figure: inUnit(choose(entry.code, areaId, period), line) }))
    const distance = rankDistance(rankAreas(figures, entry.direction).areas, plan.areaId)
    return distance === null || distance.total < 2 ? [] : [{ set: { id, kind, name }, month, distance }]
  })
}
