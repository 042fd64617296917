/**
 * Every failure a user or a calling program can meet, by its stable code. A code never changes its meaning; sentences for it live in
 * the message catalogue, its HTTP status in the contract, its explanation in docs/reference/errors.md.
 */
export const FAILURE_CODES = [
  'account-disabled',
  'account-locked',
  'database-unavailable',
  'decision-incomplete',
  'evidence-out-of-range',
  'host-refused',
  'indicator-name-taken',
  'indicator-unknown',
  'internal-error',
  'mapping-figures-missing',
  'mapping-name-missing',
  'mapping-not-found',
  'mapping-role-repeated',
  'nothing-to-confirm',
  'observation-not-found',
  'observation-period-unknown',
  'observation-value-missing',
  'origin-refused',
  'password-change-required',
  'password-like-user-name',
  'password-too-common',
  'password-too-long',
  'password-too-short',
  'password-unchanged',
  'password-wrong',
  'plan-already-in-force',
  'plan-empty',
  'plan-line-not-found',
  'plan-not-found',
  'plan-read-only',
  'plan-stage-refused',
  'provider-missing',
  'reading-changed',
  'reading-crashed',
  'reading-not-ready',
  'reading-out-of-memory',
  'reading-timed-out',
  'report-damaged',
  'report-empty',
  'report-encrypted',
  'report-inflates',
  'report-is-archive',
  'report-is-image',
  'report-not-found',
  'report-not-text',
  'report-scanned',
  'report-too-large',
  'report-type-unsupported',
  'request-invalid',
  'right-missing',
  'route-not-found',
  'second-factor-active',
  'second-factor-missing',
  'second-factor-required',
  'second-factor-wrong',
  'session-locked',
  'session-missing',
  'sign-in-refused',
  'sign-in-throttled',
  'space-not-chosen',
  'space-not-member',
  'split-period-unknown',
  'split-subject-unknown',
  'storage-full',
  'target-missing',
  'townships-not-split',
  'upload-missing',
  'user-name-invalid',
  'user-name-taken',
  'user-not-found',
  'version-conflict',
  'version-missing',
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
