import { directionOf, guessDirection, type IndicatorRow, judgeRow } from '@gangmu/domain'
import { type Claim, claimsOf } from '../../lib/claims.ts'
import { cellsOf, reportedRows } from '../../lib/indicator-rows.ts'
import { sameScope } from '../../lib/same-thing.ts'
import type { CheckInput, Rule } from '../../rule.ts'
import { shortOfOwnTask } from './own-task.ts'

/** Told right after the figure, or at the end of the list it stands in. */
const REACHED =
  /超额完成|超过(?:年度|年初|预期|计划)*目标|(?:完成|达到|实现)(?:了)?(?:全年|年度|年初|预期|计划|既定)+(?:目标|任务|计划)|达到预期/
const NOT = /未|没有|不及|低于|难以|基本/

/** What is said to have met its target does so by the figure printed beside it. */
export const overstatedResult: Rule = {
  id: 'overstated-result',
  family: 'verdicts',
  severity: '疑似',
  *check(input) {
    yield* shortOfOwnTask(input)
    const { reportYear } = input.reading.report
    const rows = reportedRows(input)
    for (const claim of claimsOf(input)) {
      if (claim.fact === null || claim.modality !== 'actual' || claim.period !== String(reportYear)) continue
      const row = rows.find((one) => (one.indicator === null ? one.name === claim.name : one.indicator === claim.code))
      if (row?.target == null || !isOf(claim, row)) continue
      const praise = praiseOf(claim, input)
      if (praise === null || !misses(claim, row, praise.words)) continue
      yield {
        code: 'found',
        params: { name: claim.name, actual: claim.printed, target: row.target.text, words: praise.words },
        spans: [claim.span, praise.span, ...cellsOf(row).slice(0, 1)],
        values: [claim.printed, row.target.text, praise.words],
        about: [claim.of],
      }
    }
  },
}

const isOf = (claim: Claim, row: IndicatorRow): boolean =>
  claim.kind === (row.indicator?.endsWith('-growth') || /增速$/.test(row.name) ? 'growth' : 'amount') && sameScope(claim, claim)

function misses({ printed, quantity }: Claim, { name, unit, indicator, target }: IndicatorRow, words: string): boolean {
  const direction = (indicator === null ? null : directionOf(indicator)) ?? guessDirection(name)
  const actualText = printed.replace(/^下降/, '-')
  const { status, reason } = judgeRow({ name, unit: unit ?? quantity.unit, direction, targetText: target!.text, actualText })
  // What came near may be praised for having met its target, but not for exceeding it.
  return status === 'missed' && (reason.code === 'short' || (reason.code === 'nearly-met' && /超/.test(words)))
}

function praiseOf({ span }: Claim, { document }: CheckInput) {
  const rest = document.lines[span.line - 1]!.slice(span.end)
  const sentence = rest.slice(0, rest.search(/[。；]|$/))
  const found = REACHED.exec(sentence)
  if (found === null || NOT.test(sentence.slice(0, found.index + found[0].length))) return null
  // 比重1.6、拥有量7.2，以上指标均超额完成: a list may stand between; another clause with a figure of its own may not.
  const between = sentence.slice(0, found.index)
  const isList = /(?:以上|上述|均|全部|都)/.test(between)
  if (!isList && /\d/.test(between)) return null
  const start = span.end + found.index
  return { words: found[0], span: { line: span.line, start, end: start + found[0].length } }
}
