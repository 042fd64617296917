export type * from './ports/attachment-store.ts'
export type * from './ports/audit-log.ts'
export type * from './ports/column-mapping-store.ts'
export type * from './ports/principal-store.ts'
export type * from './ports/purge-store.ts'
export type * from './ports/report-reader.ts'
export type * from './ports/report-store.ts'
export type * from './ports/review-store.ts'
export type * from './ports/space-store.ts'
export type * from './ports/unit-of-work.ts'
export { assignFamily, type FamilyAssignment } from './use-cases/assign-family.ts'
export { attachFile, downloadAttachment, type IncomingFile, showAttachment } from './use-cases/attach-file.ts'
export { carryDecisions } from './use-cases/carry-decisions.ts'
export {
  type Actor,
  type AttachmentPorts,
  type Caller,
  type MappingPorts,
  type Ports,
  type PurgePorts,
  type ReadingPorts,
  type ReportPorts,
  type ReviewPorts,
  systemCaller,
} from './use-cases/context.ts'
export { decideElements, type GivenDecision } from './use-cases/decide-elements.ts'
export { downloadReport, type FileToSend } from './use-cases/download-report.ts'
export { forgetColumnMapping } from './use-cases/forget-column-mapping.ts'
export type { DecidedBatch } from './use-cases/keep-batch.ts'
export { listColumnMappings } from './use-cases/list-column-mappings.ts'
export { compareReadings, listReadings, showStoredReading } from './use-cases/list-readings.ts'
export { listReports } from './use-cases/list-reports.ts'
export { type LoadedReview, loadReviewedReading } from './use-cases/load-reviewed-reading.ts'
export { type MappedColumns, mapColumns } from './use-cases/map-columns.ts'
export { openReport, openSource } from './use-cases/open-report.ts'
export { carryOutPurge, listPurgeRequests, type OpenPurge, requestPurge, withdrawPurge } from './use-cases/purge-report.ts'
export { countVerdicts, readReportInBackground, resumeReadings } from './use-cases/read-report-in-background.ts'
export { type IncomingReport, type ReceiptLimits, type ReceivedReport, receiveReport } from './use-cases/receive-report.ts'
export { type ReleaseDecision, releaseReport } from './use-cases/release-report.ts'
export { countStaleReadings, rereadReport, rereadStale, type StaleReadings } from './use-cases/reread-report.ts'
export { showEvidence } from './use-cases/show-evidence.ts'
export { type ReportFamily, showFamily } from './use-cases/show-family.ts'
export { showReading, showReport, showReviewedReading } from './use-cases/show-report.ts'
export { type BatchInReview, type ElementInReview, type Review, showElementHistory, showReview } from './use-cases/show-review.ts'
export { undoDecisions } from './use-cases/undo-decisions.ts'
