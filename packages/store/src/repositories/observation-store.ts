import type { NewObservation, ObservationFilter, ObservationStore, StoredObservation, Tx } from '@gangmu/application'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { type BulkValue, bulkValue, insertBulk } from '../database/bulk-rows.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { insertRows } from './insert-rows.ts'
import { fromSource, toSource } from './plan-rows.ts'
import { canBeId } from './report-rows.ts'
import { withinSight } from './sight.ts'

type Row = Selectable<DatabaseSchema['observation']>

const COLUMNS = [
  'space_id',
  'observation_id',
  'indicator',
  'area_id',
  'period',
  'provider',
  'scope',
  'vintage',
  'low',
  'high',
  'value_text',
  'raw',
  'unit',
  'status',
  'release',
  'audience',
  'published_on',
  'note',
  'decision',
  'report_id',
  'reading_id',
  'span',
  'recorded_by',
] as const

export const toObservation = (row: Row): StoredObservation => ({
  id: row.observation_id,
  indicator: row.indicator,
  areaId: row.area_id,
  period: row.period,
  provider: row.provider,
  scope: row.scope,
  vintage: row.vintage as StoredObservation['vintage'],
  low: row.low,
  high: row.high,
  text: row.value_text,
  raw: row.raw,
  unit: row.unit,
  status: row.status as StoredObservation['status'],
  release: row.release as StoredObservation['release'],
  audience: row.audience as StoredObservation['audience'],
  publishedOn: row.published_on,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  source: toSource(row),
  note: row.note,
  decision: row.decision as StoredObservation['decision'],
})

/** From so many rows on, a table of the transaction's own costs less than one parameter of JSON. */
const BULK_FROM = 2_000

const rowOf = (tx: Tx, o: NewObservation) => ({
  space_id: tx.spaceId,
  observation_id: o.id,
  indicator: o.indicator,
  area_id: o.areaId,
  period: o.period,
  provider: o.provider,
  scope: o.scope,
  vintage: o.vintage,
  low: o.low,
  high: o.high,
  value_text: o.text,
  raw: o.raw,
  unit: o.unit,
  status: o.status,
  release: o.release ?? 'internal',
  audience: o.audience ?? [],
  published_on: o.publishedOn ?? null,
  note: o.note ?? null,
  decision: o.decision ?? null,
  ...fromSource(o.source),
  recorded_by: o.recordedBy,
})

function* bulkRows(tx: Tx, observations: readonly NewObservation[]): Generator<readonly BulkValue[]> {
  for (const o of observations) {
    const row = rowOf(tx, o)
    yield COLUMNS.map((column) => bulkValue(row[column]))
  }
}

const HISTORY_COLUMNS = [...COLUMNS, 'recorded_at', 'released_by', 'released_at'] as const

function* historyRows(tx: Tx, history: Parameters<ObservationStore['insertHistory']>[1]): Generator<readonly BulkValue[]> {
  for (const o of history) {
    const isOut = o.release === 'published'
    const row = {
      ...rowOf(tx, o),
      recorded_at: o.recordedAt,
      released_by: isOut ? o.recordedBy : null,
      released_at: isOut ? o.recordedAt : null,
    }
    yield HISTORY_COLUMNS.map((column) => bulkValue(row[column]))
  }
}

const anyOf = (column: string, values: readonly string[] | undefined) =>
  values === undefined ? sql`true` : sql`${sql.ref(column)} = any(${sql.val([...values])}::text[])`

const matching = (filter: ObservationFilter) => sql`
  ${anyOf('o.indicator', filter.indicators)} and ${anyOf('o.area_id', filter.areaIds)} and ${anyOf('o.period', filter.periods)}
  and ${anyOf('o.provider', filter.providers)}
  and ${filter.publishedBy === undefined ? sql`true` : sql`o.published_on <= ${filter.publishedBy}::date`}
  and ${filter.recordedBy === undefined ? sql`true` : sql`o.recorded_at <= ${filter.recordedBy}::timestamptz`}`

const KEY = ['indicator', 'area_id', 'period', 'provider', 'scope', 'vintage'] as const

/** The key of the last row, for the page behind it. */
const encodeCursor = (row: Row): string => Buffer.from(JSON.stringify(KEY.map((column) => row[column]))).toString('base64url')

