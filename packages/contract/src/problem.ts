import { FAILURE_CODES, type FailureCode } from '@gangmu/domain'
import { z } from 'zod'

/**
 * Errors on the wire are RFC 9457 problem details (application/problem+json). `code` is the stable name a program may rely on;
 * `title` and `detail` are sentences of the message catalogue in the language asked for.
 */
export const PROBLEM_STATUS = {
  'account-disabled': 403,
  'account-locked': 429,
  'database-unavailable': 503,
  'decision-incomplete': 422,
  'evidence-out-of-range': 404,
  'host-refused': 421,
  'indicator-name-taken': 409,
  'indicator-unknown': 422,
  'internal-error': 500,
  'mapping-figures-missing': 422,
  'mapping-name-missing': 422,
  'mapping-not-found': 404,
  'mapping-role-repeated': 422,
  'nothing-to-confirm': 422,
  'observation-not-found': 404,
  'observation-period-unknown': 422,
  'observation-value-missing': 422,
  'origin-refused': 403,
  'password-change-required': 403,
  'password-like-user-name': 422,
  'password-too-common': 422,
  'password-too-long': 422,
  'password-too-short': 422,
  'password-unchanged': 422,
  'password-wrong': 422,
  'plan-already-in-force': 409,
  'plan-empty': 422,
  'plan-line-not-found': 404,
  'plan-not-found': 404,
  'plan-read-only': 409,
  'plan-stage-refused': 409,
  'provider-missing': 422,
  'reading-changed': 409,
  'reading-crashed': 422,
  'reading-not-ready': 409,
  'reading-out-of-memory': 422,
  'reading-timed-out': 422,
  'report-damaged': 422,
  'report-empty': 422,
  'report-encrypted': 422,
  'report-inflates': 422,
  'report-is-archive': 415,
  'report-is-image': 415,
  'report-not-found': 404,
  'report-not-text': 422,
  'report-scanned': 422,
  'report-too-large': 413,
  'report-type-unsupported': 415,
  'request-invalid': 400,
  'right-missing': 403,
  'route-not-found': 404,
  'second-factor-active': 409,
  'second-factor-missing': 409,
  'second-factor-required': 401,
  'second-factor-wrong': 401,
  'session-locked': 423,
  'session-missing': 401,
  'sign-in-refused': 401,
  'sign-in-throttled': 429,
  'space-not-chosen': 409,
  'space-not-member': 403,
  'split-period-unknown': 422,
  'split-subject-unknown': 422,
  'storage-full': 507,
  'target-missing': 422,
  'townships-not-split': 422,
  'upload-missing': 400,
  'user-name-invalid': 422,
  'user-name-taken': 409,
  'user-not-found': 404,
  'version-conflict': 412,
  'version-missing': 428,
} as const satisfies Record<FailureCode, number>

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().exactOptional(),
    code: z.enum(FAILURE_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    /** Quote it when asking for help: the log has the same id. */
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' })

export type Problem = z.output<typeof problemSchema>
