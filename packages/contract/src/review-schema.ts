import { REVIEW_ACTIONS, REVIEW_KINDS, type ReadingDiff, type ReviewElement } from '@gangmu/domain'
import { z } from 'zod'

const count = z.int().nonnegative()
const kind = z.enum(REVIEW_KINDS)
const key = z.string().min(1).max(64)
const STATES = ['open', 'accepted', 'corrected', 'rejected'] as const

export const reviewElementSchema = z.object({
  kind,
  key,
  index: count,
  line: z.int().positive(),
  start: count,
  end: count,
}) satisfies z.ZodType<ReviewElement>

/** `value` has the corrected fields, for `correct` alone; `undoes` is the batch it takes back, `carriedFrom` the report it was taken over from. */
export const decisionSchema = z.object({
  kind,
  key,
  action: z.enum(REVIEW_ACTIONS),
  value: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
  batch: z.int().positive(),
  readingId: z.uuid(),
  undoes: z.int().positive().nullable(),
  carriedFrom: z.uuid().nullable(),
})

export const reviewSchema = z
  .object({
    readingId: z.uuid(),
    counts: z.record(kind, z.object({ open: count, accepted: count, corrected: count, rejected: count })),
    elements: z.array(
      reviewElementSchema.extend({
        state: z.enum(STATES),
        batch: z.int().positive().exactOptional(),
        value: z.unknown().exactOptional(),
        reason: z.string().exactOptional(),
      }),
    ),
    batches: z.array(decisionSchema.pick({ batch: true, decidedBy: true, decidedAt: true, undoes: true, carriedFrom: true })),
    orphaned: z.array(decisionSchema),
  })
  .meta({
    id: 'Review',
    description: 'Every element of the latest reading with what was decided of it, and decisions whose element is gone.',
  })

/** At most this many at once: a report has about a thousand elements. */
export const MOST_DECISIONS = 2_000

/** `readingId` is the reading the decisions were made on; they are refused where another one has taken its place. */
export const decisionsSchema = z
  .object({
    readingId: z.uuid(),
    decisions: z
      .array(
        z.object({
          kind,
          key,
          action: z.enum(REVIEW_ACTIONS),
          value: z.record(z.string(), z.unknown()).exactOptional(),
          reason: z.string().max(2_000).nullable().exactOptional(),
        }),
      )
      .min(1)
      .max(MOST_DECISIONS),
  })
  .meta({ id: 'Decisions', description: 'Decisions of one act; all of them are kept, or none.' })

const progressSchema = z.object({ elements: count, decided: count })

export const decidedBatchSchema = z.object({ batch: z.int().positive(), decisions: count, review: progressSchema })

/** Null where the two versions have nothing in common that is not decided yet. */
export const carriedSchema = z.object({ carried: decidedBatchSchema.nullable() })

export const carrySchema = z.object({ from: z.uuid() })

export const batchParamsSchema = z.object({ id: z.uuid(), batch: z.coerce.number<string>().int().positive().max(2_147_483_647) })

export const elementQuerySchema = z.object({ kind, key })

export const historySchema = z.object({ decisions: z.array(decisionSchema) })

export const readingDiffSchema = z
  .object({
    kept: count,
    changed: z.array(z.object({ kind, key, before: count, after: count, fields: z.array(z.string()) })),
    added: z.array(reviewElementSchema),
    removed: z.array(reviewElementSchema),
  })
  .meta({
    id: 'ReadingDiff',
    description: 'What a second reading has that the first has not, element by element.',
  }) satisfies z.ZodType<ReadingDiff>
