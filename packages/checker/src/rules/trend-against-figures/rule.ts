import type { IndicatorRow, Span } from '@gangmu/domain'
import { reportedRows, rowNamed } from '../../lib/indicator-rows.ts'
import { type Sentence, sentencesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

/** 增速放缓 says that it still grows, 降幅收窄 that it falls: the row of the year says which. */
export const trendAgainstFigures: Rule = {
  id: 'trend-against-figures',
  family: 'verdicts',
  severity: '提示',
  *check(input) {
    const rows = reportedRows(input).filter(({ actual, name, indicator }) => isGrowth(name, indicator) && typeof actual?.value === 'number')
    let topic: { readonly line: number; readonly row: IndicatorRow } | null = null
    for (const sentence of sentencesOf(input)) {
      const label = LABEL.exec(sentence.text)?.[1]
      const labelled = label === undefined ? undefined : rowNamed(label, rows)
      if (labelled !== undefined) topic = { line: sentence.line, row: labelled }
      else if (label !== undefined) topic = null
      // Few sentences tell a trend.
      if (!TREND.test(sentence.text) || OTHER_TIME.test(sentence.text)) continue
      for (const clause of sentence.text.matchAll(CLAUSE)) {
        const trend = TREND.exec(clause[0])
        if (trend === null) continue
        const said = trend[0].startsWith('降') ? 'falling' : 'growing'
        for (const row of rowsOf(clause[0].slice(0, trend.index), rows, topic?.line === sentence.line ? topic.row : null)) {
          const value = row.actual!.value as number
          if (said === 'growing' ? value >= 0 : value < 0) continue
          yield {
            code: said,
            params: { name: row.name, words: trend[0], actual: row.actual!.text },
            spans: [spanOfTrend(sentence, clause.index + trend.index, trend[0]), row.spans.actual ?? row.spans.name],
            values: [trend[0], row.actual!.text],
            about: [row.indicator ?? row.name, said],
          }
        }
      }
    }
  },
}

const isGrowth = (name: string, code: string | null): boolean => code?.endsWith('-growth') === true || /增速$|增长率$/.test(name)

/** 第一，规上服务业利润增速。 */
const LABEL = /^\s*(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是)[，,、：:]?\s*([^。，；]{4,30})。$/
const CLAUSE = /[^，。；]+/g
const TREND = /(?:增速|增幅)[^，。；]{0,4}?(?:放缓|回落|趋缓|收窄)|降幅[^，。；]{0,4}?(?:收窄|缩小|扩大)/
const OTHER_TIME = /季度|上半年|\d月|全国|全市|全省|较去年|预计/

/** Rows the clause names; a clause without a name of its own speaks of what its paragraph is headed by. */
function rowsOf(before: string, rows: readonly IndicatorRow[], topic: IndicatorRow | null): readonly IndicatorRow[] {
  const named = rows.filter(({ name }) => before.includes(name.replace(/[（(].*$/, '').replace(/增速$|增长率$/, '')))
  const longest = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name.replace(/增速$/, ''))))
  return longest.length > 0 || before.length > 0 || topic === null ? longest : [topic]
}

const spanOfTrend = ({ line, start }: Sentence, at: number, words: string): Span => ({
  line,
  start: start + at,
  end: start + at + words.length,
})
