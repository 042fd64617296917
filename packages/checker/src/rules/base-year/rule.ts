import { tenseOfLines } from '../../lib/passage-tense.ts'
import { passagesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

const COMPARED = /(?:较|比|与)(20\d\d)年(?:同期|底|末|[^，。；、同\d]{0,6})?(?:相比)?[，]?同比|同比(?:较|比)?(20\d\d)年/g

/** 同比是与上年同期相比: 较2017年同比 names a base that is not the year before. */
export const baseYear: Rule = {
  id: 'base-year',
  family: 'time',
  severity: '疑似',
  *check(input) {
    const { reportYear, planYear } = input.reading.report
    const tenses = tenseOfLines(input)
    for (const { text, line, start, trail } of passagesOf(input)) {
      if (!text.includes('同比')) continue
      const year = tenses.get(line) === 'plan' ? planYear : reportYear
      for (const { 0: words, 1: before, 2: behind, index } of text.matchAll(COMPARED)) {
        const base = Number(before ?? behind)
        // A sentence that names its own year is compared with the year before that.
        const own = [...text.slice(0, index).matchAll(/(20\d\d)年/g)].at(-1)?.[1]
        if (year === null || base === year - 1 || (own !== undefined && base === Number(own) - 1)) continue
        yield {
          code: 'differs',
          params: { words, base, year, before: year - 1 },
          spans: [{ line, start: start + index, end: start + index + words.length }],
          values: [words, base, year],
          about: [...trail.slice(-1), words.replace(/\d+/g, '')],
        }
      }
    }
  },
}
