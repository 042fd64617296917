import { NOT_STARTED_REASONS, PROJECT_GRADES, PROJECT_INVESTORS, PROJECT_STAGES, TAX_LEAD_KINDS, TAX_LEAD_STATES } from '@gangmu/domain'
import { z } from 'zod'

const text = z.string().min(1)
const day = z.iso.date()
const month = z.string().regex(/^\d{4}-\d{2}$/)
const money = z.number().nonnegative()
/** Month of the year, `01` to `12` → what was written. */
const byMonth = z.record(z.string().regex(/^\d{2}$/), text).default({})

/** corpus/ledgers/projects.json: things are named, not numbered. `months` and `path` are sums since January, the first of January. */
export const sampleProjectsSchema = z.object({
  year: z.int(),
  projects: z.array(
    z.object({
      no: text,
      code: text.default(''),
      name: text,
      grade: z.enum(PROJECT_GRADES),
      sector: text,
      investor: z.enum(PROJECT_INVESTORS),
      stage: z.enum(PROJECT_STAGES),
      unit: text,
      leader: text,
      area: text,
      total: money,
      planned: money.nullable(),
      start: month.nullable().default(null),
      finish: month.nullable().default(null),
      begun: month.nullable().default(null),
      finished: month.nullable().default(null),
      why: z.enum(NOT_STARTED_REASONS).nullable().default(null),
      note: text.nullable().default(null),
      months: z.array(money.nullable()).default([]),
      path: z.array(money.nullable()).default([]),
      notes: byMonth,
      problems: byMonth,
      /** What was entered first and changed later. */
      was: z.object({ planned: money.exactOptional(), finish: month.exactOptional() }).optional(),
    }),
  ),
})

/** corpus/ledgers/tax-leads.json. */
export const sampleTaxLeadsSchema = z.object({
  leads: z.array(
    z.object({
      no: text,
      area: text,
      unit: text,
      enterprise: text,
      creditCode: text.nullable().default(null),
      kind: z.enum(TAX_LEAD_KINDS),
      text,
      foundOn: day,
      expected: money.nullable().default(null),
      steps: z
        .array(
          z.object({
            state: z.enum(TAX_LEAD_STATES),
            on: day,
            amount: money.nullable().default(null),
            reason: text.nullable().default(null),
          }),
        )
        .default([]),
    }),
  ),
})

export type SampleProjects = z.output<typeof sampleProjectsSchema>
export type SampleTaxLeads = z.output<typeof sampleTaxLeadsSchema>
