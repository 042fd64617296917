import type {
  LedgerStore,
  NewProject,
  NewProjectMonth,
  NewTaxLead,
  NewTaxLeadEvent,
  ProjectVersion,
  StoredProject,
  StoredProjectMonth,
  StoredTaxLeadEvent,
  TaxLeadVersion,
  Tx,
} from '@gangmu/application'
import type { ProjectYear } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import { parseInstant } from '../database/value-types.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { holds } from './dated.ts'
import { insertRows } from './insert-rows.ts'
import { toSetting } from './setting-store.ts'
import { lockInSpace } from './space-lock.ts'

/** Rows come as JSON of the database's own making. */
type Row<T extends keyof DatabaseSchema> = Selectable<DatabaseSchema[T]>
type NamedProject = Row<'key_project'> & { readonly unit_name: string; readonly leader: StoredProject['leader'] }
type NamedLead = Row<'tax_lead'> & { readonly unit_name: string }

const toProject = (row: Row<'key_project'>): ProjectVersion => ({
  id: row.project_id,
  version: row.version,
  no: row.no,
  nationalCode: row.national_code,
  name: row.name,
  grade: row.grade as ProjectVersion['grade'],
  sector: row.sector,
  investor: row.investor as ProjectVersion['investor'],
  stage: row.stage as ProjectVersion['stage'],
  unitId: row.unit_id,
  leaderPostId: row.leader_post_id,
  areaId: row.area_id,
  total: row.total,
  years: row.years as readonly ProjectYear[],
  plannedStart: row.planned_start,
  plannedFinish: row.planned_finish,
  actualStart: row.actual_start,
  actualFinish: row.actual_finish,
  notStarted: row.not_started as ProjectVersion['notStarted'],
  note: row.note,
  removed: row.removed,
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})

const fromProject = (tx: Tx, project: NewProject) => ({
  space_id: tx.spaceId,
  project_id: project.id,
  version: project.version,
  no: project.no,
  national_code: project.nationalCode,
  name: project.name,
  grade: project.grade,
  sector: project.sector,
  investor: project.investor,
  stage: project.stage,
  unit_id: project.unitId,
  leader_post_id: project.leaderPostId,
  area_id: project.areaId,
  total: project.total,
  years: project.years,
  planned_start: project.plannedStart,
  planned_finish: project.plannedFinish,
  actual_start: project.actualStart,
  actual_finish: project.actualFinish,
  not_started: project.notStarted,
  note: project.note,
  removed: project.removed,
  recorded_by: project.recordedBy,
})

const PROJECT_COLUMNS = [
  'space_id',
  'project_id',
  'version',
  'no',
  'national_code',
  'name',
  'grade',
  'sector',
  'investor',
  'stage',
  'unit_id',
  'leader_post_id',
  'area_id',
  'total',
  'years',
  'planned_start',
  'planned_finish',
  'actual_start',
  'actual_finish',
  'not_started',
  'note',
  'removed',
  'recorded_by',
] as const

const toMonth = (row: Row<'project_month'>): StoredProjectMonth => ({
  projectId: row.project_id,
  projectVersion: row.project_version,
  month: row.month,
  revision: row.revision,
  completed: row.completed,
  note: row.note,
  problem: row.problem,
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})

const fromMonth = (tx: Tx, month: NewProjectMonth) => ({
  space_id: tx.spaceId,
  project_id: month.projectId,
  project_version: month.projectVersion,
  month: month.month,
  revision: month.revision,
  completed: month.completed,
  note: month.note,
  problem: month.problem,
  recorded_by: month.recordedBy,
})

const toLead = (row: Row<'tax_lead'>): TaxLeadVersion => ({
  id: row.lead_id,
  version: row.version,
  no: row.no,
  areaId: row.area_id,
  unitId: row.unit_id,
  enterprise: row.enterprise,
  creditCode: row.credit_code,
  kind: row.kind as TaxLeadVersion['kind'],
  text: row.lead_text,
  foundOn: row.found_on,
  expected: row.expected,
  removed: row.removed,
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})

const fromLead = (tx: Tx, lead: NewTaxLead) => ({
  space_id: tx.spaceId,
  lead_id: lead.id,
  version: lead.version,
  no: lead.no,
  area_id: lead.areaId,
  unit_id: lead.unitId,
  enterprise: lead.enterprise,
  credit_code: lead.creditCode,
  kind: lead.kind,
  lead_text: lead.text,
  found_on: lead.foundOn,
  expected: lead.expected,
  removed: lead.removed,
  recorded_by: lead.recordedBy,
})

const toEvent = (row: Row<'tax_lead_event'>): StoredTaxLeadEvent => ({
  leadId: row.lead_id,
  leadVersion: row.lead_version,
  seq: row.seq,
  state: row.state as StoredTaxLeadEvent['state'],
  on: row.happened_on,
  amount: row.amount,
  reason: row.reason,
  recordedBy: row.recorded_by,
  recordedAt: parseInstant(row.recorded_at),
})

const fromEvent = (tx: Tx, event: NewTaxLeadEvent) => ({
  space_id: tx.spaceId,
  lead_id: event.leadId,
  lead_version: event.leadVersion,
  seq: event.seq,
  state: event.state,
  happened_on: event.on,
  amount: event.amount,
  reason: event.reason,
  recorded_by: event.recordedBy,
})

