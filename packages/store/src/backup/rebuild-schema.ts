import { type Kysely, sql, type Transaction } from 'kysely'
import { createMigrator, executedMigrations } from '../database/migrate.ts'
import type { DatabaseSchema } from '../database.generated.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { StoreFailure } from '../store-failure.ts'
import { BackupFailure } from './backup-failure.ts'
import { isOurs, ofExtension } from './list-tables.ts'

/** Migrations in the order they run, which is that of their names. */
export const migrationNames = (): readonly string[] => Object.keys(MIGRATIONS).sort()

/** The first migration this version does not have at its place; null where the schema of the backup is one this version went through. */
export const findUnknownMigration = (migrations: readonly string[]): string | null => {
  const known = migrationNames()
  return migrations.find((name, at) => name !== known[at]) ?? null
}

/** Whoever restores into the database of another program by mistake must not lose that one's tables. */
export const refuseForeign = async (db: Kysely<DatabaseSchema>, place: string): Promise<void> => {
  const [first] = await executedMigrations(db)
  if (first === migrationNames()[0]) return
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and c.relkind in ('r', 'p') order by 1 limit 1`.execute(db)
  if (rows[0] !== undefined) throw new BackupFailure('database-foreign', { place, table: rows[0].name })
}

/** Told here, because within a failed transaction Kysely can no longer tell it. */
const refuseWithoutRights = async (db: Kysely<DatabaseSchema>): Promise<void> => {
  const { rows } = await sql<{ user: string; missing: string | null }>`
    select current_user::text as user, case
      when not has_schema_privilege('public', 'create') then 'no CREATE on schema public'
      when not has_database_privilege(current_database(), 'create') then 'no CREATE on the database'
    end as missing`.execute(db)
  const { user, missing } = rows[0]!
  if (missing !== null) throw new StoreFailure('database-migration-refused', { user, detail: missing })
}

/**
 * Everything that migrations made, whichever version's they were. What an extension brought stays, and so does `public` itself, which is
 * often not ours to make again.
 */
const dropSchema = async (db: Kysely<DatabaseSchema>): Promise<void> => {
  const { rows } = await sql<{ statement: string }>`
    select format('drop %s if exists %s cascade', kind, c.oid::regclass) as statement
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join (values ('r', 'table'), ('p', 'table'), ('v', 'view'), ('m', 'materialized view'), ('S', 'sequence')) as kinds(relkind, kind)
        on kinds.relkind = c.relkind::text
    where ${isOurs} and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype in ('a', 'i'))
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = 'public'::regnamespace and not ${ofExtension('pg_proc', 'p.oid')}
    union all
    select format('drop type if exists %s cascade', t.oid::regtype) from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd', 'r') and not ${ofExtension('pg_type', 't.oid')}
    union all
    select 'drop schema if exists auth cascade'`.execute(db)
  // One drop takes others with it, hence `if exists`.
  await sql.raw(rows.map(({ statement }) => statement).join('; ')).execute(db)
}

/** Brings the schema to the last of `migrations`, from nothing: whatever version's it was, nothing of it is left. */
export const rebuildSchema = async (transaction: Transaction<DatabaseSchema>, migrations: readonly string[]): Promise<void> => {
  await refuseWithoutRights(transaction)
  await dropSchema(transaction)
  const { error } = await createMigrator(transaction).migrateTo(migrations.at(-1)!)
  if (error !== undefined) throw error
}
