import type { Tx, UnitOfWork } from '@gangmu/application'
import { sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'

/**
 * Rows that were taken out of tables while `work` ran, by table. Entries of an index that answer by themselves (a count) are no rows: the
 * table has to be vacuumed for that, as autovacuum does. Only what runs in `unitOfWork` is counted.
 */
export const countRows = async <T>(
  unitOfWork: UnitOfWork,
  work: (counted: UnitOfWork) => Promise<T>,
): Promise<{ readonly result: T; readonly rows: number; readonly byTable: Readonly<Record<string, number>> }> => {
  const byTable: Record<string, number> = {}
  const counted: UnitOfWork = {
    ...unitOfWork,
    run: (spaceId, within) =>
      unitOfWork.run(spaceId, async (tx) => {
        // What a parallel worker reads is on no counter of this transaction.
        await sql`set local max_parallel_workers_per_gather = 0`.execute(transactionOf(tx))
        // The server's own counters of this transaction; some may stand from one before, which the difference leaves out.
        const before = await readCounters(tx)
        const result = await within(tx)
        for (const [table, rows] of await readCounters(tx)) {
          const read = rows - (before.get(table) ?? 0)
          if (read > 0) byTable[table] = (byTable[table] ?? 0) + read
        }
        return result
      }),
  }
  const result = await work(counted)
  return { result, rows: Object.values(byTable).reduce((sum, rows) => sum + rows, 0), byTable }
}

const readCounters = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ table: string; rows: number }>`
    select relname as table, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_xact_user_tables`.execute(
    transactionOf(tx),
  )
  return new Map(rows.map((row) => [row.table, row.rows]))
}
