import { type IndicatorRow, judgedRows, lookupIndicator, type Span, type Statement } from '@gangmu/domain'
import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { foldName } from './folded-names.ts'
import { printedRow } from './printed-rows.ts'

/** Rows of the year reported on, parts (其中) included. */
export const reportedRows = derive(({ reading }: CheckInput): readonly IndicatorRow[] =>
  reading.indicators.filter(({ year, status }) => status !== null && (year === null || year === reading.report.reportYear)),
)

/** The rows a report counts itself. */
export const countedRows = derive(({ reading }: CheckInput): readonly IndicatorRow[] => judgedRows(reading))

/** The cell of the row that holds the report's own verdict (是, 超额完成 …); null where the verdict was told in prose or not at all. */
export function declaredCell(row: IndicatorRow, input: CheckInput): Span | null {
  const printed = row.declared === null ? null : printedRow(row.spans.name, input)
  const [place] = printed?.cells.findLast(({ text }) => text === row.declared?.text)?.places ?? []
  return place === undefined ? null : { line: place.line, start: place.start, end: place.end }
}

/** The folded name of a row; every name listed in the text is held against all rows. */
export const foldedName = ({ name }: IndicatorRow): string => foldName(name)

/** The row a printed name means: by catalogue code or by the folded name. */
export function rowNamed(name: string, rows: readonly IndicatorRow[]): IndicatorRow | undefined {
  const bare = name.replace(/[（(][^）)]*[）)]/g, '')
  const folded = [foldName(name), foldName(bare)]
  const byName = rows.find((row) => folded.includes(foldedName(row)))
  if (byName !== undefined) return byName
  const code = lookupIndicator(bare)?.code
  return code === undefined ? undefined : rows.find((row) => row.indicator === code)
}

/** Where a word of a statement stands; the whole statement where it is printed in another way. */
export function spanIn(document: CheckInput['document'], { line, start, end }: Statement, word: string | RegExp): Span {
  const text = document.lines[line - 1]!.slice(start, end)
  const at = typeof word === 'string' ? text.indexOf(word) : text.search(word)
  if (at < 0) return { line, start, end }
  const length = typeof word === 'string' ? word.length : word.exec(text)![0].length
  return { line, start: start + at, end: start + at + length }
}

/** Spans of what a row prints, target and result. */
export const cellsOf = ({ spans: { target, actual } }: IndicatorRow): readonly Span[] => [target, actual].filter((span) => span !== null)
