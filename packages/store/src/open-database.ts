import type { AccountsDatabase, Ports } from '@gangmu/application'
import { type LogConfig, sql } from 'kysely'
import { type BackupOptions, type BackupSummary, backUpDatabase } from './backup/back-up-database.ts'
import { openAccountsDatabase } from './database/accounts-database.ts'
import { endpointOf, openPool, placeOf, type Target } from './database/connection.ts'
import { checkAppSession, ensureAppRole, migrate, readServerVersion } from './database/migrate.ts'
import { translateFailure } from './database/translate-failure.ts'
import { createUnitOfWork } from './database/unit-of-work.ts'
import { ROLE_NAMES } from './embedded/secrets.ts'
import { type EmbeddedOptions, startEmbedded } from './embedded/start-embedded.ts'
import { areaStore } from './repositories/area-store.ts'
import { attachmentStore } from './repositories/attachment-store.ts'
import { auditLog } from './repositories/audit-log.ts'
import { basisStore } from './repositories/basis-store.ts'
import { boardStore } from './repositories/board-store.ts'
import { catalogueStore } from './repositories/catalogue-store.ts'
import { cityTableStore } from './repositories/city-table-store.ts'
import { collectionStore } from './repositories/collection-store.ts'
import { columnMappingStore } from './repositories/column-mapping-store.ts'
import { findingStore } from './repositories/finding-store.ts'
import { grantStore } from './repositories/grant-store.ts'
import { idempotencyStore } from './repositories/idempotency-store.ts'
import { lampStore } from './repositories/lamp-store.ts'
import { ledgerStore } from './repositories/ledger-store.ts'
import { monthStore } from './repositories/month-store.ts'
import { noticeStore } from './repositories/notice-store.ts'
import { observationStore } from './repositories/observation-store.ts'
import { personStore } from './repositories/person-store.ts'
import { planStore } from './repositories/plan-store.ts'
import { principalStore } from './repositories/principal-store.ts'
import { projectionStore } from './repositories/projection-store.ts'
import { purgeStore } from './repositories/purge-store.ts'
import { releaseRuleStore } from './repositories/release-rule-store.ts'
import { reportStore } from './repositories/report-store.ts'
import { responsibilityStore } from './repositories/responsibility-store.ts'
import { reviewStore } from './repositories/review-store.ts'
import { searchStore } from './repositories/search-store.ts'
import { settingStore } from './repositories/setting-store.ts'
import { spaceStore } from './repositories/space-store.ts'
import { tokenStore } from './repositories/token-store.ts'
import { unitStore } from './repositories/unit-store.ts'
import { warningStore } from './repositories/warning-store.ts'

export type OpenOptions = EmbeddedOptions & {
  /** A server to use instead of the embedded one. The data folder then holds no database, and no lock is taken. */
  readonly databaseUrl?: string | null
  /** The owner's login for migrations, where `databaseUrl` is the application's own login (without superuser and BYPASSRLS). */
  readonly migrationUrl?: string | null
  /** Connections of the application; default 10. */
  readonly poolSize?: number
}

/** The ports that the database is behind. */
export type StorePorts = Omit<Ports, 'reader' | 'boardFiles'>

export type OpenDatabase = StorePorts & {
  /** The tables of accounts and sessions, and no other. Ended by `close`. */
  readonly accountsDatabase: AccountsDatabase
  readonly info: {
    readonly embedded: boolean
    readonly adopted: boolean
    readonly serverVersion: string
    readonly migrated: readonly string[]
    readonly host: string
    readonly port: number
  }
  /** One round trip; throws StoreFailure `database-unavailable` where none comes back. For readiness. */
  readonly ping: () => Promise<void>
  /** Writes all of the installation to a file while it works. Errors: BackupFailure, StoreFailure. */
  readonly backUp: (options: BackupOptions) => Promise<BackupSummary>
  /** Tells a second start against the same data folder where this server answers. */
  readonly setAddress: (address: string) => Promise<void>
  /** Ends the connections, then stops the embedded server. A second call waits for the first. */
  readonly close: () => Promise<void>
}

/**
 * Opens the database, embedded or not, brings its schema to this version and gives the repositories.
 * Errors: StoreFailure with any of STORE_FAILURE_CODES.
 */
export const openDatabase = async (options: OpenOptions): Promise<OpenDatabase> => {
  if (options.databaseUrl != null) {
    const app: Target = { url: options.databaseUrl }
    const owner: Target = { url: options.migrationUrl ?? options.databaseUrl }
    const connected = await connectDatabase(app, owner, options.migrationUrl == null ? ROLE_NAMES.app : null, options)
    return { ...connected, info: { ...connected.info, embedded: false, adopted: false }, setAddress: async () => undefined }
  }
  const cluster = await startEmbedded(options)
  try {
    const connected = await connectDatabase(cluster.login('app'), cluster.login('owner'), null, options)
    let closing: Promise<void> | undefined
    return {
      ...connected,
      info: { ...connected.info, embedded: true, adopted: cluster.adopted },
      setAddress: cluster.setAddress,
      close: () => (closing ??= connected.close().then(cluster.stop)),
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/** The part that is the same for every server: checks, migrations as `owner`, then the application's pool. */
export const connectDatabase = async (
  app: Target,
  owner: Target,
  appRole: string | null,
  options: { readonly poolSize?: number; readonly log?: LogConfig },
) => {
  const endpoint = endpointOf(app)
  const translated = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw translateFailure(error, endpoint)
    }
  }

  const { migrated, serverVersion } = await translated(async () => {
    const ownerDb = openPool(owner, null, 2)
    try {
      const version = await readServerVersion(ownerDb)
      if (appRole !== null) await ensureAppRole(ownerDb)
      return { migrated: await migrate(ownerDb), serverVersion: version }
    } finally {
      await ownerDb.destroy()
    }
  })

  const db = openPool(app, appRole, options.poolSize ?? 10, options.log)
  const ping = () => translated(async () => void (await sql`select 1`.execute(db)))
  const accountsDatabase = openAccountsDatabase(app, appRole, endpoint)
  let closing: Promise<void> | undefined
  const close = () => (closing ??= Promise.all([db.destroy(), accountsDatabase.end()]).then(() => undefined))
  try {
    await translated(() => checkAppSession(db))
  } catch (error) {
    await close()
    throw error
  }
  return {
    unitOfWork: createUnitOfWork(db, endpoint),
    reports: reportStore,
    audit: auditLog,
    mappings: columnMappingStore,
    spaces: spaceStore,
    principals: principalStore,
    plans: planStore,
    basis: basisStore,
    boards: boardStore,
    months: monthStore,
    cityTables: cityTableStore,
    lamps: lampStore,
    releaseRules: releaseRuleStore,
    observations: observationStore,
    catalogue: catalogueStore,
    accountsDatabase,
    areas: areaStore,
    units: unitStore,
    persons: personStore,
    responsibilities: responsibilityStore,
    grants: grantStore,
    notices: noticeStore,
    settings: settingStore,
    tokens: tokenStore,
    idempotency: idempotencyStore,
    reviews: reviewStore,
    findings: findingStore,
    collection: collectionStore,
    attachments: attachmentStore,
    projections: projectionStore,
    purges: purgeStore,
    ledgers: ledgerStore,
    search: searchStore,
    warnings: warningStore,
    info: { serverVersion, migrated, ...endpoint },
    ping,
    backUp: (backup: BackupOptions) => backUpDatabase(owner, placeOf(owner), backup),
    close,
  }
}
