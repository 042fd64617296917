import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { protectTable } from '../migrations/protect-table.ts'

export const LATER = '9000-later'

/** What no table has yet and some later one will: a second schema, names in need of quotes, sequences, computed columns, rows of its own. */
const createLater = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create schema if not exists auth;
    create table auth."secondFactor" (
      id bigint generated always as identity (increment by 5) primary key,
      "user" text not null,
      doubled bigint generated always as (id * 2) stored,
      "previousId" bigint references auth."secondFactor",
      of_day date,
      share numeric(30, 10),
      factor double precision,
      every interval
    );
    create sequence auth.document_number start 100;
    create sequence item_number;
    create type rule_kind as enum ('hard', 'soft');
    create view rules as select 1 as n;
    create table rule (space_id uuid not null references space, n serial, code text not null, kind rule_kind, primary key (space_id, n));
    insert into auth."secondFactor" ("user") values ('made by the migration')`.execute(db)
  await protectTable(db, 'rule')
}

/** Makes this test file's process one of a version that has `LATER`, or one that has not. */
export const setLater = (there: boolean): void => {
  const migrations = MIGRATIONS as Record<string, Migration>
  if (there) migrations[LATER] = { up: createLater }
  else delete migrations[LATER]
}
