import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import {
  type AuthorityRule,
  chooseObservation,
  type Day,
  type IndicatorIndex,
  type JudgeSettings,
  judgeTable,
  type OtherFigure,
  type PrintedRow,
  parseTarget,
} from '@gangmu/domain'
import type { StoredObservation } from '../ports/observation-store.ts'
import type { NewVerdict, StoredTarget, WholePlan } from '../ports/plan-store.ts'

/** Counts as one version of the rules a verdict was reached by: raised whenever the same figures could be judged otherwise. */
export const RULES_VERSION = '1'

/** Everything verdicts of a plan rest on. `observations` are of the plan's area and the area above it, of its year and the year before. */
export type PlanToJudge = {
  readonly whole: WholePlan
  readonly observations: readonly StoredObservation[]
  readonly rules: readonly AuthorityRule[]
  readonly superiorAreaId: string | null
  readonly index: IndicatorIndex
  readonly settings: { readonly judge: JudgeSettings; readonly version: number }
  readonly today: Day
}

type Declared = NewVerdict['declared']

/** The target the congress approved for the whole area and year, and the number handed down for it. */
export const mainTargets = (
  whole: WholePlan,
  lineId: string,
): { readonly main: StoredTarget | null; readonly city: StoredTarget | null } => {
  const { plan, targets } = whole
  const find = (system: StoredTarget['system']) =>
    targets.find(
      (target) =>
        target.lineId === lineId &&
        target.supersededAt === null &&
        target.system === system &&
        target.subject.kind === 'area' &&
        target.subject.id === plan.areaId &&
        target.period === String(plan.year),
    ) ?? null
  return { main: find('congress') ?? find('proposal'), city: find('city') }
}

/** The result of each line for the plan's year, the figure that counts first; and how many others stand beside it. */
export const resultsOf = ({ whole, observations, rules, today }: Pick<PlanToJudge, 'whole' | 'observations' | 'rules' | 'today'>) => {
  const { plan, lines } = whole
  const find = (indicator: string | null, areaId: string, year: number) =>
    indicator === null
      ? null
      : chooseObservation(
          observations.filter((o) => o.indicator === indicator && o.areaId === areaId && o.period === String(year)),
          rules,
          today,
        )
  return {
    of: (lineId: string) => find(lines.find((line) => line.id === lineId)?.indicator ?? null, plan.areaId, plan.year),
    before: (indicator: string | null) => find(indicator, plan.areaId, plan.year - 1),
    above: (indicator: string | null, areaId: string | null) => (areaId === null ? null : find(indicator, areaId, plan.year)),
  }
}

/**
 * Verdicts on every line of the plan, none where no result of its year is known: a plan that has just begun is not judged. What a report
 * declared of a line stays beside the verdict: `declared` gives it for lines whose report is confirmed now.
 */
export const judgePlan = (
  input: PlanToJudge,
  cause: string,
  declared: ReadonlyMap<string, Declared> = new Map(),
): readonly NewVerdict[] => {
  const { whole, index, settings, superiorAreaId } = input
  const results = resultsOf(input)
  if (!whole.lines.some((line) => results.of(line.id) !== null)) return []
  const before = new Map(whole.verdicts.map((verdict) => [verdict.lineId, verdict.declared]))
  const declaredOf = (lineId: string): Declared => (declared.has(lineId) ? declared.get(lineId)! : (before.get(lineId) ?? null))
  const rows = whole.lines.map((line): PrintedRow => {
    const { main, city } = mainTargets(whole, line.id)
    return {
      key: line.id,
      name: line.name,
      unit: line.unit,
      indicator: line.indicator,
      parentKey: line.parentId,
      targetText: main?.text ?? null,
      actualText: results.of(line.id)?.raw ?? null,
      declaredText: declaredOf(line.id)?.text ?? null,
      lastYear: figureOf(results.before(line.indicator)),
      cityTarget: city?.text ?? null,
      areaFigures: areaFigures(results.above(line.indicator, superiorAreaId)),
    }
  })
  const judged = judgeTable(rows, { settings: settings.judge, index })
  return whole.lines.map((line) => {
    const verdict = judged.get(line.id)!
    const { main, city } = mainTargets(whole, line.id)
    const text = declaredOf(line.id)?.text ?? null
    return {
      id: randomUUID(),
      planId: whole.plan.id,
      lineId: line.id,
      targetId: (isDelegated(main) ? (city ?? main) : main)?.id ?? null,
      observationId: results.of(line.id)?.id ?? null,
      status: verdict.status,
      reason: verdict.reason,
      declared: text === null ? null : { text, class: verdict.declaredClass },
      cause,
      rulesVersion: RULES_VERSION,
      settingsVersion: settings.version,
    }
  })
}

const isDelegated = (target: StoredTarget | null): boolean => target !== null && parseTarget(target.text).kind === 'delegated'

const figureOf = (observation: StoredObservation | null): OtherFigure | null =>
  observation === null || observation.status === 'O' ? null : { text: observation.raw, unit: observation.unit }

/** 低于全市平均水平, 高于全国: the area above answers to any of its names. */
const areaFigures = (above: StoredObservation | null): NonNullable<PrintedRow['areaFigures']> => {
  const figure = figureOf(above)
  return figure === null ? [] : ['全市', '市', '市级'].map((area) => ({ area, ...figure }))
}

/** Verdicts that say something else than the ones in force. */
export const changedVerdicts = (whole: WholePlan, verdicts: readonly NewVerdict[]): readonly NewVerdict[] => {
  const before = new Map(whole.verdicts.map((verdict) => [verdict.lineId, verdict]))
  type Told = Pick<NewVerdict, 'status' | 'reason' | 'declared' | 'observationId' | 'targetId'>
  const told = ({ status, reason, declared, observationId, targetId }: Told): Told => ({
    status,
    reason,
    declared,
    observationId,
    targetId,
  })
  return verdicts.filter((verdict) => {
    const old = before.get(verdict.lineId)
    return old === undefined || !isDeepStrictEqual(told(old), told(verdict))
  })
}
