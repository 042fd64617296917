/** corpus/monthly/model.json: what the sample's monthly figures are made from. Lists of four values are of 2022 (the base) to 2025, of three from 2023. */
export type Four = readonly [number, number, number, number]
export type Three = readonly [number, number, number]

/** How one series runs. Exactly one of `years`, `growth`, `path`, `sum`, `blend`, `ratio`, `to-one`, `of-days` and `words` says how. */
export type Entry = {
  readonly code: string
  readonly unit: string | null
  readonly digits: number
  /** Key of a provider. */
  readonly by: string
  /** Sums of years, spread over the months as the season has it. */
  readonly years?: Four
  readonly season?: string
  /** The sum of January to June 2024, where a report prints it. */
  readonly june?: number
  /** Growth without a level: at comparable prices, or of what is not told. */
  readonly growth?: Three
  /** What stands at the ends of the years, or a rate of the year so far. */
  readonly path?: Four
  readonly sum?: readonly string[]
  /** Growth of a whole out of the growth of its parts, each weighing as much as it did a year before. */
  readonly blend?: readonly string[]
  /** The first in % of the second. */
  readonly ratio?: readonly [string, string]
  /** The first for each one of the second, as `1.90:1`. */
  readonly 'to-one'?: readonly [string, string]
  /** Days counted, in % of the days that passed. */
  readonly 'of-days'?: string
  readonly words?: Readonly<Record<string, string>>
  /** Whether the growth is a figure of its own: `<code>-growth`, in %. */
  readonly grows?: boolean
  /** By how much a month strays from its way: percentage points of growth, or units of a path. */
  readonly wobble?: number
  /** Month → growth, or the value itself of a path: the way leads through it. */
  readonly at?: Readonly<Record<string, number>>
  readonly only?: readonly string[]
  readonly internal?: boolean
  readonly flash?: boolean
  readonly vintage?: string
  /** Days after its provider's usual day. */
  readonly lag?: number
}

/** One value an area, in the order of `areas`. */
type ByYear = { readonly [year in '2022' | '2023' | '2024' | '2025']?: readonly number[] }
type Common = Pick<Entry, 'code' | 'wobble'>
type Shaped = Common & Pick<Entry, 'unit' | 'digits' | 'season' | 'grows'> & ByYear & { readonly by?: string }

export type Areas = {
  readonly areas: readonly string[]
  readonly by: string
  readonly growth?: readonly (Common & ByYear)[]
  readonly years?: readonly Shaped[]
  readonly path?: readonly Shaped[]
  readonly 'of-days'?: readonly (Pick<Entry, 'code' | 'unit' | 'digits'> & { readonly of: string })[]
  readonly words?: readonly (Pick<Entry, 'code' | 'unit'> & { readonly [year in '2023' | '2024' | '2025']: readonly string[] })[]
}

export type Model = {
  readonly seed: number
  /** First and last month that are written. */
  readonly months: readonly [string, string]
  /** `day` of the month after; `december`: of the January after a year. `flash`: the day of a first figure. */
  readonly providers: Readonly<
    Record<string, { readonly name: string; readonly day: number; readonly december: number; readonly flash?: number }>
  >
  /** Share of the year by the end of each month. */
  readonly seasons: Readonly<Record<string, readonly number[]>>
  readonly indicators: readonly Entry[]
  readonly neighbours: Areas
  readonly zones: Areas
  /** 预计数 of what carries GDP, by the month, before any figure is out: about `spread` percentage points off. They stay inside. */
  readonly estimates: { readonly codes: readonly string[]; readonly day: number; readonly spread: number }
  /** What the city's monthly tables give places of, and for which months. */
  readonly ranked: { readonly codes: readonly string[]; readonly months: readonly [string, string] }
  /** Year → what the district's own reports print of it: not written again, so that a plan's result stays tied to its sentence. */
  readonly printed: Readonly<Record<string, readonly string[]>>
  readonly events: {
    readonly late: readonly { readonly area: string; readonly code: string; readonly month: string; readonly days: number }[]
    readonly revised: readonly {
      readonly codes: readonly string[]
      readonly months: readonly string[]
      /** What the later figure adds: percentage points, or % of a level. */
      readonly by: number
      readonly days: number
      readonly vintage: string
    }[]
    readonly outlier: { readonly code: string; readonly month: string; readonly times: number; readonly corrected: string }
    /** A census raises everything from a month on by a factor; what was out by then is told again on its day. */
    readonly census: {
      readonly codes: Readonly<Record<string, number>>
      readonly sums: readonly string[]
      readonly from: string
      readonly on: string
    }
    readonly never: readonly { readonly area: string; readonly code: string; readonly from: string }[]
  }
}
