import { parseNumeral } from '@gangmu/domain'
import { passagesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

/** Founding years that reports count from. */
const FOUNDED: readonly (readonly [RegExp, number])[] = [
  [/(?:新中国|中华人民共和国|建国|共和国)(?:成立|建立)?$/, 1949],
  [/(?:中国共产党|建党)(?:成立|建立|建党)?$/, 1921],
  [/(?:建军|人民解放军(?:建军|成立)?)$/, 1927],
  [/改革开放$/, 1978],
  [/(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利$/, 1945],
  [/(?:红军)?长征胜利$/, 1936],
  [/香港(?:回归|回归祖国)$/, 1997],
  [/澳门(?:回归|回归祖国)$/, 1999],
  [/重庆直辖$/, 1997],
]

/** 周年数与年份相符: 新中国成立75周年 is 2024. */
export const anniversary: Rule = {
  id: 'anniversary',
  family: 'time',
  severity: '疑似',
  *check(input) {
    const { reportYear, planYear } = input.reading.report
    for (const { text, line, start } of passagesOf(input)) {
      if (!text.includes('周年')) continue
      for (const { 0: words, 1: numeral, index } of text.matchAll(/([\d]{1,3}|[一二三四五六七八九十百]{1,5})周年/g)) {
        const founded = FOUNDED.find(([name]) => name.test(text.slice(Math.max(0, index - 16), index)))
        const years = founded && numberOf(numeral!)
        if (!founded || years === null || years === undefined) continue
        const said = /(20\d\d)年[^。；]*$/.exec(text.slice(0, index))?.[1]
        const possible = said === undefined ? [reportYear, planYear].filter((year) => year !== null) : [Number(said)]
        if (possible.length === 0 || possible.some((year) => year - founded[1] === years)) continue
        const year = possible.at(-1)!
        yield {
          code: 'differs',
          params: { words, year, founded: founded[1], years: year - founded[1] },
          spans: [{ line, start: start + index, end: start + index + words.length }],
          values: [words, year, year - founded[1]],
          about: [String(founded[1])],
        }
      }
    }
  },
}

const numberOf = (numeral: string): number | null => {
  const value = parseNumeral(numeral)
  return value === null ? null : Number(value.digits) / 10 ** value.scale
}
