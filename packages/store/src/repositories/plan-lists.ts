import type { LineOfIndicator, PlanStore, PlanSummary } from '@gangmu/application'
import { sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import { PLAN_COLUMNS, toLine, toPlan, toTarget } from './plan-rows.ts'
import { withinSight } from './sight.ts'

const MOST_PER_PAGE = 200

/** Looking across plans. */
type PlanLists = Pick<PlanStore, 'listPlans' | 'findPlans' | 'findLinesOfIndicator' | 'findPlanOfLine'>

type CountRow = {
  readonly plan_id: string
  readonly year: number
  readonly area_id: string
  readonly title: string
  readonly stage: string
  readonly release: string
  readonly audience: string[]
  readonly version: number
  readonly report_id: string | null
  readonly lines: number
  readonly met: number
  readonly missed: number
  readonly undetermined: number
  readonly total: number
}

const offsetOf = (cursor: string | null | undefined): number => {
  const offset = Number(cursor ?? 0)
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0
}

export const planLists: PlanLists = {
  listPlans: async (tx, sight, { year, areaId, stage }, { limit, cursor }) => {
    const size = Math.min(Math.max(1, limit), MOST_PER_PAGE)
    const offset = offsetOf(cursor)
    // The page is cut before the counts are made, so that only its plans are counted.
    const { rows } = await sql<CountRow>`
      with page as (
        select p.*, count(*) over ()::int as total from plan p
        where ${withinSight('p', sight)}
          and ${year === undefined ? sql`true` : sql`p.year = ${year}`}
          and ${areaId === undefined ? sql`true` : sql`p.area_id = ${areaId}`}
          and ${stage === undefined ? sql`true` : sql`p.stage = ${stage}`}
        order by p.year desc, p.created_at desc, p.plan_id limit ${size} offset ${offset}
      )
      select page.*, counted.*,
        (select count(*)::int from plan_line l
          where l.space_id = page.space_id and l.plan_id = page.plan_id and l.removed_at is null and l.parent_id is null) as lines
      from page cross join lateral (
        select count(*) filter (where v.status = 'met')::int as met, count(*) filter (where v.status = 'missed')::int as missed,
          count(*) filter (where v.status = 'undetermined')::int as undetermined
        from verdict v join plan_line l on l.space_id = v.space_id and l.line_id = v.line_id
        where v.space_id = page.space_id and v.plan_id = page.plan_id and v.superseded_at is null and l.parent_id is null
          and l.removed_at is null
      ) counted
      order by page.year desc, page.created_at desc, page.plan_id`.execute(transactionOf(tx))
    const items = rows.map((row): PlanSummary => {
      const { met, missed, undetermined } = row
      return { ...toPlan(row), lines: row.lines, verdicts: met + missed + undetermined === 0 ? null : { met, missed, undetermined } }
    })
    const total = rows[0]?.total ?? 0
    return { items, total, next: offset + rows.length < total ? String(offset + rows.length) : null }
  },

  findPlans: async (tx, areaId, years) => {
    if (years.length === 0) return []
    const rows = await transactionOf(tx)
      .selectFrom('plan')
      .select(PLAN_COLUMNS)
      .where('area_id', '=', areaId)
      .where('year', 'in', [...years])
      .orderBy('year', 'desc')
      .orderBy(sql`stage in ('draft', 'consultation', 'review', 'submitted')`)
      .orderBy('created_at', 'desc')
      .execute()
    return rows.map(toPlan)
  },

  findLinesOfIndicator: async (tx, sight, indicator, areaId) => {
    const { rows } = await sql<{
      plan_id: string
      year: number
      stage: string
      line: Parameters<typeof toLine>[0]
      targets: Parameters<typeof toTarget>[0][] | null
    }>`
      select p.plan_id, p.year, p.stage, to_jsonb(l) as line,
        (select jsonb_agg(to_jsonb(t) order by t.period) from target t
          where t.space_id = l.space_id and t.line_id = l.line_id and t.superseded_at is null and t.split_of is null) as targets
      from plan_line l join plan p on p.space_id = l.space_id and p.plan_id = l.plan_id
      where l.indicator = ${indicator} and l.removed_at is null and p.area_id = ${areaId} and ${withinSight('p', sight)}
      order by p.year, p.created_at limit 200`.execute(transactionOf(tx))
    return rows.map((row): LineOfIndicator => {
      const { elementKey: _, ...line } = toLine(row.line)
      return {
        planId: row.plan_id,
        year: row.year,
        stage: row.stage as LineOfIndicator['stage'],
        line,
        targets: (row.targets ?? []).map(toTarget),
      }
    })
  },

  findPlanOfLine: async (tx, lineId) => {
    const row = await transactionOf(tx).selectFrom('plan_line').select('plan_id').where('line_id', '=', lineId).executeTakeFirst()
    return row?.plan_id ?? null
  },
}
