import { RELEASES, ROLES, TARGET_SYSTEMS, UNIT_KINDS } from '@gangmu/domain'
import { z } from 'zod'
import { listOf, observationListQuerySchema, observationSchema, recordedSchema } from './observation-schema.ts'
import {
  asOfQuerySchema,
  daySchema,
  documentDecisionSchema,
  planSchema,
  releaseLevelSchema,
  sourceSchema,
  targetSchema,
} from './plan-schema.ts'
import { spanSchema } from './reading-schema.ts'

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
    indicator: z.string().nullable(),
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

const splitSubjectSchema = z.object({
  subject: subjectSchema,
  name: z.string(),
  kind: z.enum([...UNIT_KINDS, 'division', 'functional', 'statistical']),
})

export const splitViewSchema = z
  .object({
    plan: planSchema,
    periods: z.array(z.string()),
    townships: z.boolean(),
    subjects: z.array(splitSubjectSchema),
    /** Who has a target or answers for a line, and cannot be split to (any more). */
    otherSubjects: z.array(splitSubjectSchema),
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

export const splitPreviewSchema = z
  .object({
    plan: planSchema,
    changes: z.array(z.object({ lineId: z.uuid(), subject: subjectSchema, period: z.string(), before: z.string(), text: z.string() })),
    lines: z.array(splitLineSchema),
  })
  .meta({ id: 'SplitPreview', description: 'What a filled-in split workbook would change; `lines` as they would stand then.' })

const year = z.int().min(1949).max(2199)
const reasonSchema = z.object({ code: z.string(), params: paramsSchema })

export const exportPlanQuerySchema = exportQuerySchema.extend(asOfQuerySchema.shape)
export const importPlanFieldsSchema = z.object({ year: z.coerce.number<string>().int().min(1949).max(2199), title: text(200).min(1) })
export const importLinesFieldsSchema = z.object({ version: z.coerce.number<string>().int() })

export const planReleaseBodySchema = z
  .object({ version: z.int(), release: z.enum(RELEASES), audience: z.array(z.enum(ROLES)).max(ROLES.length).default([]) })
  .refine(({ release, audience }) => (release === 'limited') === audience.length > 0, {
    path: ['audience'],
    message: 'roles of a limited release',
  })

/** `with` is the plan it is held against; without it that of the year before. */
export const comparePlansQuerySchema = asOfQuerySchema.extend({ with: z.uuid().exactOptional() })
export const exportComparisonQuerySchema = comparePlansQuerySchema.extend(exportQuerySchema.shape)

const comparedSideSchema = z.object({
  id: z.uuid(),
  ordinal: z.int(),
  no: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  group: z.string().nullable(),
  core: z.boolean(),
  parentId: z.uuid().nullable(),
  nature: z.enum(['约束性', '预期性']).nullable(),
  definition: z.string().nullable(),
  indicator: z.string().nullable(),
  source: sourceSchema.nullable(),
  target: targetSchema.nullable(),
})

export const planComparisonSchema = z
  .object({
    after: planSchema,
    /** Null where there is no plan to hold it against. */
    before: planSchema.nullable(),
    lines: z.array(
      z.object({
        kind: z.enum(['same', 'renamed', 'redefined', 'new', 'dropped']),
        before: comparedSideSchema.nullable(),
        after: comparedSideSchema.nullable(),
        how: z
          .object({
            by: z.enum(['indicator', 'name', 'similar-name', 'stem', 'successor']),
            code: z.string().exactOptional(),
            similarity: z.number().exactOptional(),
          })
          .nullable(),
        redefined: z.enum(['measure', 'unit', 'definition', 'indicator', 'successor']).nullable(),
        /** A code of TARGET_REASONS; its sentence is `target-reason.<code>`. */
        target: z.object({ direction: z.enum(['raised', 'lowered', 'same', 'incomparable']), reason: reasonSchema }).nullable(),
        nature: z.enum(['same', 'loosened', 'tightened']).nullable(),
        core: z.enum(['same', 'entered', 'left']).nullable(),
        /** Sentences of the later plan's report that speak of the line and say why. */
        reasons: z.array(z.object({ text: z.string(), place: z.object({ reportId: z.uuid(), span: spanSchema }) })),
      }),
    ),
  })
  .meta({ id: 'PlanComparison', description: 'What a plan changed against the one before.' })

export const goalProgressSchema = z.object({
  status: z.enum(['reached', 'on-path', 'behind', 'cannot-tell']),
  /** A code of GOAL_REASONS; its sentence is `goal-reason.<code>`. */
  reason: reasonSchema,
  goal: z.number().nullable(),
  unit: z.string().nullable(),
  base: z.object({ year: z.int(), value: z.number() }).nullable(),
  latest: z.object({ year: z.int(), value: z.number(), chained: z.boolean() }).nullable(),
  remainingYears: z.int().nullable(),
  requiredGrowth: z.number().nullable(),
  distance: z.number().nullable(),
  distancePerYear: z.number().nullable(),
  shareDone: z.number().nullable(),
  growthOnlyYears: z.array(z.int()),
})

export const lineHistorySchema = z
  .object({
    indicator: z.string(),
    areaId: z.string(),
    unit: z.string().nullable(),
    years: z.array(
      z.object({
        year: z.int(),
        result: observationSchema.nullable(),
        /** Where the result stands on an axis in `unit`; null for a bound, words and other units. */
        value: z.number().nullable(),
        target: z.object({ planId: z.uuid(), lineId: z.uuid(), text: z.string(), value: z.number().nullable() }).nullable(),
      }),
    ),
    goals: z.array(
      z.object({
        planId: z.uuid(),
        lineId: z.uuid(),
        system: z.enum(TARGET_SYSTEMS),
        period: z.string(),
        text: z.string(),
        value: z.number().nullable(),
        progress: goalProgressSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'LineHistory', description: 'A line through the years, and where its goals of several years stand.' })

export const goalBodySchema = z.object({
  version: z.int(),
  year,
  system: z.enum(TARGET_SYSTEMS),
  /** '' takes the goal back. */
  text: text(200),
  rationale: text(2_000).nullable().default(null),
  decision: documentDecisionSchema.nullable().default(null),
})

export const areaComparisonQuerySchema = z.object({
  indicator: text(200),
  period: text(50),
  areas: listOf(200).exactOptional(),
  set: text(200).exactOptional(),
  asOf: daySchema.exactOptional(),
})
export const exportAreasQuerySchema = areaComparisonQuerySchema.extend(exportQuerySchema.shape)

const areaSetSchema = z.object({ id: z.string(), kind: z.enum(['group', 'divisions']), name: z.string(), areaIds: z.array(z.string()) })

export const areaComparisonSchema = z
  .object({
    indicator: z.object({ code: z.string(), name: z.string(), direction: z.enum(['up', 'down', 'keep']) }),
    period: z.string(),
    set: areaSetSchema.nullable(),
    sets: z.array(areaSetSchema.omit({ areaIds: true }).extend({ size: z.int() })),
    ranking: z.object({
      unit: z.string().nullable(),
      scope: z.string(),
      ranked: z.int(),
      areas: z.array(
        z.object({
          areaId: z.string(),
          value: z.number().nullable(),
          place: z.int().nullable(),
          why: z.enum(['no-figure', 'not-a-number', 'other-scope', 'other-unit']).nullable(),
        }),
      ),
    }),
    figures: z.array(z.object({ areaId: z.string(), name: z.string(), observation: observationSchema.nullable() })),
    release: releaseLevelSchema,
  })
  .meta({ id: 'AreaComparison', description: 'Who comes first among areas on one indicator and period, and in which set.' })

export const exportObservationsQuerySchema = observationListQuerySchema.omit({ limit: true, cursor: true }).extend(exportQuerySchema.shape)
export const importedSchema = recordedSchema.extend({ empty: z.int() })

/** `page` names what was printed: the path of the web app. */
export const printBodySchema = z.object({ planId: z.uuid().nullable().default(null), page: text(200).min(1) })
export const printedSchema = z.object({ registered: z.literal(true) })
