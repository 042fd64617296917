import type { Tx } from './unit-of-work.ts'

/** Who did what to what. `details` holds codes, ids and counts, never text of a report. */
export type NewAuditEntry = {
  readonly actor: string
  /** Verb and noun, e.g. `report.receive`. */
  readonly action: string
  /** What it was done to, e.g. `report:<id>`. */
  readonly subject: string
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

/** `seq` counts from 1 within the space; `hash` covers the entry and `previousHash`, so a changed or missing entry breaks the chain. */
export type AuditEntry = NewAuditEntry & {
  readonly seq: number
  readonly at: string
  readonly previousHash: string
  readonly hash: string
}

/** All conditions hold together. `from` and `to` are instants, the second exclusive; `subject` is the beginning of one. */
export type AuditFilter = {
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly subject?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export type AuditLog = {
  /** Adds one entry to the space's chain, as the last step of a use-case's transaction: it holds the chain until the end. */
  readonly append: (tx: Tx, entry: NewAuditEntry) => Promise<AuditEntry>
  /** Newest first. */
  readonly list: (
    tx: Tx,
    page: { readonly limit: number; readonly beforeSeq?: number | undefined },
    filter?: AuditFilter,
  ) => Promise<readonly AuditEntry[]>
  /** Recomputes the chain: the first broken entry, or null where all hold. */
  readonly verify: (tx: Tx) => Promise<{ readonly entries: number; readonly brokenAt: number | null }>
}
