import { type IndicatorIndex, type IndicatorRow, lookupIndicator, type ReviewedReading } from '@gangmu/domain'

/** A row of a report on its way into a plan: the catalogue code by the space's own catalogue, and its part in the table. */
export type ConfirmedRow = {
  readonly row: IndicatorRow
  /** The key by which decisions follow the row. */
  readonly elementKey: string
  readonly indicator: string | null
  readonly period: string
}

export type YearTable = { readonly year: number; readonly rows: readonly ConfirmedRow[] }

/**
 * The indicator rows of a reviewed reading, without the rejected ones, by the year their table is of. A row without a year belongs to the report's; half-year reports give
 * results of 1—6月. A row that says the same as an earlier one of its year (the table repeated in an annex) is left out.
 */
export const rowsByYear = ({ reading, elements }: ReviewedReading, catalogue: IndicatorIndex): readonly YearTable[] => {
  const tables = new Map<number, ConfirmedRow[]>()
  const seen = new Set<string>()
  for (const element of elements) {
    if (element.kind !== 'indicator' || element.state === 'rejected') continue
    const row = element.thing
    const year = row.year ?? reading.report.reportYear
    if (year === null) continue
    const same = [year, row.name, row.unit, row.parent, row.target?.text, row.actual?.text].join('\u001f')
    if (seen.has(same)) continue
    seen.add(same)
    const period = reading.report.kind === 'half-year' ? `${year}-01/${year}-06` : String(year)
    const indicator = row.indicator ?? lookupIndicator(row.name, { unit: row.unit }, catalogue)?.code ?? null
    tables.set(year, [...(tables.get(year) ?? []), { row, elementKey: element.key, indicator, period }])
  }
  return [...tables].map(([year, rows]) => ({ year, rows })).sort((a, b) => a.year - b.year)
}
