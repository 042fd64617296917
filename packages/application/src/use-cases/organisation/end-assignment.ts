import { type Assignment, type Day, fail, invariant, type Outcome, succeed } from '@gangmu/domain'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { type ChangedUsers, changedUsers } from './changed-users.ts'
import { endOf } from './end-of.ts'

/**
 * Ends who holds a post without a successor: `on` is the first day without it, and the first day of the assignment means that it never was.
 * Fails with `assignment-not-found`, `assignment-ended` (by that day already), `right-missing`.
 */
export const endAssignment = (
  ports: OrganisationPorts,
  caller: Caller,
  id: string,
  on: Day,
): Promise<Outcome<ChangedUsers & { readonly assignment: Assignment }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.grants.lockRights(tx)
    const assignment = await ports.persons.getAssignment(tx, id)
    if (assignment === null) return fail('assignment-not-found')
    const post = await ports.units.getPost(tx, assignment.postId)
    const person = await ports.persons.getPerson(tx, assignment.personId)
    invariant(post !== null && person !== null, 'an-assignment-has-its-post-and-person')
    const refusal = refuseAction(caller, 'organisation.edit', post.unitId)
    if (refusal !== null) return { ok: false, failure: refusal }
    if (assignment.to !== null && assignment.to <= on) return fail('assignment-ended', { on: assignment.to })
    await ports.persons.endAssignments(tx, [id], on)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'post.vacate',
      subject: `post:${post.id}`,
      details: { assignment: id, person: person.id, on },
    })
    return succeed({ assignment: { ...assignment, to: endOf(assignment, on) }, ...changedUsers([person]) })
  })
