import { type ComparedLine, comparePlans, type IndicatorRow, type LineComparison, type Reading } from '@gangmu/domain'
import { derive } from './derive.ts'

/** A line of one plan beside the same line of another; null where one of them has none. */
export type ComparedRows = {
  readonly before: IndicatorRow | null
  readonly after: IndicatorRow | null
  readonly comparison: LineComparison
}

/** What a table of one year becomes in another, lines without counterpart included. Empty where one of them has no table. */
export function compareRows(before: readonly IndicatorRow[], after: readonly IndicatorRow[]): readonly ComparedRows[] {
  if (before.length === 0 || after.length === 0) return []
  return comparePlans(before.map(asLine), after.map(asLine)).map((comparison) => ({
    before: comparison.before === null ? null : before[Number(comparison.before)]!,
    after: comparison.after === null ? null : after[Number(comparison.after)]!,
    comparison,
  }))
}

/** The table of the year reported on against the table of the year planned, within one report. */
export const comparedTables = derive(({ report, indicators }: Reading): readonly ComparedRows[] =>
  report.planYear === report.reportYear
    ? []
    : compareRows(rowsOfYear(indicators, report.reportYear), rowsOfYear(indicators, report.planYear)),
)

export const rowsOfYear = (rows: readonly IndicatorRow[], year: number | null): readonly IndicatorRow[] =>
  year === null ? [] : rows.filter((row) => row.year === year)

/** Groups and places of a table say nothing of a line's identity between two years. */
const asLine = ({ no, name, unit, parent, indicator, nature, core, target, year }: IndicatorRow, at: number): ComparedLine => ({
  key: String(at),
  no,
  name,
  unit,
  group: null,
  parent,
  indicator,
  nature,
  core,
  targetText: target?.text ?? null,
  targetYear: year,
})
