import type { NewReading, ReportStore, StoredReading, Tx } from '@gangmu/application'
import type { FilePlace, Reading } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { insertRows } from '../database/insert-rows.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { fromFact, fromIndicatorRow, toFact, toIndicatorRow } from './reading-rows.ts'
import { canBeId, headerColumns, isSeen, SUMMARY_COLUMNS, toSummary } from './report-rows.ts'

/** Reports joined to the reading that counts: their latest. */
const latestReadings = (tx: Tx) =>
  transactionOf(tx)
    .selectFrom('report')
    .innerJoin('reading', (join) =>
      join.onRef('reading.space_id', '=', 'report.space_id').onRef('reading.reading_id', '=', 'report.reading_id'),
    )

const latestReadingOf = (tx: Tx, reportId: string) => latestReadings(tx).where('report.report_id', '=', reportId)

/** Reports that could be read again by this version and were read by another. */
const staleReports = (tx: Tx, readerVersion: string) =>
  latestReadings(tx).where('report.status', '=', 'read').where('reading.reader_version', '<>', readerVersion)

const READING_COLUMNS = [
  'reading.reading_id',
  'reading.report_id',
  'reading.reader_version',
  'reading.encoding',
  'reading.created_at',
  'reading.duration_ms',
  'reading.result',
] as const

type ReadingRow = Pick<
  Selectable<DatabaseSchema['reading']>,
  'reading_id' | 'report_id' | 'reader_version' | 'encoding' | 'created_at' | 'duration_ms' | 'result'
>

const toReading = (row: ReadingRow): StoredReading => ({
  id: row.reading_id,
  reportId: row.report_id,
  readerVersion: row.reader_version,
  encoding: row.encoding,
  createdAt: row.created_at,
  durationMs: row.duration_ms,
  result: row.result as Reading,
})

type ReadingStore = Pick<
  ReportStore,
  | 'saveReading'
  | 'getReadings'
  | 'getReportWithReading'
  | 'listReadings'
  | 'countStale'
  | 'markStale'
  | 'getLines'
  | 'getText'
  | 'getTextOfReport'
  | 'findFacts'
  | 'findIndicatorRows'
>

