import type { Span } from '@gangmu/domain'
import { matchesOf } from '../../lib/matches-of.ts'
import { type Mark, numberedHeads, numberedPoints, type Style } from '../../lib/numbering.ts'
import { readOrdinal } from '../../lib/ordinals.ts'
import { passagesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

const COUNT = '([两二三四五六七八九]|十[一二三四五]?|\\d{1,2})'
const THING = '(?:个方面|大方面|点|项(?:重点)?(?:工作|任务|措施|举措)|大(?:任务|行动|工程|举措))'
const COUNTED = new RegExp(COUNT + THING)
/** 重点抓好以下六个方面工作：, 突出抓好五项重点任务。 at the end, 从三个方面发力：一是…… */
const ANNOUNCED = new RegExp(
  `(?:以下|下列|如下|抓好|做好|突出|围绕|从)[^，。；：“”]{0,8}?(${COUNT}${THING})[^，。；：“”、]{0,8}(?:[：:。]|$)`,
  'g',
)
/** Only a sentence that ends so looks forward to headings. */
const LOOKS_FORWARD = /(?:以下|下列|如下)|[：:]\s*$/

/** As many points as are announced. */
export const announcedPoints: Rule = {
  id: 'announced-points',
  family: 'structure',
  severity: '疑似',
  *check(input) {
    const heads = numberedHeads(input)[0] ?? []
    const points = numberedPoints(input)
    for (const { line, start, text } of passagesOf(input))
      for (const match of COUNTED.test(text) ? matchesOf(text, ANNOUNCED) : []) {
        const { 0: sentence, 1: printed = '', 2: count = '', index } = match
        const announced = count === '两' ? 2 : readOrdinal(count)
        const end = index + sentence.length
        const after = { line, start: start + end }
        const series =
          end < text.trimEnd().length
            ? seriesAfter(points, after, 2)
            : LOOKS_FORWARD.test(sentence)
              ? (seriesAfter(points, { line: line + 1, start: 0 }, 2) ?? headsAfter(heads, line))
              : null
        if (announced === null || series === null || series.length === announced || series.length < 2) continue
        const at = start + index + sentence.indexOf(printed)
        yield {
          code: 'count',
          params: { announced: printed, found: series.length, last: series.at(-1)!.printed },
          spans: [{ line, start: at, end: at + printed.length }, series.at(-1)!.span, series[0]!.span],
          values: [printed, series.length],
          about: [sentence.replace(/[\d\s]/g, '')],
        }
      }
  },
}

/** Points that begin with the first within `reach` characters of a place. */
function seriesAfter(points: readonly (Mark | 'break')[], { line, start }: Omit<Span, 'end'>, reach: number): readonly Mark[] | null {
  const from = points.findIndex(
    (mark) => mark !== 'break' && mark.span.line === line && mark.span.start >= start && mark.span.start <= start + reach,
  )
  const first = points[from]
  if (first === undefined || first === 'break' || first.n !== 1) return null
  const found: Mark[] = []
  for (const mark of points.slice(from)) {
    if (mark === 'break' || (mark.style === first.style && mark.n === 1 && found.length > 0)) break
    if (mark.style === first.style) found.push(mark)
  }
  return found
}

const DEPTH: readonly Style[] = ['chapter', 'section', 'number', 'bracketed']

/** Headings of one rank that follow a line, up to one of a higher rank. */
function headsAfter(heads: readonly Mark[], line: number): readonly Mark[] | null {
  const from = heads.findIndex(({ span }) => span.line > line)
  const first = heads[from]
  if (first === undefined || first.n !== 1) return null
  const end = heads.findIndex(
    ({ style, n }, index) => index > from && (DEPTH.indexOf(style) < DEPTH.indexOf(first.style) || (style === first.style && n === 1)),
  )
  return heads.slice(from, end < 0 ? undefined : end).filter(({ style }) => style === first.style)
}
