import { type Evidence, FAILURE_CODES, type Failure, type ReportSummary } from '@gangmu/domain'
import { z } from 'zod'
import { filePlaceSchema, reportHeaderSchema } from './reading-schema.ts'

export const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
}) satisfies z.ZodType<Failure>

const count = z.int().nonnegative()

export const reportSummarySchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    byteLength: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    receivedAt: z.iso.datetime(),
    status: z.enum(['received', 'reading', 'read', 'failed']),
    failure: failureSchema.nullable(),
    readingId: z.uuid().nullable(),
    header: reportHeaderSchema.nullable(),
    verdicts: z.object({ met: count, missed: count, undetermined: count }).nullable(),
  })
  .meta({ id: 'ReportSummary', description: 'A report as received, without its bytes or text.' }) satisfies z.ZodType<ReportSummary>

export const receivedReportSchema = z.object({ report: reportSummarySchema, duplicate: z.boolean() })

/** A page, newest first; `next` is the cursor of the following one. */
export const reportListSchema = z.object({ reports: z.array(reportSummarySchema), total: count, next: z.string().nullable() })

export const pageQuerySchema = z.object({
  limit: z.coerce.number<string>().int().min(1).max(200).default(100),
  cursor: z.string().max(200).exactOptional(),
})

export const evidenceSchema = z
  .object({
    line: z.int().positive(),
    start: count,
    end: count,
    lineCount: count,
    lines: z.array(z.object({ line: z.int().positive(), text: z.string() })),
    place: filePlaceSchema.nullable(),
  })
  .meta({ id: 'Evidence', description: 'The lines of the source document around a place.' }) satisfies z.ZodType<Evidence>

/** A place in the address: numbers arrive as text. */
export const evidenceQuerySchema = z.object({
  line: z.coerce.number<string>().int().positive(),
  start: z.coerce.number<string>().int().nonnegative(),
  end: z.coerce.number<string>().int().nonnegative(),
  around: z.coerce.number<string>().int().min(0).max(20).default(3),
})

export const reportParamsSchema = z.object({ id: z.uuid() })
