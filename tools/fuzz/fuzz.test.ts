import { expect, test } from 'vitest'
import { startWorker } from './start-worker.ts'

/** A part of what `npm run fuzz` does, the same on every machine. */
test('2,000 files that nobody wrote end in a coded failure or in a reading that fits its lines', async () => {
  const result = await startWorker({ seed: 20240116, runs: 2_000 }).result
  if ('broke' in result) throw new Error(result.broke)
  expect(result.counterexample).toBeNull()
  // Neither all refused nor all read: the files reach into the formats.
  for (const end of ['docx', 'doc', 'pdf', 'xlsx', 'html', 'md', 'txt', 'report-damaged'])
    expect(result.ends.get(end), end).toBeGreaterThan(10)
}, 240_000)
