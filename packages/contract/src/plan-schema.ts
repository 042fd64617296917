import { OBS_STATUS, PLAN_STAGES, RELEASES, ROLES, TARGET_SYSTEMS, VINTAGES } from '@gangmu/domain'
import { z } from 'zod'
import { verdictReasonSchema as reasonSchema, spanSchema, verdictStatusSchema as status } from './reading-schema.ts'

const count = z.int().nonnegative()
export const daySchema = z.iso.date()
export const idParamsSchema = z.object({ id: z.uuid() })
export const lineParamsSchema = z.object({ id: z.uuid(), line: z.uuid() })
const text = (most: number) => z.string().max(most)

export const releaseLevelSchema = z.enum(RELEASES)
export const audienceSchema = z.array(z.enum(ROLES)).max(ROLES.length)

/** What a figure from above, an approval or an adjustment rests on. */
export const documentDecisionSchema = z
  .object({
    organ: text(200).nullable(),
    documentNo: text(200).nullable(),
    on: daySchema.nullable(),
    fileId: z.uuid().nullable(),
    note: text(2_000).nullable(),
  })
  .meta({ id: 'Decision', description: 'What a figure from above, an approval or an adjustment rests on.' })

export const sourceSchema = z.object({ reportId: z.uuid(), readingId: z.uuid(), span: spanSchema })

export const planSchema = z
  .object({
    id: z.uuid(),
    year: z.int(),
    areaId: z.string(),
    title: z.string(),
    stage: z.enum(PLAN_STAGES),
    release: releaseLevelSchema,
    audience: audienceSchema,
    version: z.int(),
    reportId: z.uuid().nullable(),
  })
  .meta({ id: 'Plan', description: 'A plan without its lines.' })

const verdictCountsSchema = z.object({ met: count, missed: count, undetermined: count })

export const planListSchema = z.object({
  plans: z.array(planSchema.extend({ lines: count, verdicts: verdictCountsSchema.nullable() })),
  total: count,
  next: z.string().nullable(),
})

export const planListQuerySchema = z.object({
  year: z.coerce.number<string>().int().min(1949).max(2199).exactOptional(),
  area: text(200).exactOptional(),
  stage: z.enum(PLAN_STAGES).exactOptional(),
  limit: z.coerce.number<string>().int().min(1).max(200).default(50),
  cursor: text(200).exactOptional(),
})

export const asOfQuerySchema = z.object({ asOf: daySchema.exactOptional() })

export const targetSchema = z
  .object({
    id: z.uuid(),
    lineId: z.uuid(),
    system: z.enum(TARGET_SYSTEMS),
    subject: z.object({ kind: z.enum(['area', 'unit']), id: z.string() }),
    period: z.string(),
    text: z.string(),
    expression: z.string().nullable(),
    rationale: z.string().nullable(),
    decision: documentDecisionSchema.nullable(),
    splitOf: z.uuid().nullable(),
    replaces: z.uuid().nullable(),
    source: sourceSchema.nullable(),
    supersededAt: z.iso.datetime().nullable(),
    recordedBy: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'Target', description: 'A target of a plan line: system × subject × period.' })

export const resultSchema = z
  .object({
    id: z.uuid(),
    raw: z.string(),
    unit: z.string().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    text: z.string().nullable(),
    status: z.enum(OBS_STATUS),
    provider: z.string(),
    vintage: z.enum(VINTAGES),
    scope: z.string(),
    release: releaseLevelSchema,
    publishedOn: daySchema.nullable(),
    recordedAt: z.iso.datetime(),
    recordedBy: z.string(),
    source: sourceSchema.nullable(),
  })
  .meta({ id: 'Result', description: 'A completed value as it stands beside a target.' })

export const lineVerdictSchema = z.object({
  status,
  reason: reasonSchema,
  declared: z.object({ text: z.string(), class: status.nullable() }).nullable(),
  judgedAt: z.iso.datetime(),
  cause: z.string(),
})

const natureSchema = z.enum(['约束性', '预期性'])

export const planLineSchema = z
  .object({
    id: z.uuid(),
    ordinal: count,
    no: z.string().nullable(),
    name: z.string(),
    unit: z.string().nullable(),
    group: z.string().nullable(),
    core: z.boolean(),
    parentId: z.uuid().nullable(),
    nature: natureSchema.nullable(),
    definition: z.string().nullable(),
    indicator: z.string().nullable(),
    source: sourceSchema.nullable(),
    counted: z.boolean(),
    target: targetSchema.nullable(),
    targets: z.array(targetSchema),
    formerTargets: z.array(targetSchema),
    result: resultSchema.nullable(),
    otherResults: z.array(resultSchema),
    lastYear: resultSchema.nullable(),
    verdict: lineVerdictSchema.nullable(),
  })
  .meta({ id: 'PlanLine', description: 'A line of a plan with its target, result and verdict.' })

