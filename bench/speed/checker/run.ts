import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { type CheckInput, runChecks } from '@gangmu/checker'
import { readReport } from '@gangmu/reader'
import { ROOT } from '../../../tools/launch/root.mjs'
import { findSharedFolder } from '../../../tools/shared-folder.ts'
import { type Goal, isReached, printGoal } from '../../goals.ts'
import { medianOf } from '../../measure.ts'

/** Enough of each that a pass is no matter of the clock's grain. */
const COPIES = 6

type Read = { readonly bytes: Uint8Array; readonly fileName: string; readonly input: CheckInput }

/**
 * `npm run bench -- checker [--rounds 7]`: what checking a report costs beside reading it: published reports as text where they are at hand,
 * sample reports as text and as the Word files people have. The goal is about one report in a process of its own, which is how the product
 * reads and checks; beside it stands what it costs a process that does nothing else for a long time. Exit code 1 where a goal is missed.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { rounds: { type: 'string', default: '5' } } })
  const shared = findSharedFolder()
  const sets: [string, readonly string[]][] = [
    ['published reports', 'absent' in shared ? [] : filesIn(shared.reports, '.txt')],
    ['sample reports', filesIn(join(ROOT, 'corpus'), 'report.txt')],
    ['sample reports in Word', filesIn(join(ROOT, 'corpus'), 'report.docx')],
  ]
  const goals: Goal[] = []
  for (const [name, files] of sets) if (files.length > 0) goals.push(await compare(name, files, Number(values.rounds)))
  console.log(`\n${goals.map(printGoal).join('\n')}`)
  return goals.every(isReached) ? 0 : 1
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file))

const ONCE = fileURLToPath(new URL('./once.ts', import.meta.url))

const runOnce = promisify(execFile)

/** Sums over the files, the median of the rounds. */
async function compare(name: string, files: readonly string[], rounds: number): Promise<Goal> {
  const ratios: number[] = []
  const sums = { reading: [] as number[], checking: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    let [reading, checking] = [0, 0]
    for (const file of files) {
      const { stdout } = await runOnce(process.execPath, [ONCE, file])
      const times = JSON.parse(stdout) as Record<'reading' | 'checking', number>
      reading += times.reading
      checking += times.checking
    }
    sums.reading.push(reading)
    sums.checking.push(checking)
    ratios.push(checking / reading)
  }
  const printed = (times: readonly number[]) => `${medianOf(times).toFixed(0)} ms`
  console.log(
    `${name}: ${files.length}, each in a process of its own, read in ${printed(sums.reading)}, checked in ${printed(sums.checking)}`,
  )
  await tellWarm(name, files, rounds)
  return { name: `time of checking to that of reading, ${name}`, value: medianOf(ratios), bound: 1, atLeast: false }
}

/** The same in one process, again and again. */
async function tellWarm(name: string, files: readonly string[], rounds: number): Promise<void> {
  const read = await Promise.all(files.map(readFile))
  const contestants = {
    reading: async ({ bytes, fileName }: Read) => void (await readReport(bytes, { fileName })),
    // A copy, so that nothing derived from the input in an earlier pass is found again.
    checking: async ({ input }: Read) => void runChecks({ ...input }),
  }
  const times: Record<keyof typeof contestants, number[]> = { reading: [], checking: [] }
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? (['reading', 'checking'] as const) : (['checking', 'reading'] as const)
    for (const contestant of order) {
      const started = performance.now()
      for (let copy = 0; copy < COPIES; copy++) for (const one of read) await contestants[contestant](one)
      // The first round is thrown away: compilation.
      if (round > 0) times[contestant].push((performance.now() - started) / COPIES)
    }
  }
  const [reading, checking] = [medianOf(times.reading), medianOf(times.checking)]
  console.log(
    `${name}: ${read.length}, again and again in one process, read in ${reading.toFixed(0)} ms, checked in ${checking.toFixed(0)} ms (${(checking / reading).toFixed(2)})`,
  )
}

async function readFile(file: string): Promise<Read> {
  const bytes = readFileSync(file)
  const read = await readReport(bytes, { fileName: file })
  if (!read.ok) throw new Error(`${file}: ${read.failure.code}`)
  const { document, reading } = read.value
  return { bytes, fileName: file, input: { document, reading } }
}

process.exitCode = await main(process.argv.slice(2))
