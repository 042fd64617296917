import type { Failure } from './failure.ts'
import type { FilePlace, ReportHeader } from './reading.ts'

/** received: bytes are stored; reading: a child process is at it; read: a reading is stored; failed: `failure` says why. */
export type ReportStatus = 'received' | 'reading' | 'read' | 'failed'

export type VerdictCounts = { readonly met: number; readonly missed: number; readonly undetermined: number }

/** A report as received, without its bytes or text. `receivedAt` is an ISO instant, `sha256` the hash of the bytes in lower-case hex. */
export type ReportSummary = {
  readonly id: string
  readonly fileName: string
  readonly byteLength: number
  readonly sha256: string
  readonly receivedAt: string
  readonly status: ReportStatus
  readonly failure: Failure | null
  /** The latest reading: another id, another reading. Null until there is one. */
  readonly readingId: string | null
  /** What the reading found at the head of the document; null until it is read. */
  readonly header: ReportHeader | null
  /** Verdicts of the report year's table; null until it is read. */
  readonly verdicts: VerdictCounts | null
}

/** The lines of a source document around a place, as the reader decoded them. `lines` holds the place's own line too, in order. */
export type Evidence = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly lineCount: number
  readonly lines: readonly { readonly line: number; readonly text: string }[]
  /** Where the place's line stands in the file; null for formats whose line numbers say everything. */
  readonly place: FilePlace | null
}
