import { type ColumnMapping, MAPPED_KINDS, type MappedColumn } from '@gangmu/domain'
import { z } from 'zod'

export const mappedColumnSchema = z.object({
  kind: z.enum(MAPPED_KINDS),
  year: z.int().min(1900).max(2199).exactOptional(),
}) satisfies z.ZodType<MappedColumn>

/** `heads` as printed, one a column; `roles` has one entry a heading. */
export const columnMappingSchema = z
  .object({
    heads: z.array(z.string().max(2_000)).min(2).max(1_000),
    roles: z.array(mappedColumnSchema.nullable()),
  })
  .refine(({ heads, roles }) => heads.length === roles.length, { path: ['roles'], message: 'one role a heading' })
  .meta({
    id: 'ColumnMapping',
    description: 'What the columns of tables with these headings hold; null for a column that is not read.',
  }) satisfies z.ZodType<ColumnMapping>

const rememberedMappingSchema = z.object({
  id: z.uuid(),
  reportId: z.uuid(),
  heads: z.array(z.string()),
  roles: z.array(mappedColumnSchema.nullable()),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
})

export const mappingListSchema = z.object({ mappings: z.array(rememberedMappingSchema) })

export type RememberedMapping = z.output<typeof rememberedMappingSchema>

export const mappingParamsSchema = z.object({ id: z.uuid(), mapping: z.uuid() })
