import type { Measure, Nature } from '../reading.ts'

/**
 * What the number is. `reduction` counts a fall as positive (单位GDP能耗下降 3.2 = fell by 3.2 %); `index` has last year = 100;
 * `class` is an ordinal text (Ⅱ类).
 */
export type IndicatorKind = 'level' | 'count' | 'growth' | 'reduction' | 'share' | 'rate' | 'ratio' | 'index' | 'class'

/** Which way is better. `keep`: at least hold what is reached (water class, a range). */
export type Direction = 'up' | 'down' | 'keep'

/** Usual official frequency: day, month, quarter, half-year, year. */
export type Frequency = 'D' | 'M' | 'Q' | 'H' | 'A'

export type IndicatorTheme =
  | 'economy'
  | 'industry'
  | 'investment-trade'
  | 'finance'
  | 'innovation'
  | 'people'
  | 'services'
  | 'environment'
  | 'agriculture-safety'
  | 'local'

/** An entry of the indicator catalogue: shipped, or local to a space. */
export type IndicatorEntry = {
  /** Stable, kebab-case; never reused for another concept. */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly theme: IndicatorTheme
  readonly kind: IndicatorKind
  /** Units it is printed in, the usual one first. Empty for ratios and classes. */
  readonly units: readonly string[]
  readonly direction: Direction
  /** The usual nature; a plan's line decides for itself. Null where it is seldom a plan line. */
  readonly nature: Nature | null
  readonly lead: string
  readonly frequency: Frequency
  /** Scope words that belong to the concept: 规上, 城镇, 不含房地产. */
  readonly scope: readonly string[]
  readonly definition: { readonly text: string; readonly source: string }
  /** Concepts that are mistaken for this one. */
  readonly neverMerge: readonly string[]
  /** The entry that states the same with the sign turned: a fall of 3 % is growth of −3 %. */
  readonly opposite: string | null
  /** Years (inclusive) in which the definition is in use, null where open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly replacedBy: string | null
}

export type IndicatorCatalogue = readonly IndicatorEntry[]

/** Options of a look-up: what the printed quantity is decides between 地区生产总值 in 亿元 and in %. */
export type LookupHints = { readonly measure?: Measure | undefined; readonly unit?: string | null | undefined }

/** How the name was found: the entry's own name, one of its aliases, or after trimming what surrounds the name. */
export type IndicatorMatch = { readonly code: string; readonly entry: IndicatorEntry; readonly how: 'name' | 'alias' | 'pattern' }
