import type { IdempotencyStore } from '@gangmu/application'
import { sql } from 'kysely'
import { storableJson } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import { lockInSpace } from './space-lock.ts'

const FRESH = sql<boolean>`created_at > clock_timestamp() - interval '24 hours'`

export const idempotencyStore: IdempotencyStore = {
  claimKey: async (tx, { actor, key }) => {
    await lockInSpace(tx, `key:${JSON.stringify([actor, key])}`)
    const row = await transactionOf(tx)
      .selectFrom('idempotency_key')
      .select(['operation', 'request_hash', 'response'])
      .where('actor', '=', actor)
      .where('key', '=', key)
      .where(FRESH)
      .executeTakeFirst()
    return row === undefined ? null : { operation: row.operation, requestHash: row.request_hash, result: row.response }
  },

  keepResult: async (tx, { actor, key, operation, requestHash }, result) => {
    const db = transactionOf(tx)
    await sql`delete from idempotency_key where not ${FRESH}`.execute(db)
    await db
      .insertInto('idempotency_key')
      .values({ space_id: tx.spaceId, actor, key, operation, request_hash: requestHash, response: storableJson(result) })
      .execute()
  },
}
