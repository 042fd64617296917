import type { Outcome } from '@gangmu/domain'
import type { ReadReport as ReadByReader, ReadOptions } from '@gangmu/reader'

export type { ReadOptions }

/** What a reader makes of one report. `lines` are the decoded lines its spans point into. */
export type ReadReport = ReadByReader & { readonly readerVersion: string; readonly durationMs: number }

/** Reads bytes from outside, apart from whoever asks: whatever they hold, the answer is a reading or a coded failure. */
export type ReportReader = {
  /**
   * Fails as `readReport` does, or with `reading-timed-out`, `reading-out-of-memory` or `reading-crashed`; never throws for what the
   * bytes hold.
   */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Promise<Outcome<ReadReport>>
}
