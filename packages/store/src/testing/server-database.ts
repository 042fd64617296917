import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { openPool } from '../database/connection.ts'
import { ROLE_NAMES } from '../embedded/secrets.ts'
import type { Login } from '../embedded/start-embedded.ts'
import type { TestCluster } from './test-cluster.ts'
import { loginsOf } from './test-database.ts'

/** A database as an administrator prepares it: empty, of an owner without further rights who may take on the application's role. */
export type ServerDatabase = {
  /** The owner's, for DATABASE_URL. */
  readonly url: string
  readonly superuser: Login
  readonly drop: () => Promise<void>
}

/** On the run's shared server, or on `cluster`. */
export const createServerDatabase = async (cluster?: TestCluster): Promise<ServerDatabase> => {
  const { superuser } = await loginsOf(cluster)
  const name = `plan_${randomBytes(6).toString('hex')}`
  const run = async (...statements: readonly string[]) => {
    const db = openPool(superuser, null, 1)
    try {
      for (const statement of statements) await sql.raw(statement).execute(db)
    } finally {
      await db.destroy()
    }
  }
  await run(`create role ${name} login password '${name}'`, `grant ${ROLE_NAMES.app} to ${name}`, `create database ${name} owner ${name}`)
  return {
    url: `postgresql://${name}:${name}@${superuser.host}:${superuser.port}/${name}`,
    superuser: { ...superuser, database: name },
    drop: () => run(`drop database if exists ${name} with (force)`, `drop role ${name}`),
  }
}

/** Of every table the number of its rows and a hash of them, whatever their order. The superuser sees all spaces. */
export const hashTables = async (superuser: Login): Promise<Readonly<Record<string, string>>> => {
  const db = openPool(superuser, null, 1)
  try {
    const tables = await sql<{ name: string; quoted: string }>`
      select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' and c.relname not like 'kysely%' order by (n.nspname || '.' || c.relname) collate "C"`.execute(
      db,
    )
    const hashes: Record<string, string> = {}
    for (const { name, quoted } of tables.rows) {
      const { rows } = await sql<{ hash: string }>`
        select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash
        from ${sql.raw(quoted)} t`.execute(db)
      hashes[name] = rows[0]!.hash
    }
    return hashes
  } finally {
    await db.destroy()
  }
}

/** The same after a restore, which ends every session. */
export const withoutSessions = (hashes: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...hashes,
  'auth.session': '0 ',
  'auth.verification': '0 ',
})

/** Everything about the schema that a restore takes apart and puts together: the same list means the same schema. */
export const describeCatalogue = async (superuser: Login): Promise<readonly string[]> => {
  const db = openPool(superuser, null, 1)
  try {
    const { rows } = await sql<{ line: string }>`
      select format('constraint %s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) as line
      from pg_constraint where conrelid <> 0 and connamespace::regnamespace::text in ('public', 'auth')
      union all select format('trigger %s %s', pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
      union all select format('policy %s %s %s %s', polrelid::regclass, polname, polcmd, pg_get_expr(polqual, polrelid)) from pg_policy
      union all select format('index %s', indexdef) from pg_indexes where schemaname in ('public', 'auth')
      union all select format('routine %s', pg_get_functiondef(oid)) from pg_proc
      where pronamespace::regnamespace::text in ('public', 'auth')
      union all select format('sequence %s %s %s', schemaname, sequencename, increment_by) from pg_sequences
      union all select format('table %s %s %s %s', oid::regclass, relrowsecurity, relforcerowsecurity, has_table_privilege('gangmu_app', oid, 'select'))
      from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'auth')
      union all select format('migration %s', name) from kysely_migration
      order by 1`.execute(db)
    return rows.map(({ line }) => line)
  } finally {
    await db.destroy()
  }
}
