import type { Outcome, Reading } from '@gangmu/domain'

/** What a reader makes of the bytes of one report. `lines` are the decoded lines its spans point into. */
export type ReadReport = {
  readonly reading: Reading
  readonly encoding: string
  readonly lines: readonly string[]
  readonly readerVersion: string
  readonly durationMs: number
}

/** Reads bytes from outside, apart from the server: whatever they hold, the answer is a reading or a coded failure. */
export type ReportReader = {
  /** Fails with `reading-timed-out`, `reading-out-of-memory` or `reading-crashed`; never throws for what the bytes hold. */
  readonly read: (bytes: Uint8Array) => Promise<Outcome<ReadReport>>
}
