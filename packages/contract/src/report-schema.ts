import { type Evidence, FAILURE_CODES, FAMILY_STAGES, type Failure, RELEASES, type ReportSummary, ROLES, SECRECIES } from '@gangmu/domain'
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
    receivedBy: z.string().nullable(),
    familyId: z.uuid(),
    familyStage: z.enum(FAMILY_STAGES).nullable(),
    secrecy: z.enum(SECRECIES),
    release: z.enum(RELEASES),
    audience: z.array(z.enum(ROLES)).readonly(),
    releasedBy: z.string().nullable(),
    releasedAt: z.iso.datetime().nullable(),
    status: z.enum(['received', 'reading', 'read', 'failed']),
    failure: failureSchema.nullable(),
    readingId: z.uuid().nullable(),
    header: reportHeaderSchema.nullable(),
    verdicts: z.object({ met: count, missed: count, undetermined: count }).nullable(),
    review: z.object({ elements: count, decided: count }).nullable(),
    purgedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReportSummary', description: 'A report as received, without its bytes or text.' }) satisfies z.ZodType<ReportSummary>

/** What the form says of the file. Files are sent behind the fields or before them. */
export const receiptFieldsSchema = z.object({
  secrecy: z.enum(SECRECIES),
  /** The id of an earlier version of the document. */
  family: z.uuid().exactOptional(),
  stage: z.enum(FAMILY_STAGES).exactOptional(),
})

/** `suggestions` may be earlier versions of the document, by the name of the file. */
export const receivedReportSchema = z.object({
  report: reportSummarySchema,
  duplicate: z.boolean(),
  suggestions: z.array(reportSummarySchema),
})

/** `of` is the id of another version, the report's own to stay where it is, or null to stand alone. */
export const familyAssignmentSchema = z.object({ of: z.uuid().nullable(), stage: z.enum(FAMILY_STAGES).nullable() })

export const familySchema = z.object({ versions: z.array(reportSummarySchema), suggestions: z.array(reportSummarySchema) })

/** A limited release names at least one role, the others name none. */
export const releaseSchema = z
  .object({ release: z.enum(RELEASES), audience: z.array(z.enum(ROLES)).max(ROLES.length).default([]) })
  .refine(({ release, audience }) => (release === 'limited') === audience.length > 0, {
    path: ['audience'],
    message: 'roles of a limited release',
  })

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

/** At most this many in one answer; a report of 30,000 characters has about 700. */
export const MOST_LINES = 2_000

/** Lines of the text; without `reading` as the latest reading saw them. */
export const linesQuerySchema = z
  .object({
    from: z.coerce.number<string>().int().positive().max(2_000_000_000).default(1),
    to: z.coerce.number<string>().int().positive().max(2_000_000_000),
    reading: z.uuid().exactOptional(),
  })
  .refine(({ from, to }) => from <= to && to - from < MOST_LINES, { path: ['to'], message: `at most ${MOST_LINES} lines from \`from\` on` })

export const linesSchema = z
  .object({ readingId: z.uuid(), lineCount: count, from: z.int().positive(), lines: z.array(z.string()) })
  .meta({ id: 'Lines', description: 'Lines of the source document as one reading decoded them.' })

export const reportParamsSchema = z.object({ id: z.uuid() })

export const readingParamsSchema = z.object({ id: z.uuid(), reading: z.uuid() })

/** As it was read, or as people left it. */
export const readingQuerySchema = z.object({ reviewed: z.enum(['0', '1']).default('0') })

/** Newest first. */
export const readingListSchema = z.object({
  readings: z.array(z.object({ id: z.uuid(), readerVersion: z.string(), createdAt: z.iso.datetime(), durationMs: count })),
})

export const diffQuerySchema = z.object({ from: z.uuid(), to: z.uuid() })

/** Reports that were last read by another version of the reader. */
export const staleReadingsSchema = z.object({ readerVersion: z.string(), reports: count })
