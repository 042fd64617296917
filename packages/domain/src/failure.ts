/**
 * Every failure a user or a calling program can meet, by its stable code. A code never changes its meaning; sentences for it live in
 * the message catalogue, its HTTP status in the contract, its explanation in docs/reference/errors.md.
 */
export const FAILURE_CODES = [
  'attachment-empty',
  'attachment-not-found',
  'attachment-too-large',
  'batch-not-found',
  'batch-superseded',
  'correction-empty',
  'correction-field-unknown',
  'correction-indicator-unknown',
  'correction-unexpected',
  'correction-value-invalid',
  'database-unavailable',
  'decision-kind-unknown',
  'decision-reason-missing',
  'decision-repeated',
  'element-not-found',
  'evidence-out-of-range',
  'family-differs',
  'host-refused',
  'internal-error',
  'mapping-figures-missing',
  'mapping-name-missing',
  'mapping-not-found',
  'mapping-role-repeated',
  'origin-refused',
  'purge-not-found',
  'purge-pending',
  'purge-person-missing',
  'purge-same-person',
  'reading-changed',
  'reading-crashed',
  'reading-not-found',
  'reading-not-ready',
  'reading-out-of-memory',
  'reading-timed-out',
  'release-refused',
  'report-damaged',
  'report-empty',
  'report-encrypted',
  'report-inflates',
  'report-is-archive',
  'report-is-image',
  'report-marked-secret',
  'report-not-found',
  'report-not-text',
  'report-purged',
  'report-scanned',
  'report-secret',
  'report-too-large',
  'report-type-unsupported',
  'request-invalid',
  'right-missing',
  'route-not-found',
  'storage-full',
  'upload-missing',
] as const

export type FailureCode = (typeof FAILURE_CODES)[number]

export type FailureParams = Readonly<Record<string, string | number | null>>

/** An expected failure as data: a catalogued code and what its sentence needs. Never text of a report. */
export type Failure = { readonly code: FailureCode; readonly params: FailureParams }

/** What a use-case gives back: a value, or a failure it expected. Bugs throw instead. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const fail = (code: FailureCode, params: FailureParams = {}): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, params },
})
