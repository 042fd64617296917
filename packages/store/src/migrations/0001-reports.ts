import { type Kysely, sql } from 'kysely'

/**
 * Spaces, reports as received, what was read from them, and the audit chain.
 *
 * - `space_id` is first in every key and the only column row-level security looks at. FORCE binds the owner too; a transaction that set
 *   no space sees no row and can write none.
 * - The application's role gets exactly the rights it uses: bytes, readings and audit entries can be added, never changed or removed.
 * - A reading keeps the text it saw, so its spans stay true when a later reader decodes the bytes differently. `json`, not `jsonb`:
 *   the result is given back byte for byte, order of keys included.
 */
export const createReports = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table space (
      space_id uuid primary key,
      name text not null check (name <> ''),
      created_at timestamptz not null default now()
    )`.execute(db)

  await sql`
    create table report (
      space_id uuid not null references space,
      report_id uuid not null,
      file_name text not null,
      byte_length integer not null check (byte_length = octet_length(bytes)),
      sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
      bytes bytea not null,
      received_at timestamptz not null default now(),
      status text not null default 'received' check (status in ('received', 'reading', 'read', 'failed')),
      failure_code text,
      failure_params jsonb,
      reading_id uuid,
      title text,
      kind text,
      region text,
      region_code text,
      report_year integer,
      plan_year integer,
      report_date text,
      issuer text,
      met integer,
      missed integer,
      undetermined integer,
      primary key (space_id, report_id),
      unique (space_id, sha256),
      check ((status = 'failed') = (failure_code is not null)),
      check ((failure_code is null) = (failure_params is null)),
      check (status <> 'read' or reading_id is not null)
    )`.execute(db)
  await sql`create index report_received on report (space_id, received_at desc, report_id desc)`.execute(db)

  await sql`
    create table reading (
      space_id uuid not null,
      reading_id uuid not null,
      report_id uuid not null,
      reader_version text not null,
      encoding text not null,
      lines text[] not null,
      created_at timestamptz not null default now(),
      duration_ms integer not null,
      result json not null,
      primary key (space_id, reading_id),
      unique (space_id, report_id, reading_id),
      foreign key (space_id, report_id) references report
    )`.execute(db)
  await sql`
    alter table report add constraint report_latest_reading
      foreign key (space_id, report_id, reading_id) references reading (space_id, report_id, reading_id)`.execute(db)

  await sql`
    create table indicator_row (
      space_id uuid not null,
      reading_id uuid not null,
      ordinal integer not null,
      report_id uuid not null,
      table_name text not null,
      year integer,
      no text,
      group_name text,
      parent text,
      name text not null,
      unit text,
      nature text,
      core boolean,
      target_text text,
      target_expression text,
      actual_text text,
      actual_value jsonb,
      declared_text text,
      declared_class text,
      status text,
      reason_code text,
      reason_params jsonb,
      indicator text,
      line integer not null,
      spans jsonb not null,
      primary key (space_id, reading_id, ordinal),
      foreign key (space_id, report_id, reading_id) references reading (space_id, report_id, reading_id)
    )`.execute(db)
  await sql`create index indicator_row_indicator on indicator_row (space_id, indicator, year) where indicator is not null`.execute(db)

  await sql`
    create table fact (
      space_id uuid not null,
      reading_id uuid not null,
      ordinal integer not null,
      report_id uuid not null,
      key text not null,
      line integer not null,
      start_offset integer not null,
      end_offset integer not null,
      raw text not null,
      subject text not null,
      indicator text,
      measure text not null,
      value jsonb not null,
      unit text,
      cmp text not null,
      scope text[] not null,
      compared_with text,
      period text,
      modality text not null,
      area text,
      primary key (space_id, reading_id, ordinal),
      foreign key (space_id, report_id, reading_id) references reading (space_id, report_id, reading_id)
    )`.execute(db)
  await sql`create index fact_line on fact (space_id, reading_id, line)`.execute(db)
  await sql`create index fact_key on fact (space_id, key)`.execute(db)
  await sql`create index fact_indicator on fact (space_id, indicator, period) where indicator is not null`.execute(db)

  await createAuditChain(db)

  for (const table of ['space', 'report', 'reading', 'indicator_row', 'fact', 'audit_entry'])
    await sql`
      alter table ${sql.table(table)} enable row level security, force row level security;
      create policy ${sql.id(`${table}_of_space`)} on ${sql.table(table)}
        using (space_id = (select nullif(current_setting('gangmu.space_id', true), '')::uuid));
      grant select on ${sql.table(table)} to gangmu_app`.execute(db)
  await sql`
    grant insert on space, report, reading, indicator_row, fact to gangmu_app;
    grant insert (space_id, actor, action, subject, details) on audit_entry to gangmu_app;
    grant update (status, failure_code, failure_params, reading_id, title, kind, region, region_code, report_year, plan_year, report_date,
      issuer, met, missed, undetermined) on report to gangmu_app;
    grant select on kysely_migration to gangmu_app`.execute(db)
}

/**
 * The database itself numbers, dates and links the entries, so the application cannot write a false chain. What is hashed is a JSON
 * array, in which no two different entries look alike. The lock makes writers of one space wait for each other's end: two entries can
 * never follow the same one.
 */
const createAuditChain = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table audit_entry (
      space_id uuid not null references space,
      seq bigint not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      subject text not null,
      details jsonb not null,
      previous_hash text not null,
      hash text not null,
      primary key (space_id, seq)
    )`.execute(db)
  await sql`
    create function audit_entry_hash(entry audit_entry) returns text language sql immutable as $$
      select encode(sha256(convert_to(jsonb_build_array(entry.space_id, entry.seq,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        entry.actor, entry.action, entry.subject, entry.details, entry.previous_hash)::text, 'UTF8')), 'hex')
    $$`.execute(db)
  await sql`
    create function audit_entry_link() returns trigger language plpgsql as $$
    declare
      last audit_entry;
    begin
      perform pg_advisory_xact_lock(hashtextextended('gangmu.audit:' || new.space_id::text, 0));
      select * into last from audit_entry where space_id = new.space_id order by seq desc limit 1;
      new.seq := coalesce(last.seq, 0) + 1;
      new.at := clock_timestamp();
      new.previous_hash := coalesce(last.hash, repeat('0', 64));
      new.hash := audit_entry_hash(new);
      return new;
    end
    $$`.execute(db)
  await sql`create trigger audit_entry_link before insert on audit_entry for each row execute function audit_entry_link()`.execute(db)
}
