/**
 * What can keep a backup from being written, proved or restored, by stable code; the sentence and the way out are in the message catalogue.
 * `file` is the backup's path, `place` the data folder or `host:port/database`. Parameters:
 * - `data-refused` file, table, code: the database does not take a row that the backup holds (SQLSTATE)
 * - `database-foreign` place, table: the database holds tables, and not Gangmu's
 * - `database-in-use` place, holder: a server works on the database that shall be replaced
 * - `database-missing` place: there is nothing to back up
 * - `database-not-empty` place, tables
 * - `disk-full` folder, freeMegabytes: where the backup is written
 * - `file-damaged` file, offset: what stands there is no part of a backup
 * - `file-exists` file, or another backup is being written to it
 * - `file-missing` file
 * - `file-truncated` file, size
 * - `file-unreadable` file, reason
 * - `file-unwritable` file, reason
 * - `format-newer` file, found, known
 * - `manifest-damaged` file
 * - `not-a-backup` file
 * - `restore-disk-full` place
 * - `schema-newer` file, version, migration: the backup was written by a newer Gangmu
 * - `table-closed` table, user: the login does not see all rows of the table, so a backup would be incomplete
 * - `table-damaged` file, table: rows are not those that were written
 * - `table-unknown` file, table: this version has no such table, or with other columns
 */
export const BACKUP_FAILURE_CODES = [
  'data-refused',
  'database-foreign',
  'database-in-use',
  'database-missing',
  'database-not-empty',
  'disk-full',
  'file-damaged',
  'file-exists',
  'file-missing',
  'file-truncated',
  'file-unreadable',
  'file-unwritable',
  'format-newer',
  'manifest-damaged',
  'not-a-backup',
  'restore-disk-full',
  'schema-newer',
  'table-closed',
  'table-damaged',
  'table-unknown',
] as const

export type BackupFailureCode = (typeof BACKUP_FAILURE_CODES)[number]
type BackupFailureParams = Readonly<Record<string, string | number | null>>

/** An expected failure of a backup or restore; nothing was written or changed. Anything else that is thrown is a StoreFailure or a bug. */
export class BackupFailure extends Error {
  readonly code: BackupFailureCode
  readonly params: BackupFailureParams

  constructor(code: BackupFailureCode, params: BackupFailureParams, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause })
    this.name = 'BackupFailure'
    this.code = code
    this.params = params
  }
}
