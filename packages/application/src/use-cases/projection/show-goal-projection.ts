import {
  type Anchor,
  anchorsOf,
  type Day,
  draftScenario,
  drawnNumber,
  figurePeriod,
  followGoal,
  type GoalBasis,
  type GoalMeasure,
  type IndicatorIndex,
  type JudgeSettings,
  type LongGoal,
  longGoalKind,
  type MonthFacts,
  monthCode,
  monthFigureOf,
  type Outcome,
  type PlanHeader,
  roundTo,
  type ScenarioFigures,
  type Series,
  sees,
  succeed,
  targetValueOf,
  type YearResult,
} from '@gangmu/domain'
import type { ChooseFigure } from '../../monitor/choose-figures.ts'
import type { MonthPorts } from '../../monitor/load-month-facts.ts'
import { mainTargets } from '../../plans/judge-plan.ts'
import type { StoredTarget, WholePlan } from '../../ports/plan-store.ts'
import type { StoredScenario } from '../../ports/projection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import { areaIndexFor } from '../areas/load-area-index.ts'
import { areaSetsOf, dayOfSets } from '../compare-areas.ts'
import type { Caller, Ports } from '../context.ts'
import { type LineSeries, loadFacts, loadPlanSeries, type PlanSeries } from './load-line-series.ts'
import { forecastOf, type LineForecast } from './show-forecasts.ts'

export type GoalPorts = MonthPorts & Pick<Ports, 'unitOfWork' | 'projections'>

/** Figures of peers in the line's unit: what they aim at, and what they reached. */
export type PeerFigures = { readonly targets: readonly number[]; readonly results: readonly number[] }

/** 目标测算 of a line: what its target of the coming year is held against, and what was drafted so far. */
export type GoalLine = Pick<MonthFacts, 'lineId' | 'no' | 'name' | 'unit' | 'group' | 'direction'> & {
  readonly target: MonthFacts['yearTarget']
  readonly measure: GoalMeasure
  readonly forecast: Pick<LineForecast, 'forecast' | 'estimate' | 'latest'>
  readonly anchors: readonly Anchor[]
  /** A first draft from the anchors; null where they ask for nothing, or neither more nor less is better. */
  readonly draft: ScenarioFigures | null
  readonly peers: PeerFigures
  /** The latest version of each round. */
  readonly scenarios: readonly StoredScenario[]
}

/** `year` is the one that targets are weighed for, the year after the plan's. */
export type GoalProjection = { readonly plan: PlanHeader; readonly year: number; readonly lines: readonly GoalLine[] }

/** Targets of the coming year weighed from a plan in force. Fails with `plan-not-found`. */
export const showGoalProjection = (
  ports: GoalPorts,
  caller: Caller,
  planId: string,
  { asOf, today }: { readonly asOf: Day | null; readonly today: Day },
): Promise<Outcome<GoalProjection>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => loadGoalProjection(ports, tx, caller, planId, { asOf, today }))

/** The same within a transaction. */
export const loadGoalProjection = async (
  ports: GoalPorts,
  tx: Tx,
  caller: Caller,
  planId: string,
  { asOf, today }: { readonly asOf: Day | null; readonly today: Day },
): Promise<Outcome<GoalProjection>> => {
  const loaded = await loadPlanSeries(ports, tx, caller, { planId, asOf, withLevels: true }, today)
  if (!loaded.ok) return loaded
  const { plan, whole } = loaded.value.loaded
  const own = await loadOwnPlans(ports, tx, caller, whole)
  const peers = await loadPeers(ports, tx, caller, loaded.value, { asOf, today })
  const scenarios = Map.groupBy(await ports.projections.listScenarios(tx, planId), ({ lineId }) => lineId)
  const lines = loaded.value.lines.map((line): GoalLine => {
    const { forecast, estimate, latest, direction, target } = forecastOf(line, plan.year)
    const measure = measureOf(line)
    const years = yearsOf(line.series, plan.year, forecast)
    const known = peers(line, measure, years.thisYear?.value ?? null)
    const reckoned = anchorsOf({
      measure,
      ...years,
      ...targetsOf(line, whole, own),
      goals: goalsOf(line, own, { year: plan.year + 1, judge: loaded.value.loaded.ground.judge.value, index: loaded.value.index }),
      peerTargets: known.targets,
      peerResults: known.results,
    })
    const { lineId, no, name, unit, group } = line.december.facts
    const anchors = reckoned.map((anchor) =>
      measure === 'amount' && anchor.text === null ? { ...anchor, value: roundTo(anchor.value, line.places) } : anchor,
    )
    return {
      lineId,
      no,
      name,
      unit,
      group,
      direction,
      measure,
      target,
      forecast: { forecast, estimate, latest },
      anchors,
      draft: direction === null || direction === 'keep' ? null : draftScenario(anchors, direction === 'up' ? 1 : -1),
      peers: known,
      scenarios: scenarios.get(lineId) ?? [],
    }
  })
  return succeed({ plan, year: plan.year + 1, lines })
}

