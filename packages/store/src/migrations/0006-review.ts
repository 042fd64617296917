import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * Reports as versions of one document, with their level of secrecy and release; what people decided about what was read; files that
 * decisions rest on; and the tombstone of a report that should never have been here.
 *
 * - Decisions are only ever added: that of the highest batch on an element's key is the one that holds, `reset` takes it back. Batches are
 *   counted within a report, so that their order needs no clock.
 * - Purging is the database's own function: the application's role can neither empty bytes nor delete a reading by itself, and the
 *   function refuses unless two different persons of the space stand in the request. A request can be withdrawn, never rewritten.
 */
export const createReview = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table report
      alter column bytes drop not null,
      add column family_id uuid,
      add column family_stage text check (family_stage in ('first', 'consultation', 'review', 'submitted', 'published')),
      add column secrecy text not null default 'public'
        check (secrecy in ('public', 'internal', 'work-secret', 'secret', 'confidential', 'top-secret')),
      add column release text not null default 'internal' check (release in ('internal', 'limited', 'published')),
      add column audience text[] not null default '{}',
      add column released_by text,
      add column released_at timestamptz,
      add column received_by text,
      add column elements integer,
      add column decided integer,
      add column purged_at timestamptz,
      add check ((bytes is null) = (purged_at is not null)),
      add check (purged_at is null or (status = 'failed' and reading_id is null and release = 'internal')),
      add check ((release = 'limited') = (audience <> '{}')),
      add check (decided <= elements)`.execute(db)
  await sql`update report set family_id = report_id where family_id is null`.execute(db)
  await sql`alter table report alter column family_id set not null`.execute(db)
  await sql`create index report_family on report (space_id, family_id)`.execute(db)
  await sql`create index reading_of_report on reading (space_id, report_id, created_at)`.execute(db)

  await sql`
    create table review_decision (
      space_id uuid not null references space,
      report_id uuid not null,
      kind text not null check (kind in ('indicator', 'fact', 'commitment', 'project', 'livelihood', 'glossary', 'statement')),
      element_key text not null,
      batch integer not null check (batch > 0),
      reading_id uuid not null,
      action text not null check (action in ('accept', 'correct', 'reject', 'reset')),
      value jsonb,
      reason text,
      undoes integer check (undoes < batch),
      carried_from uuid,
      decided_by text not null,
      decided_at timestamptz not null default clock_timestamp(),
      primary key (space_id, report_id, kind, element_key, batch),
      foreign key (space_id, report_id, reading_id) references reading (space_id, report_id, reading_id),
      foreign key (space_id, carried_from) references report,
      check ((action = 'correct') = (value is not null)),
      check (action not in ('correct', 'reject') or reason is not null)
    )`.execute(db)
  await sql`create index review_decision_batch on review_decision (space_id, report_id, batch)`.execute(db)

  await sql`
    create table attachment (
      space_id uuid not null references space,
      attachment_id uuid not null,
      file_name text not null,
      media_type text not null,
      byte_length integer not null check (byte_length = octet_length(bytes)),
      sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
      bytes bytea not null,
      received_by text not null,
      received_at timestamptz not null default clock_timestamp(),
      primary key (space_id, attachment_id)
    )`.execute(db)

  await sql`
    create table purge_request (
      space_id uuid not null references space,
      purge_id uuid not null,
      report_id uuid not null,
      reason text not null check (reason <> ''),
      requested_by text not null,
      requester uuid not null,
      requested_at timestamptz not null default clock_timestamp(),
      outcome text check (outcome in ('carried-out', 'withdrawn')),
      closed_by text,
      closer uuid,
      closed_at timestamptz,
      primary key (space_id, purge_id),
      foreign key (space_id, report_id) references report,
      foreign key (space_id, requester) references person,
      foreign key (space_id, closer) references person,
      check (num_nonnulls(outcome, closed_by, closer, closed_at) in (0, 4)),
      check (outcome is distinct from 'carried-out' or closer <> requester)
    )`.execute(db)
  await sql`create unique index purge_request_open on purge_request (space_id, report_id) where outcome is null`.execute(db)

  for (const table of ['review_decision', 'attachment', 'purge_request']) await protectTable(db, table)
  await createPurge(db)
  await sql`
    grant insert on review_decision, attachment, purge_request to gangmu_app;
    grant update (outcome, closed_by, closer, closed_at) on purge_request to gangmu_app;
    grant update (family_id, family_stage, release, audience, released_by, released_at, elements, decided) on report to gangmu_app`.execute(
    db,
  )
}

/**
 * Runs as the owner, who is bound to the transaction's space by the same policies. What stays of the report is its row without bytes,
 * name and header: the tombstone, by whose hash the same bytes are known when they are sent again. The report's row is locked first, so
 * that a reading that ends meanwhile finds it purged.
 */
const createPurge = async (db: Kysely<unknown>): Promise<void> => {
  // By the name of the role, not by a policy for it: where one login serves both, the owner is a member of the application's role.
  await sql`
    create function purge_request_guard() returns trigger language plpgsql as $$
    begin
      if current_user = 'gangmu_app' and (
        tg_op = 'INSERT' and new.outcome is not null
        or tg_op = 'UPDATE' and (old.outcome is not null or new.outcome is distinct from 'withdrawn'))
      then
        raise exception 'a request is made open and can only be withdrawn' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end
    $$`.execute(db)
  await sql`
    create trigger purge_request_guard before insert or update on purge_request for each row execute function purge_request_guard()`.execute(
    db,
  )
  await sql`
    create function purge_report(purge uuid, by_person uuid, by_name text) returns boolean
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      request purge_request;
    begin
      select * into request from purge_request where purge_id = purge and outcome is null for update;
      if not found or request.requester = by_person then
        return false;
      end if;
      update report set reading_id = null, status = 'failed', failure_code = 'report-purged', failure_params = '{}',
        bytes = null, purged_at = clock_timestamp(), file_name = '—', family_stage = null, release = 'internal', audience = '{}',
        title = null, kind = null, region = null, region_code = null, report_year = null, plan_year = null, report_date = null,
        issuer = null, met = null, missed = null, undetermined = null, elements = null, decided = null
        where report_id = request.report_id;
      delete from review_decision where report_id = request.report_id;
      delete from column_mapping where report_id = request.report_id;
      delete from indicator_row where report_id = request.report_id;
      delete from fact where report_id = request.report_id;
      delete from reading where report_id = request.report_id;
      update purge_request set outcome = 'carried-out', closed_by = by_name, closer = by_person, closed_at = clock_timestamp()
        where purge_id = purge;
      return true;
    end
    $$`.execute(db)
  await sql`
    revoke execute on function purge_report(uuid, uuid, text) from public;
    grant execute on function purge_report(uuid, uuid, text) to gangmu_app`.execute(db)
}
