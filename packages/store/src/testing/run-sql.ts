import { CompiledQuery, sql } from 'kysely'
import { openPool } from '../database/connection.ts'
import type { Login } from '../embedded/start-embedded.ts'

/** One statement of plain SQL as a login, in a connection of its own; with a space, in a transaction of that space. */
export const runSql = async <R = Record<string, unknown>>(
  login: Login,
  statement: string,
  { params = [], spaceId }: { readonly params?: readonly unknown[]; readonly spaceId?: string } = {},
): Promise<readonly R[]> => {
  const db = openPool(login, null, 1)
  try {
    return await db.transaction().execute(async (transaction) => {
      if (spaceId !== undefined) await sql`select set_config('gangmu.space_id', ${spaceId}, true)`.execute(transaction)
      return (await transaction.executeQuery<R>(CompiledQuery.raw(statement, [...params]))).rows
    })
  } finally {
    await db.destroy()
  }
}
