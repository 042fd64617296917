import fc from 'fast-check'
import { checkFile } from './check-file.ts'
import type { FuzzedFile } from './fuzzed-file.ts'
import { keptFile } from './kept-files.ts'
import { bookFile, wordFile } from './office-files.ts'
import { markdownFile, pageFile } from './page-files.ts'
import { headedFile, textFile } from './text-files.ts'

/** Files of every kind, in the proportion in which they are likely to hurt. */
const anyFile: fc.Arbitrary<FuzzedFile> = fc.oneof(
  { weight: 4, arbitrary: wordFile },
  { weight: 3, arbitrary: textFile },
  { weight: 3, arbitrary: pageFile },
  { weight: 2, arbitrary: bookFile },
  { weight: 2, arbitrary: markdownFile },
  { weight: 1, arbitrary: keptFile },
  { weight: 1, arbitrary: headedFile },
)

export type FuzzOptions = {
  readonly seed: number
  readonly runs: number
  /** Of an earlier counterexample: only that case. */
  readonly path?: string
  /** Told before each case; a case that never ends is then known by its number. */
  readonly onCase?: (index: number, file: FuzzedFile) => void
}

/** `path` with the seed leads back to the case; `file` is it, made as small as it could be. */
export type Counterexample = { readonly path: string; readonly file: FuzzedFile; readonly what: string }

export type FuzzResult = { readonly ends: ReadonlyMap<string, number>; readonly counterexample: Counterexample | null }

/** Checks `runs` files. The same seed gives the same files. */
export async function fuzz({ seed, runs, path, onCase }: FuzzOptions): Promise<FuzzResult> {
  const ends = new Map<string, number>()
  let index = 0
  const property = fc.asyncProperty(anyFile, async (file) => {
    onCase?.(index++, file)
    const end = await checkFile(file)
    ends.set(end, (ends.get(end) ?? 0) + 1)
  })
  const details = await fc.check(property, { seed, numRuns: runs, ...(path === undefined ? {} : { path }) })
  if (!details.failed) return { ends, counterexample: null }
  const error = details.errorInstance
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { ends, counterexample: { path: details.counterexamplePath ?? '', file: details.counterexample![0], what } }
}
