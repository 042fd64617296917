import { CITY_COLUMN_KINDS, type CityColumn, VINTAGES } from '@gangmu/domain'
import { z } from 'zod'
import { day, monthSchema } from './day-schema.ts'

const cityColumnSchema = z.object({
  kind: z.enum(CITY_COLUMN_KINDS),
  indicator: z.string().max(100).nullable(),
  unit: z.string().max(40).nullable(),
}) satisfies z.ZodType<CityColumn>

const cityTableRequestSchema = z.object({
  columns: z.array(cityColumnSchema.nullable()).min(1).max(200),
  month: monthSchema,
  provider: z.string().trim().min(1).max(100),
  vintage: z.enum(VINTAGES),
  publishedOn: day,
  setId: z.string().min(1).max(200),
})

/**
 * What is said of a table beside the file, as one JSON part: `columns` is what each column holds from the first on, null where it is not read;
 * then month, provider, vintage, publishedOn and the set that places are counted in.
 */
export const cityTableFieldsSchema = z.object({
  table: z
    .string()
    .max(50_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'no JSON' })
        return z.NEVER
      }
    })
    .pipe(cityTableRequestSchema),
})

const mappingSchema = z.object({ id: z.uuid(), provider: z.string(), createdBy: z.string(), createdAt: z.iso.datetime() })

export const cityTableViewSchema = z
  .object({
    sheet: z.string(),
    title: z.string(),
    month: z.string().nullable(),
    rows: z.int(),
    columns: z.array(z.object({ cell: z.string(), head: z.string(), examples: z.array(z.string()), holds: cityColumnSchema.nullable() })),
    remembered: mappingSchema.nullable(),
  })
  .meta({ id: 'CityTableView', description: 'A table of all districts as it was found in a file, with what its columns seem to hold.' })

const countedSchema = z.object({ fresh: z.int(), changed: z.int(), same: z.int() })
export const cityTableCountSchema = z
  .object({ areas: z.int(), values: countedSchema, ranks: countedSchema })
  .meta({ id: 'CityTableCount', description: 'How many figures and places a table brings, and how many stand already.' })

export const cityTableListSchema = z.object({
  mappings: z.array(mappingSchema.extend({ heads: z.array(z.string()), columns: z.array(cityColumnSchema.nullable()) })),
  sets: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(['group', 'divisions']) })),
})

export const cityTableParamsSchema = z.object({ id: z.uuid() })
