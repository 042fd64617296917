import type { DuePeriod, WarningStore } from '@gangmu/application'
import { type Selectable, sql } from 'kysely'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'

/** The only work of this kind so far; the table holds others the day there are some. */
const RULE_SET = 'warnings'

type Row = Selectable<DatabaseSchema['due_period']>

const toPeriod = (row: Row): DuePeriod => ({
  period: row.period,
  dueOn: row.due_on,
  claimedBy: row.claimed_by,
  claimedAt: row.claimed_at,
  doneAt: row.done_at,
})

/** Work claimed from a table: the database decides who has it, and for how long ([decision 0014](../../../../docs/adr/0014-work-from-a-table.md)). */
export const duePeriods: Pick<WarningStore, 'listPeriods' | 'putPeriods' | 'claimPeriod' | 'holdPeriod' | 'finishPeriod'> = {
  listPeriods: async (tx, limit) => {
    const rows = await transactionOf(tx)
      .selectFrom('due_period')
      .selectAll()
      .where('rule_set', '=', RULE_SET)
      .orderBy('period', 'desc')
      .limit(limit)
      .execute()
    return rows.map(toPeriod)
  },

  putPeriods: async (tx, periods) => {
    if (periods.length === 0) return
    await transactionOf(tx)
      .insertInto('due_period')
      .values(periods.map(({ period, dueOn }) => ({ space_id: tx.spaceId, rule_set: RULE_SET, period, due_on: dueOn })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  claimPeriod: async (tx, by, leaseSeconds) => {
    // A row somebody else is claiming or working on is locked, and passed over; the later months wait for it all the same.
    const { rows } = await sql<Row>`
      update due_period set claimed_at = clock_timestamp(), claimed_by = ${by}
      where space_id = ${tx.spaceId} and rule_set = ${RULE_SET} and period = (
        select d.period from due_period d
        where d.rule_set = ${RULE_SET} and d.done_at is null
          and (d.claimed_at is null or d.claimed_at < clock_timestamp() - make_interval(secs => ${leaseSeconds}))
          and not exists (
            select from due_period earlier
            where earlier.rule_set = ${RULE_SET} and earlier.done_at is null and earlier.period < d.period)
        for update skip locked)
      returning *`.execute(transactionOf(tx))
    return rows[0] === undefined ? null : toPeriod(rows[0])
  },

  holdPeriod: async (tx, period, by) => {
    const { rows } = await sql`
      select from due_period
      where rule_set = ${RULE_SET} and period = ${period} and claimed_by = ${by} and done_at is null
      for update`.execute(transactionOf(tx))
    return rows.length === 1
  },

  finishPeriod: async (tx, period) => {
    await transactionOf(tx)
      .updateTable('due_period')
      .set({ done_at: sql<string>`clock_timestamp()` })
      .where('rule_set', '=', RULE_SET)
      .where('period', '=', period)
      .execute()
  },
}
