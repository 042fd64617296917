import { constants } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { StoreFailure } from '../store-failure.ts'
import type { Binaries } from './binaries.ts'
import type { ClusterPlace } from './cluster-place.ts'
import { diskFull, saysDiskFull, withFolder } from './disk.ts'
import { pollUntil } from './poll.ts'
import { relationTo } from './process-table.ts'
import { lastReason, spawnAs, spawnFailure } from './run-binary.ts'

/** A running PostgreSQL server of one cluster. */
export type Postmaster = { readonly pid: number; readonly port: number }

type PostmasterFile = Postmaster & { readonly status: string }

const PORT_ATTEMPTS = 5
const READY_WITHIN_MS = 10 * 60_000
const STOP_WITHIN_MS = 30_000
const REMAINS_WITHIN_MS = 10_000
const LOG_LIMIT = 16_000_000

/** postmaster.pid: pid, data folder, start time, port, socket folder, address, shared memory key, status (PostgreSQL: miscadmin.h). */
const readPostmasterFile = async (pgdata: string): Promise<PostmasterFile | null> => {
  const text = await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => null)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() } : null
}

/** The cluster's server where one runs, whoever started it; null else. One that is just starting or stopping is waited for. */
export const findPostmaster = async (pgdata: string): Promise<Postmaster | null> => {
  const found = await pollUntil(async () => {
    const file = await readPostmasterFile(pgdata)
    if (file === null || (await relationTo(pgdata, file.pid)) !== 'server') return 'none' as const
    return file.status === 'ready' ? { pid: file.pid, port: file.port } : null
  }, READY_WITHIN_MS)
  return found === 'none' ? null : found
}

export const isRunning = async (postmaster: Postmaster, pgdata: string): Promise<boolean> =>
  (await relationTo(pgdata, postmaster.pid)) === 'server'

/**
 * PostgreSQL itself clears the pid file of a server that was killed, and needs it to notice children of that server which still hold
 * its shared memory. Only where the number now belongs to another program would it wrongly believe that the old server lives.
 */
const clearStalePid = async (pgdata: string): Promise<void> => {
  const file = await readPostmasterFile(pgdata)
  if (file !== null && (await relationTo(pgdata, file.pid)) === 'unrelated') await rm(join(pgdata, 'postmaster.pid'), { force: true })
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const settings = (port: number, extra: Readonly<Record<string, string>>): readonly string[] => {
  const all: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // A socket's path is limited to 107 bytes, which a deep data folder exceeds; and TCP with a password is enough.
    unix_socket_directories: '',
    max_connections: '50',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    logging_collector: 'off',
    log_destination: 'stderr',
    // Details quote values of rows, and a log must hold no text of a report.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    ...extra,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const openLog = async (path: string) => {
  const size = await stat(path).then(
    (status) => status.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await rename(path, `${path}.1`)
  return open(path, constants.O_APPEND | constants.O_CREAT | constants.O_RDWR, 0o600)
}

const startOnce = async (
  binaries: Binaries,
  at: ClusterPlace,
  port: number,
  extra: Readonly<Record<string, string>>,
  onSlow: () => void,
) => {
  const log = await openLog(at.log)
  const { size: logStart } = await log.stat()
  try {
    // Detached: Ctrl-C in a terminal goes to the whole foreground group, and the server must stop first, the database after it.
    const child = spawnAs(join(binaries.binFolder, 'postgres'), ['-D', at.pgdata, ...settings(port, extra)], at.user, {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    let ended: { readonly error: NodeJS.ErrnoException | null } | null = null
    child.on('error', (error) => (ended = { error }))
    child.on('exit', () => (ended ??= { error: null }))
    child.unref()
    const since = performance.now()
    let told = false
    const outcome = await pollUntil(async () => {
      if (ended !== null) return 'ended' as const
      if (!told && performance.now() - since > 2_000) {
        told = true
        onSlow()
      }
      const file = await readPostmasterFile(at.pgdata)
      return file?.pid === child.pid && file?.status === 'ready' ? ('ready' as const) : null
    }, READY_WITHIN_MS)
    if (outcome === 'ready') return { ok: true as const, pid: child.pid! }
    if (outcome === null) child.kill('SIGINT')
    const failure = ended as { readonly error: NodeJS.ErrnoException | null } | null
    if (failure?.error != null) throw spawnFailure(failure.error, at.user)
    const { size: logEnd } = await log.stat()
    const { buffer } = await log.read(Buffer.alloc(logEnd - logStart), 0, logEnd - logStart, logStart)
    return { ok: false as const, output: buffer.toString('utf8') }
  } finally {
    await log.close()
  }
}

/**
 * Starts the cluster's server on a free loopback port and returns when it takes connections (after crash recovery, where it was
 * killed). It outlives this process until it is stopped.
 */
export const startPostmaster = (
  binaries: Binaries,
  at: ClusterPlace,
  options: { readonly settings: Readonly<Record<string, string>>; readonly port?: number | undefined; readonly onSlow: () => void },
): Promise<Postmaster> =>
  withFolder(at.root, async () => {
    await clearStalePid(at.pgdata)
    const since = performance.now()
    for (let attempt = 1; ; ) {
      const port = attempt === 1 && options.port !== undefined ? options.port : await findFreePort()
      const started = await startOnce(binaries, at, port, options.settings, options.onSlow)
      if (started.ok) return { pid: started.pid, port }
      // Someone took the port between our look and PostgreSQL's.
      if (attempt++ < PORT_ATTEMPTS && /could not create any TCP\/IP sockets|Address already in use/.test(started.output)) continue
      // Children of a server that was killed notice it within moments.
      if (performance.now() - since < REMAINS_WITHIN_MS && /pre-existing shared memory block/.test(started.output)) continue
      if (saysDiskFull(started.output)) throw await diskFull(at.root)
      throw new StoreFailure('database-start-failed', { folder: at.pgdata, log: at.log, detail: lastReason(started.output) })
    }
  })

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Fast shutdown, as `pg_ctl stop -m fast` does it (SIGINT: open transactions are rolled back, everything is written), and immediate
 * shutdown where that does not end in time; the next start then recovers from the log.
 */
export const stopPostmaster = async (postmaster: Postmaster, pgdata: string): Promise<void> => {
  const gone = async () => ((await isRunning(postmaster, pgdata)) ? null : true)
  for (const name of ['SIGINT', 'SIGQUIT'] as const) {
    if ((await gone()) === true) return
    signal(postmaster.pid, name)
    if ((await pollUntil(gone, STOP_WITHIN_MS)) === true) return
  }
}
