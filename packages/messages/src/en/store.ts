import type { store as original } from '../zh-cn/store.ts'

export const store = {
  'store.data-folder-in-use':
    'The data folder {folder} is in use by another Gangmu (process {pid}, address {address}). Open that address, or start another one: GANGMU_DATA=./data2 GANGMU_PORT=8441 npm start',
  'store.data-folder-not-writable': 'The data folder {folder} cannot be written ({reason}). Check its permissions, or set GANGMU_DATA.',
  'store.data-folder-owner': 'The data folder {folder} belongs to {owner}, but {user} is starting. Start as the owner, or change it.',
  'store.data-folder-pointer-broken':
    'The data folder {folder} names the cluster folder {cluster}, which is gone. Put it back, or restore a backup into a new folder.',
  'store.data-folder-unreachable':
    'The system user {user} cannot reach the data folder {folder}. Open the folders above it for passage, or set GANGMU_DATA.',
  'store.data-folder-version':
    'The data folder {folder} is of PostgreSQL {found}; this version uses {expected}. Nothing was changed. Export a backup with the old version and restore it into a new folder.',
  'store.database-binaries-missing':
    'There is no embedded database for this machine ({platform}). Run npm run doctor, or set DATABASE_URL to a PostgreSQL server.',
  'store.database-init-failed': 'Making the database in {folder} failed: {detail}. Log: {log}.',
  'store.database-login-unsafe':
    'The database login {user} is not bound by the separation of spaces ({reason}). Use a login without superuser and BYPASSRLS that owns no table, or leave out the separate migration login.',
  'store.database-migration-refused':
    "The database must be brought to this version, and its login {user} may not do that: {detail}. Give the owner's login for migrations.",
  'store.database-os-user-missing':
    'Started as root, the database must run as another system user, and {user} cannot be used ({reason}). Start as an ordinary user, or create that one.',
  'store.database-role-refused':
    'The database login {user} may neither create nor use the role {role}: {detail}. Ask the database administrator.',
  'store.database-schema-newer': 'The database was written by a newer version ({migration}). Nothing was changed; upgrade Gangmu.',
  'store.database-start-failed': 'The database in {folder} did not start: {detail}. Log: {log}.',
  'store.database-unavailable':
    'The database {host}:{port} cannot be reached ({reason}). Check that it runs and that DATABASE_URL is right.',
  'store.database-version-unsupported': 'The database is version {found}; PostgreSQL {least} or later is needed.',
  'store.disk-full': 'The disk of the data folder {folder} has {freeMegabytes} MB left. Free some space, or set GANGMU_DATA.',
  'store.session-secret-broken':
    'The secret in {path} is incomplete; nothing was started and the file is unchanged. Restore it from a backup; without one, remove it and start again, then clear every second factor in use and have it set up anew.',
} as const satisfies Record<keyof typeof original, string>
