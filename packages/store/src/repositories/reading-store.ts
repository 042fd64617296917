import type { NewReading, ReportStore } from '@gangmu/application'
import type { FilePlace, Reading } from '@gangmu/domain'
import { sql, type Transaction } from 'kysely'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { fromFact, fromIndicatorRow, toFact, toIndicatorRow } from './reading-rows.ts'
import { canBeId, headerColumns } from './report-rows.ts'

/** One parameter whatever the number of rows (a statement holds 65,535); columns are matched by their names. */
const insertRows = async (db: Transaction<DatabaseSchema>, table: 'fact' | 'indicator_row', rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return
  await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${storableJson(rows)}::json)`.execute(
    db,
  )
}

/** The report joined to the reading that counts: its latest. */
const latestReadingOf = (tx: Parameters<typeof transactionOf>[0], reportId: string) =>
  transactionOf(tx)
    .selectFrom('report')
    .innerJoin('reading', (join) =>
      join.onRef('reading.space_id', '=', 'report.space_id').onRef('reading.reading_id', '=', 'report.reading_id'),
    )
    .where('report.report_id', '=', reportId)

type ReadingStore = Pick<ReportStore, 'saveReading' | 'getReading' | 'getReportText' | 'getLinePlace' | 'findFacts' | 'findIndicatorRows'>

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
      db,
      'indicator_row',
      reading.result.indicators.map((row, index) => fromIndicatorRow(keys, index, row)),
    )
    await insertRows(
      db,
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
      })
      .where('report_id', '=', reading.reportId)
      .executeTakeFirst()
    invariant(updated.numUpdatedRows === 1n, 'a reading belongs to a report of its space')
  },

  getReading: async (tx, reportId) => {
    if (!canBeId(reportId)) return null
    const row = await latestReadingOf(tx, reportId)
      .select([
        'reading.reading_id',
        'reading.report_id',
        'reading.reader_version',
        'reading.encoding',
        'reading.created_at',
        'reading.duration_ms',
        'reading.result',
      ])
      .executeTakeFirst()
    if (row === undefined) return null
    return {
      id: row.reading_id,
      reportId: row.report_id,
      readerVersion: row.reader_version,
      encoding: row.encoding,
      createdAt: row.created_at,
      durationMs: row.duration_ms,
      result: row.result as Reading,
    }
  },

  getReportText: async (tx, id, from, to) => {
    if (!canBeId(id)) return null
    const first = Math.max(1, from)
    // Cut in the database: one sentence's evidence must not fetch the whole text.
    const row = await latestReadingOf(tx, id)
      .select([
        sql<number>`cardinality(reading.lines)`.as('line_count'),
        sql<string[]>`reading.lines[${first}::int:${to}::int]`.as('lines'),
      ])
      .executeTakeFirst()
    if (row === undefined) return null
    return { lineCount: row.line_count, lines: row.lines.map((text, index) => ({ line: first + index, text })) }
  },

  getLinePlace: async (tx, id, line) => {
    if (!canBeId(id)) return null
    // One entry of the stored reading, taken out by the database.
    const row = await latestReadingOf(tx, id)
      .select(sql<FilePlace | null>`reading.result->'places'->${line - 1}::int`.as('place'))
      .executeTakeFirst()
    return row?.place ?? null
  },

  findFacts: async (tx, filter) => {
    const rows = await transactionOf(tx)
      .selectFrom('fact')
      .innerJoin('report', (join) => join.onRef('report.space_id', '=', 'fact.space_id').onRef('report.reading_id', '=', 'fact.reading_id'))
      .selectAll('fact')
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

  findIndicatorRows: async (tx, filter) => {
    const rows = await transactionOf(tx)
      .selectFrom('indicator_row')
      .innerJoin('report', (join) =>
        join.onRef('report.space_id', '=', 'indicator_row.space_id').onRef('report.reading_id', '=', 'indicator_row.reading_id'),
      )
      .selectAll('indicator_row')
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
