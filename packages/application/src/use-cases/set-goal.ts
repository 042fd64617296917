import { type Decision, fail, isDraft, type Outcome, type PlanHeader, succeed, type TargetSystem } from '@gangmu/domain'
import { findLine } from '../plans/find-line.ts'
import type { JudgingPorts } from '../plans/load-plan-to-judge.ts'
import { newTarget } from '../plans/new-target.ts'
import type { Caller, Ports } from './context.ts'
import { versionConflict } from './versions.ts'

/** A goal of several years on a line: `year` is later than the plan's; '' takes it back. */
export type GoalRequest = {
  readonly version: number
  readonly year: number
  readonly system: TargetSystem
  readonly text: string
  readonly rationale: string | null
  readonly decision: Decision | null
}

/**
 * Sets where a line shall be in a later year (到2026年达到500亿元), a target beside those of the plan's own year. What the congress approved is set
 * in a draft; in a plan in force goals of other systems may still be. No verdict hangs on it.
 * Fails with `plan-not-found`, `plan-line-not-found`, `goal-not-later`, `plan-read-only`, `version-conflict`.
 */
export const setGoal = (
  ports: JudgingPorts & Pick<Ports, 'unitOfWork' | 'audit'>,
  caller: Caller,
  planId: string,
  lineId: string,
  { version, year, system, text, rationale, decision }: GoalRequest,
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, planId, lineId)
    if (!found.ok) return found
    const { whole, line } = found.value
    const { plan } = whole
    const period = String(year)
    if (year <= plan.year) return fail('goal-not-later', { period, year: plan.year })
    if (!isDraft(plan.stage) && system === 'congress') return fail('plan-read-only')
    if (!(await ports.plans.updatePlan(tx, planId, version, {}))) return versionConflict(plan.version)
    if (text.trim() === '') {
      const before = whole.targets.filter(
        (target) => target.lineId === lineId && target.system === system && target.period === period && target.splitOf === null,
      )
      await ports.plans.supersedeTargets(
        tx,
        before.map(({ id }) => id),
      )
    } else await ports.plans.putTargets(tx, [{ ...newTarget(plan, line, { system, text, rationale, decision, by: caller.actor }), period }])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.set-goal',
      subject: `plan:${planId}`,
      details: { line: lineId, system, year, withdrawn: text.trim() === '' },
    })
    return succeed({ ...plan, version: version + 1 })
  })
