import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * What the city's monthly table of all districts brings beside figures: places as it printed them, and what its columns hold. Rows are only
 * ever added.
 *
 * - `supplied_rank`: the latest of an indicator, area, period, set and provider is what the city says. `raw` is what was printed.
 * - `city_table_mapping`: the latest of a key counts; one without columns forgets what was said before.
 */
export const createCityTables = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table supplied_rank (
      space_id uuid not null references space,
      rank_id uuid not null,
      indicator text not null,
      area_id text not null,
      period text collate "C" not null,
      set_id text not null,
      set_name text not null,
      place integer not null check (place > 0),
      total integer not null,
      ties integer not null check (ties >= 0),
      raw text not null,
      provider text not null check (provider <> ''),
      published_on date not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, rank_id),
      check (place <= total)
    )`.execute(db)
  await sql`
    create index supplied_rank_latest
      on supplied_rank (space_id, area_id, indicator, period, set_id, provider, recorded_at desc)`.execute(db)
  await sql`
    create table city_table_mapping (
      space_id uuid not null references space,
      mapping_id uuid not null,
      mapping_key text not null,
      heads jsonb not null,
      columns jsonb,
      provider text not null,
      created_by text not null,
      created_at timestamptz not null default clock_timestamp(),
      primary key (space_id, mapping_id)
    )`.execute(db)
  await sql`create index city_table_mapping_latest on city_table_mapping (space_id, mapping_key, created_at desc)`.execute(db)
  for (const table of ['supplied_rank', 'city_table_mapping']) await protectTable(db, table)
  await sql`grant insert on supplied_rank, city_table_mapping to gangmu_app`.execute(db)
}
