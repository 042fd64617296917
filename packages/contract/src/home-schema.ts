import { PLAN_STAGES, type PlanStage } from '@gangmu/domain'
import { z } from 'zod'
import { reportHeaderSchema, verdictReasonSchema, verdictStatusSchema } from './reading-schema.ts'
import { failureSchema } from './report-schema.ts'

/**
 * The first page, by what the caller does in the space: a leader's lines, a unit's own things, the office's desk. A part is null where the
 * caller has no such role. Every panel holds its first rows in the order of urgency, and how many there are in all.
 */

/** Rows a panel of the first page shows; the rest is one link away. */
export const HOME_ROWS = 7

const count = z.int().nonnegative()
const day = z.iso.date()
const named = z.object({ id: z.string(), name: z.string() })

const panelOf = <T extends z.ZodType>(row: T) => z.object({ total: count, rows: z.array(row).max(HOME_ROWS) })

/** A line of the plan in force, with the target and result the verdict rests on. Missed ones first, then those not yet decided. */
const homeLineSchema = z.object({
  planId: z.uuid(),
  lineId: z.uuid(),
  no: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  target: z.string().nullable(),
  actual: z.string().nullable(),
  status: verdictStatusSchema.nullable(),
  reason: verdictReasonSchema.nullable(),
  /** 牵头单位, else 责任单位; null where nobody was named. */
  lead: named.nullable(),
})

/** Somebody owes an answer: which line, what is missing, since when. The longest owed first. */
const homeAnswerSchema = z.object({
  planId: z.uuid(),
  lineId: z.uuid(),
  name: z.string(),
  /** `figure`: no result yet; `split`: parts not handed down; `feedback`: the city has not answered. */
  owes: z.enum(['figure', 'split', 'feedback']),
  by: named.nullable(),
  since: day.nullable(),
})

const tallySchema = z.object({ exceeded: count, met: count, nearly: count, missed: count, undetermined: count })

const leaderHomeSchema = z.object({
  /** How the lines in the leader's charge stand, by the words on screen. */
  tally: tallySchema,
  lines: panelOf(homeLineSchema),
  answers: panelOf(homeAnswerSchema),
})

const unitHomeSchema = z.object({
  unit: named,
  lines: panelOf(homeLineSchema),
  /** What the unit itself owes. */
  answers: panelOf(homeAnswerSchema),
  /** Sentences of the plan that name the unit, those due first at the top. */
  commitments: panelOf(
    z.object({
      reportId: z.uuid(),
      line: z.int().positive(),
      start: count,
      end: count,
      quote: z.string(),
      deadline: z.string().nullable(),
    }),
  ),
})

const officeHomeSchema = z.object({
  /** Reports read and not yet reviewed to the end. */
  reviews: panelOf(
    z.object({
      reportId: z.uuid(),
      fileName: z.string(),
      title: reportHeaderSchema.shape.title,
      decided: count,
      total: count,
      receivedAt: z.iso.datetime(),
    }),
  ),
  /** Plans that are still drafts. */
  drafts: panelOf(
    z.object({
      planId: z.uuid(),
      title: z.string(),
      year: z.int(),
      stage: z.enum(PLAN_STAGES) satisfies z.ZodType<PlanStage>,
      lines: count,
    }),
  ),
  /** Lines that wait for somebody outside: 市级未下达, 市级未反馈, 未到发布时间. */
  waiting: panelOf(homeLineSchema),
  /** Reports that could not be read. */
  failed: panelOf(z.object({ reportId: z.uuid(), fileName: z.string(), failure: failureSchema, receivedAt: z.iso.datetime() })),
})

export const homeSchema = z
  .object({
    /** Year and day the figures are of: as asked, or the latest plan in force and today. */
    year: z.int().nullable(),
    asOf: day,
    /** Open warnings of the units in sight, by level; null for who reads none. */
    warnings: z.object({ hint: count, notice: count, warning: count, serious: count }).nullable(),
    leader: leaderHomeSchema.nullable(),
    unit: unitHomeSchema.nullable(),
    office: officeHomeSchema.nullable(),
  })
  .meta({ id: 'Home', description: 'The first page by role, each panel with its first rows.' })

export const homeQuerySchema = z.object({
  area: z.string().max(100).exactOptional(),
  year: z.coerce.number<string>().int().min(1949).max(2199).exactOptional(),
  asOf: day.exactOptional(),
})

export type Home = z.output<typeof homeSchema>
export type HomeLine = z.output<typeof homeLineSchema>
export type HomeAnswer = z.output<typeof homeAnswerSchema>
