import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type EmbeddedCluster, type EmbeddedOptions, startEmbedded } from '../embedded/start-embedded.ts'
import { type OpenDatabase, type OpenOptions, openDatabase } from '../open-database.ts'
import { onceARun } from './once-a-run.ts'
import { type Holder, startHolder } from './start-holder.ts'
import { makeTestFolder } from './test-cluster.ts'

export const SPACE = '11111111-1111-4111-8111-111111111111'

const cleanups: (() => Promise<unknown>)[] = []

/** Runs after the test, last registered first. */
export const onCleanUp = (cleanup: () => Promise<unknown>): void => void cleanups.push(cleanup)

export const cleanUp = async (): Promise<void> => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
}

/** A data folder that does not exist yet, in a folder that is removed after the test. */
export const newFolder = async (): Promise<string> => {
  const folder = await makeTestFolder()
  onCleanUp(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'data')
}

/** A data folder that was in use and stopped in order: copied from one made once a run, which is quicker than initdb. */
export const copiedFolder = async (): Promise<string> => {
  const made = await onceARun('data-folder', MADE_WITHIN_MS, async (folder) => {
    const dataFolder = join(folder, 'data')
    await (await openDatabase({ ...QUICK, dataFolder })).close()
    return dataFolder
  })
  const dataFolder = await newFolder()
  await promisify(execFile)('cp', ['-a', '--reflink=auto', made, dataFolder])
  return dataFolder
}

const MADE_WITHIN_MS = 60_000

/** Surviving a power cut is not what these tests can show, and syncing is most of the time they would take. */
const QUICK = { settings: { fsync: 'off' } }

export const open = async (options: OpenOptions): Promise<OpenDatabase> => {
  const database = await openDatabase({ ...QUICK, ...options })
  onCleanUp(database.close)
  return database
}

export const start = async (dataFolder: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedCluster> => {
  const cluster = await startEmbedded({ ...QUICK, dataFolder, ...options })
  onCleanUp(cluster.stop)
  return cluster
}

export const hold = async (options: OpenOptions, how?: Parameters<typeof startHolder>[1]): Promise<Holder> => {
  const holder = await startHolder({ ...QUICK, ...options }, how)
  onCleanUp(async () => {
    if (holder.child.exitCode === null && holder.child.signalCode === null) await holder.end('SIGTERM')
  })
  return holder
}

/** One row in and out, as proof that the database works and keeps. */
export const saveName = (database: OpenDatabase, name: string) =>
  database.unitOfWork.run(SPACE, (tx) => database.spaces.ensureSpace(tx, name))

export const readName = async (database: OpenDatabase): Promise<string | undefined> =>
  (await database.unitOfWork.run(SPACE, (tx) => database.spaces.getSpace(tx)))?.name
