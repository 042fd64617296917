import type { Outcome } from '@gangmu/domain'
import type { ReadReport as ReadByReader, ReadOptions } from '@gangmu/reader'

export type { ReadOptions }

/** What a reader makes of one report. `lines` are the decoded lines its spans point into. */
export type ReadReport = Omit<ReadByReader, 'document'> & { readonly readerVersion: string; readonly durationMs: number }

export type ReportToRead = { readonly bytes: Uint8Array; readonly options: ReadOptions }

/** Reads bytes from outside, apart from whoever asks: whatever they hold, the answer is a reading or a coded failure. */
export type ReportReader = {
  /**
   * Reports take turns; `load` is called when the turn has come, so that those that wait hold no bytes. Fails as `readReport` does, or
   * with `reading-timed-out`, `reading-out-of-memory` or `reading-crashed`; never throws for what the bytes hold, only as `load` does.
   */
  readonly read: (load: () => Promise<ReportToRead>) => Promise<Outcome<ReadReport>>
}
