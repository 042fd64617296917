import { type Month, partsOfMonth } from '../monitor/month.ts'
import type { ObsStatus } from '../observation/types.ts'

/** `sum`: 1—N月 of an amount, which is the sum of its months. `stand`: what is told as it is, a state, a rate or growth. */
export type SeriesForm = 'sum' | 'stand'

/** One figure of a series, in the series' unit: 1—N月 where it runs, else as at the end of the month. */
export type SeriesPoint = { readonly month: Month; readonly value: number; readonly status: ObsStatus }

export type Series = {
  readonly form: SeriesForm
  /** The months of a year that have a figure, ascending: 2…12 where 1—2月 is told as one, 3, 6, 9, 12 of a quarterly one. */
  readonly slots: readonly number[]
  /** In any order, at most one a month. */
  readonly points: readonly SeriesPoint[]
}

/** Why a history does not go back further: a break in the series (普查、口径调整), or months without a figure. */
export type HistoryCut = 'break' | 'gap'

/** The unbroken end of a series, one value a slot: what the slot alone brought of a sum, else the figure itself. */
export type History = {
  readonly values: readonly number[]
  /** Slots a year. */
  readonly season: number
  /** Place of the first value: year × slots a year + number of the slot, from 0. */
  readonly first: number
  /** The figure the series ends with, as told: 1—N月 of a sum. */
  readonly told: number
  readonly cut: HistoryCut | null
  /** Single missing figures that were filled in between their neighbours. */
  readonly bridged: number
}

/** Where a month stands in a series; null where its slot has no figure (January of a survey that merges it). */
export const placeOf = (month: Month, slots: readonly number[]): number | null => {
  const { year, number } = partsOfMonth(month)
  const slot = slots.indexOf(number)
  return slot < 0 ? null : year * slots.length + slot
}

/** The month of a place. */
export const monthAt = (place: number, slots: readonly number[]): Month =>
  `${Math.floor(place / slots.length)}-${String(slots[place % slots.length]).padStart(2, '0')}`

type Told = { readonly value: number; readonly breaks: boolean }

/**
 * The end of a series that can be reckoned with: from the last break (status B; a run of marks is one break) or the last gap on. One missing
 * figure is filled in half-way between its neighbours, two in a row end the history. Null where the series has no figure.
 */
export const historyOf = ({ form, slots, points }: Series): History | null => {
  const told = new Map<number, Told>()
  for (const { month, value, status } of points) {
    const place = placeOf(month, slots)
    if (place !== null) told.set(place, { value, breaks: status === 'B' })
  }
  if (told.size === 0) return null
  const season = slots.length
  const runs = form === 'sum' && season > 1
  const last = Math.max(...told.keys())
  const { from, cut, filled } = walkBack(told, last, runs, season)
  const figures = Array.from({ length: last - from + 1 }, (_, at) => told.get(from + at)?.value ?? filled.get(from + at)!)
  const single = (at: number) => figures[at]! - (startsYear(from + at, season) ? 0 : (figures[at - 1] ?? Number.NaN))
  const singles = runs ? figures.map((_, at) => single(at)) : figures
  // The first of a sum that begins within a year holds the months before it, too, or mixes two definitions.
  const lost = Number.isNaN(singles[0]) ? 1 : 0
  return { values: singles.slice(lost), season, first: from + lost, told: figures.at(-1)!, cut, bridged: filled.size }
}

const startsYear = (place: number, season: number): boolean => place % season === 0

const walkBack = (
  told: ReadonlyMap<number, Told>,
  last: number,
  runs: boolean,
  season: number,
): { readonly from: number; readonly cut: HistoryCut | null; readonly filled: ReadonlyMap<number, number> } => {
  const earliest = Math.min(...told.keys())
  const filled = new Map<number, number>()
  for (let place = last; place > earliest; place--) {
    const [before, own] = [told.get(place - 1), told.get(place)]
    if (own?.breaks && !before?.breaks) return { from: place, cut: 'break', filled }
    if (before !== undefined) continue
    const beyond = told.get(place - 2)
    if (beyond === undefined) return { from: place, cut: 'gap', filled }
    filled.set(place - 1, between(beyond.value, own!.value, place - 1, runs, season))
  }
  return { from: earliest, cut: null, filled }
}

/** Half-way between two figures, as far as they run on in the same year: a sum begins anew with it. */
const between = (before: number, after: number, place: number, runs: boolean, season: number): number => {
  if (runs && startsYear(place, season)) return after / 2
  // What December brought cannot be told from the January after it: an average month is added.
  if (runs && startsYear(place + 1, season)) return before + before / (season - 1)
  return (before + after) / 2
}
