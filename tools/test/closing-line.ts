/** How many test cases a run had; `errors` are failures outside any case (a file that does not load, an unhandled rejection). */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number; readonly errors: number }

/** What is reported where the runner ended without a count. */
export const NOTHING_RAN: Counts = { passed: 0, failed: 0, skipped: 0, errors: 1 }

/** A run is green only when something passed and nothing failed. */
export function isGreen(counts: Counts): boolean {
  return counts.passed > 0 && counts.failed === 0 && counts.errors === 0
}

/** The last line of a test run, alone on its line. An error outside any case counts as a failure, and so does a run that proved nothing. */
export function closingLine(counts: Counts): string {
  const failed = counts.failed + counts.errors || (isGreen(counts) ? 0 : 1)
  return `${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`
}
