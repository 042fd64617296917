import { type Kysely, sql } from 'kysely'

/**
 * What somebody said of the columns of a table that nobody knew, for every later file with the same headings.
 *
 * - Rows are only ever added. The latest of a `mapping_key` is the one that holds, an earlier one explains what was read by it; the latest
 *   without `roles` says that the headings were forgotten.
 * - `clock_timestamp()`, not `now()`: two versions of one transaction still have an order.
 */
export const createColumnMappings = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table column_mapping (
      space_id uuid not null references space,
      mapping_id uuid not null,
      mapping_key text not null,
      heads jsonb not null check (jsonb_typeof(heads) = 'array'),
      roles jsonb check (jsonb_typeof(roles) = 'array' and jsonb_array_length(roles) = jsonb_array_length(heads)),
      report_id uuid not null,
      created_at timestamptz not null default clock_timestamp(),
      created_by text not null,
      primary key (space_id, mapping_id),
      foreign key (space_id, report_id) references report
    )`.execute(db)
  await sql`
    alter table column_mapping enable row level security, force row level security;
    create policy column_mapping_of_space on column_mapping
      using (space_id = (select nullif(current_setting('gangmu.space_id', true), '')::uuid));
    grant select, insert on column_mapping to gangmu_app`.execute(db)
}
