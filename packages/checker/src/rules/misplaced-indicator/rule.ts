import type { IndicatorRow, Statement } from '@gangmu/domain'
import { cellsOf, reportedRows, rowNamed, spanIn } from '../../lib/indicator-rows.ts'
import { nearestPlaces } from '../../lib/places.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** An indicator listed among those that were met (or missed) is one by its row. */
export const misplacedIndicator: Rule = {
  id: 'misplaced-indicator',
  family: 'verdicts',
  severity: '疑似',
  *check(input) {
    const rows = reportedRows(input)
    for (const statement of input.reading.statements) {
      if (!statement.of.startsWith('indicators')) continue
      const listed =
        statement.met !== null && statement.missed === null ? 'met' : statement.missed !== null && statement.met === null ? 'missed' : null
      if (listed === null || statement.undetermined !== null) continue
      for (const name of statement.names) {
        const row = rowNamed(name, rows)
        const code = row === undefined ? null : codeOf(listed, row, Object.keys(statement.classes).join())
        if (row !== undefined && code !== null) yield said(code, name, row, rows, statement, input)
      }
    }
  },
}

const SOFT: ReadonlySet<string> = new Set(['no-target', 'not-exceeded'])

function codeOf(listed: 'met' | 'missed', { status, reason, target }: IndicatorRow, words: string): string | null {
  if (listed === 'met' && status === 'missed') return 'missed'
  if (listed === 'missed' && status === 'met') return 'met'
  if (listed === 'met' && /^[\s/／—–-]*$/.test(target?.text ?? '') && status === 'undetermined') return 'no-target'
  return listed === 'met' && reason?.code === 'reached' && /超额/.test(words) && !/或/.test(words) ? 'not-exceeded' : null
}

function said(
  code: string,
  name: string,
  row: IndicatorRow,
  rows: readonly IndicatorRow[],
  statement: Statement,
  { document }: CheckInput,
): RuleFinding {
  const parts = rows.filter(({ parent }) => parent === row.name)
  return {
    code,
    params: { name, target: row.target?.text.trim() || '空', actual: row.actual?.text ?? '' },
    spans: nearestPlaces([
      spanOfName(name, statement, document),
      ...cellsOf(row),
      ...(code === 'no-target' ? parts.map(({ spans }) => spans.name) : []),
    ]),
    values: [name, row.target?.text ?? '', row.actual?.text ?? ''],
    about: [row.indicator ?? row.name],
    ...(SOFT.has(code) && { severity: '提示' as const }),
  }
}

/** The list stands in the statement or in the sentence before it. */
function spanOfName(name: string, statement: Statement, document: CheckInput['document']) {
  const text = document.lines[statement.line - 1]!
  const at = text.lastIndexOf(name, statement.end)
  return at >= 0 ? { line: statement.line, start: at, end: at + name.length } : spanIn(document, statement, name)
}
