import type { IndicatorRow, Reading } from './reading.ts'

/**
 * The rows a report itself counts when it says “36项指标，完成28项”: those of the year it reports on that have a verdict, without the
 * parts of another row (其中, #), whose parent stands for them. A table without a year is taken for the report's.
 */
export const judgedRows = (reading: Pick<Reading, 'report' | 'indicators'>): readonly IndicatorRow[] =>
  reading.indicators.filter(
    (row) => row.status !== null && row.parent === null && (row.year === null || row.year === reading.report.reportYear),
  )
