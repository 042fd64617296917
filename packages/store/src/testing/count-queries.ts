import type { LogEvent } from 'kysely'

/** What was sent to the database, one entry a round trip: a transaction's begin with its space, its statements, its end. */
export type Counted<T> = { readonly result: T; readonly statements: readonly string[] }

export type QueryCounter = {
  /** Kysely's logger, which sees every statement of a pool. */
  readonly log: (event: LogEvent) => void
  /** Counts what is sent while `work` runs, by whomever: nothing else may use the pool meanwhile. */
  readonly countQueries: <T>(work: () => Promise<T>) => Promise<Counted<T>>
}

export const createQueryCounter = (): QueryCounter => {
  let counting: string[] | null = null
  return {
    log: ({ query }) => void counting?.push(query.sql),
    countQueries: async (work) => {
      const statements: string[] = []
      counting = statements
      try {
        return { result: await work(), statements }
      } finally {
        counting = null
      }
    },
  }
}
