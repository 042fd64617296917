import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

/** A part of what `npm run fuzz` does, the same on every machine. */
test('2,000 files that nobody wrote end in a coded failure or in a reading that fits its lines', async () => {
  const { ends, counterexample } = await fuzz({ seed: 20240116, runs: 2_000 })
  expect(counterexample).toBeNull()
  // Neither all refused nor all read: the files reach into the formats.
  for (const end of ['docx', 'xlsx', 'html', 'md', 'txt', 'report-damaged', 'report-empty']) expect(ends.get(end), end).toBeGreaterThan(20)
}, 240_000)
