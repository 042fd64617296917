import { isDeepStrictEqual } from 'node:util'
import { type Day, type Month, type Outcome, succeed } from '@gangmu/domain'
import { lightMonth, ruleSetOf } from '../../monitor/light-month.ts'
import { loadMonths, type MonthPorts } from '../../monitor/load-month-facts.ts'
import { EVERYTHING } from '../../plans/load-plan-to-judge.ts'
import type { EvaluatedLamp, NewLamp } from '../../ports/lamp-store.ts'
import type { WholePlan } from '../../ports/plan-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'

export type RelightingPorts = MonthPorts & Pick<Ports, 'lamps'>

/** How many lamps were lit, and how many of them otherwise than before. */
export type Evaluation = { readonly lines: number; readonly changed: number }

/**
 * Keeps the lamps of a plan's months as they stand: those that are new, or that say or rest on something else than the ones kept before.
 * Doing it twice keeps nothing twice. Fails with `plan-not-found`, `month-not-of-plan`.
 */
export const evaluateLamps = (
  ports: RelightingPorts & Pick<Ports, 'unitOfWork' | 'audit'>,
  caller: Caller,
  { planId, months }: { readonly planId: string; readonly months: readonly Month[] },
  today: Day,
): Promise<Outcome<Evaluation>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const evaluated = await keepLamps(ports, tx, caller.actor, { plan: planId, months, cause: 'evaluated' }, today)
    if (!evaluated.ok) return evaluated
    if (evaluated.value.changed > 0)
      await ports.audit.append(tx, {
        actor: caller.actor,
        action: 'lamp.evaluate',
        subject: `plan:${planId}`,
        details: { months: months.join(' '), changed: evaluated.value.changed },
      })
    return evaluated
  })

/** Who lights lamps again because something else was done. */
const RELIT_BY = 'system'

/** The months that were evaluated before are evaluated again: a figure, a target or a rule has changed. Part of that change's transaction. */
export const relightMonths = async (ports: RelightingPorts, tx: Tx, whole: WholePlan, cause: string, today: Day): Promise<number> => {
  const months = await ports.lamps.listEvaluatedMonths(tx, whole.plan.id)
  if (months.length === 0) return 0
  const evaluated = await keepLamps(ports, tx, RELIT_BY, { plan: whole, months, cause }, today)
  return evaluated.ok ? evaluated.value.changed : 0
}

/** The same within a transaction and without an audit entry of its own. */
export const keepLamps = async (
  ports: RelightingPorts,
  tx: Tx,
  actor: string,
  { plan, months, cause }: { readonly plan: string | WholePlan; readonly months: readonly Month[]; readonly cause: string },
  today: Day,
): Promise<Outcome<Evaluation>> => {
  // A lamp does not hang on who looks.
  const loaded = await loadMonths(ports, tx, { sight: EVERYTHING }, { plan, months, asOf: null }, today)
  if (!loaded.ok) return loaded
  const planId = loaded.value.plan.id
  const kept = await ports.lamps.loadLamps(tx, planId, months)
  const before = new Map(kept.lamps.map((lamp) => [`${lamp.month} ${lamp.lineId}`, lamp]))
  const lit = months.flatMap((month) => {
    const ruleSet = ruleSetOf(kept.ruleSets, month)
    return lightMonth(loaded.value, month, ruleSet.content).map(
      ({ line: { facts }, state }): NewLamp => ({
        planId,
        lineId: facts.lineId,
        month,
        seq: (before.get(`${month} ${facts.lineId}`)?.seq ?? 0) + 1,
        ruleSetVersion: ruleSet.version,
        lit: state.lamp,
        pace: state.pace,
        observationId: facts.figure?.observationId ?? null,
        targetId: state.pace.target?.targetId ?? null,
        cause,
        evaluatedBy: actor,
      }),
    )
  })
  const changed = lit.filter((lamp) => {
    const old = before.get(`${lamp.month} ${lamp.lineId}`)
    return old === undefined || !isDeepStrictEqual(told(old), told(lamp))
  })
  await ports.lamps.insertLamps(tx, changed)
  return succeed({ lines: lit.length, changed: changed.length })
}

/** What a lamp says and rests on, as JSON brings it back. */
const told = ({
  lit,
  pace,
  observationId,
  targetId,
  ruleSetVersion,
}: Pick<EvaluatedLamp, 'lit' | 'pace' | 'observationId' | 'targetId' | 'ruleSetVersion'>) =>
  JSON.parse(JSON.stringify({ lit, pace, observationId, targetId, ruleSetVersion })) as unknown
