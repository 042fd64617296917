export type * from './ports/audit-log.ts'
export type * from './ports/catalogue-store.ts'
export type * from './ports/column-mapping-store.ts'
export type * from './ports/observation-store.ts'
export type * from './ports/plan-store.ts'
export type * from './ports/principal-store.ts'
export type * from './ports/report-reader.ts'
export type * from './ports/report-store.ts'
export type * from './ports/space-store.ts'
export type * from './ports/unit-of-work.ts'
export {
  type Actor,
  type Caller,
  type MappingPorts,
  type Ports,
  type ReadingPorts,
  type ReportPorts,
  systemCaller,
} from './use-cases/context.ts'
export { forgetColumnMapping } from './use-cases/forget-column-mapping.ts'
export { listColumnMappings } from './use-cases/list-column-mappings.ts'
export { listReports } from './use-cases/list-reports.ts'
export { type MappedColumns, mapColumns } from './use-cases/map-columns.ts'
export { countVerdicts, readReportInBackground, resumeReadings } from './use-cases/read-report-in-background.ts'
export { type IncomingReport, type ReceivedReport, receiveReport } from './use-cases/receive-report.ts'
export { showEvidence } from './use-cases/show-evidence.ts'
export { showReading, showReport } from './use-cases/show-report.ts'
