import { type Kysely, sql } from 'kysely'

/**
 * Which spaces there is a month to look at in: those with a plan that was approved. Their ids are all that work of the whole installation
 * has to know; what it then does in a space it does within the space's scope like everybody else. Runs as the owner, who sees all spaces
 * where it says so, and for this statement only.
 */
export const createWatchedSpaces = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function watched_spaces() returns setof uuid
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      perform set_config('gangmu.all_spaces', 'on', true);
      return query select s.space_id from space s
        where exists (select from plan p where p.space_id = s.space_id and p.stage in ('approved', 'issued', 'decomposed', 'adjusted', 'completed'))
        order by s.space_id;
      perform set_config('gangmu.all_spaces', '', true);
    end
    $$`.execute(db)
  await sql`
    revoke execute on function watched_spaces() from public;
    grant execute on function watched_spaces() to gangmu_app`.execute(db)
}
