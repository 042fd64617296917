import type { IndicatorEntry } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** What a space adds to the shipped catalogue: entries of its own, and names it uses for entries that are there. Versions are only added. */
export type CatalogueStore = {
  readonly loadLocal: (tx: Tx) => Promise<{
    readonly entries: readonly IndicatorEntry[]
    readonly aliases: readonly { readonly alias: string; readonly code: string }[]
  }>
  readonly putIndicator: (tx: Tx, entry: IndicatorEntry, by: string) => Promise<void>
  /** `code` null forgets the alias. */
  readonly putAlias: (tx: Tx, alias: string, code: string | null, by: string) => Promise<void>
}
