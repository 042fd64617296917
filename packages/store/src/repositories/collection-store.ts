import type { CollectionStore, NewEstimate, NewRound } from '@gangmu/application'
import { newPlace, type RoundDraft } from '@gangmu/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { insertRows } from '../database/insert-rows.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { type EstimateRow, type SummaryRow, toAsk, toCell, toEstimate, toEvent, toForm, toRound, toSummary } from './collection-rows.ts'
import { canBeId } from './report-rows.ts'

const metadataColumns = ({ tableNo, basis, approvalNo, validUntil }: RoundDraft['metadata']) => ({
  table_no: tableNo,
  basis,
  approval_no: approvalNo,
  valid_until: validUntil,
})

const roundColumns = (spaceId: string, round: NewRound) => ({
  space_id: spaceId,
  round_id: round.id,
  kind: round.kind,
  form: round.form,
  title: round.title,
  month: round.month,
  deadline: round.deadline,
  ...metadataColumns(round.metadata),
  chain: round.chain,
  created_by: round.createdBy,
})

const estimateColumns = (spaceId: string, estimate: NewEstimate) => {
  const { basis, proposal, proposalReason, done, cause, problem, measure, attachmentIds } = estimate
  return {
    space_id: spaceId,
    estimate_id: estimate.id,
    round_id: estimate.roundId,
    unit_id: estimate.unitId,
    line_id: estimate.lineId,
    indicator: estimate.indicator,
    period: estimate.period,
    raw: estimate.raw,
    low: estimate.low,
    high: estimate.high,
    unit: estimate.unit,
    made_on: estimate.madeOn,
    details: { basis, proposal, proposalReason, done, cause, problem, measure, attachmentIds },
    recorded_by: estimate.recordedBy,
  }
}

type Loaded = {
  readonly round: Selectable<DatabaseSchema['collection_round']>
  readonly form: Selectable<DatabaseSchema['collection_form']>
  readonly asks: readonly Selectable<DatabaseSchema['collection_ask']>[]
  readonly cells: readonly Selectable<DatabaseSchema['collection_cell']>[] | null
  readonly events: readonly Selectable<DatabaseSchema['collection_event']>[] | null
}

