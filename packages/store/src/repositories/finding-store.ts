import type { FindingStore, StoredFindingDecision, Tx, UnitRef } from '@gangmu/application'
import type { FindingAction } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { insertRows } from '../database/insert-rows.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { decodeCursor, isText, rowsToRead, toSlice } from './cursor.ts'
import { holds } from './dated.ts'
import { lockInSpace } from './space-lock.ts'

type Row = Selectable<DatabaseSchema['finding_decision']> & {
  readonly family_id: string
  readonly report_title: string
  readonly unit_name: string | null
}

const toDecision = (row: Row): StoredFindingDecision => ({
  key: row.finding_key,
  action: row.action as FindingAction,
  reason: row.reason,
  unitId: row.unit_id,
  unitName: row.unit_name,
  reportId: row.report_id,
  reportTitle: row.report_title,
  familyId: row.family_id,
  readingId: row.reading_id,
  rule: row.rule,
  code: row.code,
  params: row.params as StoredFindingDecision['params'],
  undoes: row.undoes,
  batch: row.batch,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})

/** Decisions (`decisions` is a table or a query in brackets) with the names of report and unit; `rest` is the SQL from `where` on. */
const select = async (tx: Tx, decisions: RawBuilder<unknown>, rest: RawBuilder<unknown>): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`
    select d.*, r.family_id, coalesce(r.title, r.file_name) as report_title, u.name as unit_name
    from ${decisions} d
    join report r on r.space_id = d.space_id and r.report_id = d.report_id
    left join org_unit u on u.space_id = d.space_id and u.unit_id = d.unit_id
    ${rest}`.execute(transactionOf(tx))
  return rows
}

const isBatch = (part: string): boolean => /^\d{1,9}$/.test(part)

export const findingStore: FindingStore = {
  nextBatch: async (tx) => {
    await lockInSpace(tx, 'finding-decisions')
    const { rows } = await sql<{ batch: number }>`select coalesce(max(batch), 0) + 1 as batch from finding_decision`.execute(
      transactionOf(tx),
    )
    return rows[0]!.batch
  },

  listHolding: async (tx, keys, before) => {
    if (keys.length === 0) return []
    const holding = sql`(
      select distinct on (finding_key) * from finding_decision
      where finding_key = any(${keys.map(storableText)}::text[]) ${before === undefined ? sql`` : sql`and batch < ${before}`}
      order by finding_key, batch desc)`
    return (await select(tx, holding, sql`order by d.finding_key`)).map(toDecision)
  },

  listKeys: async (tx, batch) => {
    const rows = await transactionOf(tx).selectFrom('finding_decision').select('finding_key').where('batch', '=', batch).execute()
    return rows.map((row) => row.finding_key)
  },

  listHistory: async (tx, key) =>
    (await select(tx, sql`finding_decision`, sql`where d.finding_key = ${storableText(key)} order by d.batch desc`)).map(toDecision),

  listVerified: async (tx, slice) => {
    const after = decodeCursor(slice.cursor, isBatch, isText)
    const holding = sql`(select distinct on (finding_key) * from finding_decision order by finding_key, batch desc)`
    const rows = await select(
      tx,
      holding,
      sql`where d.action = 'verified' ${after === null ? sql`` : sql`and (d.batch, d.finding_key) < (${after[0]!}::integer, ${after[1]!})`}
        order by d.batch desc, d.finding_key desc
        limit ${rowsToRead(slice)}`,
    )
    return toSlice(rows, slice, toDecision, (row) => [String(row.batch), row.finding_key])
  },

  insertBatch: (tx, { batch, decidedBy, decisions }) =>
    insertRows(
      tx,
      'finding_decision',
      decisions.map((decision) => ({
        space_id: tx.spaceId,
        finding_key: decision.key,
        batch,
        action: decision.action,
        reason: decision.reason,
        unit_id: decision.unitId,
        report_id: decision.reportId,
        reading_id: decision.readingId,
        rule: decision.rule,
        code: decision.code,
        params: decision.params,
        undoes: decision.undoes,
        decided_by: decidedBy,
      })),
    ),

  listAnsweringUnits: async (tx, indicators, on) => {
    if (indicators.length === 0) return new Map<string, UnitRef>()
    const asked = sql`${indicators.map(storableText)}::text[]`
    const { rows } = await sql<{ indicator: string; unit_id: string; name: string }>`
      with subject as (
        select code as indicator, 'indicator' as kind, code as id, null::integer as year from unnest(${asked}) code
        union all
        select l.indicator, 'plan-line', l.line_id::text, p.year
        from plan_line l join plan p on p.space_id = l.space_id and p.plan_id = l.plan_id
        where l.indicator = any(${asked}) and l.removed_at is null)
      select distinct on (s.indicator) s.indicator, u.unit_id, u.name
      from subject s
      join responsibility r on r.subject_kind = s.kind and r.subject_id = s.id and ${holds('r', on)}
      join org_unit u on u.space_id = r.space_id and u.unit_id = r.unit_id
      where r.role in ('data-provider', 'responsible-unit', 'lead-unit')
      order by s.indicator, array_position(array['data-provider', 'responsible-unit', 'lead-unit'], r.role), s.year desc nulls first,
        r.recorded_at, r.responsibility_id`.execute(transactionOf(tx))
    return new Map(rows.map((row) => [row.indicator, { id: row.unit_id, name: row.name }]))
  },
}
