import { decimal } from '@gangmu/domain'
import { sentencesOf } from '../../lib/passages.ts'
import { endsBefore, rangeIn, widen } from '../../lib/ranges.ts'
import { printFigure, reachedAndPlanned } from '../../lib/told-figures.ts'
import type { Rule } from '../../rule.ts'

const KEEPS_PACE = /(?:继续|持续|保持)[^，。；]{0,10}(?:与|和|同)(?:经济|GDP|地区生产总值)(?:发展|增长|增速)?(?:水平)?(?:基本|保持)?同步/
/** 基本同步 leaves half a point. */
const ROUGHLY = decimal('0.5')

/** “继续与经济增长同步” says that last year's incomes kept pace. */
export const keptPaceDidNot: Rule = {
  id: 'kept-pace-did-not',
  family: 'plan-logic',
  severity: '提示',
  *check(input) {
    const { reached } = reachedAndPlanned(input.reading)
    const [income, output] = ['resident-income-growth', 'gdp-growth'].map((what) => reached.get(what)?.[0])
    if (!income || !output) return
    const [slow, fast] = [rangeIn(income.quantity, '%'), rangeIn(output.quantity, '%')]
    if (!slow || !fast) return
    for (const { line, start, text } of sentencesOf(input)) {
      const said = KEEPS_PACE.exec(text)
      if (said === null || !text.includes('收入')) continue
      if (!endsBefore(slow, said[0].includes('基本') ? widen(fast, ROUGHLY) : fast)) continue
      const at = start + said.index
      yield {
        code: 'found',
        params: { words: said[0], income: printFigure(income), output: printFigure(output) },
        spans: [{ line, start: at, end: at + said[0].length }, income.span, output.span],
        values: [said[0], income.text, output.text],
        about: [],
      }
      return
    }
  },
}