/** The version of each cell that stands: the highest. */
const standing = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select distinct on (c.ask_id) c.* from collection_cell c join collection_ask a on a.space_id = c.space_id and a.ask_id = c.ask_id
  where ${where} order by c.ask_id, c.version desc`

export const collectionStore: CollectionStore = {
  insertRound: async (tx, round, asks) => {
    await insertRows(tx, 'collection_round', [roundColumns(tx.spaceId, round)])
    const { step } = newPlace(round.chain)
    const units = [...new Set(asks.map(({ unitId }) => unitId))]
    await insertRows(
      tx,
      'collection_form',
      units.map((unitId) => ({ space_id: tx.spaceId, round_id: round.id, unit_id: unitId, step })),
    )
    await insertRows(
      tx,
      'collection_ask',
      asks.map((ask, at) => ({
        space_id: tx.spaceId,
        ask_id: ask.id,
        round_id: round.id,
        unit_id: ask.unitId,
        ordinal: at + 1,
        sort: ask.sort,
        line_id: ask.lineId,
        indicator: ask.indicator,
        name: ask.name,
        unit: ask.unit,
        period: ask.period,
        provider_id: ask.providerId,
      })),
    )
  },

  getRound: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx).selectFrom('collection_round').selectAll().where('round_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toRound(row)
  },

  listRounds: async (tx, limit) => {
    const rows = await transactionOf(tx)
      .selectFrom('collection_round')
      .selectAll()
      .orderBy('month', 'desc')
      .orderBy('created_at', 'desc')
      .limit(limit)
      .execute()
    return rows.map(toRound)
  },

  updateRound: async (tx, id, version, { state, title, deadline, metadata, openedAt }) => {
    const updated = await transactionOf(tx)
      .updateTable('collection_round')
      .set({
        version: version + 1,
        ...(state !== undefined && { state }),
        ...(title !== undefined && { title: storableText(title) }),
        ...(deadline !== undefined && { deadline }),
        ...(metadata !== undefined && metadataColumns(metadata)),
        ...(openedAt !== undefined && { opened_at: openedAt }),
      })
      .where('round_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  },

  listAsks: async (tx, roundId) => {
    const rows = await transactionOf(tx)
      .selectFrom('collection_ask')
      .selectAll()
      .where('round_id', '=', roundId)
      .orderBy('ordinal')
      .execute()
    return rows.map(toAsk)
  },

  listForms: async (tx, roundIds) => {
    const { rows } = await sql<SummaryRow>`
      select f.*, counted.* from collection_form f
      cross join lateral (
        select count(*) as cells, count(c.ask_id) filter (where c.raw <> '' or c.sentence <> '') as filled,
          count(*) filter (where c.doubts <> '{}') as doubtful,
          coalesce(array_agg(distinct a.provider_id) filter (where a.provider_id <> f.unit_id), '{}') as providers
        from collection_ask a
        left join lateral (
          select * from collection_cell where space_id = a.space_id and ask_id = a.ask_id order by version desc limit 1) c on true
        where a.space_id = f.space_id and a.round_id = f.round_id and a.unit_id = f.unit_id) counted
      where f.round_id = any(${sql.val([...roundIds])}::uuid[])
      order by f.round_id, f.unit_id`.execute(transactionOf(tx))
    return rows.map(toSummary)
  },

  loadForm: async (tx, roundId, unitId, { lock = false } = {}) => {
    if (!canBeId(roundId) || !canBeId(unitId)) return null
    const db = transactionOf(tx)
    // In a statement of its own: what another transaction wrote while this one waited is seen by the next.
    if (lock) await sql`select from collection_form where round_id = ${roundId} and unit_id = ${unitId} for update`.execute(db)
    const { rows } = await sql<Loaded>`
      select to_jsonb(r) as round, to_jsonb(f) as form,
        (select jsonb_agg(to_jsonb(a) order by a.ordinal) from collection_ask a
          where a.space_id = f.space_id and a.round_id = f.round_id and a.unit_id = f.unit_id) as asks,
        (select jsonb_agg(to_jsonb(c)) from (${standing(sql`a.round_id = ${roundId} and a.unit_id = ${unitId}`)}) c) as cells,
        (select jsonb_agg(to_jsonb(e) order by e.seq) from collection_event e
          where e.space_id = f.space_id and e.round_id = f.round_id and e.unit_id = f.unit_id) as events
      from collection_form f join collection_round r on r.space_id = f.space_id and r.round_id = f.round_id
      where f.round_id = ${roundId} and f.unit_id = ${unitId}`.execute(db)
    const [row] = rows
    if (row === undefined) return null
    return {
      round: toRound(row.round),
      form: toForm(row.form),
      asks: row.asks.map(toAsk),
      cells: (row.cells ?? []).map(toCell),
      events: (row.events ?? []).map(toEvent),
    }
  },

  updateForm: async (tx, { roundId, unitId, version }, { place, footer, firstSubmittedOn }) => {
    const updated = await transactionOf(tx)
      .updateTable('collection_form')
      .set({
        version: version + 1,
        ...(place !== undefined && { step: place.step, signed: [...place.signed], submitted_by: place.submittedBy }),
        ...(footer !== undefined && { footer: footer === null ? null : storableJson(footer) }),
        ...(firstSubmittedOn !== undefined && { first_submitted_on: firstSubmittedOn }),
      })
      .where('round_id', '=', roundId)
      .where('unit_id', '=', unitId)
      .where('version', '=', version)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  },

  insertEvent: async (tx, { roundId, unitId }, { act, from, to, reason, actor }) => {
    await sql`
      insert into collection_event (space_id, round_id, unit_id, seq, act, step_from, step_to, reason, actor)
      select ${tx.spaceId}, ${roundId}, ${unitId}, coalesce(max(seq), 0) + 1, ${act}, ${from}, ${to},
        ${reason === null ? null : storableText(reason)}, ${storableText(actor)}
      from collection_event where round_id = ${roundId} and unit_id = ${unitId}`.execute(transactionOf(tx))
  },

  listLocked: async (tx, { roundId, unitId }) => {
    const { rows } = await sql<
      Selectable<DatabaseSchema['collection_cell']>
    >`${standing(sql`a.round_id = ${roundId} and a.unit_id = ${unitId}
      and c.entered_at < (select max(e.at) from collection_event e
        where e.round_id = ${roundId} and e.unit_id = ${unitId} and e.act = 'lock')`)}`.execute(transactionOf(tx))
    return rows.map(toCell)
  },

  insertCells: (tx, cells) =>
    insertRows(
      tx,
      'collection_cell',
      cells.map((cell) => ({
        space_id: tx.spaceId,
        ask_id: cell.askId,
        version: cell.version,
        raw: cell.raw,
        sentence: cell.sentence,
        details: cell.details,
        doubts: cell.doubts,
        source: cell.source,
        origin: cell.origin,
        entered_by: cell.enteredBy,
      })),
    ),

  countAsked: async (tx, from, to) => {
    const { rows } = await sql<{ round_id: string; unit_id: string; deadline: string; cells: number }>`
      select a.round_id, a.unit_id, r.deadline, count(*) as cells
      from collection_round r join collection_ask a on a.space_id = r.space_id and a.round_id = r.round_id
      where r.state <> 'draft' and r.deadline between ${from}::date and ${to}::date
      group by a.round_id, a.unit_id, r.deadline order by r.deadline, a.round_id, a.unit_id`.execute(transactionOf(tx))
    return rows.map((row) => ({ roundId: row.round_id, unitId: row.unit_id, deadline: row.deadline, cells: row.cells }))
  },

  insertEstimates: (tx, estimates) =>
    insertRows(
      tx,
      'year_estimate',
      estimates.map((estimate) => estimateColumns(tx.spaceId, estimate)),
    ),

  latestEstimates: async (tx, lineIds, asOf) => {
    const { rows } = await sql<EstimateRow>`
      select distinct on (e.line_id) e.*, u.name as unit_name
      from year_estimate e join org_unit u on u.space_id = e.space_id and u.unit_id = e.unit_id
      where e.line_id = any(${sql.val([...lineIds])}::uuid[]) and e.period ~ '^[0-9]{4}$' and u.area_id is null
        ${asOf === null ? sql`` : sql`and e.made_on <= ${asOf}::date`}
      order by e.line_id, e.made_on desc, e.recorded_at desc`.execute(transactionOf(tx))
    return new Map(rows.map((row) => [row.line_id!, toEstimate(row)]))
  },

  listEstimates: async (tx, indicators, years) => {
    const { rows } = await sql<EstimateRow>`
      select * from (
        select distinct on (e.indicator, e.unit_id, e.period) e.*, coalesce(u.short_name, u.name) as unit_name
        from year_estimate e join org_unit u on u.space_id = e.space_id and u.unit_id = e.unit_id
        where e.indicator = any(${indicators.map(storableText)}::text[]) and left(e.period, 4) = any(${years.map(String)}::text[])
        order by e.indicator, e.unit_id, e.period, e.made_on desc, e.recorded_at desc) latest
      order by period desc, indicator, unit_id`.execute(transactionOf(tx))
    return rows.map(toEstimate)
  },
}
