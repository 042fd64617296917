import type { Day, ResponsibilitySubject } from '@gangmu/domain'
import type { ListedResponsibility } from '../../ports/responsibility-store.ts'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type { Caller, Ports } from '../context.ts'

type ResponsibilityPorts = Pick<Ports, 'unitOfWork' | 'responsibilities'>

/** `on` null: all that ever were. */
export type SubjectQuery = { readonly kind: ResponsibilitySubject['kind']; readonly ids: readonly string[]; readonly on: Day | null }

/** Who answers for the subjects, however many, by one query. */
export const listResponsibilities = (
  ports: ResponsibilityPorts,
  caller: Caller,
  { kind, ids, on }: SubjectQuery,
): Promise<readonly ListedResponsibility[]> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.responsibilities.listBySubjects(tx, kind, ids, on))

/** Whose duties; neither unit nor post: the caller's own. */
export type DutyQuery = { readonly unitId?: string | undefined; readonly postId?: string | undefined; readonly on: Day }

/** What a unit, a post, or the caller with all units and posts answers for. */
export const listDuties = (
  ports: ResponsibilityPorts,
  caller: Caller,
  { unitId, postId, on }: DutyQuery,
  slice: SliceRequest,
): Promise<Slice<ListedResponsibility>> => {
  const own = unitId === undefined && postId === undefined
  const holders = own ? caller : { unitIds: unitId === undefined ? [] : [unitId], postIds: postId === undefined ? [] : [postId] }
  return ports.unitOfWork.run(caller.spaceId, (tx) => ports.responsibilities.listByHolders(tx, holders, on, slice))
}
