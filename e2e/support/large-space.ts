import { asSuperuser, runSql, type TestDatabase } from '@gangmu/store/testing'

/** How much is loaded beside what a test makes itself. Half of it belongs to another space. */
export const LOADED = { observations: 1_000_000, plans: 2_000, linesOfPlan: 36, reports: 1_000 } as const

const AREAS = 50
const INDICATORS = 100
const YEARS = 25

/**
 * Loads the two spaces in one go, as the owner of the server: one observation in ten has an earlier version, every target and verdict took the place
 * of another. Plans lie one a year in each of the areas `area-0` … `area-49`.
 */
export const loadLargeSpaces = async (database: TestDatabase, spaceIds: readonly [string, string]): Promise<void> => {
  const { superuser } = database.logins
  // An index over rows that are all there is made in seconds, one that grows row by row is not.
  const [index] = await runSql<{ indexdef: string }>(superuser, `select indexdef from pg_indexes where indexname = 'observation_key'`)
  await runSql(superuser, 'drop index observation_key')
  for (const spaceId of spaceIds) await runSql(superuser, loadSpace(spaceId))
  await runSql(superuser, index!.indexdef)
  await asSuperuser(superuser, 'vacuum analyze')
  await showEveryRow(superuser, ['plan', 'report'])
}

/**
 * Counts are answered by an index alone once a table is vacuumed and no snapshot older than its rows is open. One of the server's own
 * (autovacuum looking at another table) may still be, for a moment.
 */
const showEveryRow = async (superuser: TestDatabase['logins']['superuser'], tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    const isHidden = async () =>
      (await runSql(superuser, `select from pg_class where oid = '${table}'::regclass and relallvisible < relpages`)).length > 0
    while (await isHidden()) await asSuperuser(superuser, `vacuum ${table}`)
  }
}

const loadSpace = (space: string): string => `
  do $load$
  begin
    -- No foreign key is looked up a million times: what is loaded here is right.
    set local session_replication_role = replica;
    insert into space (space_id, name) values ('${space}', '大区') on conflict do nothing;

    insert into observation (space_id, observation_id, indicator, area_id, period, provider, vintage, low, high, raw, unit, recorded_by, recorded_at)
    select '${space}', ('00000000-0000-4000-8000-' || lpad(to_hex(2 * i + generation), 12, '0'))::uuid, 'indicator-' || i % ${INDICATORS}, 'area-' || i / ${INDICATORS} % ${AREAS},
      (2000 + i / ${INDICATORS * AREAS} % ${YEARS})::text, 'provider-' || i / ${INDICATORS * AREAS * YEARS} % 4, 'final', i, i, i::text, '元', '导入',
      '2025-01-01'::timestamptz + generation * interval '1 day'
    from generate_series(0, ${Math.round(LOADED.observations / 2 / 1.1) - 1}) i, generate_series(0, case when i % 10 = 0 then 1 else 0 end) generation;

    insert into plan (space_id, plan_id, year, area_id, title, stage, created_by, lines, met)
    select '${space}', gen_random_uuid(), 2005 + i / ${AREAS}, 'area-' || i % ${AREAS}, '计划' || i, 'approved', '导入', ${LOADED.linesOfPlan}, ${LOADED.linesOfPlan}
    from generate_series(0, ${LOADED.plans / 2 - 1}) i;

    insert into plan_line (space_id, line_id, plan_id, ordinal, no, name, unit, indicator)
    select space_id, gen_random_uuid(), plan_id, n, n::text, '指标' || n, '元', 'indicator-' || n
    from plan, generate_series(1, ${LOADED.linesOfPlan}) n where space_id = '${space}';

    insert into target (space_id, target_id, plan_id, line_id, system, subject_kind, subject_id, period, text, superseded_at, recorded_by)
    select l.space_id, gen_random_uuid(), l.plan_id, l.line_id, 'congress', 'area', p.area_id, p.year::text, '6',
      case when generation = 0 then now() end, '导入'
    from plan_line l join plan p using (space_id, plan_id), generate_series(0, 1) generation where l.space_id = '${space}';

    insert into verdict (space_id, verdict_id, plan_id, line_id, status, reason_code, reason_params, cause, rules_version, settings_version, superseded_at)
    select space_id, gen_random_uuid(), plan_id, line_id, 'met', 'exceeded', '{}', 'import', '1', 0, case when generation = 0 then now() end
    from plan_line, generate_series(0, 1) generation where space_id = '${space}';

    insert into report (space_id, report_id, file_name, title, issuer, region, kind, report_date, byte_length, sha256, bytes, received_by, family_id)
    select '${space}', id, i || '年国民经济和社会发展计划执行情况及计划草案的报告.txt', '关于' || i || '年国民经济和社会发展计划执行情况及计划草案的报告',
      '临溪区发展和改革委员会', '云江市临溪区', 'plan-report', '2024-01-16', octet_length(bytes), encode(sha256(bytes), 'hex'), bytes, '导入', id
    from (select i, gen_random_uuid() as id, convert_to('${space}' || i, 'UTF8') as bytes from generate_series(1, ${LOADED.reports / 2}) i) made;
  end $load$`
