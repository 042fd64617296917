import {
  AVAILABILITIES,
  type MonthFacts,
  type MonthFigure,
  type MonthRank,
  type MonthTarget,
  OBS_STATUS,
  PACE_REASONS,
  PACE_WORDINGS,
  type Pace,
  type PaceReasonCode,
  VINTAGES,
} from '@gangmu/domain'
import { z } from 'zod'
import { monthSchema } from './day-schema.ts'
import { daySchema, releaseLevelSchema } from './plan-schema.ts'
import { verdictReasonSchema } from './reading-schema.ts'

const amount = z.number().nullable()
const words = z.string().nullable()

/** What codes and parameters are put into sentences with. */
const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

const monthFigureSchema = z
  .object({
    observationId: z.uuid(),
    period: z.string(),
    value: amount,
    raw: z.string(),
    unit: words,
    provider: z.string(),
    vintage: z.enum(VINTAGES),
    status: z.enum(OBS_STATUS),
    release: releaseLevelSchema,
    publishedOn: daySchema.nullable(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'MonthFigure', description: 'The figure that counts, in the line’s unit.' }) satisfies z.ZodType<MonthFigure>

const monthRankSchema = z.object({
  set: z.object({ id: z.string(), name: z.string() }),
  source: z.enum(['supplied', 'computed']),
  place: z.int(),
  total: z.int(),
  ties: z.int(),
  before: z.int().nullable(),
  toNext: amount,
}) satisfies z.ZodType<MonthRank>

const monthTargetSchema = z.object({
  targetId: z.uuid(),
  period: z.string(),
  text: z.string(),
  value: amount,
}) satisfies z.ZodType<MonthTarget>

export const monthFactsSchema = z
  .object({
    lineId: z.uuid(),
    name: z.string(),
    no: words,
    unit: words,
    group: words,
    indicator: words,
    direction: z.enum(['up', 'down', 'keep']).nullable(),
    measure: z.enum(['growth', 'level', 'other']),
    month: monthSchema,
    period: z.string(),
    availability: z.enum(AVAILABILITIES),
    dueOn: daySchema.nullable(),
    figure: monthFigureSchema.nullable(),
    lastYear: monthFigureSchema.nullable(),
    previous: monthFigureSchema.nullable(),
    growth: z.object({ value: z.number(), how: z.enum(['own', 'indicator', 'computed']) }).nullable(),
    yearTarget: monthTargetSchema.nullable(),
    stageTarget: monthTargetSchema.nullable(),
    city: monthFigureSchema.nullable(),
    ranks: z.array(monthRankSchema),
    estimate: z.object({ low: z.number(), high: z.number(), raw: z.string(), by: z.string(), madeOn: daySchema }).nullable(),
    leadUnit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    leadLeader: z.object({ postId: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: 'MonthFacts', description: 'Everything a month knows of a plan line.' }) satisfies z.ZodType<MonthFacts>

export const paceSchema = z
  .object({
    wording: z.enum(PACE_WORDINGS).nullable(),
    reason: z.object({ code: z.enum(Object.keys(PACE_REASONS) as [PaceReasonCode, ...PaceReasonCode[]]), params: paramsSchema }),
    verdict: verdictReasonSchema.nullable(),
    target: monthTargetSchema.nullable(),
    expected: amount,
    ratio: amount,
    completion: z.object({ done: z.number(), asked: z.number() }).nullable(),
    gap: z.object({ value: z.number(), unit: words, better: z.number() }).nullable(),
    needed: z.object({ how: z.enum(['per-month', 'growth']), value: z.number(), unit: words }).nullable(),
    fastest: amount,
    lastChance: z.object({ month: monthSchema, gone: z.boolean() }).nullable(),
  })
  .meta({ id: 'Pace', description: 'How a line stands in its month against the targets of the plan.' }) satisfies z.ZodType<Pace>
