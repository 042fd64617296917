import { WARNING_LEVELS, type WarningCondition, type WarningRule, type WarningSettings } from '@gangmu/domain'
import { z } from 'zod'

const code = z.string().min(1).max(100)
/** Percentage points; a rule that asks for less than none would fire at everything. */
const points = z.number().min(0).max(100)

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stage-missed'), points, percent: z.number().min(0).max(100) }),
  z.strictObject({ kind: z.literal('behind-running'), months: z.int().min(1).max(12) }),
  z.strictObject({ kind: z.literal('rank-fall'), places: z.int().min(1).max(100) }),
  z.strictObject({ kind: z.literal('city-gap'), points }),
  z.strictObject({ kind: z.literal('data-late') }),
  z.strictObject({
    kind: z.literal('proxy-diverging'),
    points,
    pairs: z.array(z.strictObject({ core: code, proxy: code })).max(50),
  }),
  z.strictObject({ kind: z.literal('many-red'), by: z.enum(['group', 'unit']), lines: z.int().min(1).max(100) }),
]) satisfies z.ZodType<WarningCondition>

export const warningRuleSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
  on: z.boolean(),
  level: z.enum(WARNING_LEVELS),
  condition,
}) satisfies z.ZodType<WarningRule>

/** Warnings hang on the code of their rule: it stands once. */
export const warningSettingsSchema = z.strictObject({
  day: z.int().min(1).max(28),
  from: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .nullable(),
  rules: z
    .array(warningRuleSchema)
    .max(30)
    .refine((rules) => new Set(rules.map((rule) => rule.code)).size === rules.length, { error: 'a code stands twice' }),
}) satisfies z.ZodType<WarningSettings>
