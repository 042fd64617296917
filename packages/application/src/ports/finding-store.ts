import type { Day, Finding, FindingDecision } from '@gangmu/domain'
import type { Slice, SliceRequest } from './slice.ts'
import type { Tx } from './unit-of-work.ts'

/** What is written of a decision, with the finding as it was decided on. `undoes` is the batch it takes back. */
export type NewFindingDecision = Omit<FindingDecision, 'familyId'> &
  Pick<Finding, 'rule' | 'code' | 'params'> & { readonly readingId: string; readonly undoes: number | null }

/** `batch` counts the acts of a space from 1; `reportTitle` is the title of the report, or the name of its file. */
export type StoredFindingDecision = NewFindingDecision &
  Pick<FindingDecision, 'familyId'> & {
    readonly reportTitle: string
    readonly unitName: string | null
    readonly batch: number
    readonly decidedBy: string
    readonly decidedAt: string
  }

export type UnitRef = { readonly id: string; readonly name: string }

/**
 * Decisions on findings, by key. They are only ever added, and go with the reading they were taken on when its report is purged. Whoever
 * may read them works on reports and sees all of them, so that nothing here takes a sight.
 */
export type FindingStore = {
  /** The number of the next act; nobody else adds one until the transaction ends. */
  readonly nextBatch: (tx: Tx) => Promise<number>
  /** The decision that holds on each of the keys on which there ever was one; with `before`, those that held until that batch. */
  readonly listHolding: (tx: Tx, keys: readonly string[], before?: number) => Promise<readonly StoredFindingDecision[]>
  /** The keys that one act decided. */
  readonly listKeys: (tx: Tx, batch: number) => Promise<readonly string[]>
  /** Every decision on one key, newest first. */
  readonly listHistory: (tx: Tx, key: string) => Promise<readonly StoredFindingDecision[]>
  /** Decisions that hold and verify, newest first. */
  readonly listVerified: (tx: Tx, slice: SliceRequest) => Promise<Slice<StoredFindingDecision>>
  readonly insertBatch: (
    tx: Tx,
    batch: { readonly batch: number; readonly decidedBy: string; readonly decisions: readonly NewFindingDecision[] },
  ) => Promise<void>
  /** The unit that answers for each indicator on the day: who provides its figure, else who is responsible, else who leads; of its newest plan line. */
  readonly listAnsweringUnits: (tx: Tx, indicators: readonly string[], on: Day) => Promise<ReadonlyMap<string, UnitRef>>
}
