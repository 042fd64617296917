import type { Failure, ReportHeader, ReportKind, ReportSummary, Sight } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'

/** Everything of a report but its bytes, which lists must not drag along. */
export const SUMMARY_COLUMNS = [
  'report_id',
  'file_name',
  'byte_length',
  'sha256',
  'received_at',
  'status',
  'failure_code',
  'failure_params',
  'reading_id',
  'title',
  'kind',
  'region',
  'region_code',
  'report_year',
  'plan_year',
  'report_date',
  'issuer',
  'met',
  'missed',
  'undetermined',
  'received_by',
  'family_id',
  'family_stage',
  'secrecy',
  'release',
  'audience',
  'released_by',
  'released_at',
  'elements',
  'decided',
  'purged_at',
] as const satisfies readonly (keyof DatabaseSchema['report'])[]

type SummaryRow = Pick<Selectable<DatabaseSchema['report']>, (typeof SUMMARY_COLUMNS)[number]>

const toHeader = (row: SummaryRow): ReportHeader => ({
  title: row.title,
  kind: row.kind as ReportKind | null,
  region: row.region,
  regionCode: row.region_code,
  reportYear: row.report_year,
  planYear: row.plan_year,
  date: row.report_date,
  issuer: row.issuer,
})

export const toSummary = (row: SummaryRow): ReportSummary => ({
  id: row.report_id,
  fileName: row.file_name,
  byteLength: row.byte_length,
  sha256: row.sha256,
  receivedAt: row.received_at,
  receivedBy: row.received_by,
  familyId: row.family_id,
  familyStage: row.family_stage as ReportSummary['familyStage'],
  secrecy: row.secrecy as ReportSummary['secrecy'],
  release: row.release as ReportSummary['release'],
  audience: row.audience as ReportSummary['audience'],
  releasedBy: row.released_by,
  releasedAt: row.released_at,
  status: row.status as ReportSummary['status'],
  failure:
    row.failure_code === null ? null : { code: row.failure_code as Failure['code'], params: row.failure_params as Failure['params'] },
  readingId: row.reading_id,
  header: row.reading_id === null ? null : toHeader(row),
  verdicts:
    row.met === null || row.missed === null || row.undetermined === null
      ? null
      : { met: row.met, missed: row.missed, undetermined: row.undetermined },
  review: row.elements === null ? null : { elements: row.elements, decided: row.decided ?? 0 },
  purgedAt: row.purged_at,
})

/** `sees` of the domain, said in SQL for lists of reports. */
export const isSeen = (sight: Sight): RawBuilder<boolean> => {
  if (sight === null) return sql`false`
  if (sight.internal) return sql`true`
  return sql`(report.release = 'published' or (report.release = 'limited' and report.audience && ${[...sight.audiences]}::text[]))`
}

/** The report's columns that a reading fills, so that lists need not open it. */
export const headerColumns = (header: ReportHeader) => ({
  title: header.title,
  kind: header.kind,
  region: header.region,
  region_code: header.regionCode,
  report_year: header.reportYear,
  plan_year: header.planYear,
  report_date: header.date,
  issuer: header.issuer,
})

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Anything else names no row; PostgreSQL would refuse the comparison instead of finding none. */
export const canBeId = (id: string): boolean => UUID.test(id)
