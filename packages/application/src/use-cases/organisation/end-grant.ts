import { ADMIN_ROLES, type Day, fail, type Outcome, succeed } from '@gangmu/domain'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { changedUsers } from './changed-users.ts'
import { endOf } from './end-of.ts'
import type { GivenGrant } from './give-grant.ts'

/**
 * Takes a role back: `on` is the first day without it. Fails with `grant-not-found`, `grant-ended`, `right-missing`, and `grant-last-of-role`
 * where nobody with an account would be left to be that administrator.
 */
export const endGrant = (ports: OrganisationPorts, caller: Caller, id: string, on: Day): Promise<Outcome<GivenGrant>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.grants.lockRights(tx)
    const grant = await ports.grants.getGrant(tx, id)
    if (grant === null) return fail('grant-not-found')
    const refusal = refuseAction(caller, 'grant.manage', grant.unitId)
    if (refusal !== null) return { ok: false, failure: refusal }
    if (grant.to !== null && grant.to <= on) return fail('grant-ended', { on: grant.to })
    if (ADMIN_ROLES.includes(grant.role) && (await ports.grants.countHolders(tx, grant.role, on, id)) === 0)
      return fail('grant-last-of-role', { role: grant.role })
    const affected = await ports.grants.listAffected(tx, grant.holder, on)
    await ports.grants.endGrants(tx, [id], on)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'grant.end',
      subject: `${grant.holder.kind}:${grant.holder.id}`,
      details: { grant: id, role: grant.role, on },
    })
    return succeed({ grant: { ...grant, to: endOf(grant, on) }, ...changedUsers(affected) })
  })
