import { z } from 'zod'

const text = (most: number) => z.string().max(most)
const kindSchema = z.enum(['level', 'count', 'growth', 'reduction', 'share', 'rate', 'ratio', 'index', 'class'])
const directionSchema = z.enum(['up', 'down', 'keep'])
const natureSchema = z.enum(['约束性', '预期性'])

export const indicatorSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    theme: z.string(),
    kind: kindSchema,
    units: z.array(z.string()),
    direction: directionSchema,
    nature: natureSchema.nullable(),
    lead: z.string(),
    frequency: z.enum(['D', 'M', 'Q', 'H', 'A']),
    scope: z.array(z.string()),
    definition: z.object({ text: z.string(), source: z.string() }),
    neverMerge: z.array(z.string()),
    opposite: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    replacedBy: z.string().nullable(),
  })
  .meta({ id: 'Indicator', description: 'An entry of the indicator catalogue, shipped or local.' })

export const indicatorListSchema = z.object({ indicators: z.array(indicatorSchema) })

export const defineIndicatorBodySchema = z.object({
  name: text(100).min(1),
  unit: text(50).nullable().default(null),
  kind: kindSchema.nullable().default(null),
  direction: directionSchema.nullable().default(null),
  nature: natureSchema.nullable().default(null),
  definition: text(2_000).default(''),
})

export const aliasBodySchema = z.object({ alias: text(100).min(1), unit: text(50).nullable().default(null), code: text(200).nullable() })
export const aliasSchema = z.object({ alias: z.string(), code: z.string().nullable() })