const decodeCursor = (cursor: string): readonly string[] | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) && parts.length === KEY.length && parts.every((part) => typeof part === 'string') ? parts : null
  } catch {
    return null
  }
}

export const observationStore: ObservationStore = {
  insertObservations: (tx, observations) =>
    observations.length < BULK_FROM
      ? insertRows(
          transactionOf(tx),
          'observation',
          COLUMNS,
          observations.map((o) => rowOf(tx, o)),
        )
      : insertBulk(tx, 'observation', COLUMNS, bulkRows(tx, observations)),

  insertHistory: (tx, observations) => insertBulk(tx, 'observation', HISTORY_COLUMNS, historyRows(tx, observations)),

  getObservation: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx).selectFrom('observation').selectAll().where('observation_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toObservation(row)
  },

  findLatest: async (tx, sight, filter, { limit, cursor }) => {
    const after = cursor == null ? null : decodeCursor(cursor)
    // The order is that of the index, so that a page is read from where the one before it ended and no further than its end.
    const { rows } = await sql<Row>`
      select distinct on (o.indicator, o.area_id, o.period, o.provider, o.scope, o.vintage) o.*
      from observation o
      where ${matching(filter)} and ${withinSight('o', sight)}
        and ${after === null ? sql`true` : sql`(o.indicator, o.area_id, o.period, o.provider, o.scope, o.vintage) > (${sql.join(after)})`}
      order by o.indicator, o.area_id, o.period, o.provider, o.scope, o.vintage, o.recorded_at desc
      limit ${limit + 1}`.execute(transactionOf(tx))
    const page = rows.slice(0, limit)
    return { items: page.map(toObservation), next: rows.length > limit ? encodeCursor(page.at(-1)!) : null }
  },

  findStrictest: async (tx, sight, filter) => {
    const { rows } = await sql<{ release: StoredObservation['release'] }>`
      select r.release from (values (1, 'internal'), (2, 'limited'), (3, 'published')) as r(ordinal, release)
      where exists (select from observation o where o.release = r.release and ${matching(filter)} and ${withinSight('o', sight)})
      order by r.ordinal limit 1`.execute(transactionOf(tx))
    return rows[0]?.release ?? null
  },

  listVersions: async (tx, sight, key) => {
    const rows = await transactionOf(tx)
      .selectFrom('observation')
      .selectAll()
      .where('indicator', '=', key.indicator)
      .where('area_id', '=', key.areaId)
      .where('period', '=', key.period)
      .where('provider', '=', key.provider)
      .where('scope', '=', key.scope)
      .where('vintage', '=', key.vintage)
      .where(withinSight('observation', sight))
      .orderBy('recorded_at', 'desc')
      .limit(200)
      .execute()
    return rows.map(toObservation)
  },

  releaseObservations: async (tx, ids, { release, audience, publishedOn, by }) => {
    if (ids.length === 0) return []
    const rows = await transactionOf(tx)
      .updateTable('observation')
      .set({
        release,
        audience: [...audience],
        published_on: publishedOn,
        released_by: by,
        released_at: sql<string>`clock_timestamp()`,
      })
      .where('observation_id', 'in', [...ids])
      .returning('observation_id')
      .execute()
    return rows.map((row) => row.observation_id)
  },

  insertProvider: async (tx, rule) => {
    await transactionOf(tx)
      .insertInto('indicator_provider')
      .values({
        space_id: tx.spaceId,
        indicator: rule.indicator,
        provider: rule.provider,
        valid_from: rule.from,
        basis: rule.basis,
        recorded_by: rule.recordedBy,
      })
      .execute()
  },

  listProviders: async (tx, indicators) => {
    const rows = await transactionOf(tx)
      .selectFrom('indicator_provider')
      .select(['indicator', 'provider', 'valid_from', 'basis'])
      .$if(indicators !== undefined, (query) => query.where('indicator', 'in', [...indicators!, '']))
      .orderBy('indicator')
      .orderBy('valid_from', 'desc')
      .limit(5_000)
      .execute()
    return rows.map((row) => ({ indicator: row.indicator, provider: row.provider, from: row.valid_from, basis: row.basis }))
  },
}
