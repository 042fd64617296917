import { sql } from 'kysely'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { endpointOf, type Target } from '../database/connection.ts'
import { executedMigrations, readServerVersion } from '../database/migrate.ts'
import { translateFailure } from '../database/translate-failure.ts'
import { BackupFailure } from './backup-failure.ts'
import { translateWriting } from './file-trouble.ts'
import { GANGMU_VERSION } from './gangmu-version.ts'
import { listSequences, listTables, quoted, type Table } from './list-tables.ts'
import {
  type BackedUpTable,
  type BackupManifest,
  FORMAT,
  FORMAT_NAME,
  MANIFEST_HASH_NAME,
  MANIFEST_NAME,
  tableName,
  totalOf,
} from './manifest.ts'
import { sha256Of } from './meter.ts'
import { NEVER } from './never.ts'
import { hashLine, proveArchive } from './read-archive.ts'
import { openSession, type Session } from './session.ts'
import { type ArchiveWriter, writeArchive } from './write-archive.ts'

/** What a backup or restore is at; `table` where it is at one. */
export type BackupProgress = {
  readonly step: 'writing' | 'proving' | 'rebuilding' | 'restoring' | 'linking' | 'migrating' | 'auditing' | 'committing'
  readonly table: string | null
}

export type BackupOptions = {
  readonly file: string
  /** Replace a file of that name. */
  readonly force?: boolean
  /** Ends the work; nothing is left of it. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

/** `size`: bytes of the file. */
export type BackupSummary = { readonly file: string; readonly size: number; readonly manifest: BackupManifest }

type Snapshot = Pick<BackupManifest, 'createdAt' | 'serverVersion' | 'migrations' | 'sequences'> & { readonly tables: readonly Table[] }

/** From here on the session sees all spaces as they stand at this moment; writers go on meanwhile. */
const takeSnapshot = async ({ db }: Session, place: string): Promise<Snapshot> => {
  const serverVersion = await readServerVersion(db)
  await sql`start transaction isolation level repeatable read, read only`.execute(db)
  await sql`set local gangmu.all_spaces = 'on'`.execute(db)
  const migrations = await executedMigrations(db)
  if (migrations.length === 0) throw new BackupFailure('database-missing', { place })
  const tables = await listTables(db)
  // A rewrite of a table (ALTER TABLE, TRUNCATE) would look as if it had been empty in the snapshot.
  await sql.raw(`lock table ${tables.map(quoted).join(', ')} in access share mode`).execute(db)
  const { rows } = await sql<{ now: string }>`select date_trunc('second', now()) as now`.execute(db)
  return { createdAt: rows[0]!.now, serverVersion, migrations, tables, sequences: await listSequences(db) }
}

const writeTable = ({ client }: Session, archive: ArchiveWriter, table: Table): Promise<BackedUpTable> => {
  const columns = table.columns.map(pg.escapeIdentifier).join(', ')
  return archive.addTable(table, client.query(copyTo(`copy ${quoted(table)} (${columns}) to stdout`)))
}

const addManifest = async (archive: ArchiveWriter, snapshot: Snapshot, tables: readonly BackedUpTable[]): Promise<BackupManifest> => {
  const manifest = { format: FORMAT, gangmuVersion: GANGMU_VERSION, ...snapshot, tables, total: totalOf(tables) }
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  await archive.addMember(MANIFEST_NAME, bytes)
  await archive.addMember(MANIFEST_HASH_NAME, Buffer.from(hashLine(sha256Of(bytes))))
  return manifest
}

/**
 * Writes every table of the database of `owner`, as it stands at one moment, to a file, and reads that again before it gets its name.
 * `place` names the database in messages. Errors: BackupFailure, StoreFailure.
 */
export const backUpDatabase = async (owner: Target, place: string, options: BackupOptions): Promise<BackupSummary> => {
  const { file, force = false, onProgress = () => undefined, signal = NEVER } = options
  try {
    const session = await openSession(owner, signal)
    try {
      const snapshot = await takeSnapshot(session, place)
      const fill = async (archive: ArchiveWriter) => {
        await archive.addMember(FORMAT_NAME, Buffer.from(`${FORMAT}\n`))
        const tables: BackedUpTable[] = []
        for (const table of snapshot.tables) {
          onProgress({ step: 'writing', table: tableName(table) })
          tables.push(await writeTable(session, archive, table))
        }
        await sql`commit`.execute(session.db)
        return addManifest(archive, snapshot, tables)
      }
      let size = 0
      const prove = async (partial: string) => {
        const onTable = (table: BackedUpTable) => onProgress({ step: 'proving', table: tableName(table) })
        const proved = await proveArchive(partial, { signal, onTable })
        size = proved.size
      }
      const manifest = await writeArchive(file, { force, createdAt: snapshot.createdAt, signal }, fill, prove)
      return { file, size, manifest }
    } finally {
      await session.end()
    }
  } catch (error) {
    signal.throwIfAborted()
    throw await translateWriting(translateFailure(error, endpointOf(owner)), file)
  }
}
