import { randomUUID } from 'node:crypto'
import { type Day, type Failure, fail, holdsOn, type Outcome, succeed } from '@gangmu/domain'
import type { Grant } from '../../ports/grant-store.ts'
import type { StoredPerson } from '../../ports/person-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { PostHolder, PostUse, StoredPost } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { refuseAction } from '../rights.ts'
import { type ChangedUsers, changedUsers } from './changed-users.ts'
import { checkEntry } from './check-entry.ts'

/** `from` is the successor's first day. `movePersonal`: the successor also gets what the predecessors were granted in person. */
export type HandOver = {
  readonly toPersonId: string
  readonly from: Day
  readonly acting: boolean
  readonly basis: string | null
  readonly movePersonal: boolean
}

export type HandedOver = ChangedUsers & {
  readonly assignmentId: string
  readonly ended: readonly { readonly assignmentId: string; readonly personId: string; readonly name: string }[]
  /** What went over with the post by hanging on it. */
  readonly hanging: Omit<PostUse, 'holders'>
  /** What the predecessors have in person: it stays with them unless it was to be moved. */
  readonly personal: readonly Grant[]
  readonly personalMoved: boolean
}

/**
 * 岗位交接: whoever holds the post (acting or not) holds it to the day before `from`, the successor from then on. Duties, grants and notices
 * hang on the post and need no moving. One transaction. Fails with `post-not-found`, `person-not-found`, `handover-same-person`, what
 * `checkEntry` finds, and `right-missing` where personal grants shall move and the caller may not grant.
 */
export const handOverPost = (ports: OrganisationPorts, caller: Caller, postId: string, handOver: HandOver): Promise<Outcome<HandedOver>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.grants.lockRights(tx)
    const { toPersonId, from, acting, basis } = handOver
    const post = await ports.units.getPost(tx, postId)
    if (post === null) return fail('post-not-found')
    const person = await ports.persons.getPerson(tx, toPersonId)
    if (person === null) return fail('person-not-found')
    const holders = await ports.units.listHolders(tx, postId)
    // Who begins on the same day is no predecessor: his assignment is in the way.
    const outgoing = holders.filter((holder) => holdsOn(holder, from) && holder.from !== from)
    if (outgoing.some((holder) => holder.personId === toPersonId && holder.acting === acting)) return fail('handover-same-person')

    const personal = await listPersonal(ports, tx, outgoing, handOver)
    const others = holders.filter((holder) => !outgoing.includes(holder))
    const entry = { from, to: null, acting, basis }
    const moving = handOver.movePersonal ? personal : []
    const failure =
      refuseMoving(caller, moving) ??
      (await checkEntry(ports, tx, caller, { post, person, entry, others, moved: moving.map(({ role }) => role) }))
    if (failure !== null) return { ok: false, failure }

    const assignmentId = randomUUID()
    await ports.persons.endAssignments(
      tx,
      outgoing.map(({ id }) => id),
      from,
    )
    await ports.persons.insertAssignments(tx, [{ ...entry, id: assignmentId, postId, personId: toPersonId, recordedBy: caller.actor }])
    await moveGrants(ports, tx, caller, moving, toPersonId, from)
    const { responsibilities, grants, notices } = await ports.units.countPostUse(tx, postId, from)
    await tellPost(ports, tx, post, person, from)
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'post.hand-over',
      subject: `post:${postId}`,
      details: {
        from,
        assignment: assignmentId,
        person: toPersonId,
        acting,
        ended: outgoing.map(({ id }) => id).join(' '),
        responsibilities,
        grants,
        notices,
        personalMoved: moving.length,
      },
    })
    return succeed({
      assignmentId,
      ended: outgoing.map(({ id, personId, personName }) => ({ assignmentId: id, personId, name: personName })),
      hanging: { responsibilities, grants, notices },
      personal,
      personalMoved: moving.length > 0,
      ...changedUsers([...outgoing, person]),
    })
  })

const listPersonal = async (
  ports: OrganisationPorts,
  tx: Tx,
  outgoing: readonly PostHolder[],
  { toPersonId, from }: HandOver,
): Promise<readonly Grant[]> => {
  const predecessors = [...new Set(outgoing.map(({ personId }) => personId))].filter((id) => id !== toPersonId)
  const grants = []
  for (const id of predecessors) grants.push(...(await ports.grants.listPersonalGrants(tx, id, from)))
  return grants
}

/** Who moves a grant gives one: looking after posts is not enough for that. */
const refuseMoving = (caller: Caller, moving: readonly Grant[]): Failure | null =>
  moving.map(({ unitId }) => refuseAction(caller, 'grant.manage', unitId)).find((failure) => failure !== null) ?? null

const moveGrants = async (
  ports: OrganisationPorts,
  tx: Tx,
  caller: Caller,
  moving: readonly Grant[],
  personId: string,
  from: Day,
): Promise<void> => {
  await ports.grants.endGrants(
    tx,
    moving.map(({ id }) => id),
    from,
  )
  await ports.grants.insertGrants(
    tx,
    moving.map((grant) => ({
      ...grant,
      id: randomUUID(),
      holder: { kind: 'person', id: personId },
      from: grant.from !== null && grant.from > from ? grant.from : from,
      recordedBy: caller.actor,
    })),
  )
}

const tellPost = (ports: OrganisationPorts, tx: Tx, post: StoredPost, person: StoredPerson, from: Day): Promise<void> =>
  sendNotices(ports, tx, [
    {
      to: { kind: 'post', id: post.id },
      code: 'post-handed-over',
      params: { post: post.name, person: person.name, from },
      link: '/duties',
    },
  ])
