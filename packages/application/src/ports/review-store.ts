import type { ReviewDecision, ReviewKind } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** What is written of a decision. `undoes` is the batch it takes back, `carriedFrom` the version of the document it was made on. */
export type NewDecision = Pick<ReviewDecision, 'kind' | 'key' | 'action' | 'value' | 'reason'> & {
  readonly undoes: number | null
  readonly carriedFrom: string | null
}

/**
 * Decisions of one act, on one reading; at most one an element. `batch` is one more than the last of the report, `decided` how many
 * elements of the latest reading are decided on from now, for lists.
 */
export type NewBatch = {
  readonly reportId: string
  readonly readingId: string
  readonly batch: number
  readonly decidedBy: string
  readonly decided: number
  readonly decisions: readonly NewDecision[]
}

/** `batch` counts the acts on a report from 1. */
export type StoredDecision = ReviewDecision &
  Pick<NewDecision, 'undoes' | 'carriedFrom'> & { readonly batch: number; readonly readingId: string }

/** Decisions on what was read. They are only ever added; who adds some holds the report (`lockReport`). */
export type ReviewStore = {
  /** The decision that holds on each element somebody ever decided on, taken-back ones included; with `before`, those that held until that batch. */
  readonly listLatest: (tx: Tx, reportId: string, before?: number) => Promise<readonly StoredDecision[]>
  /** Every decision on one element, newest first. */
  readonly listHistory: (tx: Tx, reportId: string, kind: ReviewKind, key: string) => Promise<readonly StoredDecision[]>
  readonly insertBatch: (tx: Tx, batch: NewBatch) => Promise<void>
}
