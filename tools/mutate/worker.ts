import { readFileSync, writeFileSync } from 'node:fs'
import { createVitest } from 'vitest/node'
import type { Mutant } from './make-mutants.ts'
import { splitByNearness } from './related-tests.ts'

/** What the parent sends: a mutant with the tests that can see it, or nothing but tests for a run of the unchanged code. */
export type Job = { readonly mutant: Mutant | null; readonly path: string | null; readonly tests: readonly string[] }
export type Result = { readonly outcome: 'killed' | 'survived'; readonly failures: readonly string[] }

const root = process.argv[2]!
const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    // `bail` would need a fresh instance for every run; the silent reporter and short test files make it dispensable.
    reporters: [{}],
    include: ['packages/domain/src/**/*.test.ts'],
    setupFiles: [`${root}/mutation-setup.ts`],
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 10_000,
    passWithNoTests: true,
  },
  { logLevel: 'silent', clearScreen: false, server: { watch: null } },
)
await vitest.init()
process.on('message', async (job: Job) => process.send!(await runJob(job)))
process.send!('ready')

async function runJob({ mutant, path, tests }: Job): Promise<Result> {
  if (mutant === null || path === null) return runTests(tests)
  const original = readFileSync(path, 'utf8')
  writeFileSync(path, original.slice(0, mutant.start) + mutant.replacement + original.slice(mutant.end))
  vitest.invalidateFile(path)
  try {
    for (const group of splitByNearness(path, tests)) {
      if (group.length === 0) continue
      const result = await runTests(group)
      if (result.outcome === 'killed') return result
    }
    return { outcome: 'survived', failures: [] }
  } finally {
    writeFileSync(path, original)
    vitest.invalidateFile(path)
  }
}

async function runTests(tests: readonly string[]): Promise<Result> {
  vitest.state.clearErrors()
  const specifications = tests.flatMap((test) => vitest.getModuleSpecifications(test))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const failures = testModules.filter((module) => !module.ok()).map((module) => module.moduleId)
  return { outcome: failures.length > 0 || unhandledErrors.length > 0 ? 'killed' : 'survived', failures }
}
