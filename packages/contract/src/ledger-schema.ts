import {
  type KeyProject,
  NOT_STARTED_REASONS,
  PROJECT_GRADES,
  PROJECT_INVESTORS,
  PROJECT_LAMP_REASONS,
  PROJECT_LAMPS,
  PROJECT_STAGES,
  type ProjectMonth,
  type ProjectYear,
  TAX_LEAD_KINDS,
  TAX_LEAD_STATES,
  type TaxLead,
  type TaxLeadEvent,
} from '@gangmu/domain'
import { z } from 'zod'
import { day } from './day-schema.ts'
import { asOfQuerySchema } from './plan-schema.ts'
import { SETTING_SCHEMAS } from './setting-schema.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
/** 万元. A district's whole output is a few million of them. */
const money = z.number().nonnegative().max(1e9)
const month = z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/)
const year = z.int().min(1949).max(2199)
const recorded = { recordedBy: z.string(), recordedAt: z.iso.datetime() }
const version = z.int().positive()

const plan = z.object({
  year,
  planned: money.nullable(),
  path: z.array(money.nullable()).length(12).nullable(),
}) satisfies z.ZodType<ProjectYear>

const facts = {
  no: text(50),
  nationalCode: text(40).nullable(),
  name: text(200),
  grade: z.enum(PROJECT_GRADES),
  sector: text(30),
  investor: z.enum(PROJECT_INVESTORS),
  stage: z.enum(PROJECT_STAGES),
  unitId: z.uuid(),
  leaderPostId: z.uuid().nullable(),
  areaId: text(100).nullable(),
  total: money.nullable(),
  plannedStart: month.nullable(),
  plannedFinish: month.nullable(),
  actualStart: month.nullable(),
  actualFinish: month.nullable(),
  notStarted: z.enum(NOT_STARTED_REASONS).nullable(),
  note: text(1_000).nullable(),
  removed: z.boolean(),
}

export const projectParamsSchema = z.object({ id: z.uuid() })
export const projectMonthParamsSchema = z.object({ id: z.uuid(), month })
export const projectListQuerySchema = asOfQuerySchema.extend({ month: month.exactOptional() })
export const projectYearQuerySchema = z.object({ year: z.coerce.number<string>().pipe(year) })

export const projectDraftSchema = z.object({ ...facts, plan }).meta({
  id: 'ProjectDraft',
  description: 'A key project, all of it, with the plan of one year; the plans of other years stay. Money is in 万元.',
})

const fullProject = z.object({ ...facts, years: z.array(plan) }) satisfies z.ZodType<KeyProject>

const progress = z.object({
  month,
  planned: z.number().nullable(),
  completed: z.number().nullable(),
  latest: z.object({ month, completed: z.number() }).nullable(),
  share: z.number().nullable(),
  expected: z.number().nullable(),
  gap: z.number().nullable(),
  silent: z.int(),
  late: z.int().nullable(),
  overPlan: z.boolean(),
})

const verdict = z.object({
  lamp: z.enum(PROJECT_LAMPS),
  reasons: z.array(
    z.object({
      code: z.enum(PROJECT_LAMP_REASONS),
      lamp: z.enum(PROJECT_LAMPS),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})

const project = z
  .object({
    ...facts,
    id: z.uuid(),
    version,
    ...recorded,
    unitName: z.string(),
    leader: z.object({ post: z.string(), holder: z.string().nullable() }).nullable(),
    plan,
    progress,
    verdict,
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Project', description: 'A key project as it stands at the end of a month, with its lamp and why.' })

const areas = z.array(z.object({ id: z.string(), name: z.string() }))

export const projectListSchema = z.object({
  month,
  settings: SETTING_SCHEMAS.ledger,
  projects: z.array(project),
  /** Where projects can lie, and where they do. */
  areas,
})

const reported = { completed: money, note: text(1_000).nullable(), problem: text(1_000).nullable() }

export const projectMonthBodySchema = z.object(reported) satisfies z.ZodType<Omit<ProjectMonth, 'month'>>
export const reportedMonthSchema = z.object({ month, version })

export const projectHistorySchema = z
  .object({
    project: project.extend({ years: z.array(year) }),
    versions: z.array(fullProject.extend({ id: z.uuid(), version, ...recorded })),
    months: z.array(
      z.object({ month, ...reported, projectId: z.uuid(), projectVersion: z.int(), revision: z.int().positive(), ...recorded }),
    ),
  })
  .meta({
    id: 'ProjectHistory',
    description: 'A key project with every version and every figure that was ever reported, the latest first.',
  })

export const savedRowSchema = z.object({ id: z.uuid(), version })

export const importedProjectsSchema = z.object({ added: z.int(), changed: z.int(), same: z.int(), months: z.int() })

const leadFacts = {
  no: text(50),
  areaId: text(100),
  unitId: z.uuid(),
  enterprise: text(200),
  creditCode: text(30).nullable(),
  kind: z.enum(TAX_LEAD_KINDS),
  text: text(1_000),
  foundOn: day,
  expected: money.nullable(),
  removed: z.boolean(),
}

export const taxLeadDraftSchema = z
  .object(leadFacts)
  .meta({ id: 'TaxLeadDraft', description: 'What is known of a tax lead. Money is in 万元.' }) satisfies z.ZodType<TaxLead>

const event = {
  state: z.enum(TAX_LEAD_STATES),
  on: day,
  amount: z.number().min(-1e9).max(1e9).nullable(),
  reason: text(1_000).nullable(),
}

export const taxLeadStepSchema = z
  .object(event)
  .meta({ id: 'TaxLeadStep', description: 'A step of a tax lead; `amount` is what was booked with it.' }) satisfies z.ZodType<TaxLeadEvent>

const lead = z
  .object({
    ...leadFacts,
    id: z.uuid(),
    version,
    ...recorded,
    unitName: z.string(),
    stand: z.object({ state: z.enum(TAX_LEAD_STATES), since: day, booked: z.number() }),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'TaxLead', description: 'A tax lead where it stands.' })

export const taxLeadListSchema = z.object({ leads: z.array(lead), areas })

export const taxLeadHistorySchema = z
  .object({
    lead,
    steps: z.array(z.object({ ...event, leadId: z.uuid(), leadVersion: z.int(), seq: z.int().positive(), ...recorded })),
    versions: z.array(z.object({ ...leadFacts, id: z.uuid(), version, ...recorded })),
  })
  .meta({ id: 'TaxLeadHistory', description: 'A tax lead with its steps in order, and its versions, the latest first.' })

export const importedTaxLeadsSchema = z.object({ added: z.int(), changed: z.int(), same: z.int(), moved: z.int() })
