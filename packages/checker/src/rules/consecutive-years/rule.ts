import type { Span } from '@gangmu/domain'
import { parseNumeral } from '@gangmu/domain'
import { passagesOf } from '../../lib/passages.ts'
import type { CheckInput, Rule } from '../../rule.ts'

/** 同一事项“连续N年”全文一致. */
export const consecutiveYears: Rule = {
  id: 'consecutive-years',
  family: 'time',
  severity: '疑似',
  *check(input) {
    const streaks = streaksOf(input)
    for (const [k, streak] of streaks.entries()) {
      const other = streaks.slice(0, k).findLast(({ what, years }) => what === streak.what && years !== streak.years)
      if (!other) continue
      yield {
        code: 'differs',
        params: { what: streak.what, first: other.words, second: streak.words },
        spans: [streak.span, other.span],
        values: [streak.words, other.words],
        about: [streak.what],
      }
    }
  },
}

type Streak = { readonly years: number; readonly words: string; readonly what: string; readonly span: Span }

/** 连续三年获评全省先进: how many years, and what for. */
function streaksOf(input: CheckInput): Streak[] {
  return passagesOf(input).flatMap(({ text, line, start }) =>
    [...text.matchAll(/连续(\d{1,2}|[二两三四五六七八九十]{1,3})年([^，。；、（）]{6,24})/g)].flatMap(({ 1: numeral, 2: what, index }) => {
      const value = parseNumeral(numeral === '两' ? '二' : numeral!)
      const words = `连续${numeral}年`
      const span = { line, start: start + index, end: start + index + words.length }
      return value === null ? [] : [{ years: Number(value.digits), words, what: what!, span }]
    }),
  )
}
