import { FAILURE_CODES, type FailureCode } from '@gangmu/domain'
import { z } from 'zod'

/**
 * Errors on the wire are RFC 9457 problem details (application/problem+json). `code` is the stable name a program may rely on;
 * `title` and `detail` are sentences of the message catalogue in the language asked for.
 */
export const PROBLEM_STATUS = {
  'attachment-empty': 400,
  'attachment-not-found': 404,
  'attachment-too-large': 413,
  'batch-not-found': 404,
  'batch-superseded': 409,
  'correction-empty': 422,
  'correction-field-unknown': 422,
  'correction-indicator-unknown': 422,
  'correction-unexpected': 422,
  'correction-value-invalid': 422,
  'database-unavailable': 503,
  'decision-kind-unknown': 422,
  'decision-reason-missing': 422,
  'decision-repeated': 422,
  'element-not-found': 404,
  'evidence-out-of-range': 404,
  'family-differs': 409,
  'host-refused': 421,
  'internal-error': 500,
  'mapping-figures-missing': 422,
  'mapping-name-missing': 422,
  'mapping-not-found': 404,
  'mapping-role-repeated': 422,
  'origin-refused': 403,
  'purge-not-found': 404,
  'purge-pending': 409,
  'purge-person-missing': 403,
  'purge-same-person': 403,
  'reading-changed': 409,
  'reading-crashed': 422,
  'reading-not-found': 404,
  'reading-not-ready': 409,
  'reading-out-of-memory': 422,
  'reading-timed-out': 422,
  'release-refused': 409,
  'report-damaged': 422,
  'report-empty': 422,
  'report-encrypted': 422,
  'report-inflates': 422,
  'report-is-archive': 415,
  'report-is-image': 415,
  'report-marked-secret': 422,
  'report-not-found': 404,
  'report-not-text': 422,
  'report-purged': 410,
  'report-scanned': 422,
  'report-secret': 422,
  'report-too-large': 413,
  'report-type-unsupported': 415,
  'request-invalid': 400,
  'right-missing': 403,
  'route-not-found': 404,
  'storage-full': 507,
  'upload-missing': 400,
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
