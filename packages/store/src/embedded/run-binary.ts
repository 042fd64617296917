import { type ChildProcess, type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from 'node:child_process'
import { StoreFailure } from '../store-failure.ts'
import type { OsUser } from './os-user.ts'

/**
 * The only environment PostgreSQL's programs see. LC_ALL, LANG, PGDATA, PGOPTIONS and the like of the caller never reach them: LC_ALL=C
 * would give a SQL_ASCII cluster and zh_CN.GB18030 one that refuses UTF8. Messages stay English, so that they can be recognised.
 */
const postgresEnvironment = (): NodeJS.ProcessEnv => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })

/** Node throws or emits what a `spawn` as another user fails with; both mean that there is no becoming that user. */
export const spawnFailure = (error: NodeJS.ErrnoException, user: OsUser | null): Error =>
  user !== null && (error.code === 'EPERM' || error.code === 'EINVAL')
    ? new StoreFailure('database-os-user-missing', { user: user.name, reason: error.code }, error)
    : error

/** `spawn` as `user`, from a folder everyone may be in and with our environment. */
export const spawnAs = (path: string, args: readonly string[], user: OsUser | null, options: SpawnOptions): ChildProcess => {
  // `/`: our own folder may be closed to the other user.
  const own = { cwd: '/', env: postgresEnvironment(), ...(user === null ? {} : { uid: user.uid, gid: user.gid }) }
  try {
    return spawn(path, args, { ...options, ...own })
  } catch (error) {
    throw spawnFailure(error as NodeJS.ErrnoException, user)
  }
}

export type RunResult = { readonly exitCode: number | null; readonly output: string }

/** Runs a program to its end; `output` is both its streams as they came. */
export const runBinary = (path: string, args: readonly string[], user: OsUser | null, input = ''): Promise<RunResult> =>
  new Promise((resolve, reject) => {
    const child = spawnAs(path, args, user, { stdio: 'pipe' }) as ChildProcessWithoutNullStreams
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => reject(spawnFailure(error, user)))
    child.on('close', (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') }))
    // A program that fails early closes its input first; what it prints tells why, not the broken pipe.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

/** The last line a person would read as the reason. */
export const lastReason = (output: string): string => {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return (lines.findLast((line) => /(?:FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1) ?? '').trim()
}
