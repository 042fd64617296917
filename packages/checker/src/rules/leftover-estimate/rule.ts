import { lookupIndicator, type Span } from '@gangmu/domain'
import { compareResults } from '../../lib/agreement.ts'
import { type Claim, claimsOf, printedWithUnit } from '../../lib/claims.ts'
import { sentencesOf } from '../../lib/passages.ts'
import { nearestPlaces } from '../../lib/places.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** Once the year is over and its results are printed, 预计 and 今年 for that year were left over from a draft. */
export const leftoverEstimate: Rule = {
  id: 'leftover-estimate',
  family: 'same-fact',
  severity: '提示',
  *check(input) {
    if (!isOver(input)) return
    yield* oldEstimates(input)
    yield* oldWords(input)
  },
}

/** The date of the report says it, or results of the year that are printed without 预计. */
function isOver({ reading: { report } }: CheckInput): boolean {
  const { date, reportYear, kind } = report
  return reportYear !== null && kind !== 'half-year' && date !== null && Number(date.slice(0, 4)) > reportYear
}

const ESTIMATE = /(?:今年|本年|全年|(\d{4})年)[^，。；]{0,8}预计(?:能|可|将|全年)*(?:完成|实现|增长)[^，。；\d]{0,8}?(-?\d+(?:\.\d+)?%)/g

/** 今年预计完成7.2%, where the result of the year is printed as 6.8%. */
function* oldEstimates(input: CheckInput): Iterable<RuleFinding> {
  const { reportYear } = input.reading.report
  const results = claimsOf(input).filter(
    ({ modality, period, kind }) => modality === 'actual' && period === String(reportYear) && kind === 'growth',
  )
  for (const { line, start, text } of sentencesOf(input)) {
    if (!text.includes('预计')) continue
    for (const match of text.matchAll(ESTIMATE)) {
      if (match[1] !== undefined && Number(match[1]) !== reportYear) continue
      const of = topicOf(match[0], text)
      const at = start + match.index + match[0].length - match[2]!.length
      const estimate = { line, start: at, end: at + match[2]!.length }
      const known = of === null ? [] : results.filter((claim) => claim.of === of && claim.span.line !== line)
      const [result] = known.filter((claim) => differs(claim, match[2]!))
      if (result === undefined || known.length === 0) continue
      yield {
        code: 'estimate',
        params: { name: result.name, estimate: match[2]!, result: printedWithUnit(result) },
        spans: nearestPlaces([estimate, ...known.map(({ span }) => span)]),
        values: [match[2]!, result.printed],
        about: [result.of],
        severity: '疑似',
      }
    }
  }
}

const differs = ({ quantity }: Claim, printed: string): boolean => {
  const [, digits = ''] = /^(-?\d+(?:\.\d+)?)/.exec(printed) ?? []
  const [, fraction = ''] = digits.split('.')
  const low = { digits: BigInt(digits.replace('.', '')), scale: fraction.length }
  return compareResults(quantity, { ...quantity, low, high: null, decimals: fraction.length, cmp: '=', bound: [] }) === 'differ'
}

/** The indicator the clause names, else what its sentence says of the whole economy. */
function topicOf(clause: string, sentence: string): string | null {
  const [, named] = /预计(?:能|可|将|全年)*(?:完成|实现)?([\u4e00-\u9fff]{2,14}?)(?:增长|增速)/.exec(clause) ?? []
  if (named !== undefined) return lookupIndicator(named, { measure: 'growth', unit: '%' })?.code ?? null
  return /地区生产总值|GDP|经济增长/.test(sentence) ? GDP_GROWTH : null
}
const GDP_GROWTH = 'gdp-growth'

const WORDS = /预计(?=[^，。；、]{0,10}(?:完成|实现|增长|达|能))|今年(?=以来|预计|受|全年|前)|(?<=受)今年/g

/** One finding for the document: places where a result that is printed as final elsewhere is still told by 预计, and the year as 今年. */
function* oldWords(input: CheckInput): Iterable<RuleFinding> {
  const { reportYear, planYear } = input.reading.report
  const found: { readonly word: string; readonly span: Span }[] = []
  let year: number | null = null
  for (const { line, start, text } of sentencesOf(input)) {
    year = titledYear(text, planYear) ?? titledYear(text, reportYear) ?? year
    // 今年 in the plan is the plan's year.
    if ((year !== reportYear && !text.includes('今年预计')) || !(text.includes('预计') || text.includes('今年'))) continue
    for (const { 0: word, index } of text.matchAll(WORDS))
      found.push({ word, span: { line, start: start + index, end: start + index + word.length } })
  }
  // 预计 alone is how a report made before the figures are out tells them all.
  if (!found.some(({ word }) => word === '今年')) return
  const words = [...new Set(found.map(({ word }) => word))]
  const first = found.filter(({ word }) => word === '今年')
  yield {
    code: 'words',
    params: { words: words.join('、'), count: found.length, year: input.reading.report.reportYear! },
    spans: nearestPlaces([...first, ...found.filter((one) => !first.includes(one))].map(({ span }) => span)),
    values: words,
    about: ['words'],
  }
}

/** The year a heading, or a line set like one, announces. */
const titledYear = (text: string, year: number | null): number | null =>
  year !== null && text.length <= LONGEST_TITLE && !text.endsWith('。') && text.includes(`${year}年`) ? year : null
const LONGEST_TITLE = 40
