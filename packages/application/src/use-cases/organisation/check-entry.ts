import { type Dated, type Failure, fail, overlaps, type Role } from '@gangmu/domain'
import type { StoredPerson } from '../../ports/person-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { PostHolder, StoredPost } from '../../ports/unit-store.ts'
import type { Caller, OrganisationPorts } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { checkNewRoles } from './check-rights.ts'

/** `from` is the first day, `to` the first day without it; `basis` names the decision. */
export type Entry = Dated & { readonly acting: boolean; readonly basis: string | null }

/** `others`: who else holds the post, or is to hold it; `moved`: roles the person gets at the same time. */
type Entering = {
  readonly post: StoredPost
  readonly person: StoredPerson
  readonly entry: Entry
  readonly others: readonly PostHolder[]
  readonly moved?: readonly Role[]
}

/**
 * What speaks against the person taking the post up beside `others` who hold it: `right-missing`, `dates-reversed`, `post-ended`, `person-left`,
 * `post-occupied` (two who hold it in full, or the same person twice), and what the roles of the post and the `moved` ones forbid.
 */
export const checkEntry = async (
  ports: OrganisationPorts,
  tx: Tx,
  caller: Caller,
  { post, person, entry, others, moved = [] }: Entering,
): Promise<Failure | null> => {
  const { from, to, acting } = entry
  const refusal = refuseAction(caller, 'organisation.edit', post.unitId)
  if (refusal !== null) return refusal
  if (from !== null && to !== null && to <= from) return fail('dates-reversed', { from, to }).failure
  if (post.to !== null && (from === null || post.to <= from)) return fail('post-ended', { post: post.name, on: post.to }).failure
  if (person.leftOn !== null) return fail('person-left', { person: person.name, on: person.leftOn }).failure
  const clash = others.find((other) => overlaps(other, entry) && (other.personId === person.id || !(other.acting || acting)))
  if (clash !== undefined) return fail('post-occupied', { person: clash.personName, from: clash.from, to: clash.to }).failure
  const since = from ?? '-infinity'
  const roles = await ports.grants.listPostRoles(tx, post.id, since)
  return checkNewRoles(ports, tx, caller, await ports.grants.listAffected(tx, { kind: 'person', id: person.id }, since), [
    ...roles,
    ...moved,
  ])
}
