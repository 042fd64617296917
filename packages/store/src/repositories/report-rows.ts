import type { Failure, ReportHeader, ReportKind, ReportSummary } from '@gangmu/domain'
import type { Selectable } from 'kysely'
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
  status: row.status as ReportSummary['status'],
  failure:
    row.failure_code === null ? null : { code: row.failure_code as Failure['code'], params: row.failure_params as Failure['params'] },
  readingId: row.reading_id,
  header: row.reading_id === null ? null : toHeader(row),
  verdicts:
    row.met === null || row.missed === null || row.undetermined === null
      ? null
      : { met: row.met, missed: row.missed, undetermined: row.undetermined },
})

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
