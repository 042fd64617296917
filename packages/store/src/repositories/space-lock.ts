import type { Tx } from '@gangmu/application'
import { sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'

/** Until the transaction's end nobody else of the space holds the lock of that name. */
export const lockInSpace = async (tx: Tx, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`gangmu.${name}:${tx.spaceId}`}, 0))`.execute(transactionOf(tx))
}
