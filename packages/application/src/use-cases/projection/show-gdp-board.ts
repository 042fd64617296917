import {
  accrualOf,
  type Day,
  figurePeriod,
  type GdpBoard,
  type GdpSupport,
  gdpBoard,
  hasFigureFor,
  type IndicatorEntry,
  type IndicatorIndex,
  type Month,
  monthFigureOf,
  type Outcome,
  partsOfMonth,
  type SupportFigures,
  type SupposedGrowth,
  sees,
  stageOf,
  stagePeriod,
  supposeGrowth,
  targetValueOf,
  type WhatIf,
} from '@gangmu/domain'
import { type ChooseFigure, chooserOf, estimateChooserOf } from '../../monitor/choose-figures.ts'
import { periodsOf } from '../../monitor/load-month-facts.ts'
import { mainTargets } from '../../plans/judge-plan.ts'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import type { WholePlan } from '../../ports/plan-store.ts'
import type { StoredSupports } from '../../ports/projection-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { monthsOfYears } from './load-line-series.ts'

export type GdpPorts = Pick<Ports, 'unitOfWork' | 'plans' | 'months' | 'projections' | 'spaces'>

const GDP = 'gdp-growth'

/** Years before that estimates are held against what came, and that what-if keeps near. */
const YEARS_BACK = 2

export type GdpBoardView = {
  readonly year: number
  /** The month looked at; null where nothing has come of the year. */
  readonly month: Month | null
  /** Months of the year with a figure of GDP or of a supporting indicator. */
  readonly months: readonly Month[]
  readonly version: number
  readonly declaredBy: string | null
  readonly declaredAt: string | null
  /** The growth of GDP the stage asks for. */
  readonly stageTarget: { readonly text: string; readonly value: number | null } | null
  readonly names: Readonly<Record<string, { readonly name: string; readonly unit: string | null }>>
  readonly board: GdpBoard
}

/** `month` null: the last one with a figure. */
export type GdpRequest = { readonly year: number; readonly month: Month | null; readonly asOf: Day | null }

/** What GDP growth of the space's own area is carried by, with what each estimate was wrong by before. */
export const showGdpBoard = (ports: GdpPorts, caller: Caller, request: GdpRequest, today: Day): Promise<GdpBoardView> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => loadGdpBoard(ports, tx, caller, request, today))

/**
 * 测算: what GDP growth would be with other growth of supporting indicators. Reckoned and forgotten, never stored.
 * Fails with `what-if-unknown`, `what-if-out-of-range`.
 */
export const supposeGdpGrowth = (
  ports: GdpPorts,
  caller: Caller,
  request: GdpRequest & { readonly supposed: readonly SupposedGrowth[] },
  today: Day,
): Promise<Outcome<WhatIf>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) =>
    supposeGrowth((await loadGdpBoard(ports, tx, caller, request, today)).board, request.supposed),
  )

