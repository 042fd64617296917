import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { AuditLog, ColumnMappingStore, ReportStore, Tx } from '@gangmu/application'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { openPool } from '../database/connection.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { startTestCluster, type TestCluster } from './test-cluster.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

const OLDEST_BIN = '/usr/lib/postgresql/15/bin'

/** What a suite works with; the functions answer from `beforeAll` on. */
export type ServerUnderTest = {
  readonly database: () => TestDatabase
  /** For a further database on it; undefined for the run's shared server. */
  readonly cluster: () => TestCluster | undefined
  readonly reports: () => ReportStore
  readonly audit: () => AuditLog
  readonly mappings: () => ColumnMappingStore
  readonly run: <T>(spaceId: string, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Makes a space and gives its id. */
  readonly newSpace: () => Promise<string>
  /** Plain SQL as each login. */
  readonly superuser: () => Kysely<DatabaseSchema>
  readonly owner: () => Kysely<DatabaseSchema>
  readonly app: () => Kysely<DatabaseSchema>
}

const serverUnderTest = (binFolder: string | null): ServerUnderTest => {
  let cluster: TestCluster | undefined
  let database: TestDatabase
  let pools: Record<'superuser' | 'owner' | 'app', Kysely<DatabaseSchema>>

  beforeAll(async () => {
    cluster = binFolder === null ? undefined : await startTestCluster({ binFolder })
    database = await createTestDatabase(cluster)
    const { superuser, owner, app } = database.logins
    pools = { superuser: openPool(superuser, null, 2), owner: openPool(owner, null, 2), app: openPool(app, null, 2) }
  })
  afterAll(async () => {
    for (const pool of Object.values(pools)) await pool.destroy()
    await database.close()
    await cluster?.stop()
  })

  return {
    database: () => database,
    cluster: () => cluster,
    reports: () => database.reports,
    audit: () => database.audit,
    mappings: () => database.mappings,
    run: (spaceId, work) => database.unitOfWork.run(spaceId, work),
    newSpace: async () => {
      const space = randomUUID()
      await database.unitOfWork.run(space, (tx) => database.spaces.ensureSpace(tx, '青岚区'))
      return space
    },
    superuser: () => pools.superuser,
    owner: () => pools.owner,
    app: () => pools.app,
  }
}

/** One suite, every server: the bundled one, and the oldest supported where the machine has it. */
export const onEveryServer = (suite: (on: ServerUnderTest) => void): void => {
  describe('bundled PostgreSQL', () => suite(serverUnderTest(null)))
  if (existsSync(`${OLDEST_BIN}/initdb`)) describe('PostgreSQL 15', () => suite(serverUnderTest(OLDEST_BIN)))
  else describe('PostgreSQL 15', () => test.skip(`no ${OLDEST_BIN}/initdb on this machine`))
}
