import type { WholePlan } from '@gangmu/application'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'
import { inForce, toEvent, toLine, toPlan, toRelease, toTarget, toVerdict } from './plan-rows.ts'

type Table<T extends keyof DatabaseSchema> = Selectable<DatabaseSchema[T]>

/** A plan with everything that hangs on it, as one row of JSON. */
export type WholePlanRow = {
  readonly plan: Table<'plan'>
  readonly events: readonly Table<'plan_event'>[] | null
  readonly lines: readonly Table<'plan_line'>[] | null
  readonly targets: readonly Table<'target'>[] | null
  readonly verdicts: readonly Table<'verdict'>[] | null
}

export type WholePlanOptions = { readonly asOf?: string; readonly history?: boolean }

/** `select … from plan p`, to be narrowed by the caller. */
export const selectWholePlan = ({ asOf, history = false }: WholePlanOptions): RawBuilder<WholePlanRow> => {
  const at = asOf ?? null
  return sql`
    select to_jsonb(p) as plan,
      (select jsonb_agg(to_jsonb(e) order by e.seq) from plan_event e where e.space_id = p.space_id and e.plan_id = p.plan_id) as events,
      (select jsonb_agg(to_jsonb(l) order by l.ordinal) from plan_line l
        where l.space_id = p.space_id and l.plan_id = p.plan_id and l.removed_at is null) as lines,
      (select jsonb_agg(to_jsonb(t) order by t.recorded_at, t.target_id) from target t
        where t.space_id = p.space_id and t.plan_id = p.plan_id and ${history ? sql`true` : inForce(at, 'recorded_at')}) as targets,
      (select jsonb_agg(to_jsonb(v)) from verdict v
        where v.space_id = p.space_id and v.plan_id = p.plan_id and ${inForce(at, 'judged_at')}) as verdicts
    from plan p`
}

export const toWholePlan = (row: WholePlanRow, { asOf }: WholePlanOptions): WholePlan => ({
  plan: toPlan(row.plan),
  released: toRelease(row.plan),
  events: (row.events ?? []).map(toEvent),
  lines: (row.lines ?? []).map(toLine),
  // On the day looked back to nothing of it was replaced yet.
  targets: (row.targets ?? []).map(toTarget).map((target) => (asOf === undefined ? target : { ...target, supersededAt: null })),
  verdicts: (row.verdicts ?? []).map(toVerdict),
})
