import { fail, invariant, isDraft, type Outcome, type PlanHeader, type Release, type Role, succeed } from '@gangmu/domain'
import type { Caller, Ports } from './context.ts'
import { versionConflict } from './versions.ts'

export type PlanRelease = { readonly version: number; readonly release: Release; readonly audience: readonly Role[] }

/**
 * Says how far a plan may be seen; `audience` has the roles of a limited one. A draft may be shown to those who examine it, and is not
 * published. Fails with `plan-not-found`, `plan-release-refused`, `version-conflict`.
 */
export const releasePlan = (
  ports: Pick<Ports, 'unitOfWork' | 'plans' | 'audit'>,
  caller: Caller,
  planId: string,
  { version, release, audience }: PlanRelease,
): Promise<Outcome<PlanHeader>> => {
  invariant((release === 'limited') === audience.length > 0, 'an-audience-goes-with-limited')
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const plan = await ports.plans.getPlan(tx, planId)
    if (plan === null) return fail('plan-not-found')
    if (release === 'published' && isDraft(plan.stage)) return fail('plan-release-refused')
    if (!(await ports.plans.updatePlan(tx, planId, version, { release, audience, releasedBy: caller.actor })))
      return versionConflict(plan.version)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'plan.release',
      subject: `plan:${planId}`,
      details: { release, audience: audience.join(' ') },
    })
    return succeed({ ...plan, release, audience, version: version + 1 })
  })
}
