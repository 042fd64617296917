import type { AreaDate, AreaGroup, LocalAreaKind, RefArea } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** What a person says of an area of the space. `parentId` may be a shipped area or another of the space. */
export type LocalAreaDraft = {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: LocalAreaKind
  readonly parentId: string | null
  readonly code: string | null
  readonly from: AreaDate | null
}

/** An area of the space's own; every write counts `version` up. */
export type LocalArea = RefArea & { readonly kind: LocalAreaKind; readonly version: number }

export type NewLocalArea = LocalAreaDraft & { readonly id: string; readonly predecessors: readonly string[] }

export type LocalGroup = AreaGroup & { readonly version: number }
export type LocalGroupDraft = Omit<AreaGroup, 'id'>

/** What sets of areas are made of: the space's own area, and what it adds to the shipped areas and groups. */
export type AreaGround = {
  readonly ownAreaId: string | null
  readonly areas: readonly LocalArea[]
  readonly groups: readonly LocalGroup[]
}

/** The areas and groups a space adds to the shipped ones. A change says which version it was made against; false where that is past. */
export type AreaStore = {
  /** Writers of the space's areas wait for each other until the transaction's end: no two changes can close a circle together. */
  readonly lockAreas: (tx: Tx) => Promise<void>
  /** In the order of names. */
  readonly listLocalAreas: (tx: Tx) => Promise<readonly LocalArea[]>
  readonly insertArea: (tx: Tx, area: NewLocalArea) => Promise<void>
  readonly updateArea: (tx: Tx, id: string, version: number, draft: LocalAreaDraft) => Promise<boolean>
  /** Ends the area on a day (exclusive) and names who took over. */
  readonly endArea: (
    tx: Tx,
    id: string,
    version: number,
    change: { readonly to: AreaDate; readonly successors: readonly string[] },
  ) => Promise<boolean>
  readonly setPredecessors: (tx: Tx, id: string, version: number, predecessors: readonly string[]) => Promise<boolean>
  readonly listLocalGroups: (tx: Tx) => Promise<readonly LocalGroup[]>
  /** One round trip. */
  readonly loadAreaGround: (tx: Tx) => Promise<AreaGround>
  readonly insertGroup: (tx: Tx, group: AreaGroup) => Promise<void>
  readonly updateGroup: (tx: Tx, id: string, version: number, draft: LocalGroupDraft) => Promise<boolean>
}
