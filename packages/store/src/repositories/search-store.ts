import type { Basis, Found, FoundLine, FoundReport, FoundUnit, SearchStore } from '@gangmu/application'
import { type RawBuilder, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { LOCAL_ALIASES, LOCAL_ENTRIES } from './catalogue-store.ts'
import { isSeen } from './report-rows.ts'
import { withinSight } from './sight.ts'

/**
 * How far back names are looked through. No index holds the middle of a name (row-level security keeps trigrams from being used before
 * the space is looked at), so this is what bounds the rows a search reads.
 */
const PLANS_LOOKED_THROUGH = 100
const REPORTS_LOOKED_THROUGH = 1_000

type Row = {
  readonly lines: FoundLine[] | null
  readonly reports: FoundReport[] | null
  readonly units: FoundUnit[] | null
  readonly older: boolean
  readonly entries: Basis['local']['entries'] | null
  readonly aliases: Basis['local']['aliases'] | null
  readonly area_id: string | null
}

export const searchStore: SearchStore = {
  findNamed: async (tx, { text, lines, reports, units, limit }) => {
    const wanted = storableText(text)
    /** Where the text begins in a name: 0 where it does not, and `%` or `_` are letters like others. */
    const placeIn = (name: RawBuilder<unknown>) => sql`strpos(lower(${name}), ${wanted})`
    const closest = (name: RawBuilder<unknown>) => sql`${placeIn(name)}, length(${name})`
    const most = sql.lit(limit + 1)
    const { rows } = await sql<Row>`
      with
      newest_plan as materialized (
        select p.space_id, p.plan_id, p.year, p.title, p.created_at from plan p where ${withinSight('p', lines)}
        order by p.year desc, p.created_at desc, p.plan_id desc limit ${sql.lit(PLANS_LOOKED_THROUGH + 1)}
      ),
      newest_report as materialized (
        select report.report_id, coalesce(report.title, report.file_name) as name, report.file_name, report.received_at
        from report where ${isSeen(reports)} and report.purged_at is null
        order by report.received_at desc, report.report_id desc limit ${sql.lit(REPORTS_LOOKED_THROUGH + 1)}
      )
      select
        (select jsonb_agg(to_jsonb(found)) from (
          select l.line_id as id, l.name, p.plan_id as "planId", p.year, p.title as plan
          from (select * from newest_plan limit ${sql.lit(PLANS_LOOKED_THROUGH)}) p
          cross join lateral (
            select line_id, name from plan_line
            where space_id = p.space_id and plan_id = p.plan_id and removed_at is null offset 0) l
          where ${placeIn(sql`l.name`)} > 0
          order by ${closest(sql`l.name`)}, p.year desc, p.created_at desc, l.line_id limit ${most}) found) as lines,
        (select jsonb_agg(to_jsonb(found)) from (
          select report_id as id, name, file_name as "fileName"
          from (select * from newest_report limit ${sql.lit(REPORTS_LOOKED_THROUGH)}) r
          where ${placeIn(sql`name`)} > 0 or ${placeIn(sql`file_name`)} > 0
          order by nullif(${placeIn(sql`name`)}, 0), length(name), received_at desc limit ${most}) found) as reports,
        (select jsonb_agg(to_jsonb(found)) from (
          select u.unit_id as id, u.name, above.name as above
          from org_unit u left join org_unit above on above.space_id = u.space_id and above.unit_id = u.parent_id
          where ${sql.lit(units)} and (${placeIn(sql`u.name`)} > 0 or ${placeIn(sql`u.short_name`)} > 0)
          order by nullif(${placeIn(sql`u.name`)}, 0), length(u.name), u.unit_id limit ${most}) found) as units,
        (select count(*) > ${sql.lit(PLANS_LOOKED_THROUGH)} from newest_plan)
          or (select count(*) > ${sql.lit(REPORTS_LOOKED_THROUGH)} from newest_report) as older,
        ${LOCAL_ENTRIES} as entries, ${LOCAL_ALIASES} as aliases,
        (select area_id from space) as area_id`.execute(transactionOf(tx))
    return toFound(rows[0]!, limit)
  },
}

const toFound = ({ lines, reports, units, older, entries, aliases, area_id }: Row, limit: number): Found => ({
  lines: lines?.slice(0, limit) ?? [],
  reports: reports?.slice(0, limit) ?? [],
  units: units?.slice(0, limit) ?? [],
  more: older || [lines, reports, units].some((found) => (found?.length ?? 0) > limit),
  local: { entries: entries ?? [], aliases: aliases ?? [] },
  areaId: area_id,
})
