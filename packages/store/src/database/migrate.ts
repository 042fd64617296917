import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { DatabaseSchema } from '../database.generated.ts'
import { ROLE_NAMES } from '../embedded/secrets.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import { StoreFailure } from '../store-failure.ts'

export const LEAST_SERVER_VERSION = 15

const APP_ROLE = ROLE_NAMES.app

export const readServerVersion = async (db: Kysely<DatabaseSchema>): Promise<string> => {
  const { rows } = await sql<{ version: string; number: string }>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number`.execute(db)
  const version = rows[0]?.version ?? ''
  if (Number(rows[0]?.number) < LEAST_SERVER_VERSION * 10_000)
    throw new StoreFailure('database-version-unsupported', { found: version, least: LEAST_SERVER_VERSION })
  return version
}

/**
 * Makes the application's role where a server does not have it, and lets the owner's login take it on.
 * Errors: `database-role-refused` where that login may not; the server's administrator then creates the role and grants it.
 */
export const ensureAppRole = async (owner: Kysely<DatabaseSchema>): Promise<void> => {
  try {
    await sql`
      do $$ begin
        if not exists (select from pg_roles where rolname = ${sql.lit(APP_ROLE)}) then
          create role ${sql.id(APP_ROLE)} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
      exception when duplicate_object or unique_violation then null; -- another server of ours was faster
      end $$`.execute(owner)
    await owner.connection().execute(async (session) => {
      const takeOn = () => sql`set role ${sql.id(APP_ROLE)}`.execute(session)
      await takeOn().catch(async () => {
        await sql`grant ${sql.id(APP_ROLE)} to current_user`.execute(session)
        await takeOn()
      })
      await sql`reset role`.execute(session)
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    throw new StoreFailure('database-role-refused', { role: APP_ROLE, user: await sessionUser(owner), detail: error.message }, error)
  }
}

/** 42501 insufficient_privilege. */
export const isRefusal = (error: unknown): error is Error => error instanceof Error && (error as { code?: string }).code === '42501'

const sessionUser = async (db: Kysely<DatabaseSchema>): Promise<string | null> => {
  const { rows } = await sql<{ user: string }>`select session_user as user`.execute(db)
  return rows[0]?.user ?? null
}

/** Refuses a session that row-level security or the missing rights to change immutable rows would not bind. */
export const checkAppSession = async (app: Kysely<DatabaseSchema>): Promise<void> => {
  const { rows } = await sql<{ user: string; reason: string | null }>`
    select session_user as user, case
      when rolsuper then 'superuser'
      when rolbypassrls then 'bypass-rls'
      when exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) then 'owns-tables'
    end as reason
    from pg_roles r where rolname = current_user`.execute(app)
  const found = rows[0]
  if (found !== undefined && found.reason !== null)
    throw new StoreFailure('database-login-unsafe', { user: found.user, reason: found.reason })
}

/**
 * Brings the schema to this version and gives the names of the migrations it ran.
 * Errors: `database-schema-newer` where a newer Gangmu has been here, `database-migration-refused` where the login may not change it.
 */
export const migrate = async (owner: Kysely<DatabaseSchema>): Promise<readonly string[]> => {
  const executed = await executedMigrations(owner)
  const unknown = executed.find((name) => !(name in MIGRATIONS))
  if (unknown !== undefined) throw new StoreFailure('database-schema-newer', { migration: unknown })
  // The usual start: nothing to do, so nothing to lock, and a login that may only read the list is enough.
  if (executed.length === Object.keys(MIGRATIONS).length) return []
  const { error, results } = await createMigrator(owner).migrateToLatest()
  if (isRefusal(error))
    throw new StoreFailure('database-migration-refused', { user: await sessionUser(owner), detail: error.message }, error)
  if (error !== undefined) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** Given a transaction it works within that one. */
export const createMigrator = (owner: Kysely<DatabaseSchema>): Migrator =>
  new Migrator({ db: owner, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })

/** Names of the migrations that ran, without making the table that lists them. */
export const executedMigrations = async (owner: Kysely<DatabaseSchema>): Promise<readonly string[]> => {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(owner)
  if (rows[0]?.there !== true) return []
  const names = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(owner)
  return names.rows.map((row) => row.name)
}
