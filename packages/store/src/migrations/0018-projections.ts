import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * What is declared and weighed for the months and the year to come; none of it is an observation. Versions are only ever added: all rows of the
 * highest version of a year are the weights of its supporting indicators, the highest version of a line's round is its scenario.
 */
export const createProjections = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table gdp_support (
      space_id uuid not null references space,
      year integer not null check (year between 1949 and 2199),
      version integer not null check (version > 0),
      ordinal integer not null,
      sector text not null,
      indicator text not null,
      weight double precision not null check (weight > 0 and weight <= 100),
      basis text,
      stage_targets jsonb not null default '{}',
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, year, version, indicator)
    )`.execute(db)
  await sql`
    create table target_scenario (
      space_id uuid not null references space,
      plan_id uuid not null,
      line_id uuid not null,
      round integer not null check (round between 1 and 9),
      version integer not null check (version > 0),
      low text,
      middle text,
      high text,
      chosen text check (chosen in ('low', 'middle', 'high')),
      rationale text,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, plan_id, line_id, round, version),
      foreign key (space_id, plan_id, line_id) references plan_line (space_id, plan_id, line_id)
    )`.execute(db)
  for (const table of ['gdp_support', 'target_scenario']) {
    await protectTable(db, table)
    await sql`grant insert on ${sql.table(table)} to gangmu_app`.execute(db)
  }
}