const measureOf = ({ december }: LineSeries): GoalMeasure => {
  const { measure } = december.facts
  return measure === 'growth' ? 'growth' : measure === 'level' ? 'amount' : 'rate'
}

const decemberOf = (series: Series | null, year: number): number | null =>
  series?.points.find(({ month }) => month === monthCode(year, 12))?.value ?? null

/** This year, as it came or is expected to, and what came before as far back as years follow each other. */
const yearsOf = (series: Series | null, year: number, forecast: LineForecast['forecast']): Pick<GoalBasis, 'thisYear' | 'former'> => {
  const came = decemberOf(series, year)
  const expected = forecast.status === 'told' ? forecast.chosen.value : null
  const before = [decemberOf(series, year - 1), decemberOf(series, year - 2)]
  return {
    thisYear: came !== null ? { value: came, expected: false } : expected === null ? null : { value: expected, expected: true },
    former: before.slice(0, before.includes(null) ? before.indexOf(null) : 2).flatMap((value) => value ?? []),
  }
}

/** The other plans of the area that may hold goals and what was handed down: some years back, and the coming one where it is drafted. */
const loadOwnPlans = async (ports: Pick<Ports, 'plans'>, tx: Tx, { sight }: Caller, whole: WholePlan): Promise<readonly WholePlan[]> => {
  const { year, areaId, id } = whole.plan
  const headers = await ports.plans.findPlans(tx, areaId, [year - 2, year - 1, year + 1])
  const seen = headers.filter((plan) => plan.id !== id && sees(sight, plan.release, plan.audience))
  const others: WholePlan[] = []
  for (const plan of seen) {
    const loaded = await ports.plans.loadPlan(tx, plan.id)
    if (loaded !== null) others.push(loaded)
  }
  return [whole, ...others]
}

/** Targets in force of lines that measure what this line does. */
const targetsLike = (line: LineSeries, plans: readonly WholePlan[]) =>
  plans.flatMap(({ plan, lines, targets }) =>
    lines
      .filter((other) => other.id === line.line.id || (other.indicator !== null && other.indicator === line.line.indicator))
      .flatMap((other) =>
        targets
          .filter((target) => target.lineId === other.id && target.supersededAt === null && target.subject.id === plan.areaId)
          .map((target) => ({ target, line: other })),
      ),
  )

const targetsOf = (line: LineSeries, whole: WholePlan, own: readonly WholePlan[]): Pick<GoalBasis, 'thisTarget' | 'cityTarget'> => {
  const { direction } = line.december.facts
  const told = (target: StoredTarget | null | undefined) => {
    const value = target == null ? null : targetValueOf(line.line, target.text, direction)
    return value === null ? null : { text: target!.text, value }
  }
  const city = targetsLike(line, own).find(({ target }) => target.system === 'city' && target.period === String(whole.plan.year + 1))
  return { thisTarget: told(mainTargets(whole, line.line.id).main), cityTarget: told(city?.target) }
}

const YEAR = /^\d{4}$/

/** Goals for a later year than the coming one, of it where they are not handed down. */
const goalsOf = (
  line: LineSeries,
  own: readonly WholePlan[],
  { year, judge, index }: { readonly year: number; readonly judge: JudgeSettings; readonly index: IndicatorIndex },
): readonly LongGoal[] =>
  targetsLike(line, own)
    .filter(({ target }) => YEAR.test(target.period) && target.splitOf === null)
    .filter(
      ({ target }) => Number(target.period) > year || (Number(target.period) === year && ['stretch', 'assessment'].includes(target.system)),
    )
    .map(({ target }): LongGoal => {
      const { text, period, rationale, decision } = target
      const level =
        line.level === null
          ? null
          : { name: line.level.entry.name, unit: line.level.entry.units[0] ?? null, indicator: line.level.entry.code }
      const followed = level ?? { name: line.line.name, unit: line.line.unit, indicator: line.line.indicator }
      const results = resultsOf(line.level?.series ?? line.series, followed.unit)
      return {
        kind: longGoalKind([text, rationale, decision?.organ ?? null, decision?.note ?? null, decision?.documentNo ?? null]),
        year: Number(period),
        text,
        value: targetValueOf(line.line, text, line.december.facts.direction),
        progress: followGoal({ ...followed, year: Number(period), text }, results, { settings: judge, index }),
      }
    })

