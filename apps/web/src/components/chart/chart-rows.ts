import { type ChartPoint, type ChartSpec, printValue } from './chart-spec.ts'

type Words = { readonly label: string; readonly target: string; readonly unit: string; readonly source: string }

/** The figures of a chart as a table: one row a label, a column for each series and one for the target as printed. */
export const chartRows = (spec: ChartSpec): readonly (readonly string[])[] =>
  spec.labels.map((label, at) => [
    label,
    ...spec.series.map(({ points }) => printOf(points[at])),
    ...(spec.targets ? [spec.targets[at]?.text ?? ''] : []),
  ])

/** A forecast with its interval behind it. */
const printOf = (point: ChartPoint | null | undefined): string => {
  if (!point) return ''
  const [low, high] = point.interval ?? [point.value, point.value]
  return low === high ? printValue(point.value) : `${printValue(point.value)}（${printValue(low)}—${printValue(high)}）`
}

export const chartHeads = (spec: ChartSpec, words: Pick<Words, 'label' | 'target'>): readonly string[] => [
  words.label,
  ...spec.series.map(({ name }) => name),
  ...(spec.targets ? [words.target] : []),
]

/** The same for a spreadsheet: plain numbers, and below them the unit and the source. */
export const chartCsvRows = (spec: ChartSpec, words: Words): readonly (readonly (string | number | null)[])[] => [
  chartHeads(spec, words),
  ...spec.labels.map((label, at) => [
    label,
    ...spec.series.map(({ points }) => points[at]?.value ?? null),
    ...(spec.targets ? [spec.targets[at]?.text ?? null] : []),
  ]),
  [],
  [words.unit, spec.unit ?? ''],
  [words.source, spec.source],
]
