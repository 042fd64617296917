import { holtWinters } from './holt-winters.ts'

/**
 * On screen: 上年同期法 / 现值延续 / 趋势外推 / 平均增长 / 霍尔特—温特斯（加法、乘法） / 累计占比法.
 * seasonal-naive: every slot as a year before; the yardstick the others have to beat.
 */
export const FORECAST_METHODS = [
  'seasonal-naive',
  'last-value',
  'drift',
  'average-growth',
  'holt-winters-additive',
  'holt-winters-multiplicative',
  'ratio-to-year',
] as const
export type ForecastMethod = (typeof FORECAST_METHODS)[number]

/** What a method goes on from: the values so far, slots a year, and the place of the first value. */
export type Past = { readonly values: readonly number[]; readonly season: number; readonly first: number }

/** The next `steps` slots; null where the method says nothing of such a past. */
type Method = (past: Past, steps: number) => readonly number[] | null

const upTo = (steps: number, at: (step: number) => number): readonly number[] => Array.from({ length: steps }, (_, step) => at(step))

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** The value of the same slot in the last season. */
const lastSeason = ({ values, season }: Past, step: number): number => values[values.length - season + (step % season)]!

const seasonalNaive: Method = (past, steps) => (past.values.length < past.season ? null : upTo(steps, (step) => lastSeason(past, step)))

const lastValue: Method = ({ values }, steps) => upTo(steps, () => values.at(-1)!)

/** A straight line from the first value through the last one. */
const drift: Method = ({ values }, steps) => {
  if (values.length < 2) return null
  const [from, to] = [values[0]!, values.at(-1)!]
  const slope = (to - from) / (values.length - 1)
  return upTo(steps, (step) => to + slope * (step + 1))
}

/** Every slot as a year before, grown as the last twelve months grew against the twelve before. */
const averageGrowth: Method = (past, steps) => {
  const { values, season } = past
  const [now, before] = [total(values.slice(-season)), total(values.slice(-2 * season, -season))]
  if (values.length < 2 * season || before <= 0 || now <= 0) return null
  return upTo(steps, (step) => lastSeason(past, step) * (now / before) ** (1 + Math.floor(step / season)))
}

/** Former years that shares are taken from: what is older says little of how a year runs today. */
const SHARE_YEARS = 3

/** 累计占比法: what is reached by month N, divided by the share of the year that former years had reached by then. */
const ratioToYear: Method = ({ values, season, first }, steps) => {
  const next = first + values.length
  const known = next % season
  if (known === 0 || steps > season - known || values.length < known) return null
  const years = wholeYears(values, season, known).slice(-SHARE_YEARS)
  const usable = years.filter((year) => total(year) > 0)
  if (usable.length === 0) return null
  const shareOf = (slot: number): number => total(usable.map((year) => year[slot]! / total(year))) / usable.length
  const share = total(upTo(known, shareOf))
  if (share <= 0) return null
  const year = total(values.slice(-known)) / share
  return upTo(steps, (step) => year * shareOf(known + step))
}

/** Whole years before the running one, of which `known` slots are there. */
const wholeYears = (values: readonly number[], season: number, known: number): readonly (readonly number[])[] => {
  const past = values.slice(0, values.length - known)
  const count = Math.floor(past.length / season)
  return Array.from({ length: count }, (_, at) => past.slice(past.length - (count - at) * season, past.length - (count - at - 1) * season))
}

/** How each goes on; `forms`: sums have months that add up to a year, what stands is carried on as it is. */
export const METHODS: Readonly<Record<ForecastMethod, { readonly goOn: Method; readonly forms: readonly ('sum' | 'stand')[] }>> = {
  'seasonal-naive': { goOn: seasonalNaive, forms: ['sum', 'stand'] },
  'last-value': { goOn: lastValue, forms: ['stand'] },
  drift: { goOn: drift, forms: ['stand'] },
  'average-growth': { goOn: averageGrowth, forms: ['sum'] },
  'holt-winters-additive': { goOn: holtWinters('additive'), forms: ['sum', 'stand'] },
  'holt-winters-multiplicative': { goOn: holtWinters('multiplicative'), forms: ['sum', 'stand'] },
  'ratio-to-year': { goOn: ratioToYear, forms: ['sum'] },
}