export const readingStore: ReadingStore = {
  saveReading: async (tx, reading: NewReading) => {
    const db = transactionOf(tx)
    const keys = { space_id: tx.spaceId, reading_id: reading.id, report_id: reading.reportId }
    await db
      .insertInto('reading')
      .values({
        ...keys,
        reader_version: reading.readerVersion,
        encoding: reading.encoding,
        lines: reading.lines.map(storableText),
        duration_ms: Math.round(reading.durationMs),
        result: storableJson(reading.result),
      })
      .execute()
    await insertRows(
      tx,
      'indicator_row',
      reading.result.indicators.map((row, index) => fromIndicatorRow(keys, index, row)),
    )
    await insertRows(
      tx,
      'fact',
      reading.result.facts.map((fact, index) => fromFact(keys, index, fact)),
    )
    const updated = await db
      .updateTable('report')
      .set({
        status: 'read',
        failure_code: null,
        failure_params: null,
        reading_id: reading.id,
        ...headerColumns(reading.result.report),
        met: reading.verdicts.met,
        missed: reading.verdicts.missed,
        undetermined: reading.verdicts.undetermined,
        elements: reading.review.elements,
        decided: reading.review.decided,
      })
      .where('report_id', '=', reading.reportId)
      .executeTakeFirst()
    invariant(updated.numUpdatedRows === 1n, 'a reading belongs to a report of its space')
  },

  getReadings: async (tx, reportId, readingIds) => {
    const asked = readingIds.filter(canBeId)
    if (!canBeId(reportId) || asked.length === 0) return []
    const rows = await transactionOf(tx)
      .selectFrom('reading')
      .select(READING_COLUMNS)
      .where('report_id', '=', reportId)
      .where('reading_id', 'in', asked)
      .execute()
    return rows.map(toReading)
  },

  getReportWithReading: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx)
      .selectFrom('report')
      .leftJoin('reading', (join) =>
        join.onRef('reading.space_id', '=', 'report.space_id').onRef('reading.reading_id', '=', 'report.reading_id'),
      )
      .select(SUMMARY_COLUMNS.map((column) => `report.${column}` as const))
      .select(['reading.reader_version', 'reading.encoding', 'reading.created_at', 'reading.duration_ms', 'reading.result'])
      .where('report.report_id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return null
    // The foreign key says that there is a reading where the report names one.
    return { report: toSummary(row), reading: row.reading_id === null ? null : toReading(row as ReadingRow) }
  },

  listReadings: async (tx, reportId) => {
    if (!canBeId(reportId)) return []
    const rows = await transactionOf(tx)
      .selectFrom('reading')
      .select(['reading_id', 'reader_version', 'created_at', 'duration_ms'])
      .where('report_id', '=', reportId)
      .orderBy('created_at', 'desc')
      .orderBy('reading_id')
      .execute()
    return rows.map((row) => ({
      id: row.reading_id,
      readerVersion: row.reader_version,
      createdAt: row.created_at,
      durationMs: row.duration_ms,
    }))
  },

  countStale: async (tx, readerVersion) => {
    const { total } = await staleReports(tx, readerVersion)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return total
  },

  markStale: async (tx, readerVersion) => {
    const db = transactionOf(tx)
    const rows = await staleReports(tx, readerVersion)
      .select('report.report_id')
      .orderBy('report.received_at')
      .orderBy('report.report_id')
      .forUpdate('report')
      .execute()
    const ids = rows.map((row) => row.report_id)
    if (ids.length > 0)
      await db
        .updateTable('report')
        .set({ status: 'reading', failure_code: null, failure_params: null })
        .where('report_id', 'in', ids)
        .execute()
    return ids
  },

  getLines: async (tx, id, line, around) => {
    if (!canBeId(id)) return null
    const first = Math.max(1, line - around)
    // Cut in the database: one sentence's evidence must not fetch the whole text.
    const row = await latestReadingOf(tx, id)
      .select([
        sql<number>`cardinality(reading.lines)`.as('line_count'),
        sql<string[]>`reading.lines[${first}::int:${line + around}::int]`.as('lines'),
        sql<FilePlace | null>`reading.result->'places'->${line - 1}::int`.as('place'),
      ])
      .executeTakeFirst()
    if (row === undefined) return null
    const lines = row.lines.map((text, index) => ({ line: first + index, text }))
    return { lineCount: row.line_count, lines, place: row.place }
  },

  getText: async (tx, id, readingId, from, to) => {
    if (!canBeId(id) || (readingId !== null && !canBeId(readingId))) return null
    const reading =
      readingId === null
        ? latestReadingOf(tx, id)
        : transactionOf(tx).selectFrom('reading').where('report_id', '=', id).where('reading_id', '=', readingId)
    const row = await reading
      .select('reading.reading_id')
      .select([sql<number>`cardinality(reading.lines)`.as('line_count'), sql<string[]>`reading.lines[${from}::int:${to}::int]`.as('lines')])
      .executeTakeFirst()
    return row === undefined ? null : { readingId: row.reading_id, lineCount: row.line_count, from, lines: row.lines }
  },

  getTextOfReport: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx)
      .selectFrom('report')
      .leftJoin('reading', (join) =>
        join.onRef('reading.space_id', '=', 'report.space_id').onRef('reading.reading_id', '=', 'report.reading_id'),
      )
      .select(SUMMARY_COLUMNS.map((column) => `report.${column}` as const))
      .select('reading.lines')
      .where('report.report_id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : { report: toSummary(row), lines: row.lines ?? [] }
  },

  findFacts: async (tx, sight, filter) => {
    const rows = await transactionOf(tx)
      .selectFrom('fact')
      .innerJoin('report', (join) => join.onRef('report.space_id', '=', 'fact.space_id').onRef('report.reading_id', '=', 'fact.reading_id'))
      .selectAll('fact')
      .where(isSeen(sight))
      .$if(filter.reportId !== undefined, (query) => query.where('fact.report_id', '=', filter.reportId!))
      .$if(filter.indicator !== undefined, (query) => query.where('fact.indicator', '=', filter.indicator!))
      .$if(filter.key !== undefined, (query) => query.where('fact.key', '=', filter.key!))
      .$if(filter.fromLine !== undefined, (query) => query.where('fact.line', '>=', filter.fromLine!))
      .$if(filter.toLine !== undefined, (query) => query.where('fact.line', '<=', filter.toLine!))
      .orderBy('report.received_at')
      .orderBy('fact.reading_id')
      .orderBy('fact.ordinal')
      .execute()
    return rows.map((row) => ({ reportId: row.report_id, readingId: row.reading_id, fact: toFact(row) }))
  },

  findIndicatorRows: async (tx, sight, filter) => {
    const rows = await transactionOf(tx)
      .selectFrom('indicator_row')
      .innerJoin('report', (join) =>
        join.onRef('report.space_id', '=', 'indicator_row.space_id').onRef('report.reading_id', '=', 'indicator_row.reading_id'),
      )
      .selectAll('indicator_row')
      .where(isSeen(sight))
      .$if(filter.reportId !== undefined, (query) => query.where('indicator_row.report_id', '=', filter.reportId!))
      .$if(filter.indicator !== undefined, (query) => query.where('indicator_row.indicator', '=', filter.indicator!))
      .$if(filter.year !== undefined, (query) => query.where('indicator_row.year', '=', filter.year!))
      .orderBy('report.received_at')
      .orderBy('indicator_row.reading_id')
      .orderBy('indicator_row.ordinal')
      .execute()
    return rows.map((row) => ({ reportId: row.report_id, readingId: row.reading_id, row: toIndicatorRow(row) }))
  },
}
