import { Kysely, type LogConfig, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DatabaseSchema } from '../database.generated.ts'
import type { Login } from '../embedded/start-embedded.ts'
import { StoreFailure } from '../store-failure.ts'
import { valueTypes } from './value-types.ts'

/** How to reach a database: a login of the embedded cluster, or a URL of a server. */
export type Target = Login | { readonly url: string }

/** What every session starts with, whatever the server's or the role's own settings are. */
const SESSION = '-c timezone=UTC -c datestyle=ISO'

/** The name under which a running Gangmu is known to the server. */
export const APPLICATION_NAME = 'gangmu'

const parseUrl = (url: string): URL => {
  try {
    return new URL(url)
  } catch (error) {
    throw new StoreFailure('database-unavailable', { host: null, port: null, reason: 'url-invalid' }, error)
  }
}

export const endpointOf = (target: Target): { readonly host: string; readonly port: number } => {
  if (!('url' in target)) return { host: target.host, port: target.port }
  const { hostname, port, searchParams } = parseUrl(target.url)
  return { host: searchParams.get('host') ?? (hostname || 'localhost'), port: Number(port || '5432') }
}

/** Host, port and database, for sentences; never the login. */
export const placeOf = (target: Target): string => {
  const { host, port } = endpointOf(target)
  return `${host}:${port}/${'url' in target ? parseUrl(target.url).pathname.slice(1) : target.database}`
}

/** `role`: the role the session takes on at once, for a server where one login serves both owner and application. */
export const clientConfig = (target: Target, role: string | null, schema = 'public'): pg.ClientConfig => {
  const options = [SESSION, `-c search_path=${schema}`, ...(role === null ? [] : [`-c role=${role}`])].join(' ')
  const common = { types: valueTypes, application_name: APPLICATION_NAME, connectionTimeoutMillis: 10_000 }
  // Without `ssl` the driver would heed PGSSLMODE of the environment, which is meant for other servers.
  if (!('url' in target)) return { ...target, ...common, options, ssl: false }
  const url = parseUrl(target.url)
  // In the driver the URL wins over the object, so what the URL already asks for is kept and ours follows it.
  url.searchParams.set('options', [url.searchParams.get('options'), options].filter(Boolean).join(' '))
  return { connectionString: url.href, ...common }
}

/** The server's process behind a connection; the driver's types leave it out. */
const processOf = (client: pg.PoolClient): number => (client as unknown as { readonly processID: number }).processID

const clientsOf = new WeakMap<Kysely<DatabaseSchema>, ReadonlyMap<number, pg.PoolClient>>()

/** The driver's own connection behind a process of the server, for COPY, which the query builder cannot send. */
export const clientOfProcess = (db: Kysely<DatabaseSchema>, process: number): pg.PoolClient | undefined => clientsOf.get(db)?.get(process)

/** Pool and query builder in one; `destroy()` ends both. */
export const openPool = (target: Target, role: string | null, size: number, log: LogConfig = []): Kysely<DatabaseSchema> => {
  const pool = new pg.Pool({ ...clientConfig(target, role), max: size, idleTimeoutMillis: 60_000 })
  // An idle connection that breaks tells it here, and an 'error' event nobody hears ends the process. The next query finds out anyway.
  pool.on('error', () => undefined)
  const clients = new Map<number, pg.PoolClient>()
  pool.on('connect', (client) => clients.set(processOf(client), client))
  pool.on('remove', (client) => clients.delete(processOf(client)))
  const db = new Kysely<DatabaseSchema>({ dialect: new PostgresDialect({ pool }), log })
  clientsOf.set(db, clients)
  return db
}
