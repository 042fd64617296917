import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, matchesGlob, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Mutant, makeMutants } from './make-mutants.ts'
import { testsBySource } from './related-tests.ts'
import { sample } from './sample-mutants.ts'
import type { Job, Result } from './worker.ts'

/**
 * Changes the domain one small piece at a time and counts how many changes its tests notice.
 *   node tools/mutate/run.ts [--seed N] [--sample N] [--files GLOB] [--workers N] [--threshold PERCENT]
 * The working tree is never touched: each worker has its own copy of the package in a temporary folder.
 * Exit status: 0 at or above the threshold, 1 below it, 2 where the unchanged code fails its own tests.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20240116' },
    sample: { type: 'string', default: '300' },
    files: { type: 'string', default: '**' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    threshold: { type: 'string', default: '90' },
  },
})

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const packageFolder = 'packages/domain'
/** A mutant that loops for ever is noticed by everybody; the slowest file of honest tests stays far below this. */
const DEADLINE_MS = 60_000

type KnownEquivalent = {
  readonly file: string
  readonly kind: string
  readonly code: string
  readonly replacement: string
  readonly reason: string
}
type Verdict = { readonly mutant: Mutant; readonly outcome: 'killed' | 'survived' | 'timeout' | 'unseen' }

const equivalents: readonly KnownEquivalent[] = JSON.parse(readFileSync(join(repository, 'tools/mutate/equivalent.json'), 'utf8'))

async function main(): Promise<number> {
  const base = mkdtempSync(join(tmpdir(), 'gangmu-mutate-'))
  // On exit rather than in a finally: Ctrl-C must not leave the copies behind either.
  process.once('exit', () => rmSync(base, { recursive: true, force: true }))
  return measure(base)
}

async function measure(base: string): Promise<number> {
  const started = Date.now()
  // One copy that nobody edits: what is mutated, what is tested and what is restored are then the same text.
  const pristine = join(base, 'pristine')
  cpSync(join(repository, packageFolder), pristine, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const source = join(pristine, 'src')
  const mutants = sourceFiles(source).flatMap((file) => makeMutants(file, readFileSync(join(source, file), 'utf8')))
  const known = mutants.filter(isKnownEquivalent)
  const stale = equivalents.filter((entry) => !mutants.some((mutant) => isSame(entry, mutant)))
  const chosen = sample(
    mutants.filter((mutant) => !isKnownEquivalent(mutant)),
    Number(values.sample),
    Number(values.seed),
  )
  console.log(`${chosen.length} of ${mutants.length} mutants (${known.length} known to be equivalent), seed ${values.seed}`)
  const verdicts = await judgeMutants(chosen, base)
  if (verdicts === null) return 2
  report(verdicts, Math.round((Date.now() - started) / 1000))
  for (const entry of values.files === '**' ? stale : [])
    console.log(`equivalent.json names a mutant that no longer exists: ${entry.file}: ${entry.code}`)
  return rateOf(verdicts) >= Number(values.threshold) / 100 ? 0 : 1
}

function sourceFiles(source: string): string[] {
  return globSync('**/*.ts', { cwd: source })
    .filter(
      (file) =>
        !/\.(?:test|generated)\.ts$|(?:^|\/)test-|^index\.ts$/.test(file) &&
        (matchesGlob(file, values.files) || file.includes(values.files)),
    )
    .sort()
}

function isKnownEquivalent(mutant: Mutant): boolean {
  return equivalents.some((entry) => isSame(entry, mutant))
}

function isSame(entry: KnownEquivalent, mutant: Mutant): boolean {
  return entry.file === mutant.file && entry.kind === mutant.kind && entry.code === mutant.code && entry.replacement === mutant.replacement
}

/** Null where the unchanged code already fails: then no mutant can be judged. */
async function judgeMutants(chosen: readonly Mutant[], base: string): Promise<Verdict[] | null> {
  const queue = chosen.map((mutant, index) => ({ mutant, index }))
  const verdicts: Verdict[] = new Array(chosen.length)
  const pristine = join(base, 'pristine')
  const related = testsBySource(join(pristine, 'src'))
  const everyTest = [...new Set([...related.values()].flat())].sort()
  const sound = await Promise.all(
    Array.from({ length: Math.max(1, Number(values.workers)) }, async (_, number) => {
      const root = prepareFolder(pristine, join(base, String(number)))
      let worker = await startWorker(root)
      const passes = async (when: string) => {
        const result = await ask(worker, { mutant: null, tests: everyTest }, 5 * DEADLINE_MS)
        if (result?.outcome !== 'survived')
          console.error(`the unchanged code fails ${when} the run: ${result?.failures.join(', ') ?? 'no answer'}`)
        return result?.outcome === 'survived'
      }
      const before = await passes('before')
      if (!before) queue.length = 0
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const tests = related.get(next.mutant.file) ?? []
        const result = await ask(worker, { mutant: next.mutant, tests })
        const outcome = tests.length === 0 ? 'unseen' : (result?.outcome ?? 'timeout')
        verdicts[next.index] = { mutant: next.mutant, outcome }
        if (result !== null) continue
        // A worker that hangs in the mutant's loop cannot put the file back.
        worker.kill('SIGKILL')
        cpSync(join(pristine, 'src', next.mutant.file), join(root, packageFolder, 'src', next.mutant.file))
        worker = await startWorker(root)
      }
      // Were anything of a mutant remembered, every later one would count as killed.
      const after = before && (await passes('after'))
      worker.kill('SIGKILL')
      return after
    }),
  )
  return sound.every(Boolean) ? verdicts : null
}

