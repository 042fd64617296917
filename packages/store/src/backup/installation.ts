import { basename, resolve } from 'node:path'
import { endpointOf, placeOf, type Target } from '../database/connection.ts'
import { ensureAppRole } from '../database/migrate.ts'
import { translateFailure } from '../database/translate-failure.ts'
import { findCluster } from '../embedded/cluster-place.ts'
import { freeMegabytes } from '../embedded/disk.ts'
import { findRunningOwner, startEmbedded } from '../embedded/start-embedded.ts'
import type { OpenOptions } from '../open-database.ts'
import { StoreFailure } from '../store-failure.ts'
import { type BackupOptions, type BackupSummary, backUpDatabase } from './back-up-database.ts'
import { BackupFailure } from './backup-failure.ts'
import { NEVER } from './never.ts'
import { openForRestore, type RestoreOptions, type RestoreSummary, restoreDatabase } from './restore-database.ts'
import { openSession } from './session.ts'

type ServerUrls = { readonly app: string; readonly owner: string }

const urlsOf = ({ databaseUrl, migrationUrl }: OpenOptions): ServerUrls | null =>
  databaseUrl == null ? null : { app: databaseUrl, owner: migrationUrl ?? databaseUrl }

/** Which database an installation works with, for a sentence: `name` is what to type to confirm that it may be replaced. */
export const describeInstallation = (installation: OpenOptions): { readonly place: string; readonly name: string } => {
  const urls = urlsOf(installation)
  const place = urls === null ? resolve(installation.dataFolder) : placeOf({ url: urls.owner })
  return { place, name: basename(place) }
}

const isInUse = (error: unknown): error is StoreFailure => error instanceof StoreFailure && error.code === 'data-folder-in-use'

/**
 * Backs up the database of an installation, beside a running server or not: an embedded PostgreSQL that does not run is started for the
 * time. The schema stays as it is. Errors: BackupFailure, StoreFailure.
 */
export const backUpInstallation = async (installation: OpenOptions, options: BackupOptions): Promise<BackupSummary> => {
  const urls = urlsOf(installation)
  const { place } = describeInstallation(installation)
  if (urls !== null) return backUpDatabase({ url: urls.owner }, place, options)
  if ((await findCluster(place)) === null) throw new BackupFailure('database-missing', { place })
  const cluster = await startEmbedded({ ...installation, restart: false }).catch((error: unknown) => {
    if (isInUse(error)) return error
    throw error
  })
  if (cluster instanceof StoreFailure) {
    const owner = await findRunningOwner(place)
    if (owner === null) throw cluster
    return backUpDatabase(owner, place, options)
  }
  try {
    return await backUpDatabase(cluster.login('owner'), place, options)
  } finally {
    await cluster.stop()
  }
}

/**
 * Restores a backup into the database of an installation whose server does not run; an embedded one is made where there is none.
 * Errors: BackupFailure, StoreFailure; the database is then what it was.
 */
export const restoreInstallation = async (installation: OpenOptions, options: RestoreOptions): Promise<RestoreSummary> => {
  const archive = await openForRestore(options.file)
  try {
    const urls = urlsOf(installation)
    const { place } = describeInstallation(installation)
    if (urls !== null) {
      const owner = { url: urls.owner }
      if (urls.app === urls.owner) await ensureRoleOf(owner, options.signal)
      return await restoreDatabase(owner, place, archive, options)
    }
    const cluster = await startEmbedded({ ...installation, restart: false }).catch((error: unknown) => {
      if (!isInUse(error)) throw error
      const { pid, address } = error.params
      throw new BackupFailure('database-in-use', { place, holder: [`pid ${pid}`, address].filter(Boolean).join(', ') }, error)
    })
    try {
      return await restoreDatabase(cluster.login('owner'), place, archive, options)
    } catch (error) {
      throw await explainByDisk(error, cluster.root, place)
    } finally {
      await cluster.stop()
    }
  } finally {
    await archive.close()
  }
}

/** Two segments of PostgreSQL's log: where it cannot write that, it does not answer “disk full”, it ends. */
const LEAST_FREE_MEGABYTES = 32

const explainByDisk = async (error: unknown, folder: string, place: string): Promise<unknown> => {
  const isGone = error instanceof StoreFailure && error.code === 'database-unavailable'
  const isFull = isGone && ((await freeMegabytes(folder)) ?? Number.POSITIVE_INFINITY) < LEAST_FREE_MEGABYTES
  return isFull ? new BackupFailure('restore-disk-full', { place }, error) : error
}

const ensureRoleOf = async (owner: Target, signal = NEVER): Promise<void> => {
  try {
    const session = await openSession(owner, signal)
    await ensureAppRole(session.db).finally(session.end)
  } catch (error) {
    throw translateFailure(error, endpointOf(owner))
  }
}
