import type { AccountsDatabase } from '@gangmu/application'
import pg from 'pg'
import { clientConfig, type Target } from './connection.ts'
import { translateFailure } from './translate-failure.ts'

/** Enough for sign-ins side by side: a resolved session is kept for a while, so most requests ask nothing here. */
const CONNECTIONS = 4

/**
 * Connections that see the schema `auth` alone. Instants arrive as Date, as the library behind the accounts expects them; errors are the
 * store's, as everywhere.
 */
export const openAccountsDatabase = (
  target: Target,
  role: string | null,
  endpoint: { readonly host: string; readonly port: number },
): AccountsDatabase => {
  const pool = new pg.Pool({ ...clientConfig(target, role, 'auth'), types: pg.types, max: CONNECTIONS, idleTimeoutMillis: 60_000 })
  // As in connection.ts: the next query finds out.
  pool.on('error', () => undefined)
  const translated = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw translateFailure(error, endpoint)
    })
  return {
    query: (text, values) => translated(pool.query(text, [...values])),
    connect: async () => {
      const client = await translated(pool.connect())
      return {
        query: (text, values) => translated(client.query(text, [...values])),
        release: (discard) => client.release(discard),
      }
    },
    end: () => pool.end(),
  }
}
