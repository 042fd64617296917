import {
  chooseObservation,
  type Day,
  drawnNumber,
  fail,
  followGoal,
  type GoalProgress,
  type Outcome,
  sees,
  succeed,
  type TargetSystem,
  type YearResult,
} from '@gangmu/domain'
import { endOfDay } from '../day-of.ts'
import { findLine } from '../plans/find-line.ts'
import { catalogueOf } from '../plans/load-catalogue.ts'
import type { StoredObservation } from '../ports/observation-store.ts'
import type { LineOfIndicator } from '../ports/plan-store.ts'
import type { Caller, Ports } from './context.ts'

/** One year of a line's indicator: what was asked for and what came of it. */
export type YearOfLine = {
  readonly year: number
  readonly result: StoredObservation | null
  /** Where the result stands on an axis in the line's unit; null for a bound, words and other units. */
  readonly value: number | null
  /** The plan's approved target of the year, with the plan it stands in. */
  readonly target: { readonly planId: string; readonly lineId: string; readonly text: string; readonly value: number | null } | null
}

export type LineHistory = {
  readonly indicator: string
  readonly areaId: string
  readonly unit: string | null
  readonly years: readonly YearOfLine[]
  /** Goals for a later year than the plan's own (2026年达到500亿元). */
  readonly goals: readonly {
    readonly planId: string
    readonly lineId: string
    readonly system: TargetSystem
    readonly period: string
    readonly text: string
    readonly value: number | null
    /** Where the goal stands after the results so far; null where its period is no year. */
    readonly progress: GoalProgress | null
  }[]
}

/**
 * A line through the years: every year's target in the plans of the area and the result that counts, as far as the caller may see them;
 * with `asOf` (按__日数据回看) what was recorded and published by then.
 * Fails with `plan-not-found`, `plan-line-not-found`, `indicator-unknown` where the line has no code to be followed by.
 */
export const showLineHistory = (
  ports: Pick<Ports, 'unitOfWork' | 'plans' | 'basis'>,
  caller: Caller,
  planId: string,
  lineId: string,
  { asOf, today }: { readonly asOf: Day | null; readonly today: Day },
): Promise<Outcome<LineHistory>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, planId, lineId)
    if (!found.ok) return found
    const { plan } = found.value.whole
    const { indicator, unit } = found.value.line
    if (!sees(caller.sight, plan.release, plan.audience)) return fail('plan-not-found')
    if (indicator === null) return fail('indicator-unknown', { indicator: found.value.line.name })
    const lines = await ports.plans.findLinesOfIndicator(
      tx,
      caller.sight,
      indicator,
      plan.areaId,
      asOf === null ? {} : { asOf: endOfDay(asOf) },
    )
    const basis = await ports.basis.loadBasis(tx, caller.sight, {
      indicators: [indicator],
      areaIds: [plan.areaId],
      ...(asOf !== null && { publishedBy: asOf }),
    })
    const { rules } = basis
    const { index } = catalogueOf(basis.local)
    const yearly = basis.observations.filter((o) => YEAR.test(o.period))
    const years = [...new Set([...lines.map((line) => line.year), ...yearly.map((o) => Number(o.period))])].sort((a, b) => a - b)
    const looked = years.map((year): YearOfLine => {
      const ofYear = yearly.filter((o) => o.period === String(year))
      const result = chooseObservation(ofYear, rules, asOf ?? today)
      return {
        year,
        result,
        value: result === null || result.low === null || result.low !== result.high ? null : drawnNumber(result.raw, result.unit, unit),
        target: targetOf(
          lines.filter((line) => line.year === year),
          plan.areaId,
          unit,
        ),
      }
    })
    const history = looked.filter(({ result, target }) => result !== null || target !== null)
    const results = resultsOf(history, index.byCode.get(indicator)?.kind === 'growth')
    const named = { name: found.value.line.name, unit, indicator }
    const goals = lines.flatMap((line) =>
      line.targets
        .filter((target) => target.period > String(line.year) && target.subject.id === plan.areaId)
        .map(({ period, text, system }) => ({
          planId: line.planId,
          lineId: line.line.id,
          system,
          period,
          text,
          value: drawnNumber(text, line.line.unit, unit),
          progress: YEAR.test(period)
            ? followGoal({ ...named, year: Number(period), text }, results, { settings: basis.judge.value, index })
            : null,
        })),
    )
    return succeed({ indicator, areaId: plan.areaId, unit, years: history, goals })
  })

const YEAR = /^\d{4}$/

/** What each year brought, as levels or as growth: the one is never taken for the other. */
const resultsOf = (years: readonly YearOfLine[], isGrowth: boolean): readonly YearResult[] =>
  years.flatMap(({ year, result }) =>
    result === null || result.status === 'O'
      ? []
      : [{ year, levelText: isGrowth ? null : result.raw, unit: result.unit, growthText: isGrowth ? result.raw : null }],
  )

/** Of several plans of a year the one in force speaks, else the latest draft. */
const targetOf = (lines: readonly LineOfIndicator[], areaId: string, unit: string | null): YearOfLine['target'] => {
  const drafts = ['draft', 'consultation', 'review', 'submitted']
  const line = lines.find((candidate) => !drafts.includes(candidate.stage)) ?? lines.at(-1)
  const target = line?.targets.find((one) => one.system === 'congress' && one.subject.id === areaId && one.period === String(line.year))
  if (line === undefined || target === undefined) return null
  const { text } = target
  return { planId: line.planId, lineId: line.line.id, text, value: drawnNumber(text, line.line.unit, unit) }
}
