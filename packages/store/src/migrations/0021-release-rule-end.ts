import { type Kysely, sql } from 'kysely'

/** A rule that no longer holds is a version like any other, which says so: from then on the wider rule counts again. */
export const allowReleaseRuleEnd = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table release_rule add column ended boolean not null default false`.execute(db)
}
