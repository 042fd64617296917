import type { StoredEvaluation, Tx, WarningFilter, WarningStore } from '@gangmu/application'
import type { EvaluationOutcome, WarningInstrument, WarningKind, WarningLevel, WarningParams } from '@gangmu/domain'
import { WARNING_LEVELS } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { insertRows } from '../database/insert-rows.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { decodeCursor, isId, isText, rowsToRead, toSlice } from './cursor.ts'
import { duePeriods } from './due-periods.ts'
import { fromStep, fromWarning, toStep, toWarning, type WarningRow } from './warning-rows.ts'

const LEVELS = sql`array_position(array[${sql.join(WARNING_LEVELS.map((level) => sql.lit(level)))}], level)`

/** Warnings with what the list shows beside them; `rest` is the SQL from `where` on. */
const select = async (tx: Tx, rest: RawBuilder<unknown>): Promise<readonly WarningRow[]> => {
  const { rows } = await sql<WarningRow>`
    select w.*, u.name as unit_name, ${LEVELS} as gravity,
      (select max(ordinal) from warning_step s where s.space_id = w.space_id and s.warning_id = w.warning_id) as steps
    from warning w left join org_unit u on u.space_id = w.space_id and u.unit_id = w.unit_id
    ${rest}`.execute(transactionOf(tx))
  return rows
}

const fits = ({ unitIds, level, state, subjectId }: WarningFilter): RawBuilder<unknown> => sql`true
  ${unitIds === null ? sql`` : sql`and w.unit_id = any(${unitIds}::uuid[])`}
  ${level === undefined ? sql`` : sql`and w.level = ${level}`}
  ${state === undefined ? sql`` : state === 'open' ? sql`and w.state not in ('closed', 'withdrawn')` : sql`and w.state = ${state}`}
  ${subjectId === undefined ? sql`` : sql`and w.subject_id = ${storableText(subjectId)}`}`

const toEvaluation = (row: Selectable<DatabaseSchema['warning_evaluation']>): StoredEvaluation => ({
  rule: row.rule,
  kind: row.kind as WarningKind,
  subject: { kind: row.subject_kind as 'line', id: row.subject_id, name: row.subject_name },
  outcome: row.outcome as EvaluationOutcome,
  reason: row.reason,
  params: row.params as WarningParams,
  period: row.period,
  planId: row.plan_id,
  rulesVersion: row.rules_version,
  evaluatedAt: row.evaluated_at,
})

export const warningStore: WarningStore = {
  ...duePeriods,

  insertEvaluations: (tx, evaluations) =>
    insertRows(
      tx,
      'warning_evaluation',
      evaluations.map(({ period, rule, subject, planId, kind, outcome, reason, params, rulesVersion }) => ({
        space_id: tx.spaceId,
        period,
        rule,
        subject_kind: subject.kind,
        subject_id: subject.id,
        subject_name: subject.name,
        plan_id: planId,
        kind,
        outcome,
        reason,
        params,
        rules_version: rulesVersion,
      })),
    ),

  listEvaluations: async (tx, { period, rule, outcome, subjectId }, slice) => {
    const after = decodeCursor(slice.cursor, isText, isText, isText)
    const { rows } = await sql<Selectable<DatabaseSchema['warning_evaluation']>>`
      select * from warning_evaluation
      where true
        ${period === undefined ? sql`` : sql`and period = ${period}`}
        ${rule === undefined ? sql`` : sql`and rule = ${rule}`}
        ${outcome === undefined ? sql`` : sql`and outcome = ${outcome}`}
        ${subjectId === undefined ? sql`` : sql`and subject_id = ${storableText(subjectId)}`}
        ${after === null ? sql`` : sql`and (period < ${after[0]!} or period = ${after[0]!} and (rule, subject_kind || subject_id) > (${after[1]!}, ${after[2]!}))`}
      order by period desc, rule, subject_kind || subject_id
      limit ${rowsToRead(slice)}`.execute(transactionOf(tx))
    return toSlice(rows, slice, toEvaluation, (row) => [row.period, row.rule, row.subject_kind + row.subject_id])
  },

  insertWarnings: (tx, warnings) =>
    insertRows(
      tx,
      'warning',
      warnings.map((warning) => fromWarning(tx, warning)),
    ),

  changeWarnings: async (tx, changes) => {
    if (changes.length === 0) return
    const rows = changes.map(({ id, lastPeriod, level, state, reason, params }) => ({
      id,
      period: lastPeriod,
      level,
      state,
      reason,
      params,
    }))
    await sql`
      update warning w
      set last_period = c.period, level = c.level, state = c.state, reason = c.reason, params = c.params, version = w.version + 1
      from jsonb_to_recordset(${storableJson(rows)}::jsonb) as c(id uuid, period text, level text, state text, reason text, params jsonb)
      where w.space_id = ${tx.spaceId} and w.warning_id = c.id`.execute(transactionOf(tx))
  },

  moveWarning: async (tx, id, version, state) => {
    const updated = await transactionOf(tx)
      .updateTable('warning')
      .set({ state, version: version + 1 })
      .where('warning_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  },

  insertSteps: (tx, steps) =>
    insertRows(
      tx,
      'warning_step',
      steps.map((step) => fromStep(tx, step)),
    ),

  lastIssues: async (tx, year) => {
    const { rows } = await sql<{ instrument: WarningInstrument; no: number }>`
      select instrument, max(issue_no) as no from warning_step where issue_year = ${year} group by instrument`.execute(transactionOf(tx))
    return new Map(rows.map(({ instrument, no }) => [instrument, no]))
  },

  getWarning: async (tx, id) => {
    const [row] = await select(tx, sql`where w.warning_id = ${id}`)
    return row === undefined ? null : toWarning(row)
  },

  listSteps: async (tx, id) => {
    const rows = await transactionOf(tx).selectFrom('warning_step').selectAll().where('warning_id', '=', id).orderBy('ordinal').execute()
    return rows.map(toStep)
  },

  listWarnings: async (tx, filter, slice) => {
    const after = decodeCursor(slice.cursor, isText, isGravity, isId)
    const rows = await select(
      tx,
      sql`where ${fits(filter)}
        ${after === null ? sql`` : sql`and (last_period, ${LEVELS}, warning_id::text) < (${after[0]!}, ${after[1]!}::integer, ${after[2]!})`}
        order by last_period desc, ${LEVELS} desc, warning_id::text desc
        limit ${rowsToRead(slice)}`,
    )
    return toSlice(rows, slice, toWarning, (row) => [row.last_period, String(row.gravity), row.warning_id])
  },

  countWarnings: async (tx, filter) => {
    const { rows } = await sql<{ level: WarningLevel; warnings: number }>`
      select level, count(*) as warnings from warning w where ${fits(filter)} group by level`.execute(transactionOf(tx))
    const counted = new Map(rows.map(({ level, warnings }) => [level, warnings]))
    return Object.fromEntries(WARNING_LEVELS.map((level) => [level, counted.get(level) ?? 0])) as Record<WarningLevel, number>
  },
}

const isGravity = (part: string): boolean => /^[1-4]$/.test(part)
