import { VINTAGES } from '@gangmu/domain'
import { z } from 'zod'
import { audienceSchema, daySchema, documentDecisionSchema, releaseLevelSchema, resultSchema } from './plan-schema.ts'

const text = (most: number) => z.string().max(most)

export const observationSchema = resultSchema
  .extend({
    indicator: z.string(),
    areaId: z.string(),
    period: z.string(),
    audience: audienceSchema,
    note: z.string().nullable(),
    decision: documentDecisionSchema.nullable(),
  })
  .meta({ id: 'Observation', description: 'A completed value: indicator × area × period × provider × scope × vintage.' })

/** Lists in the address are comma-separated. */
export const listOf = (most: number) =>
  z
    .string()
    .max(4_000)
    .transform((value) => value.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.string().max(200)).max(most))

export const observationListQuerySchema = z.object({
  indicators: listOf(200).exactOptional(),
  areas: listOf(200).exactOptional(),
  periods: listOf(200).exactOptional(),
  providers: listOf(200).exactOptional(),
  asOf: daySchema.exactOptional(),
  limit: z.coerce.number<string>().int().min(1).max(1_000).default(200),
  cursor: text(1_000).exactOptional(),
})

export const observationListSchema = z.object({ observations: z.array(observationSchema), next: z.string().nullable() })
export const observationHistorySchema = z.object({ observation: observationSchema, versions: z.array(observationSchema) })

export const enteredObservationSchema = z.object({
  indicator: text(200),
  areaId: text(200).nullable().default(null),
  period: text(50),
  provider: text(100),
  scope: text(100).default(''),
  vintage: z.enum(VINTAGES),
  raw: text(200),
  unit: text(50).nullable().default(null),
  note: text(2_000).nullable().default(null),
})
export const recordBodySchema = z.object({ observations: z.array(enteredObservationSchema).min(1).max(5_000) })
export const recordedSchema = z.object({ recorded: z.int(), same: z.int(), ids: z.array(z.uuid()) })

export const releaseBodySchema = z.object({
  ids: z.array(z.uuid()).min(1).max(5_000),
  release: releaseLevelSchema,
  audience: audienceSchema.default([]),
  publishedOn: daySchema.nullable().default(null),
})
export const releasedSchema = z.object({ released: z.int() })

export const providerBodySchema = z.object({
  indicator: text(200),
  provider: text(100),
  from: daySchema,
  basis: text(500).nullable().default(null),
})
export const providerSetSchema = z.object({ rejudged: z.int() })
