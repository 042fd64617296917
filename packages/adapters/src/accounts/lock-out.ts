import type { AccountsDatabase } from '@gangmu/application'

const FREE_TRIES = 5
const LONGEST_MINUTES = 60
const MINUTE_MS = 60_000
/** Failures older than this are forgotten; their rows go when the next one is counted. */
const MEMORY_MS = 24 * 60 * MINUTE_MS

/** Minutes of lock after that many failures in a row: 1 after the fifth, doubled by each further one, 60 at most. */
const lockMinutes = (failures: number): number => (failures < FREE_TRIES ? 0 : Math.min(LONGEST_MINUTES, 2 ** (failures - FREE_TRIES)))

type Row = { readonly failures: number; readonly failed_at: Date }

/** When the lock of these failures ends; null where it has ended or there is none. */
export const lockedUntil = (failures: number, failedAt: Date, now: Date): Date | null => {
  const until = new Date(failedAt.getTime() + lockMinutes(failures) * MINUTE_MS)
  return until > now ? until : null
}

/**
 * Failed sign-ins by user name, in the database: they outlive a restart and hold for every server on it. Names that no account has are
 * counted as well, so that a lock tells nothing.
 */
export const createLockOut = (database: AccountsDatabase, clock: () => Date) => {
  const minutesLeft = (row: Row | undefined): number => {
    const now = clock()
    const until = row === undefined ? null : lockedUntil(row.failures, row.failed_at, now)
    return until === null ? 0 : Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS)
  }
  return {
    /** Minutes the name stays locked, 0 where it is not; and whether failures are counted against it at all. */
    read: async (userName: string): Promise<{ readonly minutes: number; readonly any: boolean }> => {
      const { rows } = await database.query('select failures, failed_at from sign_in_failure where user_name = $1', [userName])
      return { minutes: minutesLeft(rows[0]), any: rows.length > 0 }
    },
    /** Counts one more, and gives the minutes of the lock it brings about. */
    recordFailure: async (userName: string): Promise<number> => {
      const now = clock()
      const forgotten = new Date(now.getTime() - MEMORY_MS)
      const { rows } = await database.query(
        `with old as (delete from sign_in_failure where failed_at < $3 and user_name <> $1)
        insert into sign_in_failure as f (user_name, failures, failed_at) values ($1, 1, $2)
        on conflict (user_name) do update set failures = case when f.failed_at < $3 then 1 else f.failures + 1 end, failed_at = $2
        returning failures, failed_at`,
        [userName, now, forgotten],
      )
      return minutesLeft(rows[0])
    },
    clear: async (userName: string): Promise<void> => {
      await database.query('delete from sign_in_failure where user_name = $1', [userName])
    },
  }
}
