import type { Failure } from './failure.ts'
import type { Release, Role } from './policy/roles.ts'
import type { FilePlace, ReportHeader } from './reading.ts'
import type { FamilyStage } from './report-version.ts'
import type { Secrecy } from './secrecy.ts'

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
  /** The name of who sent it; null for what came before there were accounts. */
  readonly receivedBy: string | null
  /** Versions of one document share it. */
  readonly familyId: string
  readonly familyStage: FamilyStage | null
  readonly secrecy: Secrecy
  readonly release: Release
  /** The roles a limited report is shown to; empty otherwise. */
  readonly audience: readonly Role[]
  readonly releasedBy: string | null
  readonly releasedAt: string | null
  readonly status: ReportStatus
  readonly failure: Failure | null
  /** The latest reading: another id, another reading. Null until there is one. */
  readonly readingId: string | null
  /** What the reading found at the head of the document; null until it is read. */
  readonly header: ReportHeader | null
  /** Verdicts of the report year's table; null until it is read. */
  readonly verdicts: VerdictCounts | null
  /** How many elements the latest reading has, and on how many of them somebody has decided; null until it is read. */
  readonly review: { readonly elements: number; readonly decided: number } | null
  /** An ISO instant: nothing of the report is left but this summary, without name and header. */
  readonly purgedAt: string | null
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
