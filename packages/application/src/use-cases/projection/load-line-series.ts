import {
  accrualOf,
  type Day,
  fail,
  figurePeriod,
  type IndicatorEntry,
  type IndicatorIndex,
  type LineMonth,
  monthCode,
  monthFigureOf,
  type Outcome,
  placesOf,
  type Series,
  type SeriesPoint,
  type Sight,
  seriesFormOf,
  slotsOf,
  succeed,
} from '@gangmu/domain'
import { endOfDay } from '../../day-of.ts'
import { type ChooseFigure, chooserOf } from '../../monitor/choose-figures.ts'
import { levelOf } from '../../monitor/companions.ts'
import { loadMonths, type MonthPorts, type PlanMonths, periodsOf } from '../../monitor/load-month-facts.ts'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import type { FigureRow } from '../../ports/month-store.ts'
import type { StoredPlanLine, WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller } from '../context.ts'

/** Years before the plan's own that a forecast looks back on. */
const YEARS_BACK = 5

/** A figure that came, not one that was expected: what is forecast is forecast from facts. */
const isFact = ({ status }: FigureRow): boolean => status !== 'E' && status !== 'F'

/** The series of an indicator in one unit, of the figures that count, within so many years. */
export const seriesOf = (
  choose: ChooseFigure,
  entry: IndicatorEntry,
  areaId: string,
  unit: string | null,
  years: readonly number[],
): Series => {
  const slots = slotsOf(entry)
  const points = years.flatMap((year) =>
    slots.flatMap((number): readonly SeriesPoint[] => {
      const month = monthCode(year, number)
      const row = choose(entry.code, areaId, figurePeriod(accrualOf(entry), month))
      const value = row === null ? null : monthFigureOf(row, unit).value
      return row === null || value === null ? [] : [{ month, value, status: row.status }]
    }),
  )
  return { form: seriesFormOf(entry), slots, points }
}

export const yearsBackFrom = (year: number): readonly number[] => Array.from({ length: YEARS_BACK + 1 }, (_, at) => year - YEARS_BACK + at)

export const monthsOfYears = (years: readonly number[]): readonly string[] =>
  years.flatMap((year) => Array.from({ length: 12 }, (_, at) => monthCode(year, at + 1)))

/** A line of a plan with its series. `december` is what the year's last month knows of it: its target, its direction, the unit's estimate. */
export type LineSeries = {
  readonly line: StoredPlanLine
  readonly december: LineMonth
  readonly entry: IndicatorEntry | null
  /** In the line's unit; null where the line has no indicator. */
  readonly series: Series | null
  /** Decimal places the series is told with. */
  readonly places: number
  /** The level a growth line tells the growth of, in its own unit. */
  readonly level: { readonly entry: IndicatorEntry; readonly series: Series } | null
}

export type PlanSeries = {
  readonly loaded: PlanMonths
  readonly index: IndicatorIndex
  readonly lines: readonly LineSeries[]
}

/**
 * Every line of a plan with up to six years of its figures, as far as the caller may see them; with `asOf` what was public by that day. Four
 * round trips. Fails with `plan-not-found`.
 */
export const loadPlanSeries = async (
  ports: MonthPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { planId, asOf, withLevels = false }: { readonly planId: string; readonly asOf: Day | null; readonly withLevels?: boolean },
  today: Day,
): Promise<Outcome<PlanSeries>> => {
  const plan = await loadPlanAsOf(ports, tx, planId, asOf)
  if (plan === null) return fail('plan-not-found')
  const month = monthCode(plan.plan.year, 12)
  const loaded = await loadMonths(ports, tx, caller, { plan, months: [month], asOf }, today)
  if (!loaded.ok) return loaded
  const { ground, months } = loaded.value
  const { areaId, year } = plan.plan
  const { lines } = plan
  const { index } = catalogueOf(ground.local)
  const codes = [...new Set(lines.flatMap(({ indicator }) => indicator ?? []))]
  const levels = withLevels ? codes.flatMap((code) => levelOf(code, index) ?? []) : []
  const years = yearsBackFrom(year)
  const choose = await loadFacts(ports, tx, caller, { indicators: [...codes, ...levels], areaIds: [areaId], years, asOf }, today)
  const known = months.get(month)!
  return succeed({
    loaded: loaded.value,
    index,
    lines: lines.map((line, at): LineSeries => {
      const entry = line.indicator === null ? null : (index.byCode.get(line.indicator) ?? null)
      const series = entry === null ? null : seriesOf(choose, entry, areaId, line.unit, years)
      const level = entry === null || !withLevels ? null : index.byCode.get(levelOf(entry.code, index) ?? '')
      return {
        line,
        december: known[at]!,
        entry,
        series,
        places: placesOf(series?.points.map(({ value }) => value) ?? []),
        level: level == null ? null : { entry: level, series: seriesOf(choose, level, areaId, level.units[0] ?? null, years) },
      }
    }),
  })
}

/**
 * The plan as it was recorded on a day; as it stands where it had no targets by then, because a plan of a past year was entered later than the
 * day that is looked back to.
 */
const loadPlanAsOf = async (ports: Pick<MonthPorts, 'plans'>, tx: Tx, planId: string, asOf: Day | null): Promise<WholePlan | null> => {
  const then = asOf === null ? null : await ports.plans.loadPlan(tx, planId, { asOf: endOfDay(asOf) })
  return then !== null && then.targets.length > 0 ? then : ports.plans.loadPlan(tx, planId)
}

/** Chooses among facts of whole years; one round trip. */
export const loadFacts = async (
  ports: Pick<MonthPorts, 'months'>,
  tx: Tx,
  { sight }: { readonly sight: Sight },
  request: {
    readonly indicators: readonly string[]
    readonly areaIds: readonly string[]
    readonly years: readonly number[]
    readonly asOf: Day | null
  },
  today: Day,
): Promise<ChooseFigure> => {
  const { indicators, areaIds, years, asOf } = request
  const { figures, rules } = await ports.months.findFigures(tx, [{ indicators, areaIds, periods: periodsOf(monthsOfYears(years)) }], asOf)
  return chooserOf(figures.filter(isFact), rules, sight, asOf ?? today)
}
