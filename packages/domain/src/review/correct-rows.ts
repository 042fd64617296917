import { type IndicatorIndex, lookupIndicator } from '../indicator/lookup-indicator.ts'
import type { IndicatorRow, Reading } from '../reading.ts'
import { readResultCell, readTargetCell } from '../target/read-cells.ts'
import { judgeIndicatorRows } from '../verdict/judge-indicator-rows.ts'
import type { JudgeTableOptions } from '../verdict/judge-table.ts'
import type { Correction } from './corrections.ts'
import { isSameValue } from './same-value.ts'

export type RowReview = { readonly rejected: boolean; readonly correction: Correction['indicator'] | null }

/**
 * The rows of a reading as reviewed, one review a row in their order; a rejected row stays as read, and no other row follows it any more.
 * A verdict is taken anew only where the review changes it: the reader knew results of the year before that the reading does not hold.
 */
export function correctRows(
  reading: Pick<Reading, 'report' | 'indicators'>,
  reviews: readonly RowReview[],
  options: Omit<JudgeTableOptions, 'yearRunning'> & { readonly index: IndicatorIndex },
): readonly IndicatorRow[] {
  const read = reading.indicators
  if (reviews.every(({ rejected, correction }) => !rejected && correction === null)) return read
  const rows = followNames(
    read,
    read.map((row, at) => correctRow(row, reviews[at]!.correction ?? {}, options.index)),
    reviews,
  )
  const judging = { ...options, yearRunning: reading.report.kind === 'half-year' }
  const before = judgeIndicatorRows(read, judging)
  const standing = rows.flatMap((row, at) => (reviews[at]!.rejected ? [] : [{ row, at }]))
  const after = judgeIndicatorRows(
    standing.map(({ row }) => row),
    judging,
  )
  const out = [...read]
  for (const [place, { row, at }] of standing.entries()) {
    const { status, reason } = after[place]!
    const same = before[at]!.status === status && isSameValue(before[at]!.reason, reason)
    const judged = row.status !== null || (row.target !== null && row.actual !== null)
    out[at] = judged && !(same && row.status !== null) ? { ...row, status, reason } : row
  }
  return out
}

function correctRow(row: IndicatorRow, correction: Correction['indicator'], index: IndicatorIndex): IndicatorRow {
  const { targetText = row.target?.text ?? null, actualText = row.actual?.text ?? null, ...fields } = correction
  const next = { ...row, ...fields }
  const asked = 'name' in fields || 'unit' in fields
  return {
    ...next,
    target: targetText === null ? null : readTargetCell(targetText, next.unit),
    actual: actualText === null ? null : readResultCell(actualText, next.unit),
    indicator: asked && !('indicator' in fields) ? (lookupIndicator(next.name, { unit: next.unit }, index)?.code ?? null) : next.indicator,
  }
}

/** Parts name their parent by its name as read: where that was corrected they go with it. */
function followNames(read: readonly IndicatorRow[], rows: readonly IndicatorRow[], reviews: readonly RowReview[]): readonly IndicatorRow[] {
  const family = ({ table, year }: IndicatorRow, name: string): string => [table, year, name].join('\u001f')
  const renamed = new Map(read.flatMap((row, at) => (row.name === rows[at]!.name ? [] : [[family(row, row.name), rows[at]!.name]])))
  return rows.map((row, at) => {
    if (row.parent === null || 'parent' in (reviews[at]!.correction ?? {})) return row
    return { ...row, parent: renamed.get(family(row, row.parent)) ?? row.parent }
  })
}
