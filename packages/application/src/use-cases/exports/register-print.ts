import { fail, type Outcome, sees, succeed } from '@gangmu/domain'
import type { Caller, Ports } from '../context.ts'

/** A page of a plan that is printed leaves the system as a file does. Fails with `plan-not-found`. */
export const registerPrint = (
  ports: Pick<Ports, 'unitOfWork' | 'plans' | 'audit'>,
  caller: Caller,
  { planId, page }: { readonly planId: string | null; readonly page: string },
): Promise<Outcome<{ readonly registered: true }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const plan = planId === null ? null : await ports.plans.getPlan(tx, planId)
    if (planId !== null && (plan === null || !sees(caller.sight, plan.release, plan.audience))) return fail('plan-not-found')
    const subject = plan === null ? `space:${caller.spaceId}` : `plan:${plan.id}`
    await ports.audit.append(tx, { actor: caller.actor, action: 'print', subject, details: { page, release: plan?.release ?? null } })
    return succeed({ registered: true })
  })
