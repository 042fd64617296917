import { canMove, type Day, fail, isDraft, type Outcome, type PlanHeader, type PlanStage, succeed } from '@gangmu/domain'
import type { Caller, Ports } from './context.ts'

export type StageRequest = {
  readonly stage: PlanStage
  readonly version: number
  readonly on: Day
  readonly organ: string | null
  readonly documentNo: string | null
  readonly fileId: string | null
  readonly note: string | null
}

/**
 * Registers a step of a plan's life: a draft going round, 批准 by the congress, 印发, 执行完毕. From 批准 on the lines are read-only.
 * Fails with `plan-not-found`, `version-conflict`, `plan-stage-refused`, `plan-empty`, `decision-incomplete` (an approval names its organ),
 * `plan-already-in-force` where the year has one.
 */
export const registerPlanStage = (
  ports: Pick<Ports, 'unitOfWork' | 'plans' | 'audit'>,
  caller: Caller,
  planId: string,
  request: StageRequest,
): Promise<Outcome<PlanHeader>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { version, ...event } = request
    const whole = await ports.plans.loadPlan(tx, planId)
    if (whole === null) return fail('plan-not-found')
    const { plan } = whole
    if (!canMove(plan.stage, event.stage)) return fail('plan-stage-refused', { from: plan.stage, to: event.stage })
    if (event.stage === 'approved') {
      if (whole.lines.length === 0) return fail('plan-empty')
      if (event.organ === null) return fail('decision-incomplete', { field: 'organ' })
      const others = await ports.plans.findPlans(tx, plan.areaId, [plan.year])
      if (others.some((other) => other.id !== plan.id && !isDraft(other.stage))) return fail('plan-already-in-force', { year: plan.year })
    }
    if (!(await ports.plans.updatePlan(tx, planId, version, { stage: event.stage }))) return fail('version-conflict')
    await ports.plans.insertEvent(tx, planId, { ...event, recordedBy: caller.actor })
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.stage',
      subject: `plan:${planId}`,
      details: { from: plan.stage, to: event.stage, on: event.on, documentNo: event.documentNo },
    })
    return succeed({ ...plan, stage: event.stage, version: version + 1 })
  })
