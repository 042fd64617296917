import { type Kysely, sql } from 'kysely'
import { protectTable } from './protect-table.ts'

/**
 * What people decided of findings. Decisions are only ever added: that of the highest batch on a finding's key is the one that holds,
 * `reopened` takes it back. Batches are counted within a space, because a key is met again in other reports. `rule`, `code` and `params`
 * are the finding as it was decided on, so that it can be told in words where no reading is at hand; they go with the reading when its
 * report is purged.
 */
export const createFindings = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table finding_decision (
      space_id uuid not null references space,
      finding_key text not null,
      batch integer not null check (batch > 0),
      action text not null check (action in ('to-fix', 'verified', 'forwarded', 'fixed', 'reopened')),
      reason text,
      unit_id uuid,
      report_id uuid not null,
      reading_id uuid not null,
      rule text not null,
      code text not null,
      params jsonb not null,
      undoes integer check (undoes < batch),
      decided_by text not null,
      decided_at timestamptz not null default clock_timestamp(),
      primary key (space_id, finding_key, batch),
      foreign key (space_id, report_id, reading_id) references reading (space_id, report_id, reading_id) on delete cascade,
      foreign key (space_id, unit_id) references org_unit,
      check (action <> 'verified' or reason is not null),
      check ((action = 'forwarded') = (unit_id is not null))
    )`.execute(db)
  await sql`create index finding_decision_batch on finding_decision (space_id, batch)`.execute(db)
  await sql`create index finding_decision_reading on finding_decision (space_id, report_id, reading_id)`.execute(db)
  await protectTable(db, 'finding_decision')
  await sql`grant insert on finding_decision to gangmu_app`.execute(db)
}
