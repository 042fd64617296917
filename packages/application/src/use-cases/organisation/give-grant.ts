import { randomUUID } from 'node:crypto'
import { type Dated, type Failure, fail, type Outcome, type Role, succeed } from '@gangmu/domain'
import type { Grant } from '../../ports/grant-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { type ChangedUsers, changedUsers } from './changed-users.ts'
import { checkNewRoles } from './check-rights.ts'

/** `unitId`: how far the role reaches, null over the whole space. */
export type GrantDraft = Dated & { readonly role: Role; readonly holder: Grant['holder']; readonly unitId: string | null }
export type GivenGrant = ChangedUsers & { readonly grant: Grant }

/**
 * Gives a role to a post or a person. Fails with `post-not-found`, `person-not-found`, `person-left`, `unit-not-found`, `dates-reversed`,
 * `right-missing` where the caller's own right does not reach as far, `grant-to-self`, and where the three administrators would not stay
 * apart.
 */
export const giveGrant = (ports: OrganisationPorts, caller: Caller, draft: GrantDraft): Promise<Outcome<GivenGrant>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.grants.lockRights(tx)
    const failure = await checkDraft(ports, tx, caller, draft)
    if (failure !== null) return { ok: false, failure }
    const affected = await ports.grants.listAffected(tx, draft.holder, draft.from ?? '-infinity')
    const apart = await checkNewRoles(ports, tx, caller, affected, [draft.role])
    if (apart !== null) return { ok: false, failure: apart }
    const grant = { ...draft, id: randomUUID() }
    await ports.grants.insertGrants(tx, [{ ...grant, recordedBy: caller.actor }])
    const { role, holder, unitId, from, to } = draft
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'grant.give',
      subject: `${holder.kind}:${holder.id}`,
      details: { grant: grant.id, role, unit: unitId, from, to },
    })
    return succeed({ grant, ...changedUsers(affected) })
  })

const checkDraft = async (ports: OrganisationPorts, tx: Tx, caller: Caller, draft: GrantDraft): Promise<Failure | null> => {
  const { holder, unitId, from, to } = draft
  const refusal = refuseAction(caller, 'grant.manage', unitId)
  if (refusal !== null) return refusal
  if (from !== null && to !== null && to <= from) return fail('dates-reversed', { from, to }).failure
  if (unitId !== null && (await ports.units.getUnit(tx, unitId)) === null) return fail('unit-not-found').failure
  if (holder.kind === 'post') return (await ports.units.getPost(tx, holder.id)) === null ? fail('post-not-found').failure : null
  const person = await ports.persons.getPerson(tx, holder.id)
  if (person === null) return fail('person-not-found').failure
  return person.leftOn === null ? null : fail('person-left', { person: person.name, on: person.leftOn }).failure
}
