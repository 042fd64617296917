import { type Kysely, sql } from 'kysely'

/**
 * What lists read is what they show: a plan carries the counts of its lines, observations are indexed by the whole of their key, what is in force of
 * a plan apart from what was replaced.
 */
export const createPlanLists = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table plan add column lines integer not null default 0, add column met integer not null default 0,
      add column missed integer not null default 0, add column undetermined integer not null default 0`.execute(db)
  await sql`grant update (lines, met, missed, undetermined) on plan to gangmu_app`.execute(db)
  await sql`set local gangmu.all_spaces = 'on'`.execute(db)
  await sql`
    update plan set lines = counted.lines, met = counted.met, missed = counted.missed, undetermined = counted.undetermined
    from (
      select l.space_id, l.plan_id, count(*)::int as lines, count(*) filter (where v.status = 'met')::int as met,
        count(*) filter (where v.status = 'missed')::int as missed, count(*) filter (where v.status = 'undetermined')::int as undetermined
      from plan_line l
      left join verdict v on v.space_id = l.space_id and v.line_id = l.line_id and v.superseded_at is null
      where l.removed_at is null and l.parent_id is null and (l.no is not null or not exists (
        select from plan_line n where n.space_id = l.space_id and n.plan_id = l.plan_id and n.removed_at is null and n.no is not null))
      group by l.space_id, l.plan_id) counted
    where plan.space_id = counted.space_id and plan.plan_id = counted.plan_id`.execute(db)
  await sql`set local gangmu.all_spaces = 'off'`.execute(db)
  await sql`create index plan_newest on plan (space_id, year, created_at, plan_id)`.execute(db)
  await sql`drop index observation_series`.execute(db)
  await sql`
    create index observation_key on observation (space_id, indicator, area_id, period, provider, scope, vintage, recorded_at desc)`.execute(
    db,
  )
  await sql`create index target_of_plan_in_force on target (space_id, plan_id) where superseded_at is null`.execute(db)
  await sql`create index verdict_of_plan_in_force on verdict (space_id, plan_id) where superseded_at is null`.execute(db)
}