/** A worker's own copy: the package, links to what it reads, and a fixed seed for property tests. */
function prepareFolder(pristine: string, root: string): string {
  cpSync(pristine, join(root, packageFolder), { recursive: true })
  for (const link of ['node_modules', 'docs']) symlinkSync(join(repository, link), join(root, link))
  for (const file of ['package.json', 'tsconfig.base.json']) cpSync(join(repository, file), join(root, file))
  const seeded = `import fc from 'fast-check'\nfc.configureGlobal({ seed: ${Number(values.seed)}, endOnFailure: true })\n`
  writeFileSync(join(root, 'mutation-setup.ts'), seeded)
  return root
}

function startWorker(root: string): Promise<ChildProcess> {
  const env = { ...process.env, GANGMU_SHARED: process.env['GANGMU_SHARED'] ?? resolve(repository, '../shared') }
  const options = { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as ('ignore' | 'inherit' | 'ipc')[] }
  const worker = fork(join(repository, 'tools/mutate/worker.ts'), [root], options)
  return new Promise((done, failed) => {
    worker.once('message', () => done(worker))
    worker.once('exit', (code) => failed(new Error(`mutation worker ended with ${code} before it was ready`)))
  })
}

/** Null where the worker does not answer in time or dies of the mutant. */
function ask(worker: ChildProcess, job: Job, deadline = DEADLINE_MS): Promise<Result | null> {
  return new Promise((done) => {
    const timer = setTimeout(() => finish(null), deadline)
    const onMessage = (result: Result) => finish(result)
    const onExit = () => finish(null)
    const finish = (result: Result | null) => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('exit', onExit)
      done(result)
    }
    worker.on('message', onMessage)
    worker.on('exit', onExit)
    worker.send(job)
  })
}

const isKilled = ({ outcome }: Verdict) => outcome === 'killed' || outcome === 'timeout'
const rateOf = (verdicts: readonly Verdict[]) => (verdicts.length === 0 ? 1 : verdicts.filter(isKilled).length / verdicts.length)
const percent = (rate: number) => `${(100 * rate).toFixed(1)} %`

function report(verdicts: readonly Verdict[], seconds: number): void {
  const files = [...new Set(verdicts.map(({ mutant }) => mutant.file))].sort()
  for (const file of files) {
    const own = verdicts.filter(({ mutant }) => mutant.file === file)
    console.log(
      `${percent(rateOf(own)).padStart(8)}  ${String(own.filter(isKilled).length).padStart(3)}/${String(own.length).padEnd(3)}  ${file}`,
    )
  }
  const alive = verdicts.filter((verdict) => !isKilled(verdict))
  for (const { mutant, outcome } of alive) {
    console.log(
      `${outcome}: ${mutant.file}:${mutant.line} ${mutant.kind} ${JSON.stringify(mutant.original)} -> ${JSON.stringify(mutant.replacement)}\n    ${mutant.code}`,
    )
  }
  const timeouts = verdicts.filter(({ outcome }) => outcome === 'timeout').length
  console.log(
    `killed ${verdicts.length - alive.length} of ${verdicts.length} (${percent(rateOf(verdicts))}, ${timeouts} by deadline), ${seconds} s, seed ${values.seed}, threshold ${values.threshold} %`,
  )
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
process.exitCode = await main()
