import { type Kysely, sql } from 'kysely'

/**
 * Lets the role that runs the migrations, and with it backups, see the rows of all spaces: in a session that says so by
 * `gangmu.all_spaces = on`, and in no other. The policy is for that role alone, so the setting gives the application nothing.
 */
export const openToBackups = async (db: Kysely<unknown>, table: string): Promise<void> => {
  const everySpace = sql`(select current_setting('gangmu.all_spaces', true)) = 'on'`
  await sql`
    create policy ${sql.id(`${table}_for_backup`)} on ${sql.table(table)} to current_user
      using (${everySpace}) with check (${everySpace})`.execute(db)
}

/** What every new table of the schema `public` gets: rows of the space the transaction names, and the application may read them. */
export const protectTable = async (db: Kysely<unknown>, table: string): Promise<void> => {
  await sql`
    alter table ${sql.table(table)} enable row level security, force row level security;
    create policy ${sql.id(`${table}_of_space`)} on ${sql.table(table)}
      using (space_id = (select nullif(current_setting('gangmu.space_id', true), '')::uuid));
    grant select on ${sql.table(table)} to gangmu_app`.execute(db)
  await openToBackups(db, table)
}
