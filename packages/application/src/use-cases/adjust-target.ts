import { type Day, type Decision, fail, isDraft, type Outcome, succeed } from '@gangmu/domain'
import { findLine } from '../plans/find-line.ts'
import { newTarget } from '../plans/new-target.ts'
import { type Rejudged, type RejudgingPorts, rejudgePlan } from '../plans/rejudge.ts'
import type { Caller, Ports } from './context.ts'

export type AdjustRequest = {
  readonly text: string
  readonly rationale: string | null
  readonly decision: Decision
  readonly version: number
}

/**
 * 调整: a target of a plan in force is changed by a decision of the organ that may; the old value stays beside it. A draft is edited instead.
 * Fails with `plan-not-found`, `plan-line-not-found`, `target-missing`, `decision-incomplete`, `plan-stage-refused`, `version-conflict`.
 */
export const adjustTarget = (
  ports: RejudgingPorts & Pick<Ports, 'unitOfWork' | 'audit'>,
  caller: Caller,
  planId: string,
  lineId: string,
  { text, rationale, decision, version }: AdjustRequest,
  today: Day,
): Promise<Outcome<Rejudged>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, planId, lineId)
    if (!found.ok) return found
    const { whole, line } = found.value
    const { plan } = whole
    if (text.trim() === '') return fail('target-missing')
    if (decision.organ === null || decision.on === null)
      return fail('decision-incomplete', { field: decision.organ === null ? 'organ' : 'on' })
    if (isDraft(plan.stage) || plan.stage === 'completed') return fail('plan-stage-refused', { from: plan.stage, to: 'adjusted' })
    if (!(await ports.plans.updatePlan(tx, planId, version, { stage: 'adjusted' }))) return fail('version-conflict')
    await ports.plans.putTargets(tx, [newTarget(plan, line, { system: 'congress', text, decision, rationale, by: caller.actor })])
    await ports.plans.insertEvent(tx, planId, {
      stage: 'adjusted',
      on: decision.on,
      organ: decision.organ,
      documentNo: decision.documentNo,
      fileId: decision.fileId,
      note: line.name,
      recordedBy: caller.actor,
    })
    const changed = await rejudgePlan(ports, tx, planId, 'adjusted', today)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.adjust',
      subject: `plan:${planId}`,
      details: { line: lineId, document: decision.documentNo, rejudged: changed.length },
    })
    return succeed({ changed })
  })
