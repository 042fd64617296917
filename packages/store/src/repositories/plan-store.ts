import type { PlanStore, Tx, WholePlan } from '@gangmu/application'
import { type RawBuilder, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { insertRows } from './insert-rows.ts'
import { planLists } from './plan-lists.ts'
import { fromLine, fromTarget, fromVerdict, LINE_COLUMNS, PLAN_COLUMNS, TARGET_COLUMNS, toPlan, VERDICT_COLUMNS } from './plan-rows.ts'
import { canBeId } from './report-rows.ts'
import { withinSight } from './sight.ts'
import { selectWholePlan, toWholePlan, type WholePlanOptions, type WholePlanRow } from './whole-plan.ts'

const loadWhere = async (tx: Tx, condition: RawBuilder<unknown>, options: WholePlanOptions): Promise<readonly WholePlan[]> => {
  const { rows } = await sql<WholePlanRow>`${selectWholePlan(options)} where ${condition}`.execute(transactionOf(tx))
  return rows.map((row) => toWholePlan(row, options))
}

/** What lists show of a plan: how many lines a report counts (numbered ones, parts of others left out), and how they stand. */
const countLines = async (tx: Tx, planIds: readonly string[]): Promise<void> => {
  await sql`
    update plan set lines = counted.lines, met = counted.met, missed = counted.missed, undetermined = counted.undetermined
    from (
      select p.plan_id, count(l.line_id)::int as lines, count(*) filter (where v.status = 'met')::int as met,
        count(*) filter (where v.status = 'missed')::int as missed, count(*) filter (where v.status = 'undetermined')::int as undetermined
      from plan p
      left join plan_line l on l.space_id = p.space_id and l.plan_id = p.plan_id and l.removed_at is null and l.parent_id is null
        and (l.no is not null or not exists (select from plan_line n
          where n.space_id = p.space_id and n.plan_id = p.plan_id and n.removed_at is null and n.no is not null))
      left join verdict v on v.space_id = l.space_id and v.line_id = l.line_id and v.superseded_at is null
      where p.plan_id = any(${sql.val([...new Set(planIds)])}::uuid[])
      group by p.plan_id) counted
    where plan.plan_id = counted.plan_id`.execute(transactionOf(tx))
}

export const planStore: PlanStore = {
  ...planLists,

  insertPlan: async (tx, plan) => {
    await transactionOf(tx)
      .insertInto('plan')
      .values({
        space_id: tx.spaceId,
        plan_id: plan.id,
        year: plan.year,
        area_id: plan.areaId,
        title: storableText(plan.title),
        report_id: plan.reportId,
        based_on: plan.basedOn,
        created_by: plan.createdBy,
      })
      .execute()
  },

  getPlan: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx).selectFrom('plan').select(PLAN_COLUMNS).where('plan_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toPlan(row)
  },

  loadPlan: async (tx, id, options = {}): Promise<WholePlan | null> => {
    if (!canBeId(id)) return null
    return (await loadWhere(tx, sql`p.plan_id = ${id}`, options))[0] ?? null
  },

  loadPlanPair: async (tx, sight, { after, before }, options = {}) => {
    if (!canBeId(after) || (before !== null && !canBeId(before))) return null
    const previous = sql`(
      select b.plan_id from plan b join plan a on a.space_id = b.space_id and a.area_id = b.area_id and a.year > b.year
      where a.plan_id = ${after} and ${withinSight('b', sight)}
      order by b.year desc, b.stage in ('draft', 'consultation', 'review', 'submitted'), b.created_at desc limit 1)`
    const plans = await loadWhere(
      tx,
      sql`(p.plan_id = ${after} or p.plan_id = ${before === null ? previous : sql`${before}::uuid`})`,
      options,
    )
    const found = plans.find(({ plan }) => plan.id === after)
    const other = plans.find(({ plan }) => (before === null ? plan.id !== after : plan.id === before)) ?? null
    return found === undefined ? null : { after: found, before: other }
  },

  updatePlan: async (tx, id, version, { title, stage, release, audience, releasedBy }) => {
    const updated = await transactionOf(tx)
      .updateTable('plan')
      .set({
        version: version + 1,
        ...(title !== undefined && { title: storableText(title) }),
        ...(stage !== undefined && { stage }),
        ...(release !== undefined && { release, released_by: releasedBy ?? null, released_at: sql<string>`clock_timestamp()` }),
        ...(audience !== undefined && { audience: [...audience] }),
      })
      .where('plan_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  },

  insertEvent: async (tx, planId, event) => {
    await sql`
      insert into plan_event (space_id, plan_id, seq, stage, happened_on, organ, document_no, attachment_id, note, recorded_by)
      select ${tx.spaceId}, ${planId}, coalesce(max(seq), 0) + 1, ${event.stage}, ${event.on}::date, ${event.organ}, ${event.documentNo},
        ${event.fileId}::uuid, ${event.note}, ${event.recordedBy}
      from plan_event where plan_id = ${planId}`.execute(transactionOf(tx))
  },

  insertLines: async (tx, lines) => {
    // Parents before children: a statement checks its foreign keys at its end, so the order within one does not matter.
    await insertRows(
      transactionOf(tx),
      'plan_line',
      LINE_COLUMNS,
      lines.map((line) => fromLine(tx.spaceId, line)),
    )
    await countLines(
      tx,
      lines.map((line) => line.planId),
    )
  },

  updateLine: async (tx, planId, lineId, change) => {
    const { group, parentId, ...same } = change
    const updated = await transactionOf(tx)
      .updateTable('plan_line')
      .set({ ...same, ...(group !== undefined && { group_name: group }), ...(parentId !== undefined && { parent_id: parentId }) })
      .where('plan_id', '=', planId)
      .where('line_id', '=', lineId)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    await countLines(tx, [planId])
    return updated.numUpdatedRows === 1n
  },

  orderLines: async (tx, planId, lineIds) => {
    await sql`
      update plan_line set ordinal = placed.at from unnest(${sql.val([...lineIds])}::uuid[]) with ordinality as placed (line_id, at)
      where plan_line.plan_id = ${planId} and plan_line.line_id = placed.line_id and plan_line.ordinal <> placed.at`.execute(
      transactionOf(tx),
    )
  },

  removeLines: async (tx, planId, lineIds) => {
    if (lineIds.length === 0) return
    await transactionOf(tx)
      .updateTable('plan_line')
      .set({ removed_at: sql<string>`clock_timestamp()` })
      .where('plan_id', '=', planId)
      .where('line_id', 'in', [...lineIds])
      .execute()
    await countLines(tx, [planId])
  },

  putTargets: async (tx, targets) => {
    if (targets.length === 0) return
    const db = transactionOf(tx)
    const rows = targets.map((target) => fromTarget(tx.spaceId, target))
    // Those they take the place of end first: two in force for one place are refused by the database.
    const { rows: replaced } = await sql<{ id: string; line_id: string; system: string; kind: string; subject: string; period: string }>`
      update target old set superseded_at = clock_timestamp()
      from json_populate_recordset(null::target, ${JSON.stringify(rows)}::json) new
      where old.space_id = new.space_id and old.line_id = new.line_id and old.system = new.system and old.subject_kind = new.subject_kind
        and old.subject_id = new.subject_id and old.period = new.period and old.superseded_at is null
      returning old.target_id as id, old.line_id, old.system, old.subject_kind as kind, old.subject_id as subject, old.period`.execute(db)
    const placeOf = (line: string, system: string, kind: string, subject: string, period: string) =>
      [line, system, kind, subject, period].join('\u001f')
    const before = new Map(replaced.map((old) => [placeOf(old.line_id, old.system, old.kind, old.subject, old.period), old.id]))
    await insertRows(
      db,
      'target',
      TARGET_COLUMNS,
      rows.map((row) => ({
        ...row,
        replaces: row.replaces ?? before.get(placeOf(row.line_id, row.system, row.subject_kind, row.subject_id, row.period)) ?? null,
      })),
    )
  },

  supersedeTargets: async (tx, ids) => {
    if (ids.length === 0) return
    await transactionOf(tx)
      .updateTable('target')
      .set({ superseded_at: sql<string>`clock_timestamp()` })
      .where('target_id', 'in', [...ids])
      .where('superseded_at', 'is', null)
      .execute()
  },

  putVerdicts: async (tx, verdicts) => {
    if (verdicts.length === 0) return
    const db = transactionOf(tx)
    await db
      .updateTable('verdict')
      .set({ superseded_at: sql<string>`clock_timestamp()` })
      .where(
        'line_id',
        'in',
        verdicts.map((verdict) => verdict.lineId),
      )
      .where('superseded_at', 'is', null)
      .execute()
    await insertRows(
      db,
      'verdict',
      VERDICT_COLUMNS,
      verdicts.map((verdict) => fromVerdict(tx.spaceId, verdict)),
    )
    await countLines(
      tx,
      verdicts.map((verdict) => verdict.planId),
    )
  },
}
