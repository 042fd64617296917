import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * What rules said of each month, and the warnings that came of it.
 *
 * - `due_period`: the work there is, a row a month. A row is claimed by one server at a time; whoever claims it anew after the lease does the
 *   whole of it again, because what the first one did is one transaction that is there or not.
 * - `warning_evaluation`: every evaluation, fired or not, and why. The key lets a month be evaluated once.
 * - `warning` stands where its last step put it; `warning_step` is everything that happened to it. Papers are numbered within a year.
 */
export const createWarnings = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table due_period (
      space_id uuid not null references space,
      rule_set text not null,
      period text not null,
      due_on date not null,
      claimed_at timestamptz,
      claimed_by text,
      done_at timestamptz,
      primary key (space_id, rule_set, period),
      check ((claimed_at is null) = (claimed_by is null)),
      check (done_at is null or claimed_at is not null)
    )`.execute(db)

  await sql`
    create table warning_evaluation (
      space_id uuid not null references space,
      period text not null,
      rule text not null,
      subject_kind text not null check (subject_kind in ('line', 'group', 'unit')),
      subject_id text not null,
      subject_name text not null,
      plan_id uuid not null,
      kind text not null,
      outcome text not null check (outcome in ('fired', 'not-fired', 'undecidable')),
      reason text not null,
      params jsonb not null,
      rules_version integer not null,
      evaluated_at timestamptz not null default clock_timestamp(),
      primary key (space_id, period, rule, subject_kind, subject_id),
      foreign key (space_id, plan_id) references plan
    )`.execute(db)

  await sql`
    create table warning (
      space_id uuid not null references space,
      warning_id uuid not null,
      plan_id uuid not null,
      rule text not null,
      kind text not null,
      subject_kind text not null check (subject_kind in ('line', 'group', 'unit')),
      subject_id text not null,
      subject_name text not null,
      unit_id uuid,
      first_period text not null,
      last_period text not null,
      level text not null check (level in ('hint', 'notice', 'warning', 'serious')),
      state text not null check (state in ('fired', 'notified', 'received', 'explained', 'closed', 'withdrawn')),
      reason text not null,
      params jsonb not null,
      version integer not null default 1,
      created_at timestamptz not null default clock_timestamp(),
      primary key (space_id, warning_id),
      foreign key (space_id, plan_id) references plan,
      foreign key (space_id, unit_id) references org_unit
    )`.execute(db)
  await sql`
    create unique index warning_open on warning (space_id, plan_id, rule, subject_kind, subject_id)
    where state not in ('closed', 'withdrawn')`.execute(db)
  await sql`create index warning_listed on warning (space_id, last_period desc, warning_id)`.execute(db)

  await sql`
    create table warning_step (
      space_id uuid not null references space,
      warning_id uuid not null,
      ordinal integer not null check (ordinal > 0),
      step text not null check (step in ('fired', 'notified', 'received', 'explained', 'raised', 'repeated', 'kept', 'closed', 'withdrawn')),
      level text not null check (level in ('hint', 'notice', 'warning', 'serious')),
      period text,
      reason text,
      params jsonb,
      instrument text,
      issue_year integer,
      issue_no integer,
      cause text,
      measures text,
      deadline date,
      note text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, warning_id, ordinal),
      foreign key (space_id, warning_id) references warning,
      check (num_nonnulls(instrument, issue_year, issue_no) in (0, 3)),
      check ((step = 'explained') = (cause is not null and measures is not null and deadline is not null)),
      check ((step = 'withdrawn') = (note is not null))
    )`.execute(db)
  await sql`
    create unique index warning_step_issue on warning_step (space_id, instrument, issue_year, issue_no)
    where instrument is not null`.execute(db)

  for (const table of ['due_period', 'warning_evaluation', 'warning', 'warning_step']) await protectTable(db, table)
  await sql`
    grant insert on due_period, warning_evaluation, warning, warning_step to gangmu_app;
    grant update (claimed_at, claimed_by, done_at) on due_period to gangmu_app;
    grant update (last_period, level, state, reason, params, version) on warning to gangmu_app`.execute(db)
}
