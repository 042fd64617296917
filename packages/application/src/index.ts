export type { LineView, PlanView } from './plans/plan-view.ts'
export type { Rejudged } from './plans/rejudge.ts'
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
export { adjustTarget } from './use-cases/adjust-target.ts'
export type { Confirmation, ConfirmedYear } from './use-cases/confirm-report.ts'
export { confirmReport, previewConfirmation } from './use-cases/confirm-report.ts'
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
export { registerCityFeedback, registerCityTarget } from './use-cases/register-city-figure.ts'
export { registerPlanStage } from './use-cases/register-plan-stage.ts'
export { showEvidence } from './use-cases/show-evidence.ts'
export { listPlans, showPlan } from './use-cases/show-plan.ts'
export { showReading, showReport } from './use-cases/show-report.ts'
