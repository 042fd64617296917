import type { backup as original } from '../zh-cn/backup.ts'

export const backup = {
  'backup.data-refused':
    'The backup {file} holds rows of table {table} that the database does not take ({code}). The restore was undone, the database is unchanged. Somebody may have altered the file; use another backup.',
  'backup.database-foreign':
    '{place} holds tables of another program ({table}) and is no database of Gangmu. Nothing was restored or changed. Check DATABASE_URL, or make an empty database.',
  'backup.database-in-use':
    'Gangmu works with {place} ({holder}); nothing was restored. Stop it first (Ctrl-C or SIGTERM, until it says so) and run this again.',
  'backup.database-missing': 'There is no database of Gangmu in {place} to back up. Check GANGMU_DATA or DATABASE_URL.',
  'backup.database-not-empty':
    '{place} already holds data ({tables}). Nothing was restored or changed. Use an empty data folder or database; to put the backup in place of everything there, add --replace.',
  'backup.disk-full':
    'The disk of {folder} is full ({freeMegabytes} MB left). No backup was written, and no half of one is left. Free some space, or write to another disk.',
  'backup.file-damaged': 'The backup {file} is damaged at byte {offset}. Use another backup; if it was copied, copy it again.',
  'backup.file-exists':
    'There is a file {file}, or another backup is being written to it; it was not replaced. Use another name, or --force.',
  'backup.file-missing': 'There is no backup file {file}. Check the path.',
  'backup.file-truncated': 'The backup {file} ends early, after {size} bytes. Use another backup; if it was copied, copy it again.',
  'backup.file-unreadable': 'The backup file {file} cannot be read ({reason}). Check that it is a file and may be read.',
  'backup.file-unwritable': 'The backup file {file} cannot be written ({reason}). Check that its folder exists and may be written.',
  'backup.format-newer': 'The backup {file} is of format {found}; this version knows up to {known}. Nothing was restored. Upgrade Gangmu.',
  'backup.internal-error': 'The backup failed unexpectedly. Give the line "backup failed" of the log to the maintainers.',
  'backup.manifest-damaged':
    'The manifest of the backup {file} is damaged, or does not fit its content. Use another backup; if it was copied, copy it again.',
  'backup.not-a-backup': '{file} is no backup of Gangmu. Choose a file written by gangmu backup or by a nightly backup.',
  'backup.restore-disk-full':
    'The disk of {place} is full. The restore was undone, nothing was changed. Free some space and run this again.',
  'backup.schema-newer':
    'The backup {file} was written by a newer version (Gangmu {version}) whose tables this one does not know ({migration}). Nothing was restored. Upgrade Gangmu.',
  'backup.table-closed':
    'The login {user} does not see all of table {table}, so a backup would be incomplete; none was written. After an upgrade start Gangmu once; with a server of your own give the login that owns the tables (GANGMU_MIGRATION_URL).',
  'backup.table-damaged':
    'Table {table} of the backup {file} is not what was written: its hash is wrong. Use another backup; if it was copied, copy it again.',
  'backup.table-unknown':
    '{table} of the backup {file} does not fit the tables of this version. The restore was undone, the database is unchanged. Restore it with the version that wrote it.',
  'backup.done': 'Backed up: {file}',
  'backup.verified': 'The backup is sound: {file}',
  'backup.restored': 'Restored: {place}',
  'backup.facts': '{size} MB, {tables} tables with {rows} rows, every hash and count proved; as of {createdAt}, Gangmu {version}',
  'backup.migrated': 'The tables were brought to this version ({count} steps).',
  'backup.audit-whole': '{entries} audit entries, each linked to the one before, none changed.',
  'backup.audit-broken':
    'Take note: the audit entries of space {space} were broken before the backup was made (from no. {entry}). They were restored as they are; find out why.',
  'backup.writing': 'Backing up {table}',
  'backup.proving': 'Proving {table}',
  'backup.rebuilding': 'Making the tables',
  'backup.restoring': 'Restoring {table}',
  'backup.linking': 'Proving links between tables',
  'backup.migrating': 'Bringing the tables to this version',
  'backup.auditing': 'Proving the audit entries',
  'backup.committing': 'Committing',
  'backup.interrupted': 'Interrupted. No half-written file is left, and no data was changed.',
  'backup.one-file': 'Give one backup file, for example gangmu {command} backup.tar.',
  'backup.option-foreign': '"{option}" is not for gangmu {command}. Run gangmu help.',
  'backup.confirm': 'All data in {place} will be removed and replaced by the backup {file}. This cannot be undone. To go on, type {name}: ',
  'backup.not-confirmed': 'That was not {name}. Nothing was restored or changed.',
  'backup.needs-yes': '--replace removes all data in {place}. In a script, add --yes to confirm.',
} as const satisfies Record<keyof typeof original, string>
