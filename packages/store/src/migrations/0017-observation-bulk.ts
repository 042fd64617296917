import { type Kysely, sql } from 'kysely'

/**
 * Completed values in millions: three thousand areas, forty indicators, ten years of months.
 *
 * - Foreign keys ask once a row, which was a third of what writing a row cost. Spaces and reports are never deleted (a purged report keeps its
 *   row), so that what is left to hold is that what is named is there: it is asked once a statement.
 * - One indicator and period over all areas (a ranking) lies together in an index of its own.
 */
export const allowObservationBulk = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table observation drop constraint observation_space_id_fkey, drop constraint observation_space_id_report_id_fkey`.execute(
    db,
  )
  await sql`
    create function observation_names_what_is_there() returns trigger language plpgsql as $$
    begin
      if exists (select from (select distinct space_id from added) a where not exists (select from space s where s.space_id = a.space_id)) then
        raise exception 'observation of an unknown space' using errcode = 'foreign_key_violation';
      end if;
      if exists (select from (select distinct space_id, report_id from added where report_id is not null) a
          where not exists (select from report r where r.space_id = a.space_id and r.report_id = a.report_id)) then
        raise exception 'observation of an unknown report' using errcode = 'foreign_key_violation';
      end if;
      return null;
    end
    $$`.execute(db)
  await sql`
    create trigger observation_names_what_is_there after insert on observation
      referencing new table as added for each statement execute function observation_names_what_is_there()`.execute(db)
  await sql`create index observation_of_period on observation (space_id, indicator, period, area_id)`.execute(db)
}
