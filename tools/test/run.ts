import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../launch/root.mjs'
import { type Counts, closingLine, isGreen, NOTHING_RAN } from './closing-line.ts'

/**
 * `npm test [vitest arguments]`: vitest over the repository, then one last line `N passed, N failed` that CI reads.
 * The counts come from our own reporter, not from the text vitest prints, which is for people and changes with its version.
 */
async function main(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-test-'))
  const countsFile = join(folder, 'counts.json')
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const reporter = join(ROOT, 'tools', 'test', 'count-reporter.ts')
  const child = spawn(process.execPath, [vitest, 'run', '--reporter=default', `--reporter=${reporter}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, GANGMU_TEST_COUNTS: countsFile },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  // No counts: vitest ended before it had run anything, which must never read as success.
  const counts: Counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : NOTHING_RAN
  rmSync(folder, { recursive: true, force: true })
  console.log(closingLine(counts))
  return isGreen(counts) ? code : code || 1
}

process.exitCode = await main(process.argv.slice(2))
