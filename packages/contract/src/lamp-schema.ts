import {
  COMPARISONS,
  LAMP_MEASURES,
  LAMP_REASONS,
  LAMPS,
  type LampCondition,
  type LampFinding,
  type LampLit,
  type LampRule,
  type LampRules,
  PACE_WORDINGS,
  type PaceSettings,
} from '@gangmu/domain'
import { z } from 'zod'
import { monthSchema } from './day-schema.ts'
import { monthFactsSchema, paceSchema } from './month-schema.ts'
import { daySchema, planSchema } from './plan-schema.ts'

const count = z.int().nonnegative()
const instant = z.iso.datetime()

export const lampSchema = z.enum(LAMPS)

const conditionSchema = z.union([
  z.strictObject({ about: z.literal('wording'), in: z.array(z.enum(PACE_WORDINGS)).max(PACE_WORDINGS.length) }),
  z.strictObject({ about: z.literal('measures'), in: z.array(z.enum(['growth', 'level', 'other'])).max(3) }),
  z.strictObject({ about: z.enum(LAMP_MEASURES), is: z.enum(COMPARISONS), than: z.number().min(-1e9).max(1e9) }),
]) satisfies z.ZodType<LampCondition>

const monthNumber = z.int().min(1).max(12)

const lampRuleSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(60),
  name: z.string().trim().min(1).max(60),
  lamp: lampSchema,
  months: z.strictObject({ from: monthNumber, to: monthNumber }).nullable(),
  when: z.array(conditionSchema).max(12),
}) satisfies z.ZodType<LampRule>

const thresholds = z.strictObject({ ahead: z.number(), slightlyBelow: z.number(), below: z.number() })

const paceSettingsSchema = z.strictObject({
  ratio: thresholds,
  points: thresholds,
  paths: z.record(z.string().max(100), z.array(z.number().min(0).max(1)).max(12)),
  fastest: z.strictObject({ factor: z.number().positive().max(10), months: z.int().min(1).max(24) }),
}) satisfies z.ZodType<PaceSettings>

/** What cannot be said by a shape (a rule that never lights, shares that fall) is asked by `checkLampRules` of the domain. */
export const lampRulesSchema = z.strictObject({ pace: paceSettingsSchema, rules: z.array(lampRuleSchema).max(60) }).meta({
  id: 'LampRules',
  description: 'How paces are told and lamps are lit. Rules are asked in their order; the first that holds lights.',
}) satisfies z.ZodType<LampRules>

const findingSchema = z.object({
  condition: conditionSchema,
  found: z.union([z.number(), z.string(), z.null()]),
  unit: z.string().nullable(),
}) satisfies z.ZodType<LampFinding>

export const lampLitSchema = z
  .object({
    lamp: lampSchema,
    rule: z.object({ code: z.string(), name: z.string() }).nullable(),
    reason: z.enum(LAMP_REASONS).nullable(),
    because: z.array(findingSchema),
    unknown: z.array(z.enum(LAMP_MEASURES)),
  })
  .meta({ id: 'LampLit', description: 'A lamp with the rule that lit it and what the rule found.' }) satisfies z.ZodType<LampLit>

const evaluatedSchema = z.object({
  seq: count,
  lit: lampLitSchema,
  ruleSetVersion: count,
  cause: z.string(),
  evaluatedBy: z.string(),
  evaluatedAt: instant,
})

export const lampJudgementSchema = z
  .object({ seq: count, lamp: lampSchema.nullable(), reason: z.string(), judgedBy: z.string(), judgedAt: instant })
  .meta({
    id: 'LampJudgement',
    description: 'A person’s word on a line’s month, beside its lamp. Without a lamp it takes back what was said before.',
  })

export const monthLineSchema = z
  .object({
    facts: monthFactsSchema,
    pace: paceSchema,
    behind: count,
    lamp: lampLitSchema,
    evaluated: evaluatedSchema.nullable(),
    judgement: lampJudgementSchema.nullable(),
  })
  .meta({ id: 'MonthLine', description: 'A plan line in a month: figures, pace, lamp, and what somebody says beside it.' })

const lampCountsSchema = z.object({ green: count, yellow: count, red: count, none: count })

export const monthViewSchema = z
  .object({
    plan: planSchema,
    month: monthSchema,
    asOf: daySchema.nullable(),
    ruleSet: z.object({ version: count, name: z.string(), activeFrom: monthSchema }),
    counts: lampCountsSchema,
    lines: z.array(monthLineSchema),
  })
  .meta({ id: 'MonthView', description: 'A plan’s month, line by line.' })

export const monthParamsSchema = z.object({ id: z.uuid(), month: monthSchema })
export const monthLineParamsSchema = monthParamsSchema.extend({ line: z.uuid() })

export const lampEvaluationSchema = z.object({ lines: count, changed: count })

/** `version` is the `seq` of the judgement it was made against, 0 where there was none. */
export const judgeLampBodySchema = z.strictObject({
  lamp: lampSchema.nullable(),
  reason: z.string().trim().min(1).max(500),
  version: count,
})

export const lampHistorySchema = z.object({
  lamps: z.array(evaluatedSchema.extend({ pace: paceSchema })),
  judgements: z.array(lampJudgementSchema),
})

export const lampRuleSetSchema = z
  .object({
    version: count,
    name: z.string(),
    content: lampRulesSchema,
    activeFrom: monthSchema,
    recordedBy: z.string().nullable(),
    recordedAt: instant.nullable(),
  })
  .meta({ id: 'LampRuleSet', description: 'Rules from a month on. Version 0 is the default that nobody has changed.' })

export const lampRuleSetListSchema = z.object({ version: count, ruleSets: z.array(lampRuleSetSchema) })

export const lampRulesBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  content: lampRulesSchema,
  activeFrom: monthSchema,
})

export const lampPreviewBodySchema = z.strictObject({ content: lampRulesSchema, to: monthSchema, months: z.int().min(1).max(24) })

export const lampPreviewSchema = z
  .object({
    months: z.array(z.object({ month: monthSchema, planId: z.uuid(), counts: lampCountsSchema, now: lampCountsSchema })),
    rules: z.array(z.object({ code: z.string(), count })),
    lamps: z.array(
      z.object({
        planId: z.uuid(),
        month: monthSchema,
        lineId: z.uuid(),
        name: z.string(),
        lit: lampLitSchema,
        pace: paceSchema,
        now: lampSchema,
      }),
    ),
  })
  .meta({ id: 'LampPreview', description: 'What a draft would have lit. Nothing is kept.' })
