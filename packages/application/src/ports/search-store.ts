import type { Sight } from '@gangmu/domain'
import type { Basis } from './basis-store.ts'
import type { Tx } from './unit-of-work.ts'

/** What to look for, in which of the rows: `sight` null and `units` false leave a kind out. */
export type SearchRequest = {
  /** In lower case; never empty. It is compared letter by letter: no character of it has a meaning. */
  readonly text: string
  readonly lines: Sight
  readonly reports: Sight
  readonly units: boolean
  /** At most so many of a kind. */
  readonly limit: number
}

export type FoundLine = {
  readonly id: string
  readonly planId: string
  readonly name: string
  readonly year: number
  readonly plan: string
}
export type FoundReport = { readonly id: string; readonly name: string; readonly fileName: string }
export type FoundUnit = { readonly id: string; readonly name: string; readonly above: string | null }

/** Each kind with the closest first. `more`: some were left out, or too old to be looked through. */
export type Found = {
  readonly lines: readonly FoundLine[]
  readonly reports: readonly FoundReport[]
  readonly units: readonly FoundUnit[]
  readonly more: boolean
  /** What names the catalogue and the areas of the space are made of, so that they cost no further round trip. */
  readonly local: Basis['local']
  readonly areaId: string | null
}

export type SearchStore = {
  /** Everything of the space whose name holds the text. One round trip; reads the newest plans and reports only, a fixed number of them. */
  readonly findNamed: (tx: Tx, request: SearchRequest) => Promise<Found>
}
