import type { Fact, Failure, FilePlace, IndicatorRow, Reading, ReportSummary, VerdictCounts } from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** A report as it came in. `id` is a UUID chosen by the caller, `sha256` the hash of `bytes` in lower-case hex. */
export type NewReport = {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A reading to be kept for good. `lines` are the decoded lines its spans point into, `encoding` how the bytes were decoded. */
export type NewReading = {
  readonly id: string
  readonly reportId: string
  readonly readerVersion: string
  readonly encoding: string
  readonly lines: readonly string[]
  readonly durationMs: number
  readonly result: Reading
  /** Verdicts of the report year's table, shown in lists. */
  readonly verdicts: VerdictCounts
}

/** `createdAt` is an ISO instant. */
export type StoredReading = {
  readonly id: string
  readonly reportId: string
  readonly readerVersion: string
  readonly encoding: string
  readonly createdAt: string
  readonly durationMs: number
  readonly result: Reading
}

/** Newest first. `cursor` is what an earlier page gave as `next`. */
export type PageRequest = { readonly limit: number; readonly cursor?: string | null }
export type Page<T> = { readonly items: readonly T[]; readonly total: number; readonly next: string | null }

/** Lines `from`–`to` (1-based, inclusive, cut to what exists) of the text the latest reading saw. */
export type ReportLines = {
  readonly lineCount: number
  readonly lines: readonly { readonly line: number; readonly text: string }[]
}

/** All conditions hold together; none given means all rows of the space. Lines are 1-based and inclusive. */
export type FactFilter = {
  readonly reportId?: string
  readonly indicator?: string
  readonly key?: string
  readonly fromLine?: number
  readonly toLine?: number
}
export type IndicatorRowFilter = { readonly reportId?: string; readonly indicator?: string; readonly year?: number }

export type StoredFact = { readonly reportId: string; readonly readingId: string; readonly fact: Fact }
export type StoredIndicatorRow = { readonly reportId: string; readonly readingId: string; readonly row: IndicatorRow }

/** Reports, their bytes and what was read from them. Bytes and readings are immutable: nothing here changes one. */
export type ReportStore = {
  /** Stores the report as `received`. The same bytes are kept once a space: `duplicate` names the report that already holds them. */
  readonly insertReport: (
    tx: Tx,
    report: NewReport,
  ) => Promise<{ readonly outcome: 'inserted' | 'duplicate'; readonly report: ReportSummary }>
  readonly findByHash: (tx: Tx, sha256: string) => Promise<ReportSummary | null>
  readonly listReports: (tx: Tx, page: PageRequest) => Promise<Page<ReportSummary>>
  readonly getReport: (tx: Tx, id: string) => Promise<ReportSummary | null>
  /** The bytes as they came in, and the name they came under. */
  readonly getReportFile: (tx: Tx, id: string) => Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | null>
  /** Lines as the latest reading decoded them; null where the report does not exist or is not read. */
  readonly getReportText: (tx: Tx, id: string, from: number, to: number) => Promise<ReportLines | null>
  /** Where a line (1-based) of the latest reading stands in the file; null for formats whose line numbers say everything. */
  readonly getLinePlace: (tx: Tx, id: string, line: number) => Promise<FilePlace | null>
  /** Status becomes `reading`, an earlier failure is forgotten. */
  readonly markReading: (tx: Tx, id: string) => Promise<void>
  /**
   * Status becomes `reading` for a report that was read, or failed, before; false for one that is still to be read or being read. Of two
   * callers at once the second waits for the first and gets false.
   */
  readonly markRereading: (tx: Tx, id: string) => Promise<boolean>
  /** Status becomes `failed` with its reason. */
  readonly markFailed: (tx: Tx, id: string, failure: Failure) => Promise<void>
  /** Keeps the reading, its indicator rows and facts; the report becomes `read` and takes over header and verdicts. */
  readonly saveReading: (tx: Tx, reading: NewReading) => Promise<void>
  /** The latest reading, null where there is none. */
  readonly getReading: (tx: Tx, reportId: string) => Promise<StoredReading | null>
  /** Reports left in `received` or `reading` (the server died meanwhile), oldest first. */
  readonly listUnread: (tx: Tx) => Promise<readonly ReportSummary[]>
  /** Facts of the latest readings, in the order of the text. */
  readonly findFacts: (tx: Tx, filter: FactFilter) => Promise<readonly StoredFact[]>
  /** Indicator rows of the latest readings, in the order of the text. */
  readonly findIndicatorRows: (tx: Tx, filter: IndicatorRowFilter) => Promise<readonly StoredIndicatorRow[]>
}
