import type { IndicatorRow } from '../reading.ts'
import type { OtherFigure } from './case.ts'
import type { RowVerdict } from './judge-row.ts'
import { type JudgeTableOptions, judgeTable, type PrintedRow } from './judge-table.ts'

const SEPARATOR = '\u001f'

/**
 * Verdicts of the rows of a reading, one a row in their order. Rows of one year are judged together, whatever table they stand in;
 * `lastYears` has results of the year before that stand beside a row in a column of their own, else those of the other rows count.
 */
export function judgeIndicatorRows(
  rows: readonly IndicatorRow[],
  options: JudgeTableOptions & { readonly lastYears?: readonly (OtherFigure | null)[] } = {},
): readonly RowVerdict[] {
  const parents = parentKeys(rows)
  const results = resultsByYear(rows)
  const printed = rows.map((row, at): PrintedRow => {
    const before = row.year === null ? undefined : results.get(`${row.year - 1}${SEPARATOR}${row.name}`)
    return {
      key: String(at),
      name: row.name,
      unit: row.unit,
      indicator: row.indicator,
      parentKey: parents[at]!,
      targetText: row.target?.text ?? null,
      actualText: row.actual?.text ?? null,
      declaredText: row.declared?.text ?? null,
      lastYear: options.lastYears?.[at] ?? before ?? null,
    }
  })
  const verdicts = new Map<string, RowVerdict>()
  for (const year of new Set(rows.map((row) => row.year))) {
    const ofYear = printed.filter((_, at) => rows[at]!.year === year)
    for (const [key, verdict] of judgeTable(ofYear, options)) verdicts.set(key, verdict)
  }
  return printed.map((row) => verdicts.get(row.key)!)
}

/** Of each row the row of the same table and year that its parent's name means: the nearest above, else the first below. */
function parentKeys(rows: readonly IndicatorRow[]): readonly (string | null)[] {
  const family = (row: IndicatorRow, name: string): string => [row.table, row.year, name].join(SEPARATOR)
  const first = new Map<string, string>()
  for (const [at, row] of rows.entries()) if (!first.has(family(row, row.name))) first.set(family(row, row.name), String(at))
  const above = new Map<string, string>()
  return rows.map((row, at) => {
    const parent = row.parent === null ? null : family(row, row.parent)
    const key = parent === null ? null : (above.get(parent) ?? first.get(parent) ?? null)
    above.set(family(row, row.name), String(at))
    return key
  })
}

const resultsByYear = (rows: readonly IndicatorRow[]): ReadonlyMap<string, OtherFigure> =>
  new Map(
    rows.flatMap((row) => (row.actual === null ? [] : [[`${row.year}${SEPARATOR}${row.name}`, { text: row.actual.text, unit: row.unit }]])),
  )
