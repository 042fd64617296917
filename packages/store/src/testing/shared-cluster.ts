import { mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exists, readJson, writeFileWhole } from '../embedded/files.ts'
import { LOCK_NAME } from '../embedded/folder-lock.ts'
import { pollUntil } from '../embedded/poll.ts'
import { identify, isAlive, type ProcessIdentity } from '../embedded/process-table.ts'
import type { Login } from '../embedded/start-embedded.ts'
import { makeTestFolder, startTestCluster } from './test-cluster.ts'

const RUN_VARIABLE = 'GANGMU_TEST_RUN'
const OWNER_NAME = 'owner.json'
const START_WITHIN_MS = 60_000

/** Logins to the run's server, for the template database. */
export type SharedLogins = { readonly superuser: Login; readonly owner: Login; readonly app: Login }

type Announcement = SharedLogins | { readonly failure: string }

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
  if (await exists(join(folder, 'cluster'))) await (await startTestCluster({ folder: join(folder, 'cluster') })).stop()
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
export const sharedLogins = async (): Promise<SharedLogins> => {
  const folder = process.env[RUN_VARIABLE]
  if (folder === undefined) throw new Error(`${RUN_VARIABLE} is not set: vitest runs with tools/test-setup/postgres.ts as globalSetup`)
  const announced = join(folder, 'server.json')
  const first = await mkdir(join(folder, 'starting')).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
  if (first) await writeFileWhole(announced, JSON.stringify(await startShared(join(folder, 'cluster'))), 0o600)
  const found = (await pollUntil(() => readJson(announced), START_WITHIN_MS)) as Announcement | null
  if (found === null) throw new Error('the worker that starts the test server has not finished')
  if ('failure' in found) throw new Error(`the test server did not start: ${found.failure}`)
  return found
}

const startShared = async (folder: string): Promise<Announcement> => {
  try {
    const { login } = await startTestCluster({ folder })
    // The run's end takes the server over, perhaps while this worker still lives (or is a thread of the same process).
    await rm(join(folder, LOCK_NAME), { force: true })
    return { superuser: login('superuser', 'postgres'), owner: login('owner'), app: login('app') }
  } catch (error) {
    // Told to the workers that wait, who would otherwise only see a timeout.
    return { failure: String(error) }
  }
}
