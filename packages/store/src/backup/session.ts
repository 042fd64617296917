import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { APPLICATION_NAME, clientConfig, type Target } from '../database/connection.ts'
import type { DatabaseSchema } from '../database.generated.ts'

/** One connection: SQL by `db`, COPY streams by `client`, one after the other. */
export type Session = {
  readonly db: Kysely<DatabaseSchema>
  readonly client: pg.Client
  /** From here on the signal no longer ends it: of a commit that is cut off nobody knows whether it was done. */
  readonly outlastSignal: () => void
  /** Also in the middle of a stream; whatever was not committed is rolled back. */
  readonly end: () => Promise<void>
}

/** Values are written and read alike on every server, rows come in the order they lie in, and no setting of the server's ends a long copy. */
const SETTINGS = [
  'set intervalstyle = postgres',
  'set extra_float_digits = 1',
  'set bytea_output = hex',
  'set synchronize_seqscans = off',
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
].join('; ')

/** `signal` ends the session, whatever it is at; what it was asked then fails. */
export const openSession = async (owner: Target, signal: AbortSignal): Promise<Session> => {
  signal.throwIfAborted()
  // A name of its own: a restore looks for sessions of a running Gangmu.
  const client = new pg.Client({ ...clientConfig(owner, null), application_name: `${APPLICATION_NAME}-backup` })
  // What breaks while a query runs is told there; at rest the next query finds out.
  client.on('error', () => undefined)
  const lease = Object.assign(client, { release: () => undefined })
  const pool = { connect: async () => lease, end: async () => undefined, options: {} }
  const cut = () => void client.end()
  signal.addEventListener('abort', cut, { once: true })
  const outlastSignal = () => signal.removeEventListener('abort', cut)
  const end = () => {
    outlastSignal()
    return client.end()
  }
  const db = new Kysely<DatabaseSchema>({ dialect: new PostgresDialect({ pool }) })
  const session = { client, db, outlastSignal, end }
  try {
    await client.connect()
    await sql.raw(SETTINGS).execute(session.db)
    return session
  } catch (error) {
    await session.end()
    throw error
  }
}
