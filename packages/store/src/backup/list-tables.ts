import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { DatabaseSchema } from '../database.generated.ts'
import { BackupFailure } from './backup-failure.ts'
import { type BackedUpSequence, tableName } from './manifest.ts'

/** Where migrations make tables; a test holds the migrated database against it. */
export const SCHEMAS = ['public', 'auth'] as const

export type Table = { readonly schema: string; readonly name: string; readonly columns: readonly string[] }

export const quoted = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

/** What an extension brought comes back with the extension. */
export const ofExtension = (catalogue: string, oid: string) => sql`exists (
  select from pg_depend where classid = ${sql.lit(catalogue)}::regclass and objid = ${sql.ref(oid)} and deptype = 'e')`

/** Of a row `c` of pg_class and its namespace `n`. */
export const isOurs = sql`
  n.nspname in (${sql.join(SCHEMAS.map((schema) => sql.lit(schema)))}) and not ${ofExtension('pg_class', 'c.oid')}`

/** The policies of a row `c` of pg_class that bind this session, permissive or restrictive ones. */
const bindingPolicy = (permissive: boolean) => sql`
  select from pg_policy p, unnest(p.polroles) as role
  where p.polrelid = c.oid and p.polpermissive = ${sql.lit(permissive)} and case when role = 0 then true else pg_has_role(role, 'usage') end`

/**
 * Every ordinary table but the list of migrations, in the order of their names, with the columns that are not computed from others.
 * Errors: `table-closed` where row-level security or a missing right would hide rows from this session, whatever it sets.
 */
export const listTables = async (db: Kysely<DatabaseSchema>): Promise<readonly Table[]> => {
  const { rows } = await sql<Table & { readonly open: boolean; readonly user: string }>`
    select n.nspname::text as schema, c.relname::text as name, current_user::text as user,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') and (not row_security_active(c.oid)
        or exists (${bindingPolicy(true)} and p.polname = c.relname || '_for_backup') and not exists (${bindingPolicy(false)})) as open
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and c.relkind = 'r' and c.relname not in ('kysely_migration', 'kysely_migration_lock')
    order by n.nspname collate "C", c.relname collate "C"`.execute(db)
  const closed = rows.find((row) => !row.open)
  if (closed !== undefined) throw new BackupFailure('table-closed', { table: tableName(closed), user: closed.user })
  return rows.map(({ schema, name, columns }) => ({ schema, name, columns }))
}

/** Sequences, those of identity columns too, with the number each gives next. */
export const listSequences = async (db: Kysely<DatabaseSchema>): Promise<readonly BackedUpSequence[]> => {
  const { rows } = await sql<{ schema: string; name: string; step: string }>`
    select n.nspname::text as schema, c.relname::text as name, s.seqincrement::text as step
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
    where ${isOurs} order by n.nspname collate "C", c.relname collate "C"`.execute(db)
  const sequences: BackedUpSequence[] = []
  for (const { schema, name, step } of rows) {
    const next = await sql<{ next: string }>`
      select (last_value::numeric + case when is_called then ${step}::numeric else 0 end)::text as next
      from ${sql.raw(quoted({ schema, name }))}`.execute(db)
    sequences.push({ schema, name, next: next.rows[0]!.next })
  }
  return sequences
}

/** Names of the tables in which a row stands. */
export const findFilled = async (db: Kysely<DatabaseSchema>, tables: readonly Table[]): Promise<readonly string[]> => {
  if (tables.length === 0) return []
  const flags = tables.map((table) => sql`(exists (select from ${sql.raw(quoted(table))}))`)
  const { rows } = await sql<{ filled: boolean[] }>`select array[${sql.join(flags)}] as filled`.execute(db)
  return tables.filter((_, at) => rows[0]?.filled[at]).map(tableName)
}
