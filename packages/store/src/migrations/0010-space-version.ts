import { type Kysely, sql } from 'kysely'

/**
 * What tells one state of a space from every other, in one statement: the hash of the last entry of its audit chain. Every write leaves an
 * entry in its own transaction, and the lock of the chain makes entries follow the order of commits. The scope is set for the statement
 * that calls this, and nothing is seen that the caller could not see.
 */
export const createSpaceVersion = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function space_version(space uuid) returns text language plpgsql as $$
    begin
      perform set_config('gangmu.space_id', space::text, true);
      return coalesce((select hash from audit_entry where space_id = space order by seq desc limit 1), '');
    end
    $$`.execute(db)
  await sql`grant execute on function space_version(uuid) to gangmu_app`.execute(db)
}
