import { setTimeout } from 'node:timers/promises'
import { runSql, type TestDatabase } from '@gangmu/store/testing'
import { makeDataFolder, type RunningServer, startServer } from './server-process.ts'
import { type SignedIn, signedIn, signInFirst } from './sign-in.ts'
import { until } from './until.ts'

/** Something a server is doing when it is killed. */
export type KillKind = {
  readonly name: string
  /** What the round begins with, undisturbed. */
  readonly prepare?: (admin: SignedIn, round: number) => Promise<void>
  /** Asks the server for it, `round` telling one time from another. Whatever comes of the request, also none, is given to `check`. */
  readonly act: (admin: SignedIn, round: number) => Promise<Response>
  /** Throws unless all of it is stored or nothing. `answered`: the server had said that it was done. */
  readonly check: (database: TestDatabase, round: number, answered: boolean) => Promise<void>
}

/** Rounds over all kinds together; GANGMU_TEST_KILL_ROUNDS for more. A restore has twenty of its own beside its code. */
export const KILL_ROUNDS = Number(process.env['GANGMU_TEST_KILL_ROUNDS'] ?? 30)

/**
 * The real server, killed with SIGKILL at another moment every round: the first request undisturbed says how long one takes, the rounds
 * spread evenly over that time and half of it beyond, where what it set going in the background still runs. The first round kills at
 * once and the last as soon as the answer is there, however slow the machine has become. How long to wait is the very thing that is tried
 * here, so a clock is right.
 */
export const runKillRounds = async (database: TestDatabase, kind: KillKind, rounds: number): Promise<{ readonly answered: number }> => {
  const data = makeDataFolder()
  const start = () => startServer({ GANGMU_DATA: data.path, DATABASE_URL: database.urls.app, GANGMU_SAMPLE: 'none' })
  try {
    const first = await start()
    const admin = await signInFirst(first.url, data.path)
    await kind.prepare?.(admin, 0)
    await settle(database)
    const begun = performance.now()
    await kind.act(admin, 0)
    await settle(database)
    const span = 1.5 * (performance.now() - begun)
    await kill(database, first)
    let answered = 0
    for (let round = 1; round <= rounds; round++) {
      const server = await start()
      const again = signedIn(server.url, admin.cookie)
      await kind.prepare?.(again, round)
      await settle(database)
      const answer = kind.act(again, round).then(
        ({ ok }) => ok,
        () => false,
      )
      await (round === rounds ? answer : setTimeout((span * (round - 1)) / rounds))
      await kill(database, server)
      const done = await answer
      if (done) answered += 1
      await kind.check(database, round, done)
    }
    // What was cut off is taken up by the next start and ends as if nothing had been.
    const last = await start()
    await settle(database)
    await kill(database, last)
    return { answered }
  } finally {
    data.remove()
  }
}

/** Ends when the server is gone and the database has done with what it had begun: until then nobody can say what is stored. */
const kill = async (database: TestDatabase, server: RunningServer): Promise<void> => {
  server.signal('SIGKILL')
  await server.exited
  const busy = 'select 1 from pg_stat_activity where datname = current_database() and usename = $1 and pid <> pg_backend_pid()'
  const { app, superuser } = database.logins
  await until(async () => (await runSql(superuser, `${busy} and state <> 'idle'`, { params: [app.user] })).length === 0)
}

/** No report waits for its reading. */
const settle = (database: TestDatabase): Promise<void> =>
  until(async () => (await runSql(database.logins.superuser, "select 1 from report where status in ('received', 'reading')")).length === 0)
