/** The middle of the values, between the two middle ones where their number is even. Of none it is null. */
export const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Makes the median deviation of a normal distribution its standard deviation. */
const CONSISTENT = 1.4826

/**
 * How far a value lies from the middle of a sample, in spreads that single outliers cannot move: (x − median) / (1.4826 · MAD), after Iglewicz
 * and Hoaglin (1993). The spread is at least `leastSpread`, so that a series that hardly moved does not make every tenth a jump.
 */
export const robustScore = (
  value: number,
  sample: readonly number[],
  leastSpread: number,
): { readonly score: number; readonly middle: number } | null => {
  const found = spreadOf(sample, leastSpread)
  return found === null ? null : { score: (value - found.middle) / found.spread, middle: found.middle }
}

/** What is no jump after a sample: from `low` to `high`; null where nothing can be said. */
export const withoutJump = (
  sample: readonly number[],
  { jump, leastSpread }: { readonly jump: number; readonly leastSpread: number },
): { readonly low: number; readonly high: number } | null => {
  const found = spreadOf(sample, leastSpread)
  return found === null ? null : { low: found.middle - jump * found.spread, high: found.middle + jump * found.spread }
}

const spreadOf = (sample: readonly number[], leastSpread: number): { readonly middle: number; readonly spread: number } | null => {
  const middle = medianOf(sample)
  if (middle === null) return null
  const spread = Math.max(CONSISTENT * medianOf(sample.map((one) => Math.abs(one - middle)))!, leastSpread)
  return spread === 0 ? null : { middle, spread }
}
