import type { Assignment, Day, Person } from '@gangmu/domain'
import type { Slice, SliceRequest } from './slice.ts'
import type { Tx } from './unit-of-work.ts'

export type PersonDraft = { readonly name: string; readonly phone: string | null }
export type StoredPerson = Person & { readonly version: number }

/** A person with the posts held on the day asked for. */
export type ListedPerson = StoredPerson & {
  readonly posts: readonly {
    readonly id: string
    readonly name: string
    readonly unitId: string
    readonly unitName: string
    readonly acting: boolean
  }[]
}

/** A post somebody held, holds or will hold. */
export type HeldAssignment = Assignment & { readonly postName: string; readonly unitId: string; readonly unitName: string }

export type NewAssignment = Assignment & { readonly recordedBy: string }

export type PersonStore = {
  /** Names that contain `search`, in the order of names as Chinese sorts them; those who left only where asked for. */
  readonly listPersons: (
    tx: Tx,
    filter: { readonly search?: string | undefined; readonly left: boolean; readonly on: Day },
    slice: SliceRequest,
  ) => Promise<Slice<ListedPerson>>
  readonly getPerson: (tx: Tx, id: string) => Promise<StoredPerson | null>
  /** One round trip for any number. */
  readonly insertPersons: (tx: Tx, persons: readonly Omit<Person, 'leftOn'>[]) => Promise<void>
  readonly updatePerson: (tx: Tx, id: string, version: number, draft: PersonDraft & { readonly userId: string | null }) => Promise<boolean>
  readonly markLeft: (tx: Tx, id: string, version: number, on: Day) => Promise<boolean>
  /** Every post the person ever held, the latest first. */
  readonly listAssignments: (tx: Tx, personId: string) => Promise<readonly HeldAssignment[]>
  readonly getAssignment: (tx: Tx, id: string) => Promise<Assignment | null>
  readonly insertAssignments: (tx: Tx, assignments: readonly NewAssignment[]) => Promise<void>
  /** The first day without them; one that had not begun by then never holds. */
  readonly endAssignments: (tx: Tx, ids: readonly string[], on: Day) => Promise<void>
}
