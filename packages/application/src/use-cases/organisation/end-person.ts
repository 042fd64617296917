import { type Day, fail, holdsOn, type Outcome, succeed } from '@gangmu/domain'
import type { StoredPerson } from '../../ports/person-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { versionConflict } from '../versions.ts'
import { type ChangedUsers, changedUsers } from './changed-users.ts'

export type EndedPerson = ChangedUsers & { readonly person: StoredPerson; readonly posts: readonly string[] }

/**
 * A person leaves: `on` is the first day without. Posts and personal grants end with it; whoever looks after accounts disables the account.
 * Gives the posts that are vacant by it. Fails with `person-not-found`, `person-left`, `version-conflict`.
 */
export const endPerson = (ports: OrganisationPorts, caller: Caller, id: string, version: number, on: Day): Promise<Outcome<EndedPerson>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.grants.lockRights(tx)
    const person = await ports.persons.getPerson(tx, id)
    if (person === null) return fail('person-not-found')
    if (person.leftOn !== null) return fail('person-left', { person: person.name, on: person.leftOn })
    if (!(await ports.persons.markLeft(tx, id, version, on))) return versionConflict(person.version)
    const open = (await ports.persons.listAssignments(tx, id)).filter((held) => held.to === null || held.to > on)
    const personal = await ports.grants.listPersonalGrants(tx, id, on)
    await ports.persons.endAssignments(
      tx,
      open.map((held) => held.id),
      on,
    )
    await ports.grants.endGrants(
      tx,
      personal.map((grant) => grant.id),
      on,
    )
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'person.end',
      subject: `person:${id}`,
      details: { on, assignments: open.length, grants: personal.length },
    })
    const posts = open.filter((held) => holdsOn(held, on) && !held.acting).map((held) => held.postId)
    return succeed({ person: { ...person, leftOn: on, version: version + 1 }, posts, ...changedUsers([person]) })
  })
