import type { Tx } from '@gangmu/application'
import { sql } from 'kysely'
import type { DatabaseSchema } from '../database.generated.ts'
import { storableJson } from './clean-text.ts'
import { transactionOf } from './unit-of-work.ts'

/**
 * Many rows of the same columns in one statement and one parameter, whatever their number (a statement holds 65,535 parameters). Columns
 * no row names get their defaults.
 */
export const insertRows = async <R extends object>(tx: Tx, table: keyof DatabaseSchema, rows: readonly R[]): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${storableJson(rows)}::json)`.execute(transactionOf(tx))
}
