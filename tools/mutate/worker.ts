import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import type { Mutant } from './make-mutants.ts'
import { splitByNearness } from './related-tests.ts'

/** What the parent sends: a mutant, or null for the unchanged code, with the tests to run. Paths are relative to the package's src. */
export type Job = { readonly mutant: Mutant | null; readonly tests: readonly string[] }
export type Result = { readonly outcome: 'killed' | 'survived'; readonly failures: readonly string[] }

const [, , root = ''] = process.argv
const source = join(root, 'packages/domain/src')
const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    reporters: [{}],
    include: ['packages/domain/src/**/*.test.ts'],
    setupFiles: [`${root}/mutation-setup.ts`],
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 30_000,
  },
  { logLevel: 'silent', clearScreen: false, server: { watch: null } },
)
await vitest.standalone()
process.on('message', async (job: Job) => process.send!(await runJob(job)))
process.send!('ready')

/** Changes one file of the worker's own copy, runs the tests that reach it, nearest first, and puts the file back. */
async function runJob({ mutant, tests }: Job): Promise<Result> {
  const path = mutant === null ? null : join(source, mutant.file)
  const change = (text: string) => {
    writeFileSync(path!, text)
    vitest.invalidateFile(path!)
  }
  const original = path === null ? '' : readFileSync(path, 'utf8')
  if (mutant !== null) change(original.slice(0, mutant.start) + mutant.replacement + original.slice(mutant.end))
  try {
    for (const group of splitByNearness(mutant?.file ?? '', tests)) {
      const result = await runTests(group.map((test) => join(source, test)))
      if (result.outcome === 'killed') return result
    }
    return { outcome: 'survived', failures: [] }
  } finally {
    if (mutant !== null) change(original)
  }
}

async function runTests(tests: readonly string[]): Promise<Result> {
  if (tests.length === 0) return { outcome: 'survived', failures: [] }
  vitest.state.clearErrors()
  const specifications = tests.map((test) => vitest.getRootProject().createSpecification(test))
  const { testModules: all, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  // The list holds the modules of earlier runs too: without this, one killed mutant would kill all after it.
  const testModules = all.filter((module) => tests.includes(module.moduleId))
  const failed = testModules.filter((module) => !module.ok())
  const failures = failed.map(
    (module) =>
      `${module.relativeModuleId}: ${[...module.errors(), ...[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? [])][0]?.message ?? module.state()}`,
  )
  // Tests that did not run have noticed nothing, and nothing may be concluded from them.
  if (testModules.length !== tests.length) throw new Error(`${testModules.length} of ${tests.length} test files ran`)
  return { outcome: failures.length > 0 || unhandledErrors.length > 0 ? 'killed' : 'survived', failures }
}
