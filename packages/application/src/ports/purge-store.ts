import type { Tx } from './unit-of-work.ts'

/** Somebody asks that nothing of a report stays. `id` is a UUID chosen by the caller, `requester` the person's id. */
export type NewPurgeRequest = {
  readonly id: string
  readonly reportId: string
  readonly reason: string
  readonly requestedBy: string
  readonly requester: string
}

/** `requestedAt` is an ISO instant. */
export type PurgeRequest = NewPurgeRequest & { readonly requestedAt: string }

/** Who closes a request: the name for people, the person's id for the rule that it is somebody else. */
export type Closer = { readonly closedBy: string; readonly closer: string }

export type PurgeStore = {
  /** False where a request for the report is open already. */
  readonly insertPurge: (tx: Tx, request: NewPurgeRequest) => Promise<boolean>
  readonly getOpenPurge: (tx: Tx, id: string) => Promise<PurgeRequest | null>
  /** Oldest first. */
  readonly listOpenPurges: (tx: Tx) => Promise<readonly PurgeRequest[]>
  /** False where it is not open (any more). */
  readonly withdrawPurge: (tx: Tx, id: string, by: Closer) => Promise<boolean>
  /**
   * Removes bytes, texts, readings, facts, decisions and column mappings of the report and leaves a tombstone. False where the request is
   * not open (any more) or is the closer's own.
   */
  readonly carryOutPurge: (tx: Tx, id: string, by: Closer) => Promise<boolean>
}
