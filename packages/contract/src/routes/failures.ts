import type { FailureCode } from '@gangmu/domain'

/** What may keep somebody from a report. */
export const REPORT_FAILURES = ['report-not-found', 'report-purged'] as const satisfies readonly FailureCode[]

/** What may keep somebody from what a report holds. */
export const SOURCE_FAILURES = [...REPORT_FAILURES, 'report-marked-secret'] as const satisfies readonly FailureCode[]

/** What may keep somebody from what was read of it: also that nothing was. */
export const READING_FAILURES = [
  ...SOURCE_FAILURES,
  'reading-not-ready',
  'reading-crashed',
  'reading-out-of-memory',
  'reading-timed-out',
  'report-empty',
  'report-not-text',
  'report-damaged',
  'report-encrypted',
  'report-inflates',
  'report-scanned',
] as const satisfies readonly FailureCode[]

/** Why a document that is read at once, and not kept, is not read. */
export const FILE_FAILURES = [
  'reading-crashed',
  'reading-out-of-memory',
  'reading-timed-out',
  'report-damaged',
  'report-empty',
  'report-encrypted',
  'report-inflates',
  'report-is-archive',
  'report-is-image',
  'report-marked-secret',
  'report-not-text',
  'report-scanned',
  'report-too-large',
  'report-type-unsupported',
] as const satisfies readonly FailureCode[]
