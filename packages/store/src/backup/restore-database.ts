import { type Kysely, sql, type Transaction } from 'kysely'
import { APPLICATION_NAME, endpointOf, type Target } from '../database/connection.ts'
import { createMigrator, isRefusal, readServerVersion } from '../database/migrate.ts'
import { translateFailure } from '../database/translate-failure.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { pollUntil } from '../embedded/poll.ts'
import { type AuditChain, verifyAuditChains } from '../repositories/audit-log.ts'
import { StoreFailure } from '../store-failure.ts'
import type { BackupProgress } from './back-up-database.ts'
import { BackupFailure } from './backup-failure.ts'
import { findFilled, listTables } from './list-tables.ts'
import { loadTables } from './load-tables.ts'
import { type BackupManifest, tableName } from './manifest.ts'
import { NEVER } from './never.ts'
import { type OpenArchive, openArchive } from './read-archive.ts'
import { findUnknownMigration, migrationNames, rebuildSchema, refuseForeign } from './rebuild-schema.ts'
import { openSession } from './session.ts'

export type RestoreOptions = {
  readonly file: string
  /** Restore over what the database holds, which is lost. */
  readonly replace?: boolean
  /** Ends the work; nothing is changed. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

/** `migrated`: what this version added to the schema of the backup. `audit`: chains as they are now; one that is broken came so. */
export type RestoreSummary = {
  readonly file: string
  readonly manifest: BackupManifest
  readonly migrated: readonly string[]
  readonly audit: readonly AuditChain[]
}

/** Opens a backup whose schema this version knows. Errors: as `openArchive`, and `schema-newer`. */
export const openForRestore = async (file: string): Promise<OpenArchive> => {
  const archive = await openArchive(file)
  const { migrations, gangmuVersion } = archive.manifest
  const unknown = findUnknownMigration(migrations)
  if (unknown === null) return archive
  await archive.close()
  throw new BackupFailure('schema-newer', { file, version: gangmuVersion, migration: unknown })
}

const SESSIONS_GO_WITHIN_MS = 2_000

/** Best effort: a server that has been at rest for a minute has no connection open. The embedded one is known by its lock. */
const refuseOtherSessions = async (db: Kysely<DatabaseSchema>, place: string): Promise<void> => {
  const findSession = async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = ${APPLICATION_NAME} limit 1`.execute(db)
    return rows[0]?.pid
  }
  // Of a server that has just stopped they take a moment to go.
  const gone = await pollUntil(async () => ((await findSession()) === undefined ? true : null), SESSIONS_GO_WITHIN_MS)
  if (gone === null) throw new BackupFailure('database-in-use', { place, holder: `PostgreSQL pid ${await findSession()}` })
}

/**
 * Rebuilds the schema of the backup, fills it and brings it to this version, in one transaction: a kill at any moment leaves all of it or
 * what was there before. `place` names the database in messages. Errors: BackupFailure, StoreFailure.
 */
export const restoreDatabase = async (
  owner: Target,
  place: string,
  archive: OpenArchive,
  options: RestoreOptions,
): Promise<RestoreSummary> => {
  const { file, replace = false, onProgress = () => undefined, signal = NEVER } = options
  const { manifest } = archive
  const at = (step: BackupProgress['step']) => {
    signal.throwIfAborted()
    onProgress({ step, table: null })
  }
  try {
    const session = await openSession(owner, signal)
    // A lost connection fails the rollback too, and Kysely would tell that instead.
    let cause: unknown
    try {
      await readServerVersion(session.db)
      await refuseOtherSessions(session.db, place)
      return await session.db.transaction().execute(async (transaction) => {
        const restore = async (): Promise<RestoreSummary> => {
          await sql`select pg_advisory_xact_lock(hashtextextended('gangmu.restore', 0))`.execute(transaction)
          await refuseForeign(transaction, place)
          if (!replace) await refuseFilled(transaction, place)
          at('rebuilding')
          await rebuildSchema(transaction, manifest.migrations)
          const tell = {
            table: (table: BackupManifest['tables'][number]) => onProgress({ step: 'restoring', table: tableName(table) }),
            links: () => at('linking'),
          }
          await loadTables(transaction, session.client, archive, file, tell, signal)
          at('migrating')
          const { error } = await createMigrator(transaction).migrateToLatest()
          if (error !== undefined) throw error
          // Whoever signed out, or was put out, since the backup must not be in again by it; everybody signs in anew.
          await sql`truncate auth.session, auth.verification`.execute(transaction)
          at('auditing')
          await sql`set local gangmu.all_spaces = 'on'`.execute(transaction)
          const audit = await verifyAuditChains(transaction)
          at('committing')
          session.outlastSignal()
          return { file, manifest, migrated: migrationNames().slice(manifest.migrations.length), audit }
        }
        return restore().catch((error: unknown) => {
          cause = error
          throw error
        })
      })
    } catch (error) {
      throw cause ?? error
    } finally {
      await session.end()
    }
  } catch (error) {
    signal.throwIfAborted()
    throw translateRestoring(error, owner, place)
  }
}

const refuseFilled = async (transaction: Transaction<DatabaseSchema>, place: string): Promise<void> => {
  await sql`set local gangmu.all_spaces = 'on'`.execute(transaction)
  const filled = await findFilled(transaction, await listTables(transaction))
  await sql`set local gangmu.all_spaces = ''`.execute(transaction)
  if (filled.length > 0) throw new BackupFailure('database-not-empty', { place, tables: filled.join(', ') })
}

const translateRestoring = (error: unknown, owner: Target, place: string): unknown => {
  if (isRefusal(error)) return new StoreFailure('database-migration-refused', { user: null, detail: error.message }, error)
  const known = translateFailure(error, endpointOf(owner))
  return known instanceof StoreFailure && known.code === 'disk-full' ? new BackupFailure('restore-disk-full', { place }, known) : known
}
