import type { Span } from '@gangmu/domain'
import { type Passage, passagesOf } from '../../lib/passages.ts'
import type { CheckInput, Rule } from '../../rule.ts'

/** 回顾部分写报告年度，计划部分写计划年度: the year in a part's heading, in the sentence that announces its goals and in the one that opens it. */
export const partYear: Rule = {
  id: 'part-year',
  family: 'time',
  severity: '疑似',
  *check(input) {
    const { reportYear, planYear, kind } = input.reading.report
    if (reportYear === null || planYear !== reportYear + 1 || kind === 'half-year') return
    const yearOf = { review: reportYear, plan: planYear }
    for (const { passage, code, part, at, heading } of namedYears(input)) {
      if (code === 'last-year') {
        const start = passage.start + at
        yield { code, params: { planYear }, spans: [{ line: passage.line, start, end: start + 2 }], values: ['去年'], about: [code] }
        continue
      }
      const year = Number(passage.text.slice(at, at + 4))
      const expected = yearOf[part]
      // A year further off is told of on purpose.
      if (year === expected || Math.abs(year - expected) > 2) continue
      const start = passage.start + at
      yield {
        code: `${code}-${part}`,
        params: { year, expected },
        spans: [{ line: passage.line, start, end: start + 5 }, ...yearIn(heading, expected)],
        values: [`${year}年`, `${expected}年`],
        about: [code, part],
      }
    }
  },
}

type Part = 'review' | 'plan'
type NamedYear = {
  readonly passage: Passage
  readonly code: 'heading' | 'goals' | 'opening' | 'last-year'
  readonly part: Part
  readonly at: number
  /** What the sentence stands under. */
  readonly heading: Passage | null
}

/** The heading that names the year as it should be. */
function yearIn(heading: Passage | null, year: number): Span[] {
  const at = heading?.text.indexOf(`${year}年`) ?? -1
  if (heading === null || at < 0) return []
  return [{ line: heading.line, start: heading.start + at, end: heading.start + at + 5 }]
}

const DONE = /执行|完成|回顾|情况|总结|成效|评估|分析|取得/
const LOOKS_BACK = /执行情况|工作回顾|完成情况|工作总结/
const LOOKS_AHEAD = /安排|总体要求|目标|任务|打算|思路|重点工作|建议/
/** A year that is taken apart, or one of several. */
const OTHER_TIME = /季度|\d月|上半年|下半年|五年|三年|[—－~至-]\s*20\d\d年/

const ANNOUNCES =
  /(?:^|[，。；：]|建议|提出|拟定|确定|安排|设定|做好)(20\d\d)年度?(?:全[区县市]|[我本][区县市])?(?:国民)?(?:经济|社会|发展|计划|工作|和|与|的|主要|预期|总体|奋斗){0,12}(?:目标|总体要求|总体思路)(?:初步|建议|安排|拟定?|确定|设定)*(?:是|为|如下|[：:])/
const OPENS = /^\s*(20\d\d)年是[^。]*(?:之年|一年|周年)/

/** 去年是…收官之年 opens no plan, unless 今年是 follows. */
const LAST_YEAR = /^\s*去年是[^。]*(?:之年|一年|周年)/

function* namedYears(input: CheckInput): Iterable<NamedYear> {
  let part: Part | null = null
  let heading: Passage | null = null
  let isFirst = false
  for (const passage of passagesOf(input)) {
    const { text, kind, block } = passage
    if (kind === 'heading') {
      if (block.kind !== 'heading' || block.level !== 1) continue
      part = partOf(text)
      heading = passage
      isFirst = true
      const [year, ...others] = [...text.matchAll(/20\d\d(?=年)/g)]
      if (part !== null && year !== undefined && others.length === 0)
        yield { passage, code: 'heading', part, at: year.index, heading: null }
    } else if (kind === 'paragraph') {
      const opening = isFirst ? OPENS.exec(text) : null
      const lastYear = isFirst && part === 'plan' ? LAST_YEAR.exec(text) : null
      isFirst = false
      if (lastYear !== null && !/今年/.test(lastYear[0]))
        yield { passage, code: 'last-year', part: 'plan', at: text.indexOf('去年'), heading }
      if (part !== null && opening !== null) yield { passage, code: 'opening', part, at: text.indexOf(opening[1]!), heading }
      const announced = part === 'plan' ? ANNOUNCES.exec(text) : null
      if (announced !== null)
        yield { passage, code: 'goals', part: 'plan', at: announced.index + announced[0].indexOf(announced[1]!), heading }
    }
  }
}

/** Null for a heading that is neither, and for one of a part of a year or of several years. */
function partOf(heading: string): Part | null {
  if (OTHER_TIME.test(heading)) return null
  if (LOOKS_BACK.test(heading)) return 'review'
  return LOOKS_AHEAD.test(heading) && !DONE.test(heading) ? 'plan' : null
}
