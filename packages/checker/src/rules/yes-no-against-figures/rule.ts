import type { IndicatorRow } from '@gangmu/domain'
import { cellsOf, declaredCell, reportedRows } from '../../lib/indicator-rows.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** The column 是否完成 is what target and result of the row show. */
export const yesNoAgainstFigures: Rule = {
  id: 'yes-no-against-figures',
  family: 'verdicts',
  severity: '疑似',
  *check(input) {
    for (const row of reportedRows(input)) {
      const finding = checkRow(row, input)
      if (finding !== null) yield finding
    }
  },
}

function checkRow(row: IndicatorRow, input: CheckInput): RuleFinding | null {
  const { declared, target, actual, name, status, reason } = row
  const cell = declaredCell(row, input)
  if (cell === null || declared === null || target === null || actual === null) return null
  const said = (code: string, severity?: '提示'): RuleFinding => ({
    code,
    params: { name, declared: declared.text, target: target.text, actual: actual.text },
    spans: [cell, ...cellsOf(row), row.spans.name],
    values: [declared.text, target.text, actual.text],
    about: [row.indicator ?? name],
    ...(severity && { severity }),
  })
  if (declared.class === 'met' && status === 'missed') return said('not-met', reason?.code === 'nearly-met' ? '提示' : undefined)
  if (declared.class === 'missed' && status === 'met') return said('met')
  if (declared.class === 'met' && reason?.code === 'compound-split') return said('only-in-words', '提示')
  if (declared.class === 'met' && /超额/.test(declared.text) && reason?.code === 'reached') return said('not-exceeded', '提示')
  return null
}
