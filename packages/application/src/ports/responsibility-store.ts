import type { Day, Responsibility, ResponsibilityRole, ResponsibilitySubject } from '@gangmu/domain'
import type { Slice, SliceRequest } from './slice.ts'
import type { Tx } from './unit-of-work.ts'

export type NewResponsibility = Responsibility & { readonly recordedBy: string }

/** With what stands on screen: the holder's name, and the unit a post belongs to. */
export type ListedResponsibility = Responsibility & { readonly holderName: string; readonly unitId: string; readonly unitName: string }

/** Who answers for what. Rows are added and ended, never changed or deleted. */
export type ResponsibilityStore = {
  /** Writers of the space's responsibilities wait for each other until the transaction's end: no holder is set twice. */
  readonly lockResponsibilities: (tx: Tx) => Promise<void>
  /** Of any number of subjects of one kind, in one round trip; those that hold on the day, or all that ever were (`on` null). */
  readonly listBySubjects: (
    tx: Tx,
    kind: ResponsibilitySubject['kind'],
    ids: readonly string[],
    on: Day | null,
  ) => Promise<readonly ListedResponsibility[]>
  /** What the units and posts answer for on the day. */
  readonly listByHolders: (
    tx: Tx,
    holders: { readonly unitIds: readonly string[]; readonly postIds: readonly string[] },
    on: Day,
    slice: SliceRequest,
  ) => Promise<Slice<ListedResponsibility>>
  /** Those of the subjects' roles that are not ended by the day, as they stand. */
  readonly listOpen: (
    tx: Tx,
    sets: readonly { readonly subject: ResponsibilitySubject; readonly role: ResponsibilityRole }[],
    after: Day,
  ) => Promise<readonly (Responsibility & { readonly unitId: string })[]>
  readonly insertResponsibilities: (tx: Tx, rows: readonly NewResponsibility[]) => Promise<void>
  /** The first day without them; one that had not begun by then never holds. */
  readonly endResponsibilities: (tx: Tx, ids: readonly string[], on: Day) => Promise<void>
}