const loadGdpBoard = async (
  ports: GdpPorts,
  tx: Tx,
  caller: Caller,
  { year, month: asked, asOf }: GdpRequest,
  today: Day,
): Promise<GdpBoardView> => {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, at) => year - YEARS_BACK + at)
  const declared = await ports.projections.loadSupports(tx, years)
  const of = (wanted: number): StoredSupports | undefined => declared.find((one) => one.year === wanted)
  const own = of(year)
  const areaId = (await ports.spaces.getSpace(tx))?.areaId ?? null
  const indicators = [...new Set([GDP, ...declared.flatMap(({ supports }) => supports.map(({ indicator }) => indicator))])]
  const filter = { indicators, areaIds: areaId === null ? [] : [areaId], periods: periodsOf(monthsOfYears(years)) }
  const { figures, rules, local } = await ports.months.findFigures(tx, [filter], asOf)
  const { index } = catalogueOf(local)
  const day = asOf ?? today
  const read = (choose: ChooseFigure) => (indicator: string, at: Month) => growthIn(choose, index, areaId ?? '', indicator, at)
  const known: Known = {
    actual: read(chooserOf(figures, rules, caller.sight, day)),
    estimate: read(estimateChooserOf(figures, rules, caller.sight, day)),
    index,
    months: monthsOfYears(years),
  }
  const months = monthsOfYears([year]).filter((at) =>
    indicators.some((code) => (known.actual(code, at) ?? known.estimate(code, at)) !== null),
  )
  const month = asked ?? months.at(-1) ?? null
  const plan = areaId === null ? null : await planInForce(ports, tx, caller, areaId, year)
  const targetOf = (code: string) => (plan === null || month === null ? null : stageTargetOf(plan, code, month, index))
  const askedOf = ({ indicator, stageTargets }: GdpSupport, at: Month) => stageTargets[stageOf(at)] ?? targetOf(indicator)?.value ?? null
  // Where a year has no weights of its own, those of the year that is looked at tell what its indicators pulled.
  const boardAt = (at: Month, supports: readonly GdpSupport[], residuals: readonly number[]) =>
    gdpBoard(
      supports.map((support) => [support, figuresAt(known, support.indicator, at, askedOf(support, at))]),
      { actual: known.actual(GDP, at), estimate: known.estimate(GDP, at), residuals },
    )
  const supports = own?.supports ?? []
  const former = known.months.filter((at) => month !== null && at < month)
  const residuals = former.flatMap((at) => boardAt(at, of(partsOfMonth(at).year)?.supports ?? supports, []).residual ?? [])
  return {
    year,
    month,
    months,
    version: own?.version ?? 0,
    declaredBy: own?.recordedBy ?? null,
    declaredAt: own?.recordedAt ?? null,
    stageTarget: targetOf(GDP),
    names: Object.fromEntries(
      indicators.map((code) => [code, { name: index.byCode.get(code)?.name ?? code, unit: index.byCode.get(code)?.units[0] ?? null }]),
    ),
    board:
      month === null
        ? gdpBoard(
            supports.map((support) => [support, NOTHING]),
            { actual: null, estimate: null, residuals: [] },
          )
        : boardAt(month, supports, residuals),
  }
}

const NOTHING: SupportFigures = { stageTarget: null, actual: null, estimate: null, past: [], history: [] }

type Known = {
  readonly actual: (indicator: string, at: Month) => number | null
  readonly estimate: (indicator: string, at: Month) => number | null
  readonly index: IndicatorIndex
  readonly months: readonly Month[]
}

const growthIn = (choose: ChooseFigure, index: IndicatorIndex, areaId: string, indicator: string, at: Month): number | null => {
  const entry = index.byCode.get(indicator)
  if (entry === undefined || !hasFigureFor(entry, at)) return null
  const row = choose(indicator, areaId, figurePeriod(accrualOf(entry), at))
  return row === null ? null : monthFigureOf(row, entry.units[0] ?? null).value
}

const figuresAt = ({ actual, estimate, months }: Known, indicator: string, at: Month, stageTarget: number | null): SupportFigures => {
  const former = months.filter((month) => month < at)
  return {
    stageTarget,
    actual: actual(indicator, at),
    estimate: estimate(indicator, at),
    past: former.flatMap((month) => {
      const [told, came] = [estimate(indicator, month), actual(indicator, month)]
      return told === null || came === null ? [] : [{ period: month, estimate: told, actual: came }]
    }),
    history: former.flatMap((month) => actual(indicator, month) ?? []),
  }
}

const planInForce = async (
  ports: Pick<GdpPorts, 'plans'>,
  tx: Tx,
  { sight }: Caller,
  areaId: string,
  year: number,
): Promise<WholePlan | null> => {
  const [plan] = await ports.plans.findPlans(tx, areaId, [year])
  return plan === undefined || !sees(sight, plan.release, plan.audience) ? null : ports.plans.loadPlan(tx, plan.id)
}

/** What a stage asks of the line of an indicator; of the last stage what the year does. */
const stageTargetOf = (whole: WholePlan, indicator: string, month: Month, index: IndicatorIndex): GdpBoardView['stageTarget'] => {
  const line = whole.lines.find((candidate) => candidate.indicator === indicator)
  if (line === undefined) return null
  const { plan, targets } = whole
  const period = stagePeriod(plan.year, stageOf(month))
  const target =
    period === String(plan.year)
      ? mainTargets(whole, line.id).main
      : targets.find(
          (one) => one.lineId === line.id && one.subject.id === plan.areaId && one.period === period && one.supersededAt === null,
        )
  const entry: IndicatorEntry | undefined = index.byCode.get(indicator)
  return target == null ? null : { text: target.text, value: targetValueOf(line, target.text, entry?.direction ?? null) }
}
