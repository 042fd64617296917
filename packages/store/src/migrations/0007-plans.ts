import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * Plans with their life, lines and targets, completed values, and the verdicts reached on them.
 *
 * - Lines of an approved plan cannot be changed, not even by a bug of ours: a trigger refuses it. Targets are only ever added; one that is
 *   replaced keeps its row and says when.
 * - Observations are only ever added. The latest recorded of the same key stands in for the earlier; only their release changes.
 * - A verdict pins what it rests on: target, observation, versions of rules and settings.
 */
export const createPlans = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table plan (
      space_id uuid not null references space,
      plan_id uuid not null,
      year integer not null check (year between 1949 and 2199),
      area_id text not null,
      title text not null check (title <> ''),
      stage text not null default 'draft' check (stage in
        ('draft', 'consultation', 'review', 'submitted', 'approved', 'issued', 'decomposed', 'adjusted', 'completed')),
      release text not null default 'internal' check (release in ('internal', 'limited', 'published')),
      audience text[] not null default '{}',
      released_by text,
      released_at timestamptz,
      report_id uuid,
      based_on uuid,
      version integer not null default 1,
      created_by text not null,
      created_at timestamptz not null default clock_timestamp(),
      primary key (space_id, plan_id),
      foreign key (space_id, report_id) references report,
      foreign key (space_id, based_on) references plan
    )`.execute(db)
  await sql`create index plan_of_year on plan (space_id, area_id, year)`.execute(db)
  await sql`
    create unique index plan_in_force on plan (space_id, area_id, year)
      where stage in ('approved', 'issued', 'decomposed', 'adjusted', 'completed')`.execute(db)

  await sql`
    create table plan_event (
      space_id uuid not null references space,
      plan_id uuid not null,
      seq integer not null,
      stage text not null,
      happened_on date not null,
      organ text,
      document_no text,
      attachment_id uuid,
      note text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, plan_id, seq),
      foreign key (space_id, plan_id) references plan,
      foreign key (space_id, attachment_id) references attachment
    )`.execute(db)

  await sql`
    create table plan_line (
      space_id uuid not null references space,
      line_id uuid not null,
      plan_id uuid not null,
      ordinal integer not null,
      no text,
      name text not null check (name <> ''),
      unit text,
      group_name text,
      core boolean not null default false,
      parent_id uuid,
      nature text check (nature in ('约束性', '预期性')),
      definition text,
      indicator text,
      report_id uuid,
      reading_id uuid,
      span jsonb,
      element_key text,
      removed_at timestamptz,
      primary key (space_id, line_id),
      unique (space_id, plan_id, line_id),
      foreign key (space_id, plan_id) references plan,
      foreign key (space_id, plan_id, parent_id) references plan_line (space_id, plan_id, line_id),
      foreign key (space_id, report_id) references report
    )`.execute(db)
  await sql`create index plan_line_of_plan on plan_line (space_id, plan_id, ordinal)`.execute(db)
  await sql`create index plan_line_indicator on plan_line (space_id, indicator) where indicator is not null`.execute(db)

  await sql`
    create table target (
      space_id uuid not null references space,
      target_id uuid not null,
      plan_id uuid not null,
      line_id uuid not null,
      system text not null check (system in ('congress', 'city', 'stretch', 'assessment', 'proposal')),
      subject_kind text not null check (subject_kind in ('area', 'unit')),
      subject_id text not null,
      period text not null,
      text text not null,
      expression text,
      rationale text,
      decision jsonb,
      split_of uuid,
      replaces uuid,
      superseded_at timestamptz,
      report_id uuid,
      reading_id uuid,
      span jsonb,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, target_id),
      foreign key (space_id, plan_id, line_id) references plan_line (space_id, plan_id, line_id),
      foreign key (space_id, split_of) references target,
      foreign key (space_id, replaces) references target,
      foreign key (space_id, report_id) references report
    )`.execute(db)
  await sql`
    create unique index target_in_force on target (space_id, line_id, system, subject_kind, subject_id, period)
      where superseded_at is null`.execute(db)
  await sql`create index target_of_plan on target (space_id, plan_id)`.execute(db)

  await createObservations(db)

  await sql`
    create table verdict (
      space_id uuid not null references space,
      verdict_id uuid not null,
      plan_id uuid not null,
      line_id uuid not null,
      target_id uuid,
      observation_id uuid,
      status text not null check (status in ('met', 'missed', 'undetermined')),
      reason_code text not null,
      reason_params jsonb not null,
      declared_text text,
      declared_class text,
      cause text not null,
      rules_version text not null,
      settings_version integer not null,
      superseded_at timestamptz,
      judged_at timestamptz not null default clock_timestamp(),
      primary key (space_id, verdict_id),
      foreign key (space_id, plan_id, line_id) references plan_line (space_id, plan_id, line_id),
      foreign key (space_id, target_id) references target,
      foreign key (space_id, observation_id) references observation
    )`.execute(db)
  await sql`create unique index verdict_in_force on verdict (space_id, line_id) where superseded_at is null`.execute(db)
  await sql`create index verdict_of_plan on verdict (space_id, plan_id)`.execute(db)

  for (const table of ['plan', 'plan_event', 'plan_line', 'target', 'verdict']) await protectTable(db, table)
  await guardApprovedLines(db)
  await sql`
    grant insert on plan, plan_event, plan_line, target, verdict to gangmu_app;
    grant update (title, stage, release, audience, released_by, released_at, version) on plan to gangmu_app;
    grant update (ordinal, no, name, unit, group_name, core, parent_id, nature, definition, indicator, removed_at) on plan_line to gangmu_app;
    grant update (superseded_at) on target, verdict to gangmu_app`.execute(db)
}

const createObservations = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table observation (
      space_id uuid not null references space,
      observation_id uuid not null,
      indicator text not null,
      area_id text not null,
      period text not null,
      provider text not null,
      scope text not null default '',
      vintage text not null check (vintage in
        ('estimate', 'flash', 'preliminary', 'final', 'city-feedback', 'census-revised', 'reported')),
      low double precision,
      high double precision,
      value_text text,
      raw text not null check (raw <> ''),
      unit text,
      status text not null default 'A',
      release text not null default 'internal' check (release in ('internal', 'limited', 'published')),
      audience text[] not null default '{}',
      published_on date,
      released_by text,
      released_at timestamptz,
      note text,
      decision jsonb,
      report_id uuid,
      reading_id uuid,
      span jsonb,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, observation_id),
      foreign key (space_id, report_id) references report
    )`.execute(db)
  await sql`
    create index observation_series on observation (space_id, indicator, area_id, period, recorded_at desc)`.execute(db)

  await sql`
    create table indicator_provider (
      space_id uuid not null references space,
      indicator text not null,
      valid_from date not null,
      provider text not null,
      basis text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, indicator, valid_from)
    )`.execute(db)

  await sql`
    create table local_indicator (
      space_id uuid not null references space,
      code text not null,
      version integer not null,
      entry jsonb not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, code, version)
    )`.execute(db)

  await sql`
    create table indicator_alias (
      space_id uuid not null references space,
      alias text not null,
      version integer not null,
      code text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, alias, version)
    )`.execute(db)

  for (const table of ['observation', 'indicator_provider', 'local_indicator', 'indicator_alias']) await protectTable(db, table)
  await sql`
    grant insert on observation, indicator_provider, local_indicator, indicator_alias to gangmu_app;
    grant update (release, audience, published_on, released_by, released_at) on observation to gangmu_app`.execute(db)
}

/** What the congress approved is as it was printed: only the catalogue's code, which is ours, may still be set. */
const guardApprovedLines = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function plan_line_guard() returns trigger language plpgsql as $$
    begin
      if exists (select from plan where space_id = new.space_id and plan_id = new.plan_id
          and stage not in ('draft', 'consultation', 'review', 'submitted'))
        and (tg_op = 'INSERT' or (old.ordinal, old.no, old.name, old.unit, old.group_name, old.core, old.parent_id, old.nature, old.removed_at)
          is distinct from (new.ordinal, new.no, new.name, new.unit, new.group_name, new.core, new.parent_id, new.nature, new.removed_at))
      then
        raise exception 'lines of an approved plan are read-only' using errcode = 'GM001';
      end if;
      return new;
    end
    $$`.execute(db)
  await sql`create trigger plan_line_guard before insert or update on plan_line for each row execute function plan_line_guard()`.execute(db)
}
