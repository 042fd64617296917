import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { DatabaseSchema } from '../database.generated.ts'
import { invariant } from '../invariant.ts'
import { BackupFailure } from './backup-failure.ts'
import { isOurs, listSequences, listTables, quoted } from './list-tables.ts'
import { type BackedUpTable, type BackupManifest, tableName } from './manifest.ts'
import type { OpenArchive } from './read-archive.ts'

/** Pairs of statements: what stands in the way of loading is taken away, and put back as it was. */
type Obstacle = { readonly remove: string; readonly restore: string }

/**
 * - Foreign keys: tables refer to each other in circles, so no order of loading holds them. Made again, they are checked for all rows.
 * - Triggers: entries of the audit chain keep their numbers, times and hashes.
 * - FORCE: COPY does not write into a table whose policies bind the one who loads.
 */
const listObstacles = async (db: Kysely<DatabaseSchema>): Promise<readonly Obstacle[]> => {
  const { rows } = await sql<Obstacle>`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as remove,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as restore
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and k.contype = 'f' and k.conparentid = 0
    union all
    select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
      format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and not t.tgisinternal and t.tgenabled = 'O'
    union all
    select format('alter table %s no force row level security', c.oid::regclass),
      format('alter table %s force row level security', c.oid::regclass)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and c.relkind = 'r' and c.relforcerowsecurity`.execute(db)
  return rows
}

const refuseUnknown = async (db: Kysely<DatabaseSchema>, file: string, manifest: BackupManifest): Promise<void> => {
  const describe = (table: { schema: string; name: string; columns?: readonly string[] }) =>
    JSON.stringify([tableName(table), [...(table.columns ?? [])].sort()])
  const here = [...(await listTables(db)), ...(await listSequences(db))]
  const there = [...manifest.tables, ...manifest.sequences]
  const differing = [...here, ...there].find(
    (one) => !here.some((table) => describe(table) === describe(one)) || !there.some((table) => describe(table) === describe(one)),
  )
  if (differing !== undefined) throw new BackupFailure('table-unknown', { file, table: tableName(differing) })
}

/** Class 22, data exception, and 23, integrity constraint violation: what the backup holds is no state this schema can be in. */
const asRefusedData = (error: unknown, file: string, table: string | undefined): unknown => {
  const { code = '', table: named } = error as { code?: string; table?: string }
  return /^2[23]\w{3}$/.test(code) ? new BackupFailure('data-refused', { file, table: table ?? named ?? null, code }, error) : error
}

/**
 * Fills the tables of a fresh schema with the rows of a backup.
 * Errors: `table-unknown`, `table-damaged`, `data-refused`.
 */
export const loadTables = async (
  db: Kysely<DatabaseSchema>,
  client: pg.Client,
  archive: OpenArchive,
  file: string,
  tell: { readonly table: (table: BackedUpTable) => void; readonly links: () => void },
  signal: AbortSignal,
): Promise<void> => {
  const { manifest } = archive
  const obstacles = await listObstacles(db)
  for (const { remove } of obstacles) await sql.raw(remove).execute(db)
  await refuseUnknown(db, file, manifest)
  // What migrations themselves put into tables is in the backup too.
  await sql.raw(`truncate ${manifest.tables.map(quoted).join(', ')}`).execute(db)
  for (const table of manifest.tables) {
    tell.table(table)
    const columns = table.columns.map(pg.escapeIdentifier).join(', ')
    const sink = client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`))
    await archive.pour(table, sink, signal).catch((error: unknown) => {
      throw asRefusedData(error, file, tableName(table))
    })
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.raw(quoted(table))}`.execute(db)
    invariant(rows[0]?.count === table.rows, `${tableName(table)} has the rows that were copied into it`)
  }
  tell.links()
  for (const { restore } of obstacles)
    await sql
      .raw(restore)
      .execute(db)
      .catch((error: unknown) => {
        throw asRefusedData(error, file, undefined)
      })
  for (const sequence of manifest.sequences) await sql.raw(`alter sequence ${quoted(sequence)} restart with ${sequence.next}`).execute(db)
  await sql.raw(`analyze ${manifest.tables.map(quoted).join(', ')}`).execute(db)
}
