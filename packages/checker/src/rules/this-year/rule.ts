import type { Span } from '@gangmu/domain'
import { tenseOfLines } from '../../lib/passage-tense.ts'
import { passagesOf } from '../../lib/passages.ts'
import type { CheckInput, Rule } from '../../rule.ts'

/** 今年、明年以报告提交之日为准: in a report given in January, 今年 is the year that is planned, not the one looked back on. */
export const thisYear: Rule = {
  id: 'this-year',
  family: 'time',
  severity: '提示',
  *check(input) {
    const { reportYear, planYear, date } = input.reading.report
    if (reportYear === null || planYear !== reportYear + 1 || date === null || Number(date.slice(0, 4)) !== planYear) return
    const spans = wordsOfLastYear(input)
    if (spans.length === 0) return
    const words = [...new Set(spans.map(({ word }) => word))].join('、')
    yield {
      code: 'said',
      params: { words, count: spans.length, year: reportYear, date },
      spans: spans.slice(0, 8).map(({ span }) => span),
      values: [words, reportYear, planYear],
      about: ['今年'],
    }
  },
}

const LAST_YEAR = /今年(?!计划|目标|预期)|(?:预计)?明年/g

/** 今年 where the text looks back, 明年 where it looks ahead: one place a line. */
function wordsOfLastYear(input: CheckInput): { word: string; span: Span }[] {
  const tenses = tenseOfLines(input)
  return passagesOf(input).flatMap(({ text, line, start }) => {
    if (!text.includes('今年') && !text.includes('明年')) return []
    const tense = tenses.get(line)
    const found = [...text.matchAll(LAST_YEAR)].find(({ 0: word, index }) =>
      word === '今年' ? isLookingBack(text, index, tense) : tense !== undefined,
    )
    if (found === undefined) return []
    return [{ word: found[0], span: { line, start: start + found.index, end: start + found.index + found[0].length } }]
  })
}

/** 今年以来, 今年预计完成, or any 今年 of a line that looks back; 今年要, 今年将 look ahead wherever they stand. */
function isLookingBack(text: string, at: number, tense: 'review' | 'plan' | undefined): boolean {
  const behind = text.slice(at + 2, at + 12)
  if (/^(?:以来|预计)/.test(behind)) return true
  return tense === 'review' && !/^[^，。；]{0,6}(?:将|要|拟|力争|计划|确保|继续|是“?十)/.test(behind)
}
