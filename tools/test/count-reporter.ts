import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import type { Counts } from './closing-line.ts'

/** Writes the counts of a finished run to the file named by GANGMU_TEST_COUNTS. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env['GANGMU_TEST_COUNTS']
    if (file) writeFileSync(file, JSON.stringify(countCases(modules, unhandledErrors.length)))
  }
}

function countCases(modules: readonly TestModule[], unhandled: number): Counts {
  const tally = { passed: 0, failed: 0, skipped: 0, errors: unhandled }
  for (const module of modules) {
    tally.errors += module.errors().length
    for (const suite of module.children.allSuites()) tally.errors += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      // Still pending when the run ended: it was cut off, and that is no pass.
      if (state === 'pending') tally.failed++
      else tally[state]++
    }
  }
  return tally
}
