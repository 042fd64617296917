import type { LineOfIndicator, PlanStore, PlanSummary } from '@gangmu/application'
import { type Selectable, sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { decodeCursor, encodeCursor, isId, isInstant } from './cursor.ts'
import { inForce, PLAN_COLUMNS, toLine, toPlan, toTarget } from './plan-rows.ts'
import { withinSight } from './sight.ts'

const MOST_PER_PAGE = 200

/** Looking across plans. */
type PlanLists = Pick<PlanStore, 'listPlans' | 'findPlans' | 'findLinesOfIndicator' | 'findPlanOfLine'>

type CountRow = Parameters<typeof toPlan>[0] &
  Pick<Selectable<DatabaseSchema['plan']>, 'lines' | 'met' | 'missed' | 'undetermined' | 'created_at'> & { readonly total: number }

const isYear = (part: string): boolean => /^\d{4}$/.test(part)

export const planLists: PlanLists = {
  listPlans: async (tx, sight, { year, areaId, stage }, { limit, cursor }) => {
    const size = Math.min(Math.max(1, limit), MOST_PER_PAGE)
    const after = decodeCursor(cursor, isYear, isInstant, isId)
    const asked = sql`${withinSight('p', sight)}
      and ${year === undefined ? sql`true` : sql`p.year = ${year}`}
      and ${areaId === undefined ? sql`true` : sql`p.area_id = ${areaId}`}
      and ${stage === undefined ? sql`true` : sql`p.stage = ${stage}`}`
    // A page is read from where the one before it ended; the total is counted in an index.
    const { rows } = await sql<CountRow>`
      select p.*, (select count(*)::int from plan p where ${asked}) as total from plan p
      where ${asked} and ${after === null ? sql`true` : sql`(p.year, p.created_at, p.plan_id) < (${after[0]}::int, ${after[1]}::timestamptz, ${after[2]}::uuid)`}
      order by p.year desc, p.created_at desc, p.plan_id desc limit ${size + 1}`.execute(transactionOf(tx))
    const page = rows.slice(0, size)
    const last = page.at(-1)
    const items = page.map((row): PlanSummary => {
      const { met, missed, undetermined } = row
      return { ...toPlan(row), lines: row.lines, verdicts: met + missed + undetermined === 0 ? null : { met, missed, undetermined } }
    })
    const next = rows.length > size && last !== undefined ? encodeCursor([String(last.year), last.created_at, last.plan_id]) : null
    return { items, total: rows[0]?.total ?? 0, next }
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

  findLinesOfIndicator: async (tx, sight, indicator, areaId, { asOf } = {}) => {
    const { rows } = await sql<{
      plan_id: string
      year: number
      stage: string
      line: Parameters<typeof toLine>[0]
      targets: Parameters<typeof toTarget>[0][] | null
    }>`
      select p.plan_id, p.year, p.stage, to_jsonb(l) as line,
        (select jsonb_agg(to_jsonb(t) order by t.period) from target t
          where t.space_id = l.space_id and t.line_id = l.line_id and ${inForce(asOf ?? null, 'recorded_at')} and t.split_of is null) as targets
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
