import { matchesOf } from '../../lib/matches-of.ts'
import { passagesOf } from '../../lib/passages.ts'
import { withoutQuotations } from '../../lib/quotations.ts'
import type { Rule } from '../../rule.ts'

/** A slash after the name of an organisation: `…有限公司/12万吨…`. In units and alternatives (元/平方米, 燃油/电动) it is right. */
const AFTER_NAME = /\p{Script=Han}{2}(?:公司|集团|合作社|工厂|中心|研究院|医院|学校|管委会)\/(?=[\p{Script=Han}\d])/gu
/** Joins two bodies by right: 某某集团/某某公司. */
const ALSO_NAME = /^[\p{Script=Han}]{2,20}(?:公司|集团|合作社|工厂|中心|研究院|医院|学校|管委会)/u

/** A slash left standing between a company and its project. */
export const straySlash: Rule = {
  id: 'stray-slash',
  family: 'language',
  severity: '提示',
  *check(input) {
    for (const passage of passagesOf(input)) {
      const { line, start, text } = passage
      if (!text.includes('/')) continue
      for (const { 0: name, index } of matchesOf(withoutQuotations(passage), AFTER_NAME)) {
        const end = index + name.length
        const rest = text.slice(end)
        if (ALSO_NAME.test(rest)) continue
        const words = text.slice(index, end) + (/^[^、，。；]{0,4}/.exec(rest)?.[0] ?? '')
        yield {
          code: 'slash',
          params: { words },
          spans: [{ line, start: start + index, end: start + index + words.length }],
          values: [words],
          about: [],
        }
      }
    }
  },
}
