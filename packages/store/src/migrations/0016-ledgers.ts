import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * The ledgers of key projects (重大项目) and of tax leads (协税护税). Rows are only ever added: a change of a project is its next version, a
 * corrected month its next revision, a step of a lead its next event, so that every value that ever stood is still there. Money is in 万元.
 */
export const createLedgers = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table key_project (
      space_id uuid not null references space,
      project_id uuid not null,
      version integer not null check (version > 0),
      no text not null check (no <> ''),
      national_code text,
      name text not null check (name <> ''),
      grade text not null check (grade in ('A', 'B', 'C')),
      sector text not null,
      investor text not null check (investor in ('government', 'state', 'private')),
      stage text not null check (stage in ('preparation', 'new', 'continued', 'completed', 'accepted', 'operating', 'suspended')),
      unit_id uuid not null,
      leader_post_id uuid,
      area_id text,
      total double precision check (total >= 0),
      years jsonb not null,
      planned_start text,
      planned_finish text,
      actual_start text,
      actual_finish text,
      not_started text check (not_started in ('preparing', 'land', 'funds', 'cancelled', 'other')),
      note text,
      removed boolean not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, project_id, version),
      foreign key (space_id, unit_id) references org_unit,
      foreign key (space_id, leader_post_id) references post
    )`.execute(db)
  await sql`
    create table project_month (
      space_id uuid not null references space,
      project_id uuid not null,
      project_version integer not null,
      month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      revision integer not null check (revision > 0),
      completed double precision not null check (completed >= 0),
      note text,
      problem text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, project_id, month, revision),
      foreign key (space_id, project_id, project_version) references key_project
    )`.execute(db)
  await sql`
    create table tax_lead (
      space_id uuid not null references space,
      lead_id uuid not null,
      version integer not null check (version > 0),
      no text not null check (no <> ''),
      area_id text not null,
      unit_id uuid not null,
      enterprise text not null check (enterprise <> ''),
      credit_code text,
      kind text not null check (kind in ('unregistered', 'elsewhere', 'construction', 'rental', 'asset-transfer', 'resource', 'other')),
      lead_text text not null,
      found_on date not null,
      expected double precision check (expected >= 0),
      removed boolean not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, lead_id, version),
      foreign key (space_id, unit_id) references org_unit
    )`.execute(db)
  await sql`
    create table tax_lead_event (
      space_id uuid not null references space,
      lead_id uuid not null,
      lead_version integer not null,
      seq integer not null check (seq > 0),
      state text not null check (state in ('registered', 'verified', 'transferred', 'booked', 'closed')),
      happened_on date not null,
      amount double precision,
      reason text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, lead_id, seq),
      foreign key (space_id, lead_id, lead_version) references tax_lead
    )`.execute(db)
  for (const table of ['key_project', 'project_month', 'tax_lead', 'tax_lead_event']) await protectTable(db, table)
  await sql`grant insert on key_project, project_month, tax_lead, tax_lead_event to gangmu_app`.execute(db)
}
