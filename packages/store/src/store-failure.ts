/**
 * What can keep the database from opening, by stable code; the sentence and the way out are in the message catalogue. Parameters:
 * - `data-folder-in-use` folder, pid, address (null where the running server has not told it yet)
 * - `data-folder-not-writable` folder, reason
 * - `data-folder-owner` folder, owner, user: the cluster belongs to another OS user than the one starting
 * - `data-folder-pointer-broken` folder, cluster: the data folder names a cluster folder that is gone
 * - `data-folder-unreachable` folder, user: root started, and the OS user PostgreSQL must run as cannot reach the folder
 * - `data-folder-version` folder, found, expected: a cluster of another PostgreSQL major version
 * - `database-binaries-missing` platform
 * - `database-init-failed`, `database-start-failed` folder, log, detail (PostgreSQL's own last line, English)
 * - `database-login-unsafe` user, reason (`superuser`, `bypass-rls`, `owns-tables`): the application's login could see every space or change
 *   what is immutable
 * - `database-migration-refused` user, detail: the schema is not of this version, and this login may not change it
 * - `database-os-user-missing` user, reason: root started, and no other OS user can run PostgreSQL
 * - `database-role-refused` role, user, detail: the server's login may neither create nor take on the application role
 * - `database-schema-newer` migration: the database was written by a newer Gangmu
 * - `database-unavailable` host, port, reason
 * - `database-version-unsupported` found, least
 * - `disk-full` folder, freeMegabytes
 * - `session-secret-broken` path: the file is there, the secret in it is not
 */
export const STORE_FAILURE_CODES = [
  'data-folder-in-use',
  'data-folder-not-writable',
  'data-folder-owner',
  'data-folder-pointer-broken',
  'data-folder-unreachable',
  'data-folder-version',
  'database-binaries-missing',
  'database-init-failed',
  'database-login-unsafe',
  'database-migration-refused',
  'database-os-user-missing',
  'database-role-refused',
  'database-schema-newer',
  'database-start-failed',
  'database-unavailable',
  'database-version-unsupported',
  'disk-full',
  'session-secret-broken',
] as const

export type StoreFailureCode = (typeof STORE_FAILURE_CODES)[number]
export type StoreFailureParams = Readonly<Record<string, string | number | null>>

/** An expected failure of opening or reaching the database. Anything else that is thrown is a bug. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode
  readonly params: StoreFailureParams

  constructor(code: StoreFailureCode, params: StoreFailureParams, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause })
    this.name = 'StoreFailure'
    this.code = code
    this.params = params
  }
}
