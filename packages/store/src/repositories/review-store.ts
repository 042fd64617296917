import type { ReviewStore, StoredDecision } from '@gangmu/application'
import type { Selectable } from 'kysely'
import { insertRows } from '../database/insert-rows.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { canBeId } from './report-rows.ts'

// The pairs of kind and value are those that were checked when the decision was taken.
const toDecision = (row: Selectable<DatabaseSchema['review_decision']>): StoredDecision =>
  ({
    kind: row.kind,
    key: row.element_key,
    action: row.action,
    value: row.value,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    batch: row.batch,
    readingId: row.reading_id,
    undoes: row.undoes,
    carriedFrom: row.carried_from,
  }) as StoredDecision

export const reviewStore: ReviewStore = {
  listLatest: async (tx, reportId, before) => {
    if (!canBeId(reportId)) return []
    const rows = await transactionOf(tx)
      .selectFrom('review_decision')
      .selectAll()
      .distinctOn(['kind', 'element_key'])
      .where('report_id', '=', reportId)
      .$if(before !== undefined, (query) => query.where('batch', '<', before!))
      .orderBy('kind')
      .orderBy('element_key')
      .orderBy('batch', 'desc')
      .execute()
    return rows.map(toDecision)
  },

  listHistory: async (tx, reportId, kind, key) => {
    if (!canBeId(reportId)) return []
    const rows = await transactionOf(tx)
      .selectFrom('review_decision')
      .selectAll()
      .where('report_id', '=', reportId)
      .where('kind', '=', kind)
      .where('element_key', '=', key)
      .orderBy('batch', 'desc')
      .execute()
    return rows.map(toDecision)
  },

  insertBatch: async (tx, { reportId, readingId, batch, decidedBy, decided, decisions }) => {
    await insertRows(
      tx,
      'review_decision',
      decisions.map(({ kind, key, action, value, reason, undoes, carriedFrom }) => ({
        space_id: tx.spaceId,
        report_id: reportId,
        kind,
        element_key: key,
        batch,
        reading_id: readingId,
        action,
        value,
        reason,
        undoes,
        carried_from: carriedFrom,
        decided_by: decidedBy,
      })),
    )
    const updated = await transactionOf(tx).updateTable('report').set({ decided }).where('report_id', '=', reportId).executeTakeFirst()
    invariant(updated.numUpdatedRows === 1n, 'a report that is decided on exists')
  },
}
