/** How many test cases a run had; `errors` are failures outside any case (a file that does not load, an unhandled rejection). */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number; readonly errors: number }

/** What is reported where the runner ended without a count. */
export const NOTHING_RAN: Counts = { passed: 0, failed: 0, skipped: 0, errors: 1 }

/** A run is green only when something passed and nothing failed. */
export function isGreen(counts: Counts): boolean {
  return counts.passed > 0 && counts.failed === 0 && counts.errors === 0
}

/** The last line of a test run, alone on its line; an error outside any case counts as a failure. */
export function closingLine({ passed, failed, skipped, errors }: Counts): string {
  return `${passed} passed, ${failed + errors} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
