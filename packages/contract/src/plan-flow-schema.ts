import { UNIT_KINDS } from '@gangmu/domain'
import { z } from 'zod'
import { planSchema, targetSchema } from './plan-schema.ts'

const text = (most: number) => z.string().max(most)
const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const subjectSchema = z.object({ kind: z.enum(['area', 'unit']), id: text(200) })

/** Who reviewed a document that is taken out; without it room is left to sign. */
export const exportQuerySchema = z.object({ reviewer: text(50).exactOptional() })

export const splitLineSchema = z
  .object({
    id: z.uuid(),
    no: z.string().nullable(),
    name: z.string(),
    unit: z.string().nullable(),
    parentId: z.uuid().nullable(),
    whole: targetSchema.nullable(),
    parts: z.array(targetSchema),
    unitIds: z.array(z.uuid()),
    findings: z.array(
      z.object({
        /** A code of SPLIT_FINDINGS; its sentence is `split-finding.<code>`. */
        code: z.string(),
        severity: z.enum(['error', 'suspect', 'hint']),
        keys: z.array(z.string()),
        params: paramsSchema,
      }),
    ),
  })
  .meta({
    id: 'SplitLine',
    description: 'A plan line with what it is split into, and whether the parts fit. Keys of findings are ids of targets.',
  })

export const splitViewSchema = z
  .object({
    plan: planSchema,
    periods: z.array(z.string()),
    townships: z.boolean(),
    subjects: z.array(
      z.object({
        subject: subjectSchema,
        name: z.string(),
        kind: z.enum([...UNIT_KINDS, 'division', 'functional', 'statistical']),
      }),
    ),
    lines: z.array(splitLineSchema),
  })
  .meta({ id: 'SplitView', description: 'What the lines of a plan are split into, and whom they can be split to.' })

export const splitBodySchema = z.object({
  version: z.int(),
  /** '' takes a target back. */
  cells: z
    .array(z.object({ lineId: z.uuid(), subject: subjectSchema, period: text(50), text: text(200) }))
    .min(1)
    .max(20_000),
})

export const splitAnswerSchema = z.object({ plan: planSchema, changed: z.int(), lines: z.array(splitLineSchema) })
