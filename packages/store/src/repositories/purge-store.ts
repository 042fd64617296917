import type { PurgeRequest, PurgeStore } from '@gangmu/application'
import { type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { canBeId } from './report-rows.ts'

const COLUMNS = ['purge_id', 'report_id', 'reason', 'requested_by', 'requester', 'requested_at'] as const

const toRequest = (row: Pick<Selectable<DatabaseSchema['purge_request']>, (typeof COLUMNS)[number]>): PurgeRequest => ({
  id: row.purge_id,
  reportId: row.report_id,
  reason: row.reason,
  requestedBy: row.requested_by,
  requester: row.requester,
  requestedAt: row.requested_at,
})

export const purgeStore: PurgeStore = {
  insertPurge: async (tx, { id, reportId, reason, requestedBy, requester }) => {
    const inserted = await transactionOf(tx)
      .insertInto('purge_request')
      .values({
        space_id: tx.spaceId,
        purge_id: id,
        report_id: reportId,
        reason: storableText(reason),
        requested_by: storableText(requestedBy),
        requester,
      })
      .onConflict((conflict) => conflict.columns(['space_id', 'report_id']).where('outcome', 'is', null).doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  },

  getOpenPurge: async (tx, id) => {
    if (!canBeId(id)) return null
    const row = await transactionOf(tx)
      .selectFrom('purge_request')
      .select(COLUMNS)
      .where('purge_id', '=', id)
      .where('outcome', 'is', null)
      .executeTakeFirst()
    return row === undefined ? null : toRequest(row)
  },

  listOpenPurges: async (tx) => {
    const rows = await transactionOf(tx)
      .selectFrom('purge_request')
      .select(COLUMNS)
      .where('outcome', 'is', null)
      .orderBy('requested_at')
      .orderBy('purge_id')
      .execute()
    return rows.map(toRequest)
  },

  withdrawPurge: async (tx, id, { closedBy, closer }) => {
    const updated = await transactionOf(tx)
      .updateTable('purge_request')
      .set({ outcome: 'withdrawn', closed_by: storableText(closedBy), closer, closed_at: sql<string>`clock_timestamp()` })
      .where('purge_id', '=', id)
      .where('outcome', 'is', null)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  },

  carryOutPurge: async (tx, id, { closedBy, closer }) => {
    const { rows } = await sql<{ purged: boolean }>`
      select purge_report(${id}::uuid, ${closer}::uuid, ${storableText(closedBy)}) as purged`.execute(transactionOf(tx))
    return rows[0]?.purged === true
  },
}
