import {
  EVALUATION_OUTCOMES,
  WARNING_INSTRUMENTS,
  WARNING_KINDS,
  WARNING_LEVELS,
  WARNING_STATES,
  WARNING_STEPS,
  WARNING_SUBJECTS,
  type WarningExplanation,
  type WarningParams,
} from '@gangmu/domain'
import { z } from 'zod'
import { day } from './day-schema.ts'
import { sliceQuerySchema } from './desk-schema.ts'
import { warningSettingsSchema } from './warning-rule-schema.ts'

const count = z.int().nonnegative()
const instant = z.iso.datetime()
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const level = z.enum(WARNING_LEVELS)
const kind = z.enum(WARNING_KINDS)
const subject = z.object({ kind: z.enum(WARNING_SUBJECTS), id: z.string(), name: z.string() })
const params = z.record(z.string(), z.union([z.string(), z.number(), z.null()])) satisfies z.ZodType<WarningParams>
const words = z.string().trim().min(1).max(2_000)

const explanation = z.object({ cause: words, measures: words, deadline: day }) satisfies z.ZodType<WarningExplanation>

const warning = {
  id: z.uuid(),
  planId: z.uuid(),
  /** Code of the rule; what it looks at is its kind. */
  rule: z.string(),
  kind,
  subject,
  /** Who has to answer; null where nobody does. */
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  /** The month it fired first, and last. */
  firstPeriod: month,
  lastPeriod: month,
  level,
  state: z.enum(WARNING_STATES),
  /** Why it fired last: the sentence is `warning-reason.<kind>.<reason>` of the message catalogue. */
  reason: z.string(),
  params,
  version: z.int().positive(),
  createdAt: instant,
}

export const warningSchema = z.object(warning).meta({ id: 'Warning', description: 'A rule that fired, and where its chain stands.' })

const stepSchema = z.object({
  ordinal: z.int().positive(),
  step: z.enum(WARNING_STEPS),
  level,
  /** The month the rule looked at, where the step is the rule's. */
  period: month.nullable(),
  reason: z.string().nullable(),
  params: params.nullable(),
  /** The paper that went out, numbered within its year. */
  issue: z.object({ instrument: z.enum(WARNING_INSTRUMENTS), year: z.int(), no: z.int().positive() }).nullable(),
  explanation: explanation.nullable(),
  /** Why a person withdrew. */
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: instant,
})

export const warningViewSchema = z
  .object({ ...warning, chain: z.array(stepSchema) })
  .meta({ id: 'WarningView', description: 'A warning with everything that happened to it, in order.' })

export const warningQuerySchema = sliceQuerySchema.extend({
  level: level.exactOptional(),
  /** `open` is neither closed nor withdrawn. */
  state: z.enum([...WARNING_STATES, 'open']).exactOptional(),
  unit: z.uuid().exactOptional(),
  subject: z.string().max(200).exactOptional(),
})

export const warningListSchema = z.object({
  warnings: z.array(warningSchema),
  next: z.string().nullable(),
  /** Open ones the caller may see, by level, whatever is filtered. */
  open: z.object({ hint: count, notice: count, warning: count, serious: count }),
})

export const warningParamsSchema = z.object({ id: z.uuid() })
export const warningAnswerSchema = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('received') }),
    z.strictObject({ step: z.literal('explained'), explanation: explanation.strict() }),
  ])
  .meta({ id: 'WarningAnswer', description: 'Receipt, then cause, measures and deadline, by the unit that was warned.' })
export const warningWithdrawalSchema = z.strictObject({ reason: words })
export const movedWarningSchema = z.object({ version: z.int().positive() })
export const warningPaperQuerySchema = z.object({ format: z.enum(['docx', 'txt']).default('docx') })

export const evaluationQuerySchema = sliceQuerySchema.extend({
  month: month.exactOptional(),
  rule: z.string().max(50).exactOptional(),
  outcome: z.enum(EVALUATION_OUTCOMES).exactOptional(),
  subject: z.string().max(200).exactOptional(),
})

export const evaluationSchema = z
  .object({
    rule: z.string(),
    kind,
    subject,
    outcome: z.enum(EVALUATION_OUTCOMES),
    reason: z.string(),
    params,
    period: month,
    planId: z.uuid(),
    rulesVersion: count,
    evaluatedAt: instant,
  })
  .meta({ id: 'WarningEvaluation', description: 'What a rule said of a subject in a month, and why.' })

export const evaluationListSchema = z.object({ evaluations: z.array(evaluationSchema), next: z.string().nullable() })

export const duePeriodsSchema = z.object({
  months: z.array(z.object({ period: month, dueOn: day, claimedAt: instant.nullable(), doneAt: instant.nullable() })),
})

const stamped = {
  ...warningSettingsSchema.shape,
  version: count,
  recordedBy: z.string().nullable(),
  recordedAt: instant.nullable(),
}
export const warningRulesSchema = z
  .object(stamped)
  .meta({ id: 'WarningRules', description: 'The rules as they hold; version 0 is as shipped.' })
export const warningRulesBodySchema = warningSettingsSchema
/** Newest first. */
export const warningRuleVersionsSchema = z.object({ versions: z.array(warningRulesSchema) })
