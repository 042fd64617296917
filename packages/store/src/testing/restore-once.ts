/**
 * A backup or restore in a process of its own, for tests that kill one: prints a line at each step.
 *
 *   node restore-once.ts backup|restore '{"dataFolder":"…"}' '{"file":"…"}'
 */
import { readFileSync } from 'node:fs'
import { BackupFailure } from '../backup/backup-failure.ts'
import { backUpInstallation, restoreInstallation } from '../backup/installation.ts'
import { StoreFailure } from '../store-failure.ts'

const [what, installation = '{}', options = '{}'] = process.argv.slice(2)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const run = what === 'backup' ? backUpInstallation : restoreInstallation

/** Of this program alone: `resourceUsage().maxRSS` begins with what the process that started it had. */
const largestResidentKilobytes = (): string => /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]!

try {
  const onProgress = ({ step, table }: { step: string; table: string | null }) => say(`${step} ${table ?? ''}`.trim())
  await run(JSON.parse(installation), { ...JSON.parse(options), onProgress })
  say(`done ${largestResidentKilobytes()}`)
} catch (error) {
  if (!(error instanceof StoreFailure || error instanceof BackupFailure)) throw error
  say(`failed ${error.message}`)
  process.exitCode = 1
}
