/**
 * A server in miniature, for tests that kill one: opens the database, prints one line of JSON, and keeps it until SIGTERM.
 *
 *   node hold-database.ts '{"dataFolder":"…"}'
 */
import { openDatabase } from '../open-database.ts'
import { StoreFailure } from '../store-failure.ts'

const say = (message: unknown): void => void process.stdout.write(`${JSON.stringify(message)}\n`)

try {
  const database = await openDatabase(JSON.parse(process.argv[2] ?? '{}'))
  process.on('SIGTERM', () => {
    void database.close().then(() => process.exit(0))
  })
  setInterval(() => undefined, 60_000)
  say({ opened: database.info })
} catch (error) {
  if (!(error instanceof StoreFailure)) throw error
  say({ failed: { code: error.code, params: error.params } })
  process.exitCode = 1
}
