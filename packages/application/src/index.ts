export type { LineView, PlanView } from './plans/plan-view.ts'
export type { Rejudged } from './plans/rejudge.ts'
export type * from './ports/accounts.ts'
export type * from './ports/accounts-database.ts'
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
export { defineIndicator, listIndicators, mapAlias } from './use-cases/edit-catalogue.ts'
export { addPlanLines, createPlan, editPlanLine, removePlanLine, type WrittenLine } from './use-cases/edit-plan.ts'
export { ensureFirstAdmin, type FirstAdmin } from './use-cases/ensure-first-admin.ts'
export { forgetColumnMapping } from './use-cases/forget-column-mapping.ts'
export { listColumnMappings } from './use-cases/list-column-mappings.ts'
export { listReports } from './use-cases/list-reports.ts'
export { type MappedColumns, mapColumns } from './use-cases/map-columns.ts'
export { countVerdicts, readReportInBackground, resumeReadings } from './use-cases/read-report-in-background.ts'
export { type IncomingReport, type ReceivedReport, receiveReport } from './use-cases/receive-report.ts'
export { type EnteredObservation, type RecordedObservations, recordObservations } from './use-cases/record-observations.ts'
export { registerCityFeedback, registerCityTarget } from './use-cases/register-city-figure.ts'
export { registerPlanStage } from './use-cases/register-plan-stage.ts'
export { releaseObservations } from './use-cases/release-observations.ts'
export { setAuthoritativeProvider } from './use-cases/set-authoritative-provider.ts'
export { showEvidence } from './use-cases/show-evidence.ts'
export { listObservations, showObservation } from './use-cases/show-observations.ts'
export { endOfDay, listPlans, showPlan } from './use-cases/show-plan.ts'
export { showReading, showReport } from './use-cases/show-report.ts'
