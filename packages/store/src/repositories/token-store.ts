import type { ApiToken, TokenStore } from '@gangmu/application'
import type { TokenRole } from '@gangmu/domain'
import { type Selectable, sql } from 'kysely'
import { storableText } from '../database/clean-text.ts'
import { transactionOf } from '../database/unit-of-work.ts'
import type { DatabaseSchema } from '../database.generated.ts'

const toToken = (row: Selectable<DatabaseSchema['api_token']>): ApiToken => ({
  id: row.token_id,
  name: row.name,
  role: row.role as TokenRole,
  createdBy: row.created_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
  revokedBy: row.revoked_by,
})

export const tokenStore: TokenStore = {
  insertToken: async (tx, { id, name, role, createdBy, expiresAt, hash }) => {
    const row = await transactionOf(tx)
      .insertInto('api_token')
      .values({
        space_id: tx.spaceId,
        token_id: id,
        name: storableText(name),
        token_hash: hash,
        role,
        created_by: storableText(createdBy),
        expires_at: expiresAt,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return toToken(row)
  },

  listTokens: async (tx) => {
    const rows = await transactionOf(tx).selectFrom('api_token').selectAll().orderBy('created_at', 'desc').orderBy('token_id').execute()
    return rows.map(toToken)
  },

  revokeToken: async (tx, id, by) => {
    const row = await transactionOf(tx)
      .updateTable('api_token')
      .set({ revoked_at: sql<string>`clock_timestamp()`, revoked_by: storableText(by) })
      .where('token_id', '=', id)
      .where('revoked_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    return row === undefined ? null : toToken(row)
  },

  useToken: async (tx, hash) => {
    const row = await transactionOf(tx)
      .selectFrom('api_token')
      .selectAll()
      .where('token_hash', '=', hash)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', sql<string>`clock_timestamp()`)
      .executeTakeFirst()
    if (row === undefined) return null
    // A write for every request would make readers of a program wait for each other.
    await transactionOf(tx)
      .updateTable('api_token')
      .set({ last_used_at: sql<string>`clock_timestamp()` })
      .where('token_id', '=', row.token_id)
      .where(sql<boolean>`coalesce(last_used_at < clock_timestamp() - interval '10 minutes', true)`)
      .execute()
    return toToken(row)
  },
}
