import { type Kysely, sql } from 'kysely'

/**
 * Row-level security of a table, the same for all: rows of the transaction's space, whoever asks; and, for the owner alone and only where
 * it says so for the transaction, every row, which is how a backup reads and a restore writes. The application's role may read.
 */
export const protectTable = async (db: Kysely<unknown>, table: string): Promise<void> => {
  await sql`
    alter table ${sql.table(table)} enable row level security, force row level security;
    create policy ${sql.id(`${table}_of_space`)} on ${sql.table(table)}
      using (space_id = (select nullif(current_setting('gangmu.space_id', true), '')::uuid));
    grant select on ${sql.table(table)} to gangmu_app`.execute(db)
  await allowBackup(db, table)
}

/** The second policy alone, for tables that already have the first. */
export const allowBackup = async (db: Kysely<unknown>, table: string): Promise<void> => {
  await sql`
    create policy ${sql.id(`${table}_for_backup`)} on ${sql.table(table)} to current_user
      using (current_setting('gangmu.all_spaces', true) = 'on')
      with check (current_setting('gangmu.all_spaces', true) = 'on')`.execute(db)
}
