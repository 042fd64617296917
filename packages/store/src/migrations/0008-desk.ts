import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/** What stands around the work: settings with their versions, notices, tokens of machines, and the answers of imports already carried out. */
export const createDesk = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table setting (
      space_id uuid not null references space,
      name text not null,
      version integer not null,
      value jsonb not null,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (space_id, name, version)
    )`.execute(db)

  await sql`
    create table notice (
      space_id uuid not null references space,
      notice_id uuid not null,
      unit_id uuid,
      post_id uuid,
      code text not null,
      params jsonb not null,
      link text,
      created_at timestamptz not null default clock_timestamp(),
      read_at timestamptz,
      read_by text,
      primary key (space_id, notice_id),
      foreign key (space_id, unit_id) references org_unit,
      foreign key (space_id, post_id) references post,
      check (num_nonnulls(unit_id, post_id) = 1)
    )`.execute(db)
  await sql`create index notice_of_unit on notice (space_id, unit_id, created_at desc) where unit_id is not null`.execute(db)
  await sql`create index notice_of_post on notice (space_id, post_id, created_at desc) where post_id is not null`.execute(db)

  await sql`
    create table api_token (
      space_id uuid not null references space,
      token_id uuid not null,
      name text not null check (name <> ''),
      token_hash text not null,
      role text not null,
      created_by text not null,
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      revoked_by text,
      primary key (space_id, token_id),
      unique (space_id, token_hash)
    )`.execute(db)

  await sql`
    create table idempotency_key (
      space_id uuid not null references space,
      actor text not null,
      key text not null,
      operation text not null,
      request_hash text not null,
      response json not null,
      created_at timestamptz not null default clock_timestamp(),
      primary key (space_id, actor, key)
    )`.execute(db)
  await sql`create index idempotency_key_age on idempotency_key (space_id, created_at)`.execute(db)

  // The audit log is looked through by who, what and on what; without these every filter would read the whole chain.
  await sql`
    create index audit_entry_actor on audit_entry (space_id, actor, seq);
    create index audit_entry_action on audit_entry (space_id, action, seq);
    create index audit_entry_subject on audit_entry (space_id, subject collate "C", seq);
    create index audit_entry_at on audit_entry (space_id, at)`.execute(db)

  for (const table of ['setting', 'notice', 'api_token', 'idempotency_key']) await protectTable(db, table)
  await sql`
    grant insert on setting, notice, api_token, idempotency_key to gangmu_app;
    grant update (read_at, read_by) on notice to gangmu_app;
    grant update (last_used_at, revoked_at, revoked_by) on api_token to gangmu_app;
    grant delete on idempotency_key to gangmu_app`.execute(db)
}
