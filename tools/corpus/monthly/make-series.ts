import type { Areas, Entry, Four, Model } from './model.ts'
import { randomOf, strayOf } from './random.ts'

/** A series by month from January 2022 on (48 of them): numbers to be printed, or words. */
export type Series = Omit<Entry, 'words' | 'grows'> & {
  readonly area: string
  readonly values: readonly number[]
  readonly words?: Readonly<Record<string, string>>
  /** Printed as `1.90:1`. */
  readonly toOne?: boolean
  /** The whole of other figures as they are printed. */
  readonly parts?: readonly string[]
}

export const MONTHS = 48
/** January 2022 is 0. */
export const indexOf = (month: string): number => (Number(month.slice(0, 4)) - 2022) * 12 + Number(month.slice(5)) - 1
export const monthAt = (index: number): string => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`

const ALL = Array.from({ length: MONTHS }, (_, index) => index)
const JUNE_2024 = indexOf('2024-06')

export const roundTo = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Every series of the model: the district's own, those of its neighbours and the city, and of its towns and park. */
export const makeSeries = (model: Model, own: string): readonly Series[] => {
  const entries = [
    ...model.indicators.map((entry) => ({ entry, area: own })),
    ...entriesOf(model.neighbours).map(({ entry, area }) => ({ entry, area })),
    ...entriesOf(model.zones),
  ]
  const made = new Map<string, Series>()
  for (const { entry, area } of entries) {
    const values = valuesOf(model, made, entry, area)
    const { words, grows, ...rest } = entry
    made.set(`${area} ${entry.code}`, {
      ...rest,
      area,
      values,
      ...(words !== undefined && { words }),
      ...(entry['to-one'] !== undefined && { toOne: true }),
      ...(entry.sum !== undefined && { parts: entry.sum }),
    })
    if (grows) made.set(`${area} ${entry.code}-growth`, growthOf({ ...rest, area, values }))
  }
  return [...made.values()]
}

/** Of a level that is kept inside, the growth is told all the same. */
const growthOf = ({ code, by, lag, area, values }: Series): Series => ({
  code: `${code}-growth`,
  unit: '%',
  digits: 1,
  by,
  area,
  ...(lag !== undefined && { lag }),
  values: ALL.map((t) => (t < 12 ? Number.NaN : (values[t]! / values[t - 12]! - 1) * 100)),
})

const valuesOf = (model: Model, made: ReadonlyMap<string, Series>, entry: Entry, area: string): readonly number[] => {
  const other = (code: string): Series => {
    const found = made.get(`${area} ${code}`)
    if (found === undefined) throw new Error(`${entry.code} of ${area} needs ${code}, which comes before it`)
    return found
  }
  const random = randomOf(model.seed, `${area} ${entry.code}`)
  if (entry.years) return levelsOf(model, entry, random)
  if (entry.growth) return growthPath(entry, entry.growth, random)
  if (entry.path) return pathOf(entry, entry.path, random)
  if (entry.sum) {
    const parts = entry.sum.map(other)
    return ALL.map((t) => parts.reduce((sum, part) => sum + part.values[t]!, 0))
  }
  if (entry.blend) return blendOf(entry.blend.map((code) => [other(code), other(`${code}-growth`)] as const))
  if (entry.ratio) return quotientOf(other(entry.ratio[0]), other(entry.ratio[1])).map((value) => value * 100)
  if (entry['to-one']) return quotientOf(other(entry['to-one'][0]), other(entry['to-one'][1]))
  if (entry['of-days']) return other(entry['of-days']).values.map((days, t) => (Math.round(days) / daysUntil(t)) * 100)
  return []
}

const quotientOf = (a: Series, b: Series): readonly number[] => ALL.map((t) => a.values[t]! / b.values[t]!)

const blendOf = (parts: readonly (readonly [level: Series, growth: Series])[]): readonly number[] =>
  ALL.map((t) => {
    if (t < 12) return Number.NaN
    const whole = parts.reduce((sum, [level]) => sum + level.values[t - 12]!, 0)
    return parts.reduce((sum, [level, growth]) => sum + (level.values[t - 12]! / whole) * growth.values[t]!, 0)
  })

/** Days from the first of January to the end of the month. */
const daysUntil = (t: number): number => {
  const year = 2022 + Math.floor(t / 12)
  return (Date.UTC(year, (t % 12) + 1, 1) - Date.UTC(year, 0, 1)) / 86_400_000
}

/** The base year by its season, every later month as the one a year before grown along its path: level and growth agree by being made so. */
const levelsOf = (model: Model, entry: Entry, random: () => number): readonly number[] => {
  const years = entry.years!
  const growth = growthPath(entry, [1, 2, 3].map((y) => (years[y]! / years[y - 1]! - 1) * 100) as [number, number, number], random)
  const base = model.seasons[entry.season ?? '']?.map((share) => share * years[0])
  if (base === undefined) throw new Error(`${entry.code} has no season`)
  if (entry.june !== undefined) {
    const was = base[5]!
    const wanted = entry.june / ((1 + growth[JUNE_2024 - 12]! / 100) * (1 + growth[JUNE_2024]! / 100))
    const rest = (years[0] - wanted) / (years[0] - was)
    for (let m = 0; m < 11; m++) base[m] = m <= 5 ? (base[m]! * wanted) / was : wanted + (base[m]! - was) * rest
  }
  const values = [...base]
  for (let t = 12; t < MONTHS; t++) values.push(values[t - 12]! * (1 + growth[t]! / 100))
  return values
}

/** Growth from month to month: December is the year's, a year begins between the last and its own. */
const growthPath = (entry: Entry, years: readonly [number, number, number], random: () => number): readonly number[] => {
  const wobble = entry.wobble ?? 0.4
  const anchors = new Map<number, number>()
  years.forEach((year, y) => {
    anchors.set(y * 12 + 12, (y === 0 ? year : (years[y - 1]! + year) / 2) + strayOf(random) * wobble * 2)
    anchors.set(y * 12 + 23, year)
  })
  return through(anchors, entry, wobble, random)
}

const pathOf = (entry: Entry, years: Four, random: () => number): readonly number[] => {
  const anchors = new Map<number, number>([[-1, 2 * years[0] - years[1]]])
  years.forEach((year, y) => void anchors.set(y * 12 + 11, year))
  return through(anchors, entry, entry.wobble ?? 0, random)
}

/** From anchor to anchor in a straight line, straying most half-way. */
const through = (anchors: Map<number, number>, { at }: Entry, wobble: number, random: () => number): readonly number[] => {
  for (const [month, value] of Object.entries(at ?? {})) anchors.set(indexOf(month), value)
  const known = [...anchors].sort(([a], [b]) => a - b)
  return ALL.map((t) => {
    const stray = strayOf(random) * wobble
    const next = known.findIndex(([index]) => index >= t)
    const [to, high] = known[next] ?? known.at(-1)!
    const [from, low] = known[next - 1] ?? [to, high]
    if (t < known[0]![0]) return Number.NaN
    const way = to === from ? 1 : (t - from) / (to - from)
    return low + (high - low) * way + stray * 2 * Math.sqrt(way * (1 - way))
  })
}

/** The lists of other areas, one value an area, as entries of their own. */
const entriesOf = (group: Areas): readonly { readonly entry: Entry; readonly area: string }[] =>
  group.areas.flatMap((area, at) => {
    const of = (row: object, ...years: readonly string[]): number[] =>
      years.map((year) => (row as Readonly<Record<string, readonly number[]>>)[year]![at]!)
    const all = ['2022', '2023', '2024', '2025']
    const three = all.slice(1)
    const entries: Entry[] = [
      ...(group.growth ?? []).map(({ code, wobble, ...row }): Entry => {
        const growth = of(row, ...three) as [number, number, number]
        return { code, unit: '%', digits: 1, by: group.by, growth, ...(wobble !== undefined && { wobble }) }
      }),
      ...(group.years ?? []).map((row): Entry => {
        const { code, unit, digits, season, grows = false, wobble = 0 } = row
        return { code, unit, digits, by: row.by ?? group.by, season: season!, grows, wobble, years: of(row, ...all) as unknown as Four }
      }),
      ...(group.path ?? []).map((row): Entry => {
        const { code, unit, digits, season } = row
        const [first, ...rest] = of(row, ...three) as [number, number, number]
        // Nobody says what was before: a little less.
        const four = [first * 0.99, first, ...rest] as unknown as Four
        return { code, unit, digits, by: group.by, ...(season === undefined ? { path: four } : { season, years: four }) }
      }),
      ...(group['of-days'] ?? []).map(
        (row): Entry => ({ code: row.code, unit: row.unit, digits: row.digits, by: group.by, 'of-days': row.of }),
      ),
      ...(group.words ?? []).map((row): Entry => {
        const words = Object.fromEntries(three.map((year) => [`${year}-12`, row[year as '2023'][at]!]))
        return { code: row.code, unit: row.unit, digits: 0, by: group.by, words }
      }),
    ]
    return entries.map((entry) => ({ entry, area }))
  })
