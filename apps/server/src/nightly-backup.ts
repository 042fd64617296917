import { basename } from 'node:path'
import {
  BackupFailure,
  findLastBackup,
  type KeepPolicy,
  type NightlyFile,
  type OpenDatabase,
  runNightlyBackup,
  StoreFailure,
} from '@gangmu/store'
import type { FastifyBaseLogger } from 'fastify'
import type { LastBackup } from './services.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Asia/Shanghai is UTC+8 without summer time. */
const OFFSET_MS = 8 * 60 * MINUTE_MS

/** How often the clock is looked at; the first time so long after the start, which is busy enough. */
const LOOK_EVERY_MS = 5 * MINUTE_MS
/** A disk that was full a moment ago is not read against again at once. */
const TRY_AGAIN_AFTER_MS = 60 * MINUTE_MS

/** The last time up to `now` at which a backup was due. */
export const lastDue = (now: Date, minuteOfDay: number): Date => {
  const local = now.getTime() + OFFSET_MS
  const today = Math.floor(local / DAY_MS) * DAY_MS + minuteOfDay * MINUTE_MS
  return new Date((today <= local ? today : today - DAY_MS) - OFFSET_MS)
}

/** `code` and `params` as in BackupFailure and StoreFailure; a bug is `internal-error`. */
export type FailedBackup = { readonly at: Date; readonly code: string; readonly params: Readonly<Record<string, string | number | null>> }

/** `minuteOfDay` counts from midnight in Asia/Shanghai; null for no backup. Asked for at every look, so that a changed setting holds. */
export type NightlySchedule = { readonly minuteOfDay: number | null; readonly keep: KeepPolicy }

export type NightlyBackup = {
  readonly start: () => void
  /** Writes a backup where one is due. What fails is logged and told by `lastBackup`, never thrown. */
  readonly look: (now: Date) => Promise<void>
  /** The newest backup there is, and the failure of the latest attempt, where that failed. */
  readonly lastBackup: () => Promise<{
    readonly nightly: boolean
    readonly backup: NightlyFile | null
    readonly failure: FailedBackup | null
  }>
  /** Ends a backup that is being written; nothing is left of it. */
  readonly stop: () => Promise<void>
}

/**
 * A backup a night. It is the date of the last one that is looked at, not the clock alone: a night in which the machine was off is caught
 * up with after the next start.
 */
export const createNightlyBackup = (options: {
  readonly database: Pick<OpenDatabase, 'backUp'>
  readonly folder: string
  readonly schedule: () => Promise<NightlySchedule>
  readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>
}): NightlyBackup => {
  const { database, folder, schedule, log } = options
  const stopping = new AbortController()
  let failure: FailedBackup | null = null
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const isDue = async (now: Date, minuteOfDay: number): Promise<boolean> => {
    if (failure !== null && now.getTime() - failure.at.getTime() < TRY_AGAIN_AFTER_MS) return false
    const last = await findLastBackup(folder)
    return last === null || last.at < lastDue(now, minuteOfDay)
  }
  const backUpWhereDue = async (now: Date): Promise<void> => {
    try {
      const { minuteOfDay, keep } = await schedule()
      if (minuteOfDay === null || !(await isDue(now, minuteOfDay))) return
      const { file, size, manifest, removed } = await runNightlyBackup({
        database,
        folder,
        keep,
        now,
        signal: stopping.signal,
      })
      failure = null
      log.info({ file, size, rows: manifest.total.rows, removed: removed.length }, 'backup written')
    } catch (error) {
      if (stopping.signal.aborted) return
      const isKnown = error instanceof BackupFailure || error instanceof StoreFailure
      failure = isKnown ? { at: now, code: error.code, params: error.params } : { at: now, code: 'internal-error', params: {} }
      log.error({ err: error }, 'backup failed')
    }
  }
  const look = (now: Date): Promise<void> =>
    (looking ??= backUpWhereDue(now).finally(() => {
      looking = null
    }))

  return {
    start: () => {
      timer = setInterval(() => void look(new Date()), LOOK_EVERY_MS).unref()
    },
    look,
    lastBackup: async () => ({ nightly: (await schedule()).minuteOfDay !== null, backup: await findLastBackup(folder), failure }),
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await looking
    },
  }
}

/** What a page is told of the nightly series; an installation may make none. Files go by their name: folders are the host's. */
export const describeLastBackup = async ({ lastBackup }: Pick<NightlyBackup, 'lastBackup'>): Promise<LastBackup> => {
  const { nightly, backup, failure } = await lastBackup()
  if (!nightly) return { nightly, backup: null, failure: null }
  return {
    nightly,
    backup: backup && { file: basename(backup.file), at: backup.at.toISOString(), byteLength: backup.size },
    failure: failure && { ...failure, at: failure.at.toISOString() },
  }
}
