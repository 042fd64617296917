import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../embedded/disk.ts'
import { makeFolder } from '../embedded/files.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { BackupSummary } from './back-up-database.ts'
import { chooseBackupsToKeep, type KeepPolicy } from './choose-backups.ts'
import { translateWriting } from './file-trouble.ts'

export const NIGHTLY_KEEP: KeepPolicy = { daily: 7, weekly: 5, monthly: 12 }

/** `size`: bytes of the file. */
export type NightlyFile = { readonly file: string; readonly at: Date; readonly size: number }

/** Only what is named so is ever removed. The time is that of Asia/Shanghai. */
const NAME = /^gangmu-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.tar(\.partial)?$/

const nameOf = (at: Date): string => {
  const local = new Date(at.getTime() + 8 * 3_600_000).toISOString()
  return `gangmu-${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}.tar`
}

const timeOf = (name: string): Date => new Date(name.replace(NAME, '$1-$2-$3T$4:$5:$6+08:00'))

const listNames = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  return names.filter((name) => NAME.test(name) && !Number.isNaN(timeOf(name).getTime())).sort()
}

const isWhole = (name: string): boolean => !name.endsWith('.partial')

/** The newest backup that `runNightlyBackup` left in the folder; null where there is none. */
export const findLastBackup = async (folder: string): Promise<NightlyFile | null> => {
  const name = (await listNames(folder)).findLast(isWhole)
  if (name === undefined) return null
  const file = join(folder, name)
  return { file, at: timeOf(name), size: (await stat(file)).size }
}

/**
 * Writes a backup named after the time into a folder that belongs to this installation alone, and removes those that `keep` no longer
 * asks for, and what a killed server left half-written. An earlier backup goes only when the new one is proved.
 * Errors: BackupFailure, StoreFailure.
 */
export const runNightlyBackup = async (options: {
  readonly database: Pick<OpenDatabase, 'backUp'>
  readonly folder: string
  readonly keep: KeepPolicy
  readonly now: Date
  readonly signal?: AbortSignal
}): Promise<BackupSummary & { readonly removed: readonly string[] }> => {
  const { database, folder, keep, now, signal } = options
  try {
    await makeFolder(folder, 0o700)
    const halfWritten = (await listNames(folder)).filter((name) => !isWhole(name))
    for (const name of halfWritten) await rm(join(folder, name), { force: true })
    const summary = await database.backUp({ file: join(folder, nameOf(now)), ...(signal === undefined ? {} : { signal }) })
    const backups = (await listNames(folder)).map((name) => ({ name, at: timeOf(name) }))
    const kept = new Set(chooseBackupsToKeep(backups, keep))
    // The one just written stays whatever the clock said of the others.
    const removed = backups.filter((backup) => !kept.has(backup) && backup.name !== nameOf(now)).map(({ name }) => name)
    for (const name of removed) await rm(join(folder, name), { force: true })
    return { ...summary, removed }
  } catch (error) {
    throw await translateWriting(error, folder)
  }
}
