import { randomUUID } from 'node:crypto'
import { fail, type Outcome, succeed } from '@gangmu/domain'
import type { Caller, OrganisationPorts } from '../context.ts'
import { type ChangedUsers, changedUsers } from './changed-users.ts'
import { checkEntry, type Entry } from './check-entry.ts'

export type Assigned = ChangedUsers & { readonly assignmentId: string }

/**
 * Puts a person into a post beside whoever holds it: a first holder, or somebody acting (代理). Fails with `post-not-found`,
 * `person-not-found` and what `checkEntry` finds.
 */
export const assignPost = (
  ports: OrganisationPorts,
  caller: Caller,
  postId: string,
  { personId, ...entry }: Entry & { readonly personId: string },
): Promise<Outcome<Assigned>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.grants.lockRights(tx)
    const post = await ports.units.getPost(tx, postId)
    if (post === null) return fail('post-not-found')
    const person = await ports.persons.getPerson(tx, personId)
    if (person === null) return fail('person-not-found')
    const others = await ports.units.listHolders(tx, postId)
    const failure = await checkEntry(ports, tx, caller, { post, person, entry, others })
    if (failure !== null) return { ok: false, failure }
    const assignmentId = randomUUID()
    await ports.persons.insertAssignments(tx, [{ ...entry, id: assignmentId, postId, personId, recordedBy: caller.actor }])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'post.assign',
      subject: `post:${postId}`,
      details: { assignment: assignmentId, person: personId, acting: entry.acting, from: entry.from, to: entry.to },
    })
    return succeed({ assignmentId, ...changedUsers([person]) })
  })
