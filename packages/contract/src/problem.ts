import { FAILURE_CODES, type FailureCode } from '@gangmu/domain'
import { z } from 'zod'

/**
 * Errors on the wire are RFC 9457 problem details (application/problem+json). `code` is the stable name a program may rely on;
 * `title` and `detail` are sentences of the message catalogue in the language asked for.
 */
export const PROBLEM_STATUS = {
  'area-ended': 409,
  'area-group-not-found': 404,
  'area-in-itself': 409,
  'area-not-found': 404,
  'area-shipped': 409,
  'assignment-ended': 409,
  'assignment-not-found': 404,
  'database-unavailable': 503,
  'dates-reversed': 422,
  'evidence-out-of-range': 404,
  'grant-admin-with-business': 409,
  'grant-admins-apart': 409,
  'grant-ended': 409,
  'grant-last-of-role': 409,
  'grant-not-found': 404,
  'grant-to-self': 403,
  'handover-same-person': 409,
  'host-refused': 421,
  'idempotency-key-reused': 422,
  'internal-error': 500,
  'mapping-figures-missing': 422,
  'mapping-name-missing': 422,
  'mapping-not-found': 404,
  'mapping-role-repeated': 422,
  'origin-refused': 403,
  'person-has-account': 409,
  'person-left': 409,
  'person-not-found': 404,
  'post-ended': 409,
  'post-in-use': 409,
  'post-not-found': 404,
  'post-occupied': 409,
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
  'responsibility-holder-mismatch': 422,
  'right-missing': 403,
  'route-not-found': 404,
  'storage-full': 507,
  'token-not-found': 404,
  'unit-ambiguous': 409,
  'unit-in-itself': 409,
  'unit-in-use': 409,
  'unit-not-found': 404,
  'upload-missing': 400,
  'user-name-taken': 409,
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