export const planEventSchema = z.object({
  seq: count,
  stage: z.enum(PLAN_STAGES),
  on: daySchema,
  organ: z.string().nullable(),
  documentNo: z.string().nullable(),
  fileId: z.uuid().nullable(),
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
})

export const planViewSchema = z
  .object({
    plan: planSchema,
    /** Who said last how far it may be seen, and when. */
    released: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
    events: z.array(planEventSchema),
    counts: z.object({ lines: count, binding: count, expected: count, verdicts: verdictCountsSchema.nullable() }),
    lines: z.array(planLineSchema),
  })
  .meta({ id: 'PlanView', description: 'A plan with everything that hangs on its lines.' })

export const confirmBodySchema = z.object({
  /** The reading that was reviewed; another one is refused. */
  readingId: z.uuid().nullable().default(null),
  years: z.array(z.int().min(1949).max(2199)).max(20).nullable().default(null),
})

export const confirmationSchema = z
  .object({
    reportId: z.uuid(),
    readingId: z.uuid(),
    years: z.array(
      z.object({
        year: z.int(),
        /** Null in a preview of a plan that is still to be made. */
        planId: z.uuid().nullable(),
        action: z.enum(['create', 'update', 'fill']),
        title: z.string(),
        lines: count,
        newLines: count,
        removedLines: count,
        targets: count,
        observations: count,
        newIndicators: z.array(z.object({ code: z.string(), name: z.string(), unit: z.string().nullable() })),
        differing: z.array(z.object({ lineId: z.uuid(), name: z.string(), approved: z.string(), printed: z.string() })),
        unmatched: z.array(z.object({ name: z.string(), line: z.int().positive() })),
      }),
    ),
  })
  .meta({ id: 'Confirmation', description: 'What confirming a report does to the plans of its years.' })

export const stageBodySchema = z.object({
  stage: z.enum(PLAN_STAGES),
  version: z.int(),
  on: daySchema,
  organ: text(200).nullable().default(null),
  documentNo: text(200).nullable().default(null),
  fileId: z.uuid().nullable().default(null),
  note: text(2_000).nullable().default(null),
})

export const cityTargetBodySchema = z.object({ text: text(200), decision: documentDecisionSchema })
export const cityFeedbackBodySchema = z.object({
  raw: text(200),
  unit: text(50).nullable().default(null),
  provider: text(100),
  publishedOn: daySchema.nullable().default(null),
  decision: documentDecisionSchema,
})
export const adjustBodySchema = z.object({
  text: text(200),
  rationale: text(2_000).nullable().default(null),
  decision: documentDecisionSchema,
  version: z.int(),
})

export const rejudgedSchema = z.object({ changed: z.array(z.object({ lineId: z.uuid(), status, reason: reasonSchema })) })

export type PlanViewAnswer = z.output<typeof planViewSchema>

export const writtenLineSchema = z.object({
  no: text(20).nullable().default(null),
  name: text(200).min(1),
  unit: text(50).nullable().default(null),
  group: text(100).nullable().default(null),
  core: z.boolean().default(false),
  parent: text(200).nullable().default(null),
  nature: natureSchema.nullable().default(null),
  definition: text(2_000).nullable().default(null),
  target: text(200).nullable().default(null),
})

export const createPlanBodySchema = z.object({
  year: z.int().min(1949).max(2199),
  title: text(200).min(1),
  basedOn: z.uuid().nullable().default(null),
  lines: z.array(writtenLineSchema).max(1_000).default([]),
})

export const addLinesBodySchema = z.object({ version: z.int(), lines: z.array(writtenLineSchema).min(1).max(1_000) })

export const editPlanBodySchema = z.object({ version: z.int(), title: text(200).trim().min(1) })

export const editLineBodySchema = z.object({
  version: z.int(),
  /** From 1: where among the lines of the plan it shall stand, its parts with it. */
  position: z.int().min(1).max(1_000).exactOptional(),
  no: text(20).nullable().exactOptional(),
  name: text(200).min(1).exactOptional(),
  unit: text(50).nullable().exactOptional(),
  group: text(100).nullable().exactOptional(),
  core: z.boolean().exactOptional(),
  nature: natureSchema.nullable().exactOptional(),
  definition: text(2_000).nullable().exactOptional(),
  indicator: text(200).nullable().exactOptional(),
  target: z.object({ system: z.enum(TARGET_SYSTEMS), text: text(200), rationale: text(2_000).nullable().default(null) }).exactOptional(),
})

export const versionQuerySchema = z.object({ version: z.coerce.number<string>().int() })
