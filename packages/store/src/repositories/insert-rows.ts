import { sql, type Transaction } from 'kysely'
import { storableJson } from '../database/clean-text.ts'
import type { DatabaseSchema } from '../database.generated.ts'

/**
 * Rows in one statement and one parameter whatever their number (a statement holds 65,535 parameters). Only `columns` are named, so that
 * defaults hold for the others and the role needs no right to them; columns are matched by their names.
 */
export const insertRows = async <T extends keyof DatabaseSchema & string>(
  db: Transaction<DatabaseSchema>,
  table: T,
  columns: readonly (keyof DatabaseSchema[T] & string)[],
  rows: readonly Readonly<Partial<Record<keyof DatabaseSchema[T] & string, unknown>>>[],
): Promise<void> => {
  if (rows.length === 0) return
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${storableJson(rows)}::json)`.execute(db)
}
