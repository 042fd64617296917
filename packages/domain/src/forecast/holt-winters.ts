type Past = { readonly values: readonly number[]; readonly season: number }
type Kind = 'additive' | 'multiplicative'
type Weights = { readonly level: number; readonly trend: number; readonly seasonal: number }

/** Smoothing weights that are tried; coarse, since three years of months tell no finer. */
const LEVELS = [0.1, 0.3, 0.5, 0.7, 0.9]
const TRENDS = [0, 0.05, 0.2]
const SEASONALS = [0, 0.1, 0.3, 0.6]
const GRID: readonly Weights[] = LEVELS.flatMap((level) =>
  TRENDS.flatMap((trend) => SEASONALS.map((seasonal) => ({ level, trend, seasonal }))),
)

type Fit = { readonly error: number; readonly next: (step: number) => number }

/**
 * Exponential smoothing of level, trend and season (Holt 1957, Winters 1960) with the weights that would have told the past best, one step
 * ahead (least squared error). Null for less than one season and a value more; multiplicative only where every value is above zero.
 */
export const holtWinters =
  (kind: Kind) =>
  ({ values, season }: Past, steps: number): readonly number[] | null => {
    if (season < 2 || values.length <= season) return null
    if (kind === 'multiplicative' && values.some((value) => value <= 0)) return null
    const fits = GRID.map((weights) => fit(values, season, kind, weights))
    const best = fits.reduce((least, other) => (other.error < least.error ? other : least))
    return Array.from({ length: steps }, (_, step) => best.next(step + 1))
  }

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const fit = (values: readonly number[], season: number, kind: Kind, weights: Weights): Fit => {
  const isAdditive = kind === 'additive'
  const [joined, parted] = isAdditive
    ? [(a: number, b: number) => a + b, (a: number, b: number) => a - b]
    : [(a: number, b: number) => a * b, (a: number, b: number) => a / b]
  const first = mean(values.slice(0, season))
  // With one season alone nothing is known of a trend yet.
  const slope = values.length < 2 * season ? 0 : (mean(values.slice(season, 2 * season)) - first) / season
  const line = (at: number) => first + slope * (at - (season - 1) / 2)
  let level = line(season - 1)
  let trend = slope
  const seasons = values.slice(0, season).map((value, at) => parted(value, line(at)))
  let error = 0
  for (const [at, value] of values.entries()) {
    if (at < season) continue
    const slot = at % season
    const told = joined(level + trend, seasons[slot]!)
    error += (value - told) ** 2
    const before = level
    level = weights.level * parted(value, seasons[slot]!) + (1 - weights.level) * (level + trend)
    trend = weights.trend * (level - before) + (1 - weights.trend) * trend
    seasons[slot] = weights.seasonal * parted(value, level) + (1 - weights.seasonal) * seasons[slot]!
  }
  return { error, next: (step) => joined(level + step * trend, seasons[(values.length - 1 + step) % season]!) }
}