const resultsOf = (series: Series | null, unit: string | null): readonly YearResult[] =>
  (series?.points ?? [])
    .filter(({ month }) => month.endsWith('-12'))
    .map(({ month, value }) => ({ year: Number(month.slice(0, 4)), levelText: String(value), unit, growthText: null }))

/** Plans of peers that are read; a district stands among some dozen. */
const MOST_PEER_PLANS = 40

/** What the areas of the smallest comparison set aim at in the coming year, else this one, and what they reached in the last year known. */
const loadPeers = async (
  ports: GoalPorts,
  tx: Tx,
  caller: Caller,
  { loaded, lines }: PlanSeries,
  { asOf, today }: { readonly asOf: Day | null; readonly today: Day },
): Promise<(line: LineSeries, measure: GoalMeasure, from: number | null) => PeerFigures> => {
  const { plan, ground } = loaded
  const day = asOf ?? today
  const sets = areaSetsOf(plan.areaId, areaIndexFor(tx.spaceId, ground.areas), ground.groups, dayOfSets(String(plan.year), day))
  const [smallest] = sets.filter(({ areaIds }) => areaIds.includes(plan.areaId) && areaIds.length > 1)
  const areaIds = (smallest?.areaIds ?? []).filter((id) => id !== plan.areaId)
  if (areaIds.length === 0) return () => ({ targets: [], results: [] })
  const indicators = [...new Set(lines.flatMap(({ entry }) => entry?.code ?? []))]
  const choose = await loadFacts(ports, tx, caller, { indicators, areaIds, years: [plan.year - 2, plan.year - 1, plan.year], asOf }, today)
  const plans = await loadPeerPlans(ports, tx, caller, areaIds, plan.year)
  return (line, measure, from) => {
    const years = [plan.year, plan.year - 1]
    const reached = (year: number) =>
      measure === 'amount'
        ? grownAs(choose, line, areaIds, year, from)
        : areaIds.flatMap((areaId) => decemberIn(choose, line, areaId, year) ?? [])
    return {
      // Levels of others say nothing of one's own.
      targets:
        measure === 'amount'
          ? []
          : targetsLike(line, plans)
              .filter(({ target }) => target.system === 'congress')
              .flatMap(({ target, line: other }) => drawnNumber(target.text, other.unit, line.line.unit) ?? []),
      results: years.map(reached).find((known) => known.length > 0) ?? [],
    }
  }
}

const loadPeerPlans = async (
  ports: Pick<Ports, 'plans'>,
  tx: Tx,
  { sight }: Caller,
  areaIds: readonly string[],
  year: number,
): Promise<readonly WholePlan[]> => {
  for (const wanted of [year + 1, year]) {
    const { items } = await ports.plans.listPlans(tx, sight, { year: wanted }, { limit: 200 })
    const plans: WholePlan[] = []
    for (const { id } of items.filter(({ areaId }) => areaIds.includes(areaId)).slice(0, MOST_PEER_PLANS)) {
      const loaded = await ports.plans.loadPlan(tx, id)
      if (loaded !== null) plans.push(onlyOf(loaded, wanted))
    }
    if (plans.length > 0) return plans
  }
  return []
}

/** The plan with the targets of its own year alone. */
const onlyOf = (whole: WholePlan, year: number): WholePlan => ({
  ...whole,
  targets: whole.targets.filter(({ period }) => period === String(year)),
})

const decemberIn = (choose: ChooseFigure, { entry, december, line }: LineSeries, areaId: string, year: number): number | null => {
  const row = entry === null ? null : choose(entry.code, areaId, figurePeriod(december.accrual, monthCode(year, 12)))
  return row === null ? null : monthFigureOf(row, line.unit).value
}

/** Where the own amount would be if it grew as those of the others did. */
const grownAs = (
  choose: ChooseFigure,
  line: LineSeries,
  areaIds: readonly string[],
  year: number,
  from: number | null,
): readonly number[] =>
  from === null
    ? []
    : areaIds.flatMap((areaId) => {
        const [now, before] = [decemberIn(choose, line, areaId, year), decemberIn(choose, line, areaId, year - 1)]
        return now === null || before === null || before <= 0 ? [] : [roundTo((from * now) / before, line.places)]
      })
