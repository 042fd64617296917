import {
  type Day,
  fail,
  figurePeriod,
  type LineMonth,
  type Month,
  type MonthFacts,
  monthCode,
  type Outcome,
  type PlanHeader,
  partsOfMonth,
  sees,
  shiftMonth,
  succeed,
} from '@gangmu/domain'
import { endOfDay } from '../day-of.ts'
import { catalogueOf } from '../plans/load-catalogue.ts'
import type { FigureFilter, MonthGround } from '../ports/month-store.ts'
import type { WholePlan } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import { areaIndexFor } from '../use-cases/areas/load-area-index.ts'
import { type AreaSet, areaSetsOf, dayOfSets } from '../use-cases/compare-areas.ts'
import type { Caller, Ports } from '../use-cases/context.ts'
import { chooserOf } from './choose-figures.ts'
import { companionsOf } from './companions.ts'
import { lineMonthOf, type MonthMatter } from './line-month-of.ts'

export type MonthPorts = Pick<Ports, 'plans' | 'months'>

/** `asOf` (按__日数据回看) takes figures published by that day, targets recorded by then, and looks at what is late from there. */
export type MonthsRequest = {
  readonly plan: string | WholePlan
  /** Months of the plan's year. */
  readonly months: readonly Month[]
  readonly asOf: Day | null
}

/** The lines of a plan, in their order, in some months of its year. */
export type PlanMonths = {
  readonly plan: PlanHeader
  readonly whole: WholePlan
  readonly ground: MonthGround
  readonly months: ReadonlyMap<Month, readonly LineMonth[]>
}

/**
 * Everything a month knows of each line of a plan, in the plan's order, in three round trips (two where the plan is at hand). Figures the
 * caller may not see are not there. Fails with `plan-not-found`, `month-not-of-plan`.
 */
export const loadMonthFacts = async (
  ports: MonthPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { plan, month, asOf }: { readonly plan: string | WholePlan; readonly month: Month; readonly asOf: Day | null },
  today: Day,
): Promise<Outcome<readonly MonthFacts[]>> => {
  const loaded = await loadMonths(ports, tx, caller, { plan, months: [month], asOf }, today)
  return loaded.ok ? succeed(loaded.value.months.get(month)!.map(({ facts }) => facts)) : loaded
}

/** The same of several months, with what came before each of them. As many round trips. */
export const loadMonths = async (
  ports: MonthPorts,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { plan: asked, months, asOf }: MonthsRequest,
  today: Day,
): Promise<Outcome<PlanMonths>> => {
  const whole = typeof asked === 'string' ? await ports.plans.loadPlan(tx, asked, asOf === null ? {} : { asOf: endOfDay(asOf) }) : asked
  if (whole === null || !sees(caller.sight, whole.plan.release, whole.plan.audience)) return fail('plan-not-found')
  const { plan, lines } = whole
  if (months.some((month) => partsOfMonth(month).year !== plan.year)) return fail('month-not-of-plan', { year: plan.year })
  const day = asOf ?? today
  const ground = await ports.months.loadGround(tx, { planId: plan.id, lineIds: lines.map(({ id }) => id), on: day, asOf })
  const { index } = catalogueOf(ground.local)
  const areas = areaIndexFor(tx.spaceId, ground.areas)
  const sets = areaSetsOf(plan.areaId, areas, ground.groups, dayOfSets(String(plan.year), day)).filter(({ areaIds }) =>
    areaIds.includes(plan.areaId),
  )
  const indicators = [...new Set(lines.flatMap(({ indicator }) => indicator ?? []))]
  const filters = filtersOf(plan, months, { indicators, companions: companionsOf(indicators, index), sets, ground })
  const { figures } = await ports.months.findFigures(tx, filters, asOf)
  const choose = chooserOf(figures, ground.rules, caller.sight, day)
  const matter: MonthMatter = { whole, ground, index, sets, choose, day }
  return succeed({
    plan,
    whole,
    ground,
    months: new Map(months.map((month) => [month, lines.map((line) => lineMonthOf(matter, line, month))])),
  })
}

/** The own area's months of last year and this one, for trends and paces; of other areas only the months asked for and those before them. */
const filtersOf = (
  { areaId, year }: PlanHeader,
  months: readonly Month[],
  {
    indicators,
    companions,
    sets,
    ground,
  }: {
    readonly indicators: readonly string[]
    readonly companions: readonly string[]
    readonly sets: readonly AreaSet[]
    readonly ground: MonthGround
  },
): readonly FigureFilter[] => {
  const own = Array.from({ length: 24 }, (_, at) => shiftMonth(monthCode(year - 1, 1), at))
  // A quarterly figure has its last one three months before, a half-yearly one six.
  const near = [...new Set(months.flatMap((month) => [0, -1, -2, -3, -6].map((by) => shiftMonth(month, by))))].filter(
    (month) => partsOfMonth(month).year === year,
  )
  const superior = ground.space?.superiorAreaId ?? null
  const others = new Set([...sets.flatMap(({ areaIds }) => areaIds), ...(superior === null ? [] : [superior])])
  others.delete(areaId)
  return [
    { indicators: [...indicators, ...companions], areaIds: [areaId], periods: periodsOf(own) },
    { indicators, areaIds: [...others], periods: periodsOf(near) },
  ]
}

/** Both forms of each month: which one an indicator is kept under follows from its name. */
export const periodsOf = (months: readonly Month[]): readonly string[] => [
  ...new Set(months.flatMap((month) => [figurePeriod('cumulative', month), figurePeriod('state', month)])),
]
