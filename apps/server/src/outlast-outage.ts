import { StoreFailure } from '@gangmu/store'

export type Outage = {
  /** Resolves after that many milliseconds, at once when the server stops. */
  readonly wait: (ms: number) => Promise<void>
  /** Whether the server is stopping: then the failure is thrown on, and the next start takes the work up. */
  readonly isStopping: () => boolean
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 60_000

/**
 * Does background work again until the database has been there for it. A database that was away for a second, or a disk that was full,
 * would otherwise leave a report in `reading` until the server is next started, and nobody would be told.
 */
export const outlastOutage = async <T>(work: () => Promise<T>, outage: Outage): Promise<T> => {
  for (let ms = FIRST_WAIT_MS; ; ms = Math.min(ms * 2, LONGEST_WAIT_MS)) {
    try {
      return await work()
    } catch (error) {
      if (!isOutage(error) || outage.isStopping()) throw error
      await outage.wait(ms)
      if (outage.isStopping()) throw error
    }
  }
}

const isOutage = (error: unknown): boolean =>
  error instanceof StoreFailure && (error.code === 'database-unavailable' || error.code === 'disk-full')
