import type { Page, ReportStore } from '@gangmu/application'
import type { ReportSummary } from '@gangmu/domain'
import { storableJson, storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { invariant } from '../invariant.ts'
import { familyStore } from './family-store.ts'
import { readingStore } from './reading-store.ts'
import { canBeId, isSeen, SUMMARY_COLUMNS, toSummary } from './report-rows.ts'

const MOST_PER_PAGE = 200

/** Where the page ended: newest first, so the next one holds what was received before it. */
const encodeCursor = (last: ReportSummary): string => Buffer.from(`${last.receivedAt} ${last.id}`).toString('base64url')

/** Null for anything we did not write ourselves: the first page then, rather than an error from a stale bookmark. */
const decodeCursor = (cursor: string): { readonly receivedAt: string; readonly id: string } | null => {
  const [receivedAt, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(receivedAt ?? '') && canBeId(id ?? '') ? { receivedAt: receivedAt!, id: id! } : null
}

export const reportStore: ReportStore = {
  ...readingStore,
  ...familyStore,

  insertReport: async (tx, { id, fileName, sha256, bytes, receivedBy, secrecy, familyId, familyStage }) => {
    const inserted = await transactionOf(tx)
      .insertInto('report')
      .values({
        space_id: tx.spaceId,
        report_id: id,
        file_name: storableText(fileName),
        byte_length: bytes.byteLength,
        sha256,
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        received_by: storableText(receivedBy),
        secrecy,
        family_id: familyId,
        family_stage: familyStage,
      })
      // Two uploads of one file at once: the second waits for the first and then finds its report.
      .onConflict((conflict) => conflict.columns(['space_id', 'sha256']).doNothing())
      .returning(SUMMARY_COLUMNS)
      .executeTakeFirst()
    if (inserted !== undefined) return { outcome: 'inserted', report: toSummary(inserted) }
    const report = await reportStore.findByHash(tx, sha256)
    invariant(report !== null, 'a conflicting hash has its report')
    return { outcome: 'duplicate', report }
  },

  findByHash: async (tx, sha256) => {
    const row = await transactionOf(tx).selectFrom('report').select(SUMMARY_COLUMNS).where('sha256', '=', sha256).executeTakeFirst()
    return row === undefined ? null : toSummary(row)
  },

  getReport: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx).selectFrom('report').select(SUMMARY_COLUMNS).where('report_id', '=', id).executeTakeFirst()
    return row === undefined ? null : toSummary(row)
  },

  lockReport: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx)
      .selectFrom('report')
      .select(SUMMARY_COLUMNS)
      .where('report_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    return row === undefined ? null : toSummary(row)
  },

  getReportFile: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx)
      .selectFrom('report')
      .select([...SUMMARY_COLUMNS, 'bytes'])
      .where('report_id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : { report: toSummary(row), bytes: row.bytes }
  },

  listReports: async (tx, sight, { limit, cursor }): Promise<Page<ReportSummary>> => {
    const db = transactionOf(tx)
    const size = Math.min(Math.max(1, limit), MOST_PER_PAGE)
    const after = cursor == null ? null : decodeCursor(cursor)
    const rows = await db
      .selectFrom('report')
      .select(SUMMARY_COLUMNS)
      .where(isSeen(sight))
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) => eb(refTuple('received_at', 'report_id'), '<', tuple(after!.receivedAt, after!.id))),
      )
      .orderBy('received_at', 'desc')
      .orderBy('report_id', 'desc')
      .limit(size + 1)
      .execute()
    const items = rows.slice(0, size).map(toSummary)
    const { total } = await db
      .selectFrom('report')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where(isSeen(sight))
      .executeTakeFirstOrThrow()
    return { items, total, next: rows.length > size ? encodeCursor(items.at(-1)!) : null }
  },

  listUnread: async (tx) => {
    const rows = await transactionOf(tx)
      .selectFrom('report')
      .select(SUMMARY_COLUMNS)
      .where('status', 'in', ['received', 'reading'])
      .orderBy('received_at')
      .orderBy('report_id')
      .execute()
    return rows.map(toSummary)
  },

  markReading: (tx, id) => setStatus(tx, id, { status: 'reading', failure_code: null, failure_params: null }),

  markRereading: async (tx, id) => {
    const updated = await transactionOf(tx)
      .updateTable('report')
      .set({ status: 'reading', failure_code: null, failure_params: null })
      .where('report_id', '=', id)
      .where('status', 'in', ['read', 'failed'])
      .where('purged_at', 'is', null)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  },

  markFailed: (tx, id, { code, params }) =>
    setStatus(tx, id, { status: 'failed', failure_code: code, failure_params: storableJson(params) }),
}

const setStatus = async (
  tx: Parameters<ReportStore['markReading']>[0],
  id: string,
  change: { status: string; failure_code: string | null; failure_params: string | null },
): Promise<void> => {
  const updated = await transactionOf(tx).updateTable('report').set(change).where('report_id', '=', id).executeTakeFirst()
  invariant(updated.numUpdatedRows === 1n, 'the report of a status change exists')
}
