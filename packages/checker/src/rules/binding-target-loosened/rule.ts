import type { IndicatorRow } from '@gangmu/domain'
import { type ComparedRows, comparedTables, rowsOfYear } from '../../lib/plan-tables.ts'
import { targetQuantity } from '../../lib/told-figures.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

/** 约束性指标 is what a government must reach: its bound must be definite, and what asks for less than last year wants a reason. */
export const bindingTargetLoosened: Rule = {
  id: 'binding-target-loosened',
  family: 'plan-logic',
  severity: '提示',
  *check({ reading }) {
    const compared = comparedTables(reading)
    for (const rows of compared) yield* checkLine(rows)
    const paired = new Set(compared.flatMap(({ before, after }) => (before && after ? [after] : [])))
    for (const row of rowsOfYear(reading.indicators, reading.report.planYear))
      if (!paired.has(row) && row.nature === '约束性' && isVague(row)) yield vague(row)
  },
}

function* checkLine({ before, after, comparison }: ComparedRows): Iterable<RuleFinding> {
  if (before === null || after === null) return
  const spans = [after.spans.target, before.spans.target].filter((span) => span !== null)
  const texts = [after.target?.text ?? '', before.target?.text ?? '']
  const params = { name: after.name, before: texts[1]!, after: texts[0]! }
  const about = [after.indicator ?? after.name]
  if (comparison.nature === 'loosened')
    yield {
      code: 'expected',
      params: { name: after.name },
      spans: [after.spans.name, before.spans.name],
      values: ['约束性', '预期性'],
      about,
    }
  else if ((after.nature ?? before.nature) !== '约束性') return
  else if (isVague(after) && !isVague(before)) yield { code: 'vague-now', params, spans, values: texts, about }
  else if (isVague(after)) yield vague(after)
  else if (comparison.target?.direction === 'lowered') yield { code: 'lowered', params, spans, values: texts, about }
  else if (isBound(before) && isBare(after) && before.target!.text !== after.target!.text)
    yield { code: 'bound-gone', params, spans, values: texts, about }
}

const vague = (row: IndicatorRow): RuleFinding => ({
  code: 'vague',
  params: { name: row.name, after: row.target!.text },
  spans: [row.spans.target!],
  values: [row.target!.text],
  about: [row.indicator ?? row.name],
})

const cmpOf = (row: IndicatorRow) => targetQuantity(row)?.cmp
const isVague = (row: IndicatorRow): boolean => cmpOf(row) === '~'
const isBare = (row: IndicatorRow): boolean => cmpOf(row) === '='
const isBound = (row: IndicatorRow): boolean => ['>=', '<=', '>', '<'].includes(cmpOf(row) ?? '')
