import {
  type Day,
  fail,
  LAMPS,
  type Lamp,
  type LampLit,
  type Month,
  type MonthFacts,
  type Outcome,
  type Pace,
  type PlanHeader,
  succeed,
} from '@gangmu/domain'
import { lightMonth, ruleSetOf } from '../../monitor/light-month.ts'
import { loadMonths, type MonthPorts } from '../../monitor/load-month-facts.ts'
import type { EvaluatedLamp, LampJudgement, LampRuleSet } from '../../ports/lamp-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'

export type LampPorts = MonthPorts & Pick<Ports, 'unitOfWork' | 'lamps'>

/** A line in a month as it is shown: what is known, how it stands, its lamp, and what somebody says beside it. */
export type MonthLineView = {
  readonly facts: MonthFacts
  readonly pace: Pace
  /** Months behind in a row, this one the last. */
  readonly behind: number
  /** By the figures and rules as they are now. */
  readonly lamp: LampLit
  /** As it was last kept; null where nobody has evaluated the month yet. */
  readonly evaluated: Pick<EvaluatedLamp, 'seq' | 'lit' | 'ruleSetVersion' | 'cause' | 'evaluatedBy' | 'evaluatedAt'> | null
  /** The latest; one without a lamp has taken back what was said before. */
  readonly judgement: Omit<LampJudgement, 'lineId' | 'month'> | null
}

export type MonthView = {
  readonly plan: PlanHeader
  readonly month: Month
  readonly asOf: Day | null
  readonly ruleSet: Pick<LampRuleSet, 'version' | 'name' | 'activeFrom'>
  readonly counts: Readonly<Record<Lamp, number>>
  readonly lines: readonly MonthLineView[]
}

/**
 * A plan's month: every line with its figures, pace and lamp. Lamps are lit anew of what the caller may see; what was kept of an evaluation
 * rests on a figure, and is shown to whoever may see that. Four round trips. Fails with `plan-not-found`, `month-not-of-plan`.
 */
export const showMonth = (
  ports: LampPorts,
  caller: Caller,
  request: { readonly planId: string; readonly month: Month; readonly asOf: Day | null },
  today: Day,
): Promise<Outcome<MonthView>> => ports.unitOfWork.run(caller.spaceId, (tx) => showMonthIn(ports, tx, caller, request, today))

/** The same within a transaction. */
export const showMonthIn = async (
  ports: MonthPorts & Pick<Ports, 'lamps'>,
  tx: Tx,
  caller: Pick<Caller, 'sight'>,
  { planId, month, asOf }: { readonly planId: string; readonly month: Month; readonly asOf: Day | null },
  today: Day,
): Promise<Outcome<MonthView>> => {
  const loaded = await loadMonths(ports, tx, caller, { plan: planId, months: [month], asOf }, today)
  if (!loaded.ok) return loaded
  const kept = await ports.lamps.loadLamps(tx, planId, [month])
  const ruleSet = ruleSetOf(kept.ruleSets, month)
  const lines = lightMonth(loaded.value, month, ruleSet.content).map(({ line: { facts }, state }): MonthLineView => {
    const evaluated = asOf === null ? kept.lamps.find(({ lineId }) => lineId === facts.lineId) : undefined
    const judgement = asOf === null ? kept.judgements.find(({ lineId }) => lineId === facts.lineId) : undefined
    // Either would tell what a figure out of sight says.
    const hidden = facts.figure === null && evaluated?.observationId != null && !(caller.sight?.internal ?? false)
    return {
      facts,
      pace: state.pace,
      behind: state.behind,
      lamp: state.lamp,
      evaluated: evaluated === undefined || hidden ? null : withoutKeys(evaluated),
      judgement: judgement === undefined || (facts.figure === null && !(caller.sight?.internal ?? false)) ? null : saidOf(judgement),
    }
  })
  return succeed({
    plan: loaded.value.plan,
    month,
    asOf,
    ruleSet: { version: ruleSet.version, name: ruleSet.name, activeFrom: ruleSet.activeFrom },
    counts: countLamps(lines.map(({ lamp }) => lamp.lamp)),
    lines,
  })
}

const withoutKeys = ({ seq, lit, ruleSetVersion, cause, evaluatedBy, evaluatedAt }: EvaluatedLamp) => ({
  seq,
  lit,
  ruleSetVersion,
  cause,
  evaluatedBy,
  evaluatedAt,
})

const saidOf = ({ seq, lamp, reason, judgedBy, judgedAt }: LampJudgement) => ({ seq, lamp, reason, judgedBy, judgedAt })

export const countLamps = (lamps: readonly Lamp[]): Readonly<Record<Lamp, number>> =>
  Object.fromEntries(LAMPS.map((lamp) => [lamp, lamps.filter((one) => one === lamp).length])) as Record<Lamp, number>

/** Everything that was lit and said of a line's month, newest first, for whoever may see its figure. Fails with `plan-not-found`, `month-not-of-plan`, `plan-line-not-found`. */
export const showLampHistory = (
  ports: LampPorts,
  caller: Caller,
  { planId, lineId, month }: { readonly planId: string; readonly lineId: string; readonly month: Month },
  today: Day,
): Promise<Outcome<{ readonly lamps: readonly EvaluatedLamp[]; readonly judgements: readonly LampJudgement[] }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const shown = await showMonthIn(ports, tx, caller, { planId, month, asOf: null }, today)
    if (!shown.ok) return shown
    const line = shown.value.lines.find(({ facts }) => facts.lineId === lineId)
    if (line === undefined) return fail('plan-line-not-found')
    if (line.facts.figure === null && !(caller.sight?.internal ?? false)) return succeed({ lamps: [], judgements: [] })
    return succeed(await ports.lamps.listLampHistory(tx, planId, lineId, month))
  })
