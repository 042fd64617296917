import type { Tx, UnitOfWork } from '@gangmu/application'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { translateFailure } from './translate-failure.ts'

/** Open transactions by their handle: callers hold nothing they could run SQL on, and a handle kept too long is noticed. */
const open = new WeakMap<Tx, Transaction<DatabaseSchema>>()

/** The transaction behind a handle, for repositories only. */
export const transactionOf = (tx: Tx): Transaction<DatabaseSchema> => {
  const transaction = open.get(tx)
  invariant(transaction !== undefined, 'a transaction is used after its end')
  return transaction
}

export const createUnitOfWork = (db: Kysely<DatabaseSchema>, endpoint: { readonly host: string; readonly port: number }): UnitOfWork => ({
  run: async (spaceId, work) => {
    try {
      return await db.transaction().execute(async (transaction) => {
        // Local to the transaction: a pooled connection must not carry one space's sight into the next request.
        await sql`select set_config('gangmu.space_id', ${spaceId}, true)`.execute(transaction)
        const tx = { spaceId } as Tx
        open.set(tx, transaction)
        try {
          return await work(tx)
        } finally {
          open.delete(tx)
        }
      })
    } catch (error) {
      throw translateFailure(error, endpoint)
    }
  },
})
