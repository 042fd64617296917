import { fail, type Lamp, type Month, type Outcome, partsOfMonth, sees, succeed } from '@gangmu/domain'
import type { LampJudgement } from '../../ports/lamp-store.ts'
import type { Caller, Ports } from '../context.ts'
import { versionConflict } from '../versions.ts'

export type LampJudgementRequest = {
  readonly planId: string
  readonly lineId: string
  readonly month: Month
  /** Null takes back what was said before. */
  readonly lamp: Lamp | null
  readonly reason: string
  /** The judgement it was made against, 0 where there was none. */
  readonly version: number
}

/**
 * A person's word on a line's month. It stands beside the lamp, which stays as the rules lit it.
 * Fails with `plan-not-found`, `plan-line-not-found`, `month-not-of-plan`, `version-conflict`.
 */
export const judgeLamp = (
  ports: Pick<Ports, 'unitOfWork' | 'plans' | 'lamps' | 'audit'>,
  caller: Caller,
  { planId, lineId, month, lamp, reason, version }: LampJudgementRequest,
): Promise<Outcome<LampJudgement>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const whole = await ports.plans.loadPlan(tx, planId)
    if (whole === null || !sees(caller.sight, whole.plan.release, whole.plan.audience)) return fail('plan-not-found')
    if (!whole.lines.some(({ id }) => id === lineId)) return fail('plan-line-not-found')
    if (partsOfMonth(month).year !== whole.plan.year) return fail('month-not-of-plan', { year: whole.plan.year })
    const added = await ports.lamps.addJudgement(tx, planId, version, { lineId, month, lamp, reason, by: caller.actor })
    const { judgements } = await ports.lamps.listLampHistory(tx, planId, lineId, month)
    if (!added) return versionConflict(judgements[0]?.seq ?? 0)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'lamp.judge',
      subject: `plan-line:${lineId}`,
      details: { month, lamp, reason },
    })
    return succeed(judgements[0]!)
  })
