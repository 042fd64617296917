import type { History, SeriesForm } from './history.ts'
import { type ForecastMethod, METHODS, type Past } from './methods.ts'

/** One rolling origin: what was there, how many slots of its year were left, and what the year came to. */
type Origin = { readonly past: Past; readonly left: number; readonly actual: number }

/** Errors of the year's figure at origins both methods could tell, each divided by the root of the slots that were left. */
export type Trial = {
  readonly method: ForecastMethod
  readonly errors: readonly number[]
  /** Mean absolute error. */
  readonly error: number
  /** The error divided by that of seasonal naive at the same origins; 1 for itself, null where that was never wrong. */
  readonly relative: number | null
}

/** Of sums the year is what its slots add up to, else it is what its last slot says. */
export const yearOf = (form: SeriesForm, known: number, rest: readonly number[]): number =>
  form === 'sum' ? rest.reduce((sum, value) => sum + value, known) : rest.at(-1)!

/** What the slots of the running year add up to. */
const knownAt = ({ values, season, first }: Past): number => {
  const slots = (first + values.length) % season
  return slots === 0 ? 0 : values.slice(-slots).reduce((sum, value) => sum + value, 0)
}

/** Every point of the history with a season before it and the end of the year it forecasts behind it. */
export const originsOf = (form: SeriesForm, { values, season, first }: History): readonly Origin[] => {
  const origins: Origin[] = []
  for (let count = season; count < values.length; count++) {
    const left = season - ((first + count) % season)
    if (count + left > values.length) break
    const past = { values: values.slice(0, count), season, first }
    origins.push({ past, left, actual: yearOf(form, knownAt(past), values.slice(count, count + left)) })
  }
  return origins
}

const errorAt = (form: SeriesForm, method: ForecastMethod, { past, left, actual }: Origin): number | null => {
  const rest = METHODS[method].goOn(past, left)
  return rest === null ? null : Math.abs(actual - yearOf(form, knownAt(past), rest)) / Math.sqrt(left)
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * How wrong a method would have been about the year at every origin (rolling origin, out of sample), beside seasonal naive at the same
 * ones (relative mean absolute error, Hyndman & Koehler 2006). Errors of a year grow about with the root of what is left of it, so that they
 * are kept for one slot left and can be told for any number of them. Null where the method told fewer than `least` origins.
 */
export const tryMethod = (form: SeriesForm, method: ForecastMethod, origins: readonly Origin[], least: number): Trial | null => {
  const pairs = origins.flatMap((origin): readonly (readonly [number, number])[] => {
    const error = errorAt(form, method, origin)
    return error === null ? [] : [[error, errorAt(form, 'seasonal-naive', origin)!]]
  })
  if (pairs.length < least) return null
  const errors = pairs.map(([own]) => own)
  const [error, naive] = [mean(errors), mean(pairs.map(([, yardstick]) => yardstick))]
  return { method, errors, error, relative: method === 'seasonal-naive' ? 1 : naive === 0 ? null : error / naive }
}

/** How often the year's figure shall lie within the interval. */
export const COVERAGE = 0.8

/**
 * Half the width of the interval with one slot left: the error that 80 % of the origins kept within, counted as split conformal prediction
 * counts it (the ⌈(n + 1) × 0.8⌉-th smallest of n; the largest where there are too few), which supposes no distribution.
 */
export const halfWidth = (errors: readonly number[]): number => {
  const sorted = [...errors].sort((a, b) => a - b)
  return sorted[Math.min(Math.ceil((sorted.length + 1) * COVERAGE), sorted.length) - 1]!
}
