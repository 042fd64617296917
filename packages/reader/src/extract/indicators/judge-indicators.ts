import {
  type Diagnostic,
  type IndicatorRow,
  judgeIndicatorRows,
  lookupIndicator,
  type OtherFigure,
  readResultCell,
  readTargetCell,
} from '@gangmu/domain'
import { diagnose } from '../../diagnostics.ts'

/** A row as printed, with the result of the year before where its own table has a column of it. */
export type UnjudgedRow = { readonly row: IndicatorRow; readonly judged: boolean; readonly lastYear: OtherFigure | null }

/** Fills expression, value, catalogue code and verdict of every row. `yearRunning`: a report from within the year (上半年). */
export function judgeIndicators(
  rows: readonly UnjudgedRow[],
  yearRunning: boolean,
): {
  readonly indicators: readonly IndicatorRow[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const read = rows.map(({ row }) => ({
    ...row,
    target: row.target && readTargetCell(row.target.text, row.unit),
    actual: row.actual && readResultCell(row.actual.text, row.unit),
    indicator: lookupIndicator(row.name, { unit: row.unit })?.code ?? null,
  }))
  const verdicts = judgeIndicatorRows(read, { yearRunning, lastYears: rows.map(({ lastYear }) => lastYear) })
  const indicators = read.map((row, at): IndicatorRow => {
    const { declaredClass, status, reason } = verdicts[at]!
    const declared = row.declared && { text: row.declared.text, class: declaredClass }
    // A plan without results yet is not judged: there is nothing to hold against it.
    return rows[at]!.judged ? { ...row, declared, status, reason } : { ...row, declared }
  })
  const diagnostics = read.flatMap(({ target, spans, line }) =>
    target === null || target.expression !== null ? [] : [diagnose('target.unparsed', spans.target?.line ?? line, target.text)],
  )
  return { indicators, diagnostics }
}
