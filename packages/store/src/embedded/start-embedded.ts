import { resolve } from 'node:path'
import pg from 'pg'
import { prepareBinaries, systemBinaries } from './binaries.ts'
import { ensureDataFolder, findCluster, locateCluster, stageFolderOf } from './cluster-place.ts'
import { lockFolder } from './folder-lock.ts'
import { ensureCluster, resetSecrets } from './initialize-cluster.ts'
import { findPostmaster, isRunning, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { DATABASE_NAME, ROLE_NAMES, readSecrets, type Secrets } from './secrets.ts'

export type EmbeddedStep =
  | 'adopted'
  | 'copying-programs'
  | 'earlier-cluster-kept'
  | 'initializing'
  | 'ready'
  | 'recovering'
  | 'restart-failed'
  | 'restarted'
  | 'starting'

/** What takes long enough at a start to be told. `folder` is the cluster's. */
export type EmbeddedProgress = { readonly step: EmbeddedStep; readonly folder: string }

export type EmbeddedOptions = {
  readonly dataFolder: string
  /** Where this server answers, told to a second start against the same folder. */
  readonly address?: string | null
  readonly onProgress?: (progress: EmbeddedProgress) => void
  /** Root only: folders for what PostgreSQL's OS user cannot reach in the data folder, first that works. */
  readonly sharedFolders?: readonly string[]
  /** Programs other than the bundled ones, e.g. `/usr/lib/postgresql/15/bin`. */
  readonly binFolder?: string
  /** Server settings over ours, e.g. `fsync: off` for tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** Start the server again where it dies while we run; default true. */
  readonly restart?: boolean
}

export type Login = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

export type EmbeddedCluster = {
  /** Folder of the cluster, its secrets and its log. */
  readonly root: string
  readonly postmaster: () => Postmaster
  readonly login: (role: keyof Secrets, database?: string) => Login
  /** An orphan of a killed server was taken over instead of starting one. */
  readonly adopted: boolean
  readonly setAddress: (address: string) => Promise<void>
  /** Stops the server, then gives the data folder free. */
  readonly stop: () => Promise<void>
}

const SHARED_FOLDERS = ['/var/lib/gangmu', '/var/tmp/gangmu']
const WATCH_EVERY_MS = 1_000

const loginTo = (postmaster: Postmaster, secrets: Secrets, role: keyof Secrets, database: string): Login => ({
  host: '127.0.0.1',
  port: postmaster.port,
  user: ROLE_NAMES[role],
  password: secrets[role],
  database,
})

/** Does it let us in with the stored password, and does it serve this very folder? */
const answers = async (login: Login, pgdata: string): Promise<boolean> => {
  const client = new pg.Client({ ...login, ssl: false, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
    return resolve(rows[0]?.folder ?? '') === pgdata
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The owner's login to the PostgreSQL of a data folder that another process works with; null where none runs. */
export const findRunningOwner = async (dataFolder: string): Promise<Login | null> => {
  const at = await findCluster(resolve(dataFolder))
  const secrets = at === null ? null : await readSecrets(at.secrets)
  const postmaster = at === null ? null : await findPostmaster(at.pgdata)
  return postmaster === null || secrets === null ? null : loginTo(postmaster, secrets, 'owner', DATABASE_NAME)
}

/**
 * Starts (or takes over) the embedded PostgreSQL of a data folder.
 * Errors: StoreFailure with every code of that file that names a folder, a program, the disk or the OS user.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedCluster> => {
  const dataFolder = resolve(options.dataFolder)
  const sharedFolders = options.sharedFolders ?? SHARED_FOLDERS
  await ensureDataFolder(dataFolder)
  const lock = await lockFolder(dataFolder, options.address ?? null)
  try {
    const at = await locateCluster(dataFolder, sharedFolders)
    const tell = (step: EmbeddedStep, folder = at.root) => options.onProgress?.({ step, folder })
    for (const folder of at.leftBehind) tell('earlier-cluster-kept', folder)
    const binaries =
      options.binFolder === undefined
        ? await prepareBinaries(
            at.user,
            () => stageFolderOf(at, sharedFolders),
            () => tell('copying-programs'),
          )
        : await systemBinaries(options.binFolder)
    let secrets =
      (await ensureCluster(binaries, at, options.settings?.['fsync'] !== 'off', () => tell('initializing'))) ??
      (await readSecrets(at.secrets))

    const start = (port?: number) => {
      tell('starting')
      return startPostmaster(binaries, at, { settings: options.settings ?? {}, port, onSlow: () => tell('recovering') })
    }
    let current = await findPostmaster(at.pgdata)
    const adopted = current !== null && secrets !== null && (await answers(loginTo(current, secrets, 'superuser', 'postgres'), at.pgdata))
    if (adopted) tell('adopted')
    else {
      if (current !== null) await stopPostmaster(current, at.pgdata)
      secrets ??= await resetSecrets(binaries, at)
      current = await start()
    }
    const known = secrets!
    let postmaster = current!
    tell('ready')

    let stopping = false
    let watching = Promise.resolve()
    // The server of a year's work may be killed by the kernel for want of memory; it comes back on its port, so pools find it again.
    const watch = async () => {
      if (stopping || (await isRunning(postmaster, at.pgdata))) return
      postmaster = await start(postmaster.port)
      tell('restarted')
    }
    const timer = setInterval(() => {
      watching = watching.then(watch).catch(() => tell('restart-failed'))
    }, WATCH_EVERY_MS)
    timer.unref()
    if (options.restart === false) clearInterval(timer)

    return {
      root: at.root,
      postmaster: () => postmaster,
      login: (role, database = DATABASE_NAME) => loginTo(postmaster, known, role, database),
      adopted,
      setAddress: lock.setAddress,
      stop: async () => {
        if (stopping) return
        stopping = true
        clearInterval(timer)
        await watching
        await stopPostmaster(postmaster, at.pgdata)
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
