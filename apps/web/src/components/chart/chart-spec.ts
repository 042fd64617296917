export type ChartPoint = {
  readonly value: number
  /** What the point leads to: handed back where it is chosen, in the drawing or in the table. */
  readonly evidence?: string
  /** Short of its target: marked by shape and colour. */
  readonly missed?: boolean
  /** Of a forecast: the lowest and the highest it may come to. */
  readonly interval?: readonly [low: number, high: number]
  /** Of bars that go on from each other (a contribution): where it begins; it ends `value` further. */
  readonly from?: number
}

/** What a point takes of the value axis. */
const extentOf = ({ value, interval, from }: ChartPoint): readonly number[] =>
  from === undefined ? [value, ...(interval ?? [])] : [from, from + value]

export type ChartSeries = {
  readonly name: string
  /** What it is: results, what is expected of the rest, or others to compare with. */
  readonly kind: 'actual' | 'forecast' | 'peer'
  /** Of lines: it comes less often than the labels stand, so that what lies between is no gap. */
  readonly sparse?: boolean
  /** One for each label; null where there is none. */
  readonly points: readonly (ChartPoint | null)[]
}

export type ChartSpec = {
  readonly shape: 'line' | 'bar'
  readonly title: string
  readonly unit: string | null
  /** Where the figures come from, in words. */
  readonly source: string
  /** Years, periods or areas, in the order shown. */
  readonly labels: readonly string[]
  /** Of bars: the label that is the reader’s own; the others stand back. */
  readonly own?: number
  readonly series: readonly ChartSeries[]
  /** Of the first series, one for each label; `text` is the target as printed. */
  readonly targets?: readonly ({ readonly value: number; readonly text: string } | null)[]
}

/** Every number that has to find room along the value axis. */
const valuesOf = ({ series, targets = [] }: ChartSpec): readonly number[] => [
  ...series.flatMap(({ points }) => points.flatMap((point) => (point ? extentOf(point) : []))),
  ...targets.flatMap((target) => (target ? [target.value] : [])),
]

export type AxisRange = { readonly min: number; readonly max: number; readonly step: number; readonly hasZero: boolean }

/** Steps of 1, 2 or 5 times a power of ten, four to eight of them. */
const stepFor = (width: number): number => {
  const rough = width / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const part = rough / power
  return (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power
}

/** Part of a step that is left above and below the values, for their labels. */
const ROOM = 0.35

/** Sums of decimal steps carry digits that nobody meant. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** The ends of the value axis. Bars begin at zero; a line keeps to its values, and `hasZero` says whether zero is in sight. */
export const axisRange = (spec: ChartSpec): AxisRange => {
  const values = [...valuesOf(spec), ...(spec.shape === 'bar' ? [0] : [])]
  if (values.length === 0) return { min: 0, max: 1, step: 1, hasZero: true }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const step = stepFor(high - low || Math.abs(high) || 1)
  // None below the zero that bars stand on.
  const min = spec.shape === 'bar' && low === 0 ? 0 : tidy(Math.floor((low - step * ROOM) / step) * step)
  const max = spec.shape === 'bar' && high === 0 ? 0 : tidy(Math.ceil((high + step * ROOM) / step) * step)
  return { min, max, step: tidy(step), hasZero: min <= 0 && max >= 0 }
}

/** A number as the charts print it: grouped, with the minus sign. */
export const printValue = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 }).replace('-', '−')
