import { matchesOf } from '../../lib/matches-of.ts'
import { tenseOfLines } from '../../lib/passage-tense.ts'
import { sentencesOf } from '../../lib/passages.ts'
import type { Rule } from '../../rule.ts'

const PROMISE = '力争|确保|争取|计划|预计|将|拟|要|到|于'
const REACH = '完成|建成|开工|投用|投产|投运|竣工|通车|交付|实现|达到|启动|完工|运营|封顶|入库'
const DEADLINE = new RegExp(
  `(20\\d\\d)年(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:底|末|份)?|[一二三四]季度(?:末)?|上半年|下半年|年?底|年?末)?(?:之?前)?(?=[^，。；、\\d]{0,14}?(?:${REACH}))`,
  'g',
)

/** 计划部分的完成时限不应早于计划年度: a promise for a year that is already over. */
export const pastDeadline: Rule = {
  id: 'past-deadline',
  family: 'time',
  severity: '疑似',
  *check(input) {
    const { planYear } = input.reading.report
    if (planYear === null) return
    const tenses = tenseOfLines(input)
    for (const { text, line, start, passage } of sentencesOf(input)) {
      if (passage.kind === 'heading' || tenses.get(line) !== 'plan' || !text.includes('20')) continue
      for (const { 0: words, 1: digits, index } of matchesOf(text, DEADLINE)) {
        const year = Number(digits)
        const ahead = text.slice(Math.max(0, index - 14), index)
        if (year >= planYear || !isPromised(ahead, words) || /截至|自|从|以来|较|比|年—|年至|[（(“《]$/.test(ahead.slice(-4))) continue
        yield {
          code: 'past',
          params: { words, year, planYear },
          spans: [{ line, start: start + index, end: start + index + words.length }],
          values: [words, year, planYear],
          about: [text.slice(index + words.length, index + words.length + 16).replace(/[\d.%]/g, '')],
        }
      }
    }
  },
}

const PROMISED = new RegExp(`(?:${PROMISE})[^，。；]{0,8}$`)

/** 力争2022年底前完成…; 2022年底前 alone promises too. A bare year (2022年建成的…) tells of the past. */
const isPromised = (ahead: string, words: string): boolean =>
  PROMISED.test(ahead) ? words.length > 5 || /(?:力争|确保|争取|到|于)$/.test(ahead) : /前$/.test(words)