/** What was recorded by an instant; all of it where none is given. */
const upTo = (knownBy: string | undefined) => (knownBy === undefined ? sql`true` : sql`recorded_at <= ${knownBy}::timestamptz`)

export const ledgerStore: LedgerStore = {
  lockLedger: (tx, ledger) => lockInSpace(tx, `ledger-${ledger}`),

  loadProjects: async (tx, { year, on, knownBy }) => {
    const known = upTo(knownBy)
    const { rows } = await sql<{
      projects: readonly NamedProject[] | null
      months: readonly Row<'project_month'>[] | null
      setting: Row<'setting'> | null
    }>`
      select
        (select jsonb_agg(to_jsonb(p) || jsonb_build_object('unit_name', coalesce(u.short_name, u.name), 'leader',
            case when l.post_id is null then null else jsonb_build_object('post', l.name, 'holder', (
              select n.name from assignment a join person n on n.space_id = a.space_id and n.person_id = a.person_id
              where a.space_id = l.space_id and a.post_id = l.post_id and ${holds('a', on)} order by a.acting, a.recorded_at limit 1)) end)
            order by p.no collate "zh-x-icu", p.project_id)
          from (select distinct on (project_id) * from key_project where ${known} order by project_id, version desc) p
          join org_unit u on u.space_id = p.space_id and u.unit_id = p.unit_id
          left join post l on l.space_id = p.space_id and l.post_id = p.leader_post_id) as projects,
        (select jsonb_agg(to_jsonb(m) order by m.month) from (
          select distinct on (project_id, month) * from project_month
          where left(month, 4) = coalesce(${year === null ? null : String(year)}::text, (select left(max(month), 4) from project_month where ${known}))
            and ${known}
          order by project_id, month, revision desc) m) as months,
        (select to_jsonb(s) from setting s where s.name = 'ledger' order by s.version desc limit 1) as setting`.execute(transactionOf(tx))
    const { projects, months, setting } = rows[0]!
    return {
      projects: (projects ?? []).map((row) => ({ ...toProject(row), unitName: row.unit_name, leader: row.leader })),
      months: (months ?? []).map(toMonth),
      settings: toSetting('ledger', setting === null ? undefined : { ...setting, recorded_at: parseInstant(setting.recorded_at) }),
    }
  },

  loadProjectHistory: async (tx, id) => {
    const { rows } = await sql<{ versions: readonly Row<'key_project'>[] | null; months: readonly Row<'project_month'>[] | null }>`
      select
        (select jsonb_agg(to_jsonb(p) order by p.version desc) from key_project p where p.project_id = ${id}) as versions,
        (select jsonb_agg(to_jsonb(m) order by m.month desc, m.revision desc) from project_month m where m.project_id = ${id}) as months`.execute(
      transactionOf(tx),
    )
    return { versions: (rows[0]!.versions ?? []).map(toProject), months: (rows[0]!.months ?? []).map(toMonth) }
  },

  insertProjects: (tx, projects) =>
    insertRows(
      transactionOf(tx),
      'key_project',
      PROJECT_COLUMNS,
      projects.map((project) => fromProject(tx, project)),
    ),

  insertProjectMonths: (tx, months) =>
    insertRows(
      transactionOf(tx),
      'project_month',
      ['space_id', 'project_id', 'project_version', 'month', 'revision', 'completed', 'note', 'problem', 'recorded_by'],
      months.map((month) => fromMonth(tx, month)),
    ),

  loadTaxLeads: async (tx, knownBy) => {
    const known = upTo(knownBy)
    const { rows } = await sql<{ leads: readonly NamedLead[] | null; events: readonly Row<'tax_lead_event'>[] | null }>`
      select
        (select jsonb_agg(to_jsonb(l) || jsonb_build_object('unit_name', coalesce(u.short_name, u.name))
            order by l.no collate "zh-x-icu", l.lead_id)
          from (select distinct on (lead_id) * from tax_lead where ${known} order by lead_id, version desc) l
          join org_unit u on u.space_id = l.space_id and u.unit_id = l.unit_id) as leads,
        (select jsonb_agg(to_jsonb(e) order by e.lead_id, e.seq) from tax_lead_event e where ${known}) as events`.execute(transactionOf(tx))
    return {
      leads: (rows[0]!.leads ?? []).map((row) => ({ ...toLead(row), unitName: row.unit_name })),
      events: (rows[0]!.events ?? []).map(toEvent),
    }
  },

  listTaxLeadVersions: async (tx, id) => {
    const rows = await transactionOf(tx).selectFrom('tax_lead').selectAll().where('lead_id', '=', id).orderBy('version', 'desc').execute()
    return rows.map(toLead)
  },

  insertTaxLeads: (tx, leads) =>
    insertRows(
      transactionOf(tx),
      'tax_lead',
      [
        'space_id',
        'lead_id',
        'version',
        'no',
        'area_id',
        'unit_id',
        'enterprise',
        'credit_code',
        'kind',
        'lead_text',
        'found_on',
        'expected',
        'removed',
        'recorded_by',
      ],
      leads.map((lead) => fromLead(tx, lead)),
    ),

  insertTaxLeadEvents: (tx, events) =>
    insertRows(
      transactionOf(tx),
      'tax_lead_event',
      ['space_id', 'lead_id', 'lead_version', 'seq', 'state', 'happened_on', 'amount', 'reason', 'recorded_by'],
      events.map((event) => fromEvent(tx, event)),
    ),
}
