import type { Answers } from '@gangmu/contract'
import type { ChartSpec } from '../../components/chart/chart-spec.ts'
import { setMinus } from '../../lib/format.ts'

export type LineHistory = Answers['showLineHistory']

type Words = { readonly title: string; readonly series: string; readonly source: string }

/** A mark or two say nothing through the years. */
const FEWEST_MARKS = 3

/**
 * Results as a line, the target of each year as a tick, goals of later years as ticks beyond it; null where too little is a number. Of
 * several goals of one year the first is drawn, the table has them all.
 */
export const historySpec = ({ years, goals, unit }: LineHistory, { title, series, source }: Words): ChartSpec | null => {
  const targets = new Map<string, { readonly value: number; readonly text: string }>()
  const put = (year: string, text: string, value: number | null) => {
    if (value !== null && !targets.has(year)) targets.set(year, { value, text: setMinus(text) })
  }
  for (const { year, target } of years) if (target !== null) put(String(year), target.text, target.value)
  for (const { period, text, value } of goals) if (/^\d{4}$/.test(period)) put(period, text, value)
  const results = new Map(years.map(({ year, value }) => [String(year), value]))
  const known = [...targets.keys(), ...years.filter(({ value }) => value !== null).map(({ year }) => String(year))]
  const marks = targets.size + [...results.values()].filter((value) => value !== null).length
  if (marks < FEWEST_MARKS) return null
  const labels = everyYear(known.map(Number))
  return {
    shape: 'line',
    title,
    unit,
    source,
    labels,
    series: [{ name: series, kind: 'actual', points: labels.map((year) => pointOf(results.get(year) ?? null)) }],
    targets: labels.map((year) => targets.get(year) ?? null),
  }
}

const pointOf = (value: number | null) => (value === null ? null : { value })

/** Years between are shown though nothing is known of them: a slope must not look steeper than it is. */
const everyYear = (years: readonly number[]): readonly string[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}
