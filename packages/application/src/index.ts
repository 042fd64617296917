export type * from './boards/panel-data.ts'
export { type ReadBoard, readBoard } from './boards/read-board.ts'
export type { BoardView } from './boards/view-board.ts'
export { DEFAULT_RULE_SET, type LitLine, lightMonth, ruleSetOf } from './monitor/light-month.ts'
export { loadMonthFacts, loadMonths, type MonthsRequest, type PlanMonths } from './monitor/load-month-facts.ts'
export { type AreaSeries, loadSeries, type SeriesRequest } from './monitor/load-series.ts'
export type { LineView, PlanView } from './plans/plan-view.ts'
export type { Rejudged } from './plans/rejudge.ts'
export type { WrittenLine } from './plans/write-lines.ts'
export type * from './ports/accounts.ts'
export type * from './ports/accounts-database.ts'
export type * from './ports/area-store.ts'
export type * from './ports/attachment-store.ts'
export type * from './ports/audit-log.ts'
export type * from './ports/basis-store.ts'
export type * from './ports/board-files.ts'
export type * from './ports/board-store.ts'
export type * from './ports/catalogue-store.ts'
export type * from './ports/city-table-store.ts'
export type * from './ports/collection-store.ts'
export type * from './ports/column-mapping-store.ts'
export type * from './ports/finding-store.ts'
export type * from './ports/grant-store.ts'
export type * from './ports/idempotency-store.ts'
export type * from './ports/lamp-store.ts'
export type * from './ports/ledger-store.ts'
export type * from './ports/month-store.ts'
export type * from './ports/notice-store.ts'
export type * from './ports/observation-store.ts'
export type * from './ports/person-store.ts'
export type * from './ports/plan-store.ts'
export type * from './ports/principal-store.ts'
export type * from './ports/projection-store.ts'
export type * from './ports/purge-store.ts'
export type * from './ports/release-rule-store.ts'
export type * from './ports/report-reader.ts'
export type * from './ports/report-store.ts'
export type * from './ports/responsibility-store.ts'
export type * from './ports/review-store.ts'
export type * from './ports/search-store.ts'
export type * from './ports/setting-store.ts'
export type * from './ports/slice.ts'
export type * from './ports/space-store.ts'
export type * from './ports/token-store.ts'
export type * from './ports/unit-of-work.ts'
export type * from './ports/unit-store.ts'
export type * from './ports/warning-store.ts'
export { timeOrderedId } from './time-ordered-id.ts'
export { adjustTarget } from './use-cases/adjust-target.ts'
export type { AreaView } from './use-cases/areas/area-view.ts'
export { createArea } from './use-cases/areas/create-area.ts'
export { editArea } from './use-cases/areas/edit-area.ts'
export { editSpace, showSpace } from './use-cases/areas/edit-space.ts'
export { type AreaGroupView, listAreaGroups } from './use-cases/areas/list-area-groups.ts'
export { type AreaQuery, listAreas } from './use-cases/areas/list-areas.ts'
export { loadAreaIndex } from './use-cases/areas/load-area-index.ts'
export { type Reorganisation, reorganiseAreas } from './use-cases/areas/reorganise-areas.ts'
export { createAreaGroup, editAreaGroup } from './use-cases/areas/save-area-group.ts'
export { showArea } from './use-cases/areas/show-area.ts'
export { listGroupMembers, showAreaGroup } from './use-cases/areas/show-area-group.ts'
export { assignFamily, type FamilyAssignment } from './use-cases/assign-family.ts'
export { attachFile, downloadAttachment, type IncomingFile, showAttachment } from './use-cases/attach-file.ts'
export type { BoardSource } from './use-cases/board/find-board.ts'
export { type ListedBoard, listBoards } from './use-cases/board/list-boards.ts'
export { type BoardPreview, previewBoard } from './use-cases/board/preview-board.ts'
export { type BoardDraft, type SavedBoard, saveBoard, withdrawBoard } from './use-cases/board/save-board.ts'
export { type BoardQuery, type BoardText, type ShownBoard, showBoard, showBoardText } from './use-cases/board/show-board.ts'
export { type ReleaseRuleDraft, saveReleaseRule } from './use-cases/calendar/save-release-rule.ts'
export { type CalendarRow, type ReleaseCalendar, showReleaseCalendar } from './use-cases/calendar/show-release-calendar.ts'
export { carryDecisions } from './use-cases/carry-decisions.ts'
export { changeRule, listRules, type RuleChange, type RuleList, type RuleView } from './use-cases/checks/change-rule.ts'
export { checkText, checkTextOpenly } from './use-cases/checks/check-text.ts'
export {
  decideFindings,
  type FindingAct,
  type FindingBatch,
  type GivenFindingDecision,
  takeBackSuppression,
  undoFindingDecisions,
} from './use-cases/checks/decide-findings.ts'
export type { FindingDecisionView } from './use-cases/checks/decision-view.ts'
export type { DescribedFinding, SourceSentence } from './use-cases/checks/describe-finding.ts'
export { downloadChecked } from './use-cases/checks/download-checked.ts'
export { downloadConfirmation, listConfirmations } from './use-cases/checks/download-confirmation.ts'
export { listSuppressions, type Suppression, showFindingHistory } from './use-cases/checks/list-decisions.ts'
export { type CheckedFinding, type Checks, type ChecksRequest, showChecks } from './use-cases/checks/show-checks.ts'
export {
  type JointChecks,
  type JointFinding,
  listRelatedReports,
  type RelatedReport,
  showJointChecks,
} from './use-cases/checks/show-joint-checks.ts'
export {
  type CityTableCount,
  type CityTableRequest,
  type CityTableView,
  importCityTable,
  previewCityTable,
  viewCityTable,
} from './use-cases/city-table/import-city-table.ts'
export { forgetCityTable, listCityTables } from './use-cases/city-table/list-city-tables.ts'
export { actOnForm, actOnForms, type BulkMoved, type FormActRequest } from './use-cases/collection/act-on-form.ts'
export { changeRound, type RoundChange } from './use-cases/collection/change-round.ts'
export { type AskRequest, createRound, type RoundRequest } from './use-cases/collection/create-round.ts'
export type { EstimateError } from './use-cases/collection/estimate-errors.ts'
export { exportForm, importForm } from './use-cases/collection/exchange-form.ts'
export { exportRound, type RoundSheetView, viewRoundSheet } from './use-cases/collection/exchange-round.ts'
export type { CellView, FormLine, FormView, KnownValue, PastEstimate, StepView } from './use-cases/collection/form-view.ts'
export { listRounds, type RoundView, showRound } from './use-cases/collection/list-rounds.ts'
export { type AskProposal, type ProposedAsk, proposeAsks } from './use-cases/collection/propose-asks.ts'
export type { ProposedCell, RoundPart } from './use-cases/collection/round-forms.ts'
export { type CellConflict, type EnteredCell, type SavedCells, saveCells, saveCellsIn } from './use-cases/collection/save-cells.ts'
export { saveRoundCells, type UnitCells } from './use-cases/collection/save-round-cells.ts'
export { showBurden, type UnitBurden } from './use-cases/collection/show-burden.ts'
export { type FormRef, showForm } from './use-cases/collection/show-form.ts'
export { type BulletinFile, type BulletinView, type LeftCell, viewBulletin } from './use-cases/collection/view-bulletin.ts'
export { type AreaComparison, type AreaComparisonRequest, type AreaSet, compareAreas } from './use-cases/compare-areas.ts'
export { type ComparedPlanLine, comparePlans, type PlanComparison, type PlanComparisonRequest } from './use-cases/compare-plans.ts'
export { type Confirmation, type ConfirmedYear, confirmReport, previewConfirmation } from './use-cases/confirm-report.ts'
export {
  type Actor,
  type AreaPorts,
  type AttachmentPorts,
  type Caller,
  type FindingPorts,
  type MappingPorts,
  type OrganisationPorts,
  type Ports,
  type PurgePorts,
  type ReadingPorts,
  type ReportPorts,
  type ReviewPorts,
  systemCaller,
} from './use-cases/context.ts'
export { decideElements, type GivenDecision } from './use-cases/decide-elements.ts'
export { describeSpace, nameSpaces, type SpaceOutline } from './use-cases/describe-space.ts'
export { createToken, type TokenDraft } from './use-cases/desk/create-token.ts'
export { exportAudit } from './use-cases/desk/export-audit.ts'
export { listAudit, verifyAudit } from './use-cases/desk/list-audit.ts'
export { countUnreadNotices, listNotices } from './use-cases/desk/list-notices.ts'
export { listSettings, listSettingVersions, showSetting } from './use-cases/desk/list-settings.ts'
export { listTokens } from './use-cases/desk/list-tokens.ts'
export { markNoticesRead } from './use-cases/desk/mark-notices-read.ts'
export { resolveToken } from './use-cases/desk/resolve-token.ts'
export { revokeToken } from './use-cases/desk/revoke-token.ts'
export { saveSetting } from './use-cases/desk/save-setting.ts'
export { sendNotices } from './use-cases/desk/send-notices.ts'
export { downloadReport, type FileToSend } from './use-cases/download-report.ts'
export { defineIndicator, listIndicators, mapAlias } from './use-cases/edit-catalogue.ts'
export { addPlanLines, createPlan, editPlan, editPlanLine, removePlanLine } from './use-cases/edit-plan.ts'
export { ensureFirstAdmin, type FirstAdmin } from './use-cases/ensure-first-admin.ts'
export { exportAreaComparison, exportPlanComparison } from './use-cases/exports/export-comparisons.ts'
export { exportObservations, exportObservationsSdmx, type StreamToSend } from './use-cases/exports/export-observations.ts'
export { exportPlan } from './use-cases/exports/export-plan.ts'
export { registerPrint } from './use-cases/exports/register-print.ts'
export type { ExportOptions } from './use-cases/exports/stamp.ts'
export { forgetColumnMapping } from './use-cases/forget-column-mapping.ts'
export { type ImportedObservations, importObservations } from './use-cases/import-observations.ts'
export { importPlan, importPlanLines, planTemplate } from './use-cases/import-plan.ts'
export type { DecidedBatch } from './use-cases/keep-batch.ts'
export { type Evaluation, evaluateLamps } from './use-cases/lamp/evaluate-lamps.ts'
export { judgeLamp, type LampJudgementRequest } from './use-cases/lamp/judge-lamp.ts'
export { type LampRulesDraft, listLampRules, saveLampRules } from './use-cases/lamp/lamp-rules.ts'
export { type LampPreview, type LampPreviewRequest, type PreviewedLamp, previewLampRules } from './use-cases/lamp/preview-lamp-rules.ts'
export { type LampPorts, type MonthLineView, type MonthView, showLampHistory, showMonth, showMonthIn } from './use-cases/lamp/show-month.ts'
export {
  exportTaxLeads,
  type ImportedTaxLeads,
  importTaxLeads,
  takeTaxLeads,
  taxLeadsTemplate,
} from './use-cases/ledger/exchange-tax-leads.ts'
export { exportProjects, projectsTemplate } from './use-cases/ledger/export-projects.ts'
export {
  type ImportedLedger,
  type ImportedProjects,
  importProjects,
  type LedgerProblem,
  takeProjects,
} from './use-cases/ledger/import-projects.ts'
export {
  type LedgerArea,
  type LedgerMoment,
  listProjects,
  type ProjectHistory,
  type ProjectList,
  showProject,
} from './use-cases/ledger/list-projects.ts'
export type { ProjectView } from './use-cases/ledger/project-view.ts'
export { type ReportedMonth, reportProjectMonth } from './use-cases/ledger/report-project-month.ts'
export { createProject, editProject, type LedgerPorts, type ProjectDraft, type SavedProject } from './use-cases/ledger/save-project.ts'
export { summariseProjects, summariseTaxLeads } from './use-cases/ledger/summarise-ledgers.ts'
export {
  createTaxLead,
  editTaxLead,
  listTaxLeads,
  moveTaxLead,
  type SavedTaxLead,
  showTaxLead,
  type TaxLeadHistory,
  type TaxLeadList,
  type TaxLeadView,
} from './use-cases/ledger/tax-leads.ts'
export { listColumnMappings } from './use-cases/list-column-mappings.ts'
export { compareReadings, listReadings, showStoredReading } from './use-cases/list-readings.ts'
export { listReports } from './use-cases/list-reports.ts'
export { type LoadedReview, loadReviewedReading } from './use-cases/load-reviewed-reading.ts'
export { type MappedColumns, mapColumns } from './use-cases/map-columns.ts'
export { exportMonthPaper, exportMonthTable } from './use-cases/month/export-month.ts'
export { openReport, openSource } from './use-cases/open-report.ts'
export type { AccountMaker, NewCredentials } from './use-cases/organisation/account-maker.ts'
export { type Assigned, assignPost } from './use-cases/organisation/assign-post.ts'
export type { ChangedUsers } from './use-cases/organisation/changed-users.ts'
export type { Entry } from './use-cases/organisation/check-entry.ts'
export type { ImportProblem, PersonRow } from './use-cases/organisation/check-import.ts'
export { type CreatedPerson, createPerson, createPersonWithAccount } from './use-cases/organisation/create-person.ts'
export { createPost } from './use-cases/organisation/create-post.ts'
export { createUnit } from './use-cases/organisation/create-unit.ts'
export { editPerson } from './use-cases/organisation/edit-person.ts'
export { editPost } from './use-cases/organisation/edit-post.ts'
export { editUnit } from './use-cases/organisation/edit-unit.ts'
export { endAssignment } from './use-cases/organisation/end-assignment.ts'
export { endGrant } from './use-cases/organisation/end-grant.ts'
export { type EndedPerson, endPerson } from './use-cases/organisation/end-person.ts'
export { endPost } from './use-cases/organisation/end-post.ts'
export { endUnit } from './use-cases/organisation/end-unit.ts'
export { giveAccount } from './use-cases/organisation/give-account.ts'
export { type GivenGrant, type GrantDraft, giveGrant } from './use-cases/organisation/give-grant.ts'
export { type HandedOver, type HandOver, handOverPost } from './use-cases/organisation/hand-over-post.ts'
export { type ImportedPersons, importPersons } from './use-cases/organisation/import-persons.ts'
export { listGrants, listRights } from './use-cases/organisation/list-grants.ts'
export { listPersons, type PersonQuery, type PersonView, showPerson } from './use-cases/organisation/list-persons.ts'
export { listPosts, type PostView, showPost } from './use-cases/organisation/list-posts.ts'
export { type DutyQuery, listDuties, listResponsibilities, type SubjectQuery } from './use-cases/organisation/list-responsibilities.ts'
export { listUnits, showUnit } from './use-cases/organisation/list-units.ts'
export { type HolderSet, type SetResponsibilities, setResponsibilities } from './use-cases/organisation/set-responsibilities.ts'
export { exportGoalProjection } from './use-cases/projection/export-goal-projection.ts'
export { type ScenarioAt, saveScenario } from './use-cases/projection/save-scenario.ts'
export { setGdpSupport } from './use-cases/projection/set-gdp-support.ts'
export {
  type ForecastOfLine,
  type LineForecast,
  type PlanForecasts,
  showForecast,
  showForecasts,
} from './use-cases/projection/show-forecasts.ts'
export { type GdpBoardView, type GdpRequest, showGdpBoard, supposeGdpGrowth } from './use-cases/projection/show-gdp-board.ts'
export { type GoalLine, type GoalProjection, showGoalProjection } from './use-cases/projection/show-goal-projection.ts'
export { carryOutPurge, listPurgeRequests, type OpenPurge, requestPurge, withdrawPurge } from './use-cases/purge-report.ts'
export { countVerdicts, readReportInBackground, resumeReadings } from './use-cases/read-report-in-background.ts'
export { type IncomingReport, type ReceiptLimits, type ReceivedReport, receiveReport } from './use-cases/receive-report.ts'
export { type HistoricalObservation, recordHistory } from './use-cases/record-history.ts'
export { type EnteredObservation, type RecordedObservations, recordObservations } from './use-cases/record-observations.ts'
export { registerCityFeedback, registerCityTarget } from './use-cases/register-city-figure.ts'
export { registerPlanStage } from './use-cases/register-plan-stage.ts'
export { releaseObservations } from './use-cases/release-observations.ts'
export { type PlanRelease, releasePlan } from './use-cases/release-plan.ts'
export { type ReleaseDecision, releaseReport } from './use-cases/release-report.ts'
export { countStaleReadings, rereadReport, rereadStale, type StaleReadings } from './use-cases/reread-report.ts'
export { runOnce } from './use-cases/run-once.ts'
export { type FoundThings, searchSpace } from './use-cases/search-space.ts'
export { setAuthoritativeProvider } from './use-cases/set-authoritative-provider.ts'
export { type GoalRequest, setGoal } from './use-cases/set-goal.ts'
export { showEvidence } from './use-cases/show-evidence.ts'
export { type ReportFamily, showFamily } from './use-cases/show-family.ts'
export { type Home, showHome } from './use-cases/show-home.ts'
export { type LineHistory, showLineHistory } from './use-cases/show-line-history.ts'
export { showLines } from './use-cases/show-lines.ts'
export { listObservations, showObservation } from './use-cases/show-observations.ts'
export { listPlans, showPlan } from './use-cases/show-plan.ts'
export { showReading, showReport, showReviewedReading } from './use-cases/show-report.ts'
export { type BatchInReview, type ElementInReview, type Review, showElementHistory, showReview } from './use-cases/show-review.ts'
export { exportSplit, importSplit, previewSplitImport } from './use-cases/split/export-split.ts'
export { type SplitLineView, type SplitView, showSplit, splitPeriods } from './use-cases/split/show-split.ts'
export { type SplitAnswer, type SplitCell, type SplitChange, type SplitPreview, splitLines } from './use-cases/split/split-lines.ts'
export { undoDecisions } from './use-cases/undo-decisions.ts'
export { type ImportedUser, type ImportedUsers, importUsers, type UsersProblem } from './use-cases/users/import-users.ts'
export { type ListedUser, listUsers } from './use-cases/users/list-users.ts'
export { endUserSession, listUserSessions, resetUserPassword, switchAccount } from './use-cases/users/manage-account.ts'
export { type AnsweringPorts, answerWarning, type WarningAnswer, withdrawWarning } from './use-cases/warning/answer-warning.ts'
export { changeWarningRules, listWarningRules, listWarningRuleVersions } from './use-cases/warning/change-warning-rules.ts'
export { claimPeriod, LEASE_SECONDS } from './use-cases/warning/claim-period.ts'
export { downloadWarningPaper, type PaperFormat } from './use-cases/warning/download-warning-paper.ts'
export { type EvaluatedPeriod, type EvaluatingPorts, evaluatePeriod } from './use-cases/warning/evaluate-period.ts'
export {
  listDuePeriods,
  listEvaluations,
  listWarnings,
  showWarning,
  type WarningList,
  type WarningView,
} from './use-cases/warning/list-warnings.ts'
