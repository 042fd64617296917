import type { Tx, UnitOfWork } from '@gangmu/application'
import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { PoolClient } from 'pg'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { clientOfProcess } from './connection.ts'
import { translateFailure } from './translate-failure.ts'

/** Open transactions by their handle: callers hold nothing they could run SQL on, and a handle kept too long is noticed. */
const open = new WeakMap<Tx, Transaction<DatabaseSchema>>()

/** The transaction behind a handle, for repositories only. */
export const transactionOf = (tx: Tx): Transaction<DatabaseSchema> => {
  const transaction = open.get(tx)
  invariant(transaction !== undefined, 'a transaction is used after its end')
  return transaction
}

const databases = new WeakMap<Tx, Kysely<DatabaseSchema>>()

/** The driver's connection of a transaction, for what only it can do (COPY); it costs a round trip. */
export const driverOf = async (tx: Tx): Promise<PoolClient> => {
  const { rows } = await transactionOf(tx).executeQuery<{ pid: number }>(CompiledQuery.raw('select pg_backend_pid() as pid'))
  const client = clientOfProcess(databases.get(tx)!, rows[0]!.pid)
  invariant(client !== undefined, 'a transaction has a connection of its pool')
  return client
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const createUnitOfWork = (db: Kysely<DatabaseSchema>, endpoint: { readonly host: string; readonly port: number }): UnitOfWork => ({
  run: async (spaceId, work) => {
    invariant(UUID.test(spaceId), 'a space is named by its id')
    try {
      return await db.connection().execute(async (connection) => {
        // Begin and scope in one round trip. Local to the transaction: a pooled connection must not carry one space's sight into the next
        // request.
        await connection.executeQuery(CompiledQuery.raw(`begin; select set_config('gangmu.space_id', '${spaceId}', true)`))
        const tx = { spaceId } as Tx
        // Kysely tells a transaction by its class, which only guards against nesting; here the handle is all that anybody gets.
        open.set(tx, connection as unknown as Transaction<DatabaseSchema>)
        databases.set(tx, db)
        try {
          const result = await work(tx)
          await connection.executeQuery(CompiledQuery.raw('commit'))
          return result
        } catch (error) {
          // Where the connection itself is gone there is nothing to roll back; the first error is the one that counts.
          await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined)
          throw error
        } finally {
          open.delete(tx)
        }
      })
    } catch (error) {
      throw translateFailure(error, endpoint)
    }
  },
  version: async (spaceId) => {
    try {
      const { rows } = await db.executeQuery<{ version: string }>(CompiledQuery.raw('select space_version($1) as version', [spaceId]))
      return rows[0]!.version
    } catch (error) {
      throw translateFailure(error, endpoint)
    }
  },
  watchedSpaces: async () => {
    try {
      const { rows } = await db.executeQuery<{ id: string }>(CompiledQuery.raw('select id from watched_spaces() as id'))
      return rows.map(({ id }) => id)
    } catch (error) {
      throw translateFailure(error, endpoint)
    }
  },
})
