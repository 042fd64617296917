import type { Assignment, Day, OrgUnit, Post } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** `ordinal` is the place among units of the same parent. */
export type UnitDraft = Omit<OrgUnit, 'id' | 'to'> & { readonly ordinal: number }
export type StoredUnit = OrgUnit & { readonly ordinal: number; readonly version: number }

export type PostDraft = Omit<Post, 'id' | 'to'>
export type StoredPost = Post & { readonly version: number }

/** A post as it stands in lists: who holds it on the day asked for. */
export type ListedPost = StoredPost & {
  readonly unitName: string
  readonly holders: readonly { readonly assignmentId: string; readonly personId: string; readonly name: string; readonly acting: boolean }[]
}

/** One who held, holds or will hold a post. */
export type PostHolder = Assignment & { readonly personName: string; readonly userId: string | null }

/** What would be left without a holder. */
export type UnitUse = { readonly units: number; readonly posts: number; readonly responsibilities: number }
export type PostUse = { readonly holders: number; readonly responsibilities: number; readonly grants: number; readonly notices: number }

/**
 * Units and posts. A change says which version it was made against; false where that is past. “In use” is what is not ended by the day: it
 * has no end, or one after it.
 */
export type UnitStore = {
  /** Writers of the space's units wait for each other until the transaction's end: no two changes can close a circle together. */
  readonly lockUnits: (tx: Tx) => Promise<void>
  /** All of them, those ended too, in the order of the tree's levels: by ordinal, then by name. */
  readonly listUnits: (tx: Tx) => Promise<readonly StoredUnit[]>
  readonly getUnit: (tx: Tx, id: string) => Promise<StoredUnit | null>
  readonly insertUnit: (tx: Tx, id: string, draft: UnitDraft) => Promise<void>
  readonly updateUnit: (tx: Tx, id: string, version: number, draft: UnitDraft) => Promise<boolean>
  readonly endUnit: (tx: Tx, id: string, version: number, on: Day) => Promise<boolean>
  /** Whether the unit lies in `within`, at any depth, or is it. */
  readonly liesIn: (tx: Tx, id: string, within: string) => Promise<boolean>
  readonly countUnitUse: (tx: Tx, id: string, after: Day) => Promise<UnitUse>

  /** Of one unit, or of all, with who holds them on the day; those ended too. */
  readonly listPosts: (tx: Tx, filter: { readonly unitId?: string | undefined; readonly on: Day }) => Promise<readonly ListedPost[]>
  readonly getPost: (tx: Tx, id: string) => Promise<StoredPost | null>
  readonly insertPost: (tx: Tx, id: string, draft: PostDraft) => Promise<void>
  readonly updatePost: (tx: Tx, id: string, version: number, draft: PostDraft) => Promise<boolean>
  readonly endPost: (tx: Tx, id: string, version: number, on: Day) => Promise<boolean>
  readonly countPostUse: (tx: Tx, id: string, after: Day) => Promise<PostUse>
  /** Everybody who ever held it, the latest first. */
  readonly listHolders: (tx: Tx, postId: string) => Promise<readonly PostHolder[]>
  /** Which of the units and posts there are. */
  readonly findExisting: (
    tx: Tx,
    ids: { readonly units: readonly string[]; readonly posts: readonly string[] },
  ) => Promise<{ readonly units: readonly string[]; readonly posts: readonly { readonly id: string; readonly unitId: string }[] }>
}
