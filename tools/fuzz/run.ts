import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../launch/root.mjs'
import { startWorker } from './start-worker.ts'

/**
 * `npm run fuzz [-- --runs N] [--seed N] [--path P] [--workers N]`: files that nobody wrote, through the reader. Each must end in a coded
 * failure or in a reading that fits its lines. A counterexample is printed with the seed and path that lead back to it and kept under
 * node_modules/.cache/fuzz. Exit status: 0 where all held, 1 where one did not.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    path: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})

async function main(): Promise<number> {
  const seed = Number(values.seed)
  const workers = values.path === undefined ? Math.max(1, Number(values.workers)) : 1
  const runs = values.path === undefined ? Number(values.runs) : 1
  const started = Date.now()
  console.log(`seed ${seed}, ${runs} cases, ${workers} workers`)
  const watched = Array.from({ length: workers }, (_, at) =>
    startWorker({ seed: seed + at, runs: Math.ceil(runs / workers), ...(values.path === undefined ? {} : { path: values.path }) }),
  )
  const done = () => watched.reduce((sum, { cases }) => sum + cases[0]!, 0)
  const progress = setInterval(() => console.log(`${done()} cases, ${((Date.now() - started) / 1000).toFixed(0)} s`), 10_000)
  let failed = 0
  const ends = new Map<string, number>()
  for (const [at, worker] of watched.entries()) {
    const outcome = await worker.result
    const own = seed + at
    const again = (path: string) => `npm run fuzz -- --seed ${own} --path ${path}`
    if ('broke' in outcome) {
      failed++
      console.log(`✘ ${outcome.broke}\n  ${again(String(Math.max(0, worker.cases[0]! - 1)))}`)
      continue
    }
    for (const [end, count] of outcome.ends) ends.set(end, (ends.get(end) ?? 0) + count)
    if (values.path === undefined)
      console.log(`  slowest of seed ${own}: ${outcome.slowest.ms.toFixed(0)} ms (--path ${outcome.slowest.path})`)
    if (outcome.counterexample === null) continue
    failed++
    const { path, file, what } = outcome.counterexample
    console.log(`✘ ${what}\n  ${file.fileName}, ${file.bytes.length} bytes: ${keep(own, file)}\n  ${again(path)}`)
  }
  clearInterval(progress)
  console.log(
    [...ends]
      .sort((a, b) => b[1] - a[1])
      .map(([end, count]) => `${end} ${count}`)
      .join(', '),
  )
  console.log(
    failed === 0
      ? `✔ ${done()} cases held, ${((Date.now() - started) / 1000).toFixed(0)} s`
      : `✘ ${failed} of ${workers} workers found a case that does not hold`,
  )
  return failed === 0 ? 0 : 1
}

/** Where the file stands now that did not hold. */
function keep(seed: number, { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }): string {
  const folder = join(ROOT, 'node_modules', '.cache', 'fuzz', String(seed))
  mkdirSync(folder, { recursive: true })
  const path = join(folder, fileName.replace(/^.*\//, '') || 'unnamed')
  writeFileSync(path, bytes)
  return path
}

process.exitCode = await main()
