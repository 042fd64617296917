import { spawn } from 'node:child_process'
import { StoreFailure } from '../store-failure.ts'
import type { OsUser } from './os-user.ts'

/**
 * The only environment PostgreSQL's programs see. LC_ALL, LANG, PGDATA, PGOPTIONS and the like of the caller never reach them: LC_ALL=C
 * would give a SQL_ASCII cluster and zh_CN.GB18030 one that refuses UTF8. Messages stay English, so that they can be recognised.
 */
export const postgresEnvironment = (): NodeJS.ProcessEnv => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })

/** Options for `spawn`: as the other user where root started, and from `/`, since our own folder may be closed to him. */
export const spawnAs = (user: OsUser | null) => ({
  cwd: '/',
  env: postgresEnvironment(),
  ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
})

export type RunResult = { readonly exitCode: number | null; readonly output: string }

/** Runs a program to its end; `output` is both its streams as they came. */
export const runBinary = (path: string, args: readonly string[], user: OsUser | null, input = ''): Promise<RunResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(path, args, { ...spawnAs(user), stdio: 'pipe' })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error: NodeJS.ErrnoException) =>
      // EPERM, EINVAL: root of a container whose user namespace knows no other user.
      reject(
        user !== null && (error.code === 'EPERM' || error.code === 'EINVAL')
          ? new StoreFailure('database-os-user-missing', { user: user.name, reason: error.code }, error)
          : error,
      ),
    )
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
