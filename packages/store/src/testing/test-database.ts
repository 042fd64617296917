import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { openPool } from '../database/connection.ts'
import type { Login } from '../embedded/start-embedded.ts'
import { connectDatabase, type OpenDatabase } from '../open-database.ts'
import { createQueryCounter, type QueryCounter } from './count-queries.ts'
import { type SharedLogins, sharedLogins } from './shared-cluster.ts'
import type { TestCluster } from './test-cluster.ts'

/** A database of its own, empty but for the schema. `close()` also drops it. */
export type TestDatabase = OpenDatabase & {
  readonly logins: { readonly superuser: Login; readonly owner: Login; readonly app: Login }
  /** For programs that take DATABASE_URL and the owner's login beside it. */
  readonly urls: { readonly app: string; readonly owner: string }
  readonly countQueries: QueryCounter['countQueries']
}

const urlOf = (login: Login): string =>
  `postgresql://${login.user}:${encodeURIComponent(login.password)}@${login.host}:${login.port}/${login.database}`

export const loginsOf = async (cluster: TestCluster | undefined): Promise<SharedLogins> =>
  cluster === undefined
    ? sharedLogins()
    : { superuser: cluster.login('superuser', 'postgres'), owner: cluster.login('owner'), app: cluster.login('app') }

/** One statement as who is bound by nothing, and the rows it gives. */
export const asSuperuser = async (superuser: Login, statement: string): Promise<readonly unknown[]> => {
  const db = openPool(superuser, null, 1)
  try {
    return (await sql.raw(statement).execute(db)).rows
  } finally {
    await db.destroy()
  }
}

/** A database of its own that nobody is connected to. `drop` also ends whoever is connected by then. */
export type MadeDatabase = Pick<TestDatabase, 'logins' | 'urls'> & { readonly drop: () => Promise<unknown> }

/**
 * Makes a database on the run's shared server, or on `cluster`: from the migrated template, or from another of its databases that nobody is
 * connected to.
 */
export const makeDatabase = async (
  options: { readonly cluster?: TestCluster | undefined; readonly template?: string } = {},
): Promise<MadeDatabase> => {
  const server = await loginsOf(options.cluster)
  const database = `test_${randomBytes(6).toString('hex')}`
  const template = options.template ?? server.owner.database
  await asSuperuser(server.superuser, `create database ${database} template ${template} owner ${server.owner.user}`)
  const logins = {
    superuser: { ...server.superuser, database },
    owner: { ...server.owner, database },
    app: { ...server.app, database },
  }
  return {
    logins,
    urls: { app: urlOf(logins.app), owner: urlOf(logins.owner) },
    drop: () => asSuperuser(server.superuser, `drop database if exists ${database} with (force)`),
  }
}

/** Makes a database and connects to it. One a test file is the habit. */
export const createTestDatabase = async (cluster?: TestCluster): Promise<TestDatabase> => {
  const { logins, urls, drop } = await makeDatabase({ cluster })
  const { log, countQueries } = createQueryCounter()
  const connected = await connectDatabase(logins.app, logins.owner, null, { poolSize: 4, log })
  return {
    ...connected,
    logins,
    urls,
    countQueries,
    info: { ...connected.info, embedded: true, adopted: false },
    setAddress: async () => undefined,
    close: async () => {
      await connected.close()
      await drop()
    },
  }
}
