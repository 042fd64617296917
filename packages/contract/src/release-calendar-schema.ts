import { AVAILABILITIES } from '@gangmu/domain'
import { z } from 'zod'
import { day, monthSchema } from './day-schema.ts'

export const calendarQuerySchema = z.object({ year: z.coerce.number<string>().pipe(z.int().min(1949).max(2199)) })
export const releaseRuleParamsSchema = z.object({ indicator: z.string().min(1).max(100) })

const ruleShape = {
  /** The figure can exist on that day of the so-manieth month after its own; 31 is the last day of a shorter one. */
  monthsAfter: z.int().min(0).max(24),
  day: z.int().min(1).max(31),
  /** Days that were announced for single months. */
  dated: z.record(monthSchema, day),
  graceDays: z.int().min(0).max(60),
  source: z.string().trim().min(1).max(200),
}

export const releaseRuleBodySchema = z
  .object({
    ...ruleShape,
    provider: z.string().trim().min(1).max(100).nullable().default(null),
    /** The rule holds no more: the wider one counts again. */
    ended: z.boolean().default(false),
  })
  .meta({
    id: 'ReleaseRule',
    description: 'When figures of an indicator can exist; before that day a month says 未到发布时间 and lights no lamp.',
  })

export const savedReleaseRuleSchema = z.object({ version: z.int() })

export const releaseCalendarSchema = z
  .object({
    year: z.int(),
    planId: z.uuid().nullable(),
    rows: z.array(
      z.object({
        indicator: z.string(),
        name: z.string(),
        provider: z.string().nullable(),
        rule: z.object({ ...ruleShape, source: z.string(), isOwn: z.boolean() }),
        own: z.array(
          z.object({
            ...ruleShape,
            source: z.string(),
            provider: z.string().nullable(),
            ended: z.boolean(),
            version: z.int(),
            recordedBy: z.string(),
            recordedAt: z.iso.datetime(),
          }),
        ),
        months: z.array(z.object({ month: z.string(), dueOn: z.string().nullable(), availability: z.enum(AVAILABILITIES) })),
      }),
    ),
  })
  .meta({
    id: 'ReleaseCalendar',
    description: 'The indicators of a year’s plan, when their figures can exist, and where each month stands.',
  })
