import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * When figures can exist, by which rules lamps light, the lamps as they were lit, and what people say beside them. Rows are only ever added.
 *
 * - `release_rule`: the latest version of an indicator and provider ('' for any) counts.
 * - `lamp_rule_set`: the highest version whose `active_from` the month has reached is the one lamps of the month are lit by.
 * - `lamp`: the highest `seq` of a line and month is what is lit; the figure, target and version of the rules it rests on stay readable.
 * - `lamp_judgement`: stands beside the lamp, never over it; one without a lamp takes the one before back.
 */
export const createLamps = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table release_rule (
      space_id uuid not null references space,
      indicator text not null,
      provider text not null,
      version integer not null,
      months_after integer not null check (months_after between 0 and 24),
      day integer not null check (day between 1 and 31),
      dated jsonb not null default '{}',
      grace_days integer not null check (grace_days between 0 and 60),
      source text not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, indicator, provider, version)
    )`.execute(db)

  await sql`
    create table lamp_rule_set (
      space_id uuid not null references space,
      version integer not null check (version > 0),
      name text not null check (name <> ''),
      content jsonb not null,
      active_from text collate "C" not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, version)
    )`.execute(db)

  await sql`
    create table lamp (
      space_id uuid not null references space,
      plan_id uuid not null,
      line_id uuid not null,
      month text collate "C" not null,
      seq integer not null check (seq > 0),
      rule_set_version integer not null,
      lamp text not null check (lamp in ('green', 'yellow', 'red', 'none')),
      lit jsonb not null,
      pace jsonb not null,
      observation_id uuid,
      target_id uuid,
      cause text not null,
      evaluated_by text not null,
      evaluated_at timestamptz not null default clock_timestamp(),
      primary key (space_id, plan_id, month, line_id, seq),
      foreign key (space_id, plan_id, line_id) references plan_line (space_id, plan_id, line_id),
      foreign key (space_id, observation_id) references observation,
      foreign key (space_id, target_id) references target
    )`.execute(db)

  await sql`
    create table lamp_judgement (
      space_id uuid not null references space,
      plan_id uuid not null,
      line_id uuid not null,
      month text collate "C" not null,
      seq integer not null check (seq > 0),
      lamp text check (lamp in ('green', 'yellow', 'red', 'none')),
      reason text not null check (reason <> ''),
      judged_by text not null,
      judged_at timestamptz not null default clock_timestamp(),
      primary key (space_id, plan_id, month, line_id, seq),
      foreign key (space_id, plan_id, line_id) references plan_line (space_id, plan_id, line_id)
    )`.execute(db)

  for (const table of ['release_rule', 'lamp_rule_set', 'lamp', 'lamp_judgement']) await protectTable(db, table)
  await sql`grant insert on release_rule, lamp_rule_set, lamp, lamp_judgement to gangmu_app`.execute(db)
}
