import type { Dated, Day, Role } from '@gangmu/domain'
import type { Slice, SliceRequest } from './slice.ts'
import type { Tx } from './unit-of-work.ts'

/** A role somebody has, by a post or in person, over a unit and what lies below it (null: the whole space). */
export type Grant = Dated & {
  readonly id: string
  readonly role: Role
  readonly holder: { readonly kind: 'post' | 'person'; readonly id: string }
  readonly unitId: string | null
}
export type NewGrant = Grant & { readonly recordedBy: string }

export type ListedGrant = Grant & { readonly holderName: string; readonly unitName: string | null }

/** Somebody with a role: in person or by the post that is named. */
export type RoleHeld = {
  readonly grantId: string
  readonly role: Role
  readonly unitId: string | null
  readonly unitName: string | null
  readonly post: { readonly id: string; readonly name: string; readonly acting: boolean } | null
}

export type PersonRights = {
  readonly personId: string
  readonly name: string
  readonly userId: string | null
  readonly roles: readonly RoleHeld[]
}

/** A person a change of rights reaches, with every role held or to be held from the day on. */
export type AffectedPerson = {
  readonly personId: string
  readonly name: string
  readonly userId: string | null
  readonly roles: readonly Role[]
}

export type GrantStore = {
  /** Changes of rights in a space wait for each other until the transaction's end: two that contradict each other cannot both be allowed. */
  readonly lockRights: (tx: Tx) => Promise<void>
  /** Those that hold on the day, by role. */
  readonly listGrants: (tx: Tx, on: Day) => Promise<readonly ListedGrant[]>
  /** Who may do what on the day: everybody with a role, in the order of names. */
  readonly listRights: (tx: Tx, on: Day, slice: SliceRequest) => Promise<Slice<PersonRights>>
  readonly getGrant: (tx: Tx, id: string) => Promise<Grant | null>
  readonly insertGrants: (tx: Tx, grants: readonly NewGrant[]) => Promise<void>
  /** The first day without them; one that had not begun by then never holds. */
  readonly endGrants: (tx: Tx, ids: readonly string[], on: Day) => Promise<void>
  /** Who holds the post on the day or later, or the person, each with all roles not ended by then. */
  readonly listAffected: (tx: Tx, holder: Grant['holder'], from: Day) => Promise<readonly AffectedPerson[]>
  /** Roles of the post's grants that are not ended by the day. */
  readonly listPostRoles: (tx: Tx, postId: string, from: Day) => Promise<readonly Role[]>
  /** The person's own grants that are not ended by the day. */
  readonly listPersonalGrants: (tx: Tx, personId: string, from: Day) => Promise<readonly Grant[]>
  /** Persons with an account who have the role on the day by any grant but the named one. */
  readonly countHolders: (tx: Tx, role: Role, on: Day, exceptGrantId: string) => Promise<number>
}
