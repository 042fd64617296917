export type { CollectionCell, CollectionWorkbook, FilledCell } from './collection/form-record.ts'
export { type CityCell, type CityTable, readCityTable } from './collection/read-city-table.ts'
export { readCollectionForm } from './collection/read-collection-form.ts'
export { type ExpectedRound, readRoundSheet } from './collection/read-round-sheet.ts'
export type { ReadRound, RoundChange, RoundField, RoundRow, RoundSheet } from './collection/round-record.ts'
export { writeCollectionForm } from './collection/write-collection-form.ts'
export { writeRoundSheet } from './collection/write-round-sheet.ts'
export { writeTableCsv } from './csv/write-table-csv.ts'
export { collectBytes } from './excel/stream-workbook.ts'
export type { CellTone, ColumnKind, TableCell, TableColumn, TableRow, TableSheet } from './excel/table.ts'
export { streamTableWorkbook, type TableWorkbook, writeTableWorkbook } from './excel/write-table-workbook.ts'
export type { FormPlaces } from './form/read-form.ts'
export type { MonthField, ProjectField } from './ledger/project-form.ts'
export {
  type FilledProject,
  type FilledProjectMonth,
  type FilledProjects,
  type ProjectRow,
  readProjectWorkbook,
  writeProjectWorkbook,
} from './ledger/project-workbook.ts'
export {
  type FilledTaxLead,
  type FilledTaxLeads,
  readTaxLeadWorkbook,
  type TaxLeadField,
  type TaxLeadRow,
  writeTaxLeadWorkbook,
} from './ledger/tax-lead-workbook.ts'
export { LINE_PROBLEMS, type LineProblem, readSdmxCsv, type SdmxLine } from './observations/read-sdmx-csv.ts'
export { SDMX_COLUMNS, SDMX_STRUCTURE, type SdmxColumn, type SdmxRecord } from './observations/sdmx-record.ts'
export { type ObservationRow, type ObservationsWorkbook, writeObservationsWorkbook } from './observations/write-observations-workbook.ts'
export { writeSdmxCsv } from './observations/write-sdmx-csv.ts'
export type { PlanField } from './plan/plan-form.ts'
export type { PlanWorkbook, PlanWorkbookLine } from './plan/plan-record.ts'
export { type FilledPlan, type FilledPlanLine, readPlanWorkbook } from './plan/read-plan-workbook.ts'
export { writePlanTemplate } from './plan/write-plan-template.ts'
export { writePlanWorkbook } from './plan/write-plan-workbook.ts'
export { CELL_PROBLEMS, type CellProblem, type CellProblemCode, type FilledIn, refuse as refuseFile } from './read/problems.ts'
export { type SarifDocument, type SarifOptions, type SarifRule, writeSarif } from './sarif/write-sarif.ts'
export { readSplitWorkbook } from './split/read-split-workbook.ts'
export type { FilledSplit, SplitCell, SplitLine, SplitUnit, SplitWorkbook } from './split/split-record.ts'
export { writeSplitWorkbook } from './split/write-split-workbook.ts'
export type { DocumentStamp } from './stamp.ts'
export { printDay } from './text/print-time.ts'
export { type FilledUser, type FilledUsers, readUsersWorkbook, type UsersOptions } from './users/read-users-workbook.ts'
export type { UserField } from './users/users-form.ts'
export { writeUsersTemplate } from './users/write-users-template.ts'
export { annotateDocx, type DocumentComment } from './word/annotate-docx.ts'
export { type CitedDocument, type CommentOptions, commentFindings } from './word/comment-findings.ts'
export type { CommentAuthor } from './word/comments-part.ts'
export {
  FIRST_LINE,
  LINE_PITCH,
  OFFICIAL_DEFAULTS,
  OFFICIAL_FONT,
  OFFICIAL_SIZE,
  type OfficialFont,
} from './word/official/official-type.ts'
export { type OfficialBlock, type OfficialColumn, type OfficialDocument, writeOfficialDocx } from './word/official/write-official-docx.ts'
export { type ConfirmationItem, type ConfirmationSheet, writeConfirmationSheet } from './word/write-confirmation-sheet.ts'
export { writeTextDocx } from './word/write-text-docx.ts'
export { type WarningPaper, writeWarningPaper, writeWarningText } from './word/write-warning-paper.ts'
