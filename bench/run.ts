import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openText, readLayout } from '@gangmu/reader'
import { ROOT } from '../tools/launch/root.mjs'
import { findSharedFolder } from '../tools/shared-folder.ts'
import { type Contestant, measureRounds, medianOf } from './measure.ts'

/**
 * `npm run bench [-- --rounds 7]`: how fast the reader is, next to the least anybody could do with the same text in the same run:
 * decode it and look for numbers once. The ratio travels between machines; megabytes a second do not.
 */
function main(argv: readonly string[]): number {
  const { values } = parseArgs({ args: [...argv], options: { rounds: { type: 'string', default: '5' } } })
  const texts = findTexts()
  if (texts.length === 0) {
    console.log('Skipped: no .txt under corpus, and no shared folder with reports.')
    return 0
  }
  const bytes = texts.reduce((sum, text) => sum + text.length, 0)
  const results = measureRounds(CONTESTANTS, texts, Number(values.rounds))
  const baseline = medianOf(results.get(BASELINE) ?? [])
  console.log(`${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB, ${values.rounds} rounds, order reversed each round`)
  for (const [name, seconds] of results) {
    const rounds = seconds.map((second) => (bytes / 1e6 / second).toFixed(2)).join(' ')
    const median = medianOf(seconds)
    console.log(
      `${name.padEnd(16)} median ${(bytes / 1e6 / median).toFixed(2).padStart(8)} MB/s   ${(median / baseline).toFixed(1).padStart(6)} × the baseline's time   rounds: ${rounds}`,
    )
  }
  return 0
}

const BASELINE = 'scan for numbers'

const CONTESTANTS: readonly Contestant[] = [
  { name: BASELINE, run: (bytes) => new TextDecoder().decode(bytes).match(/\d+(?:\.\d+)?/g)?.length ?? 0 },
  { name: 'read report', run: (bytes) => readLayout(openText(bytes).layout).facts.length },
]

/** Sample reports of the repository; without any, the published reports beside it. */
function findTexts(): Uint8Array[] {
  const own = textsIn(join(ROOT, 'corpus'))
  const shared = findSharedFolder()
  return own.length > 0 || 'absent' in shared ? own : textsIn(shared.reports)
}

const textsIn = (folder: string): Uint8Array[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file)))

process.exitCode = main(process.argv.slice(2))
