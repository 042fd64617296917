import { ASK_SORTS, CELL_SOURCES, FACT_MISSES, type FactMiss } from '@gangmu/domain'
import { z } from 'zod'
import { cellContentSchema, cellOriginSchema, entryFindingSchema } from './collection-schema.ts'

/** One form of the round; without it all that the caller may see. */
export const roundPartSchema = z.object({ unit: z.uuid().optional() })

const proposedCellSchema = z
  .object({
    unitId: z.uuid(),
    unitName: z.string(),
    askId: z.uuid(),
    sort: z.enum(ASK_SORTS),
    name: z.string(),
    unit: z.string().nullable(),
    period: z.string(),
    /** The version it would be written over. */
    base: z.int(),
    before: z.string(),
    raw: z.string(),
    sentence: z.string().nullable(),
    findings: z.array(entryFindingSchema),
    /** Of a workbook. */
    cell: z.string().nullable(),
    /** Of a bulletin. */
    origin: cellOriginSchema.nullable(),
  })
  .meta({ id: 'CollectionProposedCell', description: 'A cell as a file has it, beside what stands in it.' })

export const roundSheetViewSchema = z
  .object({
    sheet: z.string(),
    rows: z.int(),
    skipped: z.int(),
    unknown: z.array(z.object({ cell: z.string(), text: z.string() })),
    proposals: z.array(proposedCellSchema),
  })
  .meta({
    id: 'CollectionSheetView',
    description: 'What a table in the layout of 一表通 says otherwise than it stands; nothing of it is kept.',
  })

const misses = Object.keys(FACT_MISSES) as [FactMiss, ...FactMiss[]]

export const bulletinViewSchema = z
  .object({
    document: z.string(),
    title: z.string().nullable(),
    proposals: z.array(proposedCellSchema),
    same: z.int(),
    left: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        askId: z.uuid(),
        name: z.string(),
        unit: z.string().nullable(),
        period: z.string(),
        /** Its sentence is `collection.bulletin.<code>`. */
        miss: z.enum(misses),
        params: z.record(z.string(), z.string().nullable()),
        origins: z.array(cellOriginSchema),
      }),
    ),
  })
  .meta({ id: 'CollectionBulletin', description: 'What a bulletin says of the figures that are asked; nothing of it is kept.' })

export const roundCellsBodySchema = z
  .object({
    forms: z
      .array(
        z.object({
          unitId: z.uuid(),
          cells: z
            .array(
              cellContentSchema.omit({ details: true }).extend({
                askId: z.uuid(),
                base: z.int().nonnegative(),
                source: z.enum(CELL_SOURCES).exclude(['known']).default('api'),
                origin: cellOriginSchema.nullable().default(null),
              }),
            )
            .min(1)
            .max(2_000),
        }),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'CollectionRoundCells', description: 'Cells of many forms of a round: all of them, or none where one was changed since.' })

export const savedRoundCellsSchema = z.object({ saved: z.int(), forms: z.int() })
