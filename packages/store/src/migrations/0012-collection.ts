import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * 数据报送: rounds, the form of each unit that is asked, its cells, the way it went, and what units expect of the year.
 *
 * - A cell is never changed: what is entered next is its next version, and two who fill the same cell from the same version meet at the key.
 * - The way of a form is only ever added to; a round keeps the signing chain it was set up with.
 * - An estimate is kept as it stood when its form was locked; what came of it is found later by indicator, because lines are another plan's
 *   every year.
 */
export const createCollection = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table collection_round (
      space_id uuid not null references space,
      round_id uuid not null,
      kind text not null check (kind in ('monthly', 'year-estimate')),
      form text not null check (form in ('report', 'dispatch')),
      title text not null check (title <> ''),
      month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      deadline date not null,
      table_no text,
      basis text,
      approval_no text,
      valid_until date,
      chain jsonb not null,
      state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
      opened_at timestamptz,
      version integer not null default 1,
      created_by text not null,
      created_at timestamptz not null default clock_timestamp(),
      primary key (space_id, round_id)
    )`.execute(db)
  await sql`create index collection_round_month on collection_round (space_id, month desc, created_at desc)`.execute(db)

  await sql`
    create table collection_form (
      space_id uuid not null references space,
      round_id uuid not null,
      unit_id uuid not null,
      step text not null,
      signed uuid[] not null default '{}',
      submitted_by text,
      footer jsonb,
      first_submitted_on date,
      version integer not null default 1,
      primary key (space_id, round_id, unit_id),
      foreign key (space_id, round_id) references collection_round,
      foreign key (space_id, unit_id) references org_unit
    )`.execute(db)
  await sql`create index collection_form_unit on collection_form (space_id, unit_id)`.execute(db)

  await sql`
    create table collection_ask (
      space_id uuid not null references space,
      ask_id uuid not null,
      round_id uuid not null,
      unit_id uuid not null,
      ordinal integer not null,
      sort text not null check (sort in ('figure', 'estimate')),
      line_id uuid,
      indicator text,
      name text not null check (name <> ''),
      unit text,
      period text not null,
      provider_id uuid,
      primary key (space_id, ask_id),
      unique nulls not distinct (space_id, round_id, unit_id, sort, line_id, indicator, period),
      foreign key (space_id, round_id, unit_id) references collection_form,
      foreign key (space_id, line_id) references plan_line,
      foreign key (space_id, provider_id) references org_unit,
      check (line_id is not null or indicator is not null),
      check (sort = 'estimate' or indicator is not null)
    )`.execute(db)
  await sql`create index collection_ask_form on collection_ask (space_id, round_id, unit_id, ordinal)`.execute(db)

  await sql`
    create table collection_cell (
      space_id uuid not null references space,
      ask_id uuid not null,
      version integer not null check (version > 0),
      raw text not null,
      sentence text,
      details jsonb,
      doubts text[] not null default '{}',
      source text not null check (source in ('page', 'paste', 'workbook', 'api', 'bulletin', 'known')),
      entered_by text not null,
      entered_at timestamptz not null default clock_timestamp(),
      primary key (space_id, ask_id, version),
      foreign key (space_id, ask_id) references collection_ask
    )`.execute(db)

  await sql`
    create table collection_event (
      space_id uuid not null references space,
      round_id uuid not null,
      unit_id uuid not null,
      seq integer not null check (seq > 0),
      act text not null check (act in ('submit', 'approve', 'lock', 'return', 'withdraw', 'unlock')),
      step_from text not null,
      step_to text not null,
      reason text,
      actor text not null,
      at timestamptz not null default clock_timestamp(),
      primary key (space_id, round_id, unit_id, seq),
      foreign key (space_id, round_id, unit_id) references collection_form
    )`.execute(db)

  await sql`
    create table year_estimate (
      space_id uuid not null references space,
      estimate_id uuid not null,
      round_id uuid not null,
      unit_id uuid not null,
      line_id uuid,
      indicator text,
      period text not null,
      raw text not null check (raw <> ''),
      low double precision,
      high double precision,
      unit text,
      made_on date not null,
      details jsonb not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, estimate_id),
      foreign key (space_id, round_id, unit_id) references collection_form,
      foreign key (space_id, line_id) references plan_line
    )`.execute(db)
  await sql`create index year_estimate_line on year_estimate (space_id, line_id, made_on desc, recorded_at desc)`.execute(db)
  await sql`create index year_estimate_indicator on year_estimate (space_id, indicator, unit_id, period, made_on desc)`.execute(db)

  const tables = ['collection_round', 'collection_form', 'collection_ask', 'collection_cell', 'collection_event', 'year_estimate']
  for (const table of tables) await protectTable(db, table)
  await sql`
    grant insert on collection_round, collection_form, collection_ask, collection_cell, collection_event, year_estimate to gangmu_app;
    grant update (title, deadline, table_no, basis, approval_no, valid_until, state, opened_at, version) on collection_round to gangmu_app;
    grant update (step, signed, submitted_by, footer, first_submitted_on, version) on collection_form to gangmu_app`.execute(db)
}
