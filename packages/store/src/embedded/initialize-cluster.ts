import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { StoreFailure } from '../store-failure.ts'
import type { Binaries } from './binaries.ts'
import type { ClusterPlace } from './cluster-place.ts'
import { diskFull, isMissing, saysDiskFull, withFolder } from './disk.ts'
import { exists, syncFolder, writeFileWhole } from './files.ts'
import { lastReason, runBinary } from './run-binary.ts'
import { DATABASE_NAME, makeSecrets, ROLE_NAMES, type Secrets } from './secrets.ts'

/** builtin (PostgreSQL ≥ 17): C.UTF-8 that no upgrade of the system's libc can change under an index. */
const localeArguments = (major: number): readonly string[] =>
  major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C']

/**
 * Single-user mode: PostgreSQL's own way in without a password, for the owner of the files. One statement a line; a failed one is
 * told by its ERROR line only, the exit code is 0 all the same.
 */
const runSingleUser = async (binaries: Binaries, at: ClusterPlace, pgdata: string, database: string, statements: readonly string[]) => {
  const input = statements.map((statement) => `${statement}\n`).join('')
  const result = await runBinary(join(binaries.binFolder, 'postgres'), ['--single', '-D', pgdata, database], at.user, input)
  if (result.exitCode === 0 && !/(?:ERROR|FATAL|PANIC):/.test(result.output)) return
  await throwFailed(at, result.output)
}

const throwFailed = async (at: ClusterPlace, output: string): Promise<never> => {
  if (saysDiskFull(output)) throw await diskFull(at.root)
  throw new StoreFailure('database-init-failed', { folder: at.root, log: at.log, detail: lastReason(output) })
}

/** Passwords are base64url, so quoting cannot be broken out of. */
const passwordStatements = (secrets: Secrets, verb: 'create' | 'alter'): readonly string[] => [
  `alter role ${ROLE_NAMES.superuser} password '${secrets.superuser}'`,
  `${verb} role ${ROLE_NAMES.owner} login password '${secrets.owner}'`,
  `${verb} role ${ROLE_NAMES.app} login password '${secrets.app}'`,
]

/** Gives the logins new passwords where their file was lost. The server must not run. */
export const resetSecrets = async (binaries: Binaries, at: ClusterPlace): Promise<Secrets> => {
  const secrets = await withFolder(at.root, () => makeSecrets(at.secrets))
  await runSingleUser(binaries, at, at.pgdata, 'postgres', passwordStatements(secrets, 'alter'))
  return secrets
}

/**
 * Half-made clusters of starts that were killed; called under the folder's lock, so no other start is at them. An initdb that outlived
 * its start may still write into one for a moment: it fails for want of the folder, and the removal is repeated.
 */
const removeHalfMade = async (at: ClusterPlace): Promise<void> => {
  const prefix = `${basename(at.pgdata)}.new.`
  for (const name of await readdir(at.root))
    if (name.startsWith(prefix)) await rm(join(at.root, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 10 })
}

/** Runs initdb, makes roles and database, and only then gives the folder its name: a kill at any moment leaves all or nothing. */
const initializeCluster = async (binaries: Binaries, at: ClusterPlace, durable: boolean): Promise<Secrets> => {
  const part = `${at.pgdata}.new.${process.pid}`
  const passwordFile = join(part, '..', `${basename(part)}.password`)
  return withFolder(at.root, async () => {
    const secrets = await makeSecrets(at.secrets)
    try {
      await mkdir(part, { mode: 0o700 })
      await writeFileWhole(passwordFile, secrets.superuser, 0o600)
      if (at.user !== null) for (const path of [part, passwordFile]) await chown(path, at.user.uid, at.user.gid)
      const initdb = (args: readonly string[]) => runBinary(join(binaries.binFolder, 'initdb'), ['-D', part, ...args], at.user)
      const made = await initdb([
        '--encoding=UTF8',
        ...localeArguments(binaries.major),
        `--username=${ROLE_NAMES.superuser}`,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--data-checksums',
        '--no-sync',
        '--no-instructions',
      ])
      if (made.exitCode !== 0) await throwFailed(at, made.output)
      await runSingleUser(binaries, at, part, 'postgres', [
        ...passwordStatements(secrets, 'create'),
        `create database ${DATABASE_NAME} owner ${ROLE_NAMES.owner}`,
      ])
      // One sync at the end instead of one after each step.
      const synced = durable ? await initdb(['--sync-only']) : null
      if (synced !== null && synced.exitCode !== 0) await throwFailed(at, synced.output)
      await rename(part, at.pgdata)
      await syncFolder(at.root)
      return secrets
    } catch (error) {
      // Give the space back: on a full disk the half-made cluster is what fills it.
      await rm(part, { recursive: true, force: true })
      throw error
    } finally {
      await rm(passwordFile, { force: true })
    }
  })
}

/**
 * Makes the cluster where there is none; null where one exists already. `durable`: on disk before it gets its name.
 * Errors: `data-folder-version` where the existing one is of another major version.
 */
export const ensureCluster = async (
  binaries: Binaries,
  at: ClusterPlace,
  durable: boolean,
  onInitialize: () => void,
): Promise<Secrets | null> => {
  await withFolder(at.root, () => removeHalfMade(at))
  if (!(await exists(at.pgdata))) {
    onInitialize()
    return initializeCluster(binaries, at, durable)
  }
  const found = await readFile(join(at.pgdata, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return 'none'
    throw error
  })
  if (Number(found) !== binaries.major)
    throw new StoreFailure('data-folder-version', { folder: at.pgdata, found: found.trim(), expected: binaries.major })
  return null
}
