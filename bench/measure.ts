import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Something that is timed over the same texts as the others; what it returns is kept alive, so that the work cannot be optimised away. */
export type Contestant<T> = { readonly name: string; readonly run: (text: T) => number }

/** Nobody's turn is to clear away what the one before left: what a contestant throws away while it runs is on its own account. */
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Enough repetitions that a turn is not decided by the clock's grain, nor by what the turn before left in the caches. */
const LEAST_SECONDS = 2

/**
 * Times every contestant `rounds` times, after one round that is thrown away (compilation). The order is reversed each round, so that
 * none always runs on a warm or a throttled machine.
 * @returns name → seconds for one pass over all texts, a round each
 */
export function measureRounds<T>(
  contestants: readonly Contestant<T>[],
  texts: readonly T[],
  rounds: number,
  now: () => number = () => performance.now() / 1000,
): Map<string, number[]> {
  const results = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed()
    for (const { name, run } of order) {
      collectGarbage()
      const seconds = secondsPerPass(run, texts, now)
      if (round > 0) results.get(name)?.push(seconds)
    }
  }
  return results
}

function secondsPerPass<T>(run: Contestant<T>['run'], texts: readonly T[], now: () => number): number {
  const started = now()
  let kept = 0
  let passes = 0
  let elapsed = 0
  do {
    for (const text of texts) kept += run(text)
    passes++
    elapsed = now() - started
  } while (elapsed < LEAST_SECONDS)
  if (Number.isNaN(kept)) throw new Error('a contestant returned no number')
  return elapsed / passes
}

/** Times one piece of work `rounds` times, after one that is thrown away. */
export function timeRounds(work: () => number, rounds: number, now: () => number = () => performance.now() / 1000): number[] {
  return [...measureRounds([{ name: 'work', run: work }], [null], rounds, now).values()].flat()
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
