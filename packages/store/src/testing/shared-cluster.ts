import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exists, readJson, writeFileWhole } from '../embedded/files.ts'
import { LOCK_NAME } from '../embedded/folder-lock.ts'
import { identify, isAlive, type ProcessIdentity } from '../embedded/process-table.ts'
import type { Login } from '../embedded/start-embedded.ts'
import { onceARun, RUN_VARIABLE } from './once-a-run.ts'
import { makeTestFolder, startTestCluster } from './test-cluster.ts'

const CLUSTER = 'cluster'
const OWNER_NAME = 'owner.json'
const START_WITHIN_MS = 60_000

/** Logins to the run's server, for the template database. */
export type SharedLogins = { readonly superuser: Login; readonly owner: Login; readonly app: Login }

/**
 * Opens a test run: workers find its folder in the environment. The server itself starts with the first file that asks for a database,
 * so that runs without one do not pay for it. Returns the end of the run.
 */
export const beginTestRun = async (): Promise<() => Promise<void>> => {
  await sweepKilledRuns()
  const folder = await makeTestFolder('gangmu-run-')
  await writeFileWhole(join(folder, OWNER_NAME), JSON.stringify(await identify(process.pid)), 0o644)
  process.env[RUN_VARIABLE] = folder
  return async () => {
    delete process.env[RUN_VARIABLE]
    await endRun(folder)
  }
}

/** As after a killed server, the next start takes the orphan over. */
const endRun = async (folder: string): Promise<void> => {
  if (await exists(join(folder, CLUSTER))) await (await startTestCluster({ folder: join(folder, CLUSTER) })).stop()
  await rm(folder, { recursive: true, force: true })
}

/** A run that was killed leaves its server behind. Best effort: a folder of another OS user stays. */
const sweepKilledRuns = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith('gangmu-run-')) continue
    const folder = join(tmpdir(), name)
    const owner = (await readJson(join(folder, OWNER_NAME)).catch(() => null)) as ProcessIdentity | null
    if (owner !== null && !(await isAlive(owner))) await endRun(folder).catch(() => undefined)
  }
}

/** The run's server, started by whichever worker comes first. */
export const sharedLogins = (): Promise<SharedLogins> =>
  onceARun(CLUSTER, START_WITHIN_MS, async (folder) => {
    const { login } = await startTestCluster({ folder })
    // The run's end takes the server over, perhaps while this worker still lives (or is a thread of the same process).
    await rm(join(folder, LOCK_NAME), { force: true })
    return { superuser: login('superuser', 'postgres'), owner: login('owner'), app: login('app') }
  })
