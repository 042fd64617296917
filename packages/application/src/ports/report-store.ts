import type {
  Fact,
  Failure,
  FamilyStage,
  FilePlace,
  IndicatorRow,
  Reading,
  Release,
  ReportSummary,
  Role,
  Secrecy,
  Sight,
  VerdictCounts,
} from '@gangmu/domain'
import type { Tx } from './unit-of-work.ts'

/** A report as it came in. `id` is a UUID chosen by the caller, `sha256` the hash of `bytes` in lower-case hex. */
export type NewReport = {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly receivedBy: string
  readonly secrecy: Secrecy
  /** That of an earlier version, or an id of its own. */
  readonly familyId: string
  readonly familyStage: FamilyStage | null
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
  /** How many elements there are to decide on, and on how many somebody has, by decisions on an earlier reading. */
  readonly review: NonNullable<ReportSummary['review']>
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

/** A reading without what it holds. */
export type ReadingEntry = Pick<StoredReading, 'id' | 'readerVersion' | 'createdAt' | 'durationMs'>

/** Newest first. `cursor` is what an earlier page gave as `next`. */
export type PageRequest = { readonly limit: number; readonly cursor?: string | null }
export type Page<T> = { readonly items: readonly T[]; readonly total: number; readonly next: string | null }

/**
 * Lines of the text the latest reading saw, around one of them and cut to what exists. `place` is where that one stands in the file; null
 * for formats whose line numbers say everything.
 */
export type ReportLines = {
  readonly lineCount: number
  readonly lines: readonly { readonly line: number; readonly text: string }[]
  readonly place: FilePlace | null
}

/** Lines `from` to `from + lines.length - 1` of the text one reading saw. */
export type ReadingText = {
  readonly readingId: string
  readonly lineCount: number
  readonly from: number
  readonly lines: readonly string[]
}

/** What a document has in common with its other versions. */
export type Likeness = {
  readonly kind: string
  readonly region: string
  readonly reportYear: number | null
  readonly planYear: number | null
}

export type ReportRelease = {
  readonly release: Release
  readonly audience: readonly Role[]
  readonly releasedBy: string
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

/**
 * Reports, their bytes and what was read from them. Bytes and readings are immutable: nothing here changes one. Whether somebody may see
 * a report is asked by the use-case (`sees`); only what answers with many reports takes a sight.
 */
export type ReportStore = {
  /** Stores the report as `received`. The same bytes are kept once a space: `duplicate` names the report that already holds them. */
  readonly insertReport: (
    tx: Tx,
    report: NewReport,
  ) => Promise<{ readonly outcome: 'inserted' | 'duplicate'; readonly report: ReportSummary }>
  readonly findByHash: (tx: Tx, sha256: string) => Promise<ReportSummary | null>
  readonly listReports: (tx: Tx, sight: Sight, page: PageRequest) => Promise<Page<ReportSummary>>
  readonly getReport: (tx: Tx, id: string) => Promise<ReportSummary | null>
  /** The same, and nobody else changes the report, saves a reading or a decision of it, or purges it until the transaction ends. */
  readonly lockReport: (tx: Tx, id: string) => Promise<ReportSummary | null>
  /** The report and its latest reading, in one round trip. */
  readonly getReportWithReading: (
    tx: Tx,
    id: string,
  ) => Promise<{ readonly report: ReportSummary; readonly reading: StoredReading | null } | null>
  /** The versions of the document a report belongs to, itself among them, in no order. */
  readonly listFamily: (tx: Tx, sight: Sight, id: string) => Promise<readonly ReportSummary[]>
  /** The newest reports of other families with the same likeness, at most `limit`. */
  readonly findLike: (
    tx: Tx,
    sight: Sight,
    like: Likeness & { readonly notFamily: string },
    limit: number,
  ) => Promise<readonly ReportSummary[]>
  /** The newest reports on an area that were read, at most `limit`. */
  readonly findOfArea: (
    tx: Tx,
    sight: Sight,
    area: { readonly region: string | null; readonly regionCode: string | null },
    limit: number,
  ) => Promise<readonly ReportSummary[]>
  readonly setFamily: (tx: Tx, id: string, family: { readonly familyId: string; readonly stage: FamilyStage | null }) => Promise<void>
  readonly setRelease: (tx: Tx, id: string, release: ReportRelease) => Promise<void>
  /** The report and its bytes as they came in; these are null where they are purged. */
  readonly getReportFile: (tx: Tx, id: string) => Promise<{ readonly report: ReportSummary; readonly bytes: Uint8Array | null } | null>
  /** `line` (1-based) and `around` lines on either side, as the latest reading decoded them; null where there is no reading. */
  readonly getLines: (tx: Tx, id: string, line: number, around: number) => Promise<ReportLines | null>
  /**
   * Lines `from` to `to` (1-based, inclusive, cut to what exists) of the text a reading of the report saw, the latest where `readingId` is
   * null; null where there is no such reading.
   */
  readonly getText: (tx: Tx, id: string, readingId: string | null, from: number, to: number) => Promise<ReadingText | null>
  /** The report with the whole text its latest reading saw, none where it was never read; null where there is no report. One round trip. */
  readonly getTextOfReport: (tx: Tx, id: string) => Promise<{ readonly report: ReportSummary; readonly lines: readonly string[] } | null>
  /** Status becomes `reading`, an earlier failure is forgotten. */
  readonly markReading: (tx: Tx, id: string) => Promise<void>
  /**
   * Status becomes `reading` for a report that was read, or failed, before; false for one that is still to be read or being read, or is
   * purged. Of two callers at once the second waits for the first and gets false.
   */
  readonly markRereading: (tx: Tx, id: string) => Promise<boolean>
  /** Status becomes `failed` with its reason. */
  readonly markFailed: (tx: Tx, id: string, failure: Failure) => Promise<void>
  /** Keeps the reading, its indicator rows and facts; the report becomes `read` and takes over header and verdicts. */
  readonly saveReading: (tx: Tx, reading: NewReading) => Promise<void>
  /** Those readings of the report that it has, in no order. */
  readonly getReadings: (tx: Tx, reportId: string, readingIds: readonly string[]) => Promise<readonly StoredReading[]>
  /** Newest first. */
  readonly listReadings: (tx: Tx, reportId: string) => Promise<readonly ReadingEntry[]>
  /** How many reports were last read by another version of the reader. */
  readonly countStale: (tx: Tx, readerVersion: string) => Promise<number>
  /** Marks them as `markRereading` does and gives their ids, oldest first. */
  readonly markStale: (tx: Tx, readerVersion: string) => Promise<readonly string[]>
  /** Reports left in `received` or `reading` (the server died meanwhile), oldest first. */
  readonly listUnread: (tx: Tx) => Promise<readonly ReportSummary[]>
  /** Facts of the latest readings, in the order of the text. */
  readonly findFacts: (tx: Tx, sight: Sight, filter: FactFilter) => Promise<readonly StoredFact[]>
  /** Indicator rows of the latest readings, in the order of the text. */
  readonly findIndicatorRows: (tx: Tx, sight: Sight, filter: IndicatorRowFilter) => Promise<readonly StoredIndicatorRow[]>
}
