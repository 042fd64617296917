import { compareDecimals, convertValue } from '@gangmu/domain'
import { pointRange, rangeIn, rangesMeet } from '../../lib/ranges.ts'
import { printFigure, reachedAndPlanned, type ToldFigure } from '../../lib/told-figures.ts'
import type { Rule } from '../../rule.ts'

/** What is done anew each year, or hangs on weather and markets: less than last year is nothing to wonder at. */
const ANEW = /新增|新设|新登记|新发展|新建|新培育|净增|天数|产量|外资|减排|改造|培训|化解|压减/
const PROPORTIONS = new Set(['share', 'rate', 'ratio'])
const AMOUNTS = new Set(['level', 'count'])

/** A target below what the year before has already reached. */
export const targetBelowResult: Rule = {
  id: 'target-below-result',
  family: 'plan-logic',
  severity: '提示',
  *check({ reading }) {
    const { reached, planned } = reachedAndPlanned(reading)
    for (const [what, [target]] of planned) {
      const result = reached.get(what)?.[0]
      if (!result || !target || !fallsBehind(result, target)) continue
      const { name } = target
      yield {
        code: 'found',
        params: { name, target: printFigure(target), result: printFigure(result) },
        spans: [target.span, result.span],
        values: [target.text, result.text],
        about: [what],
      }
    }
  },
}

/** A floor (≥, 以上) or a ceiling below the result is caution, not a step back. */
function fallsBehind(result: ToldFigure, target: ToldFigure): boolean {
  const { entry, quantity, name } = target
  if (entry === null || ANEW.test(name) || ANEW.test(entry.name)) return false
  // An amount that stands in the text alone (建成高标准农田2600亩) is mostly the work of one year.
  const isStock = PROPORTIONS.has(entry.kind) || (AMOUNTS.has(entry.kind) && (target.row !== null || result.row !== null))
  if (!isStock || !'=~'.includes(quantity.cmp) || !'=~'.includes(result.quantity.cmp)) return false
  // 失业率 and 死亡人数 are held below a line that leaves room.
  const worse = entry.direction === 'up' ? -1 : entry.direction === 'down' && entry.kind === 'ratio' ? 1 : 0
  const reached = convertValue(result.quantity.low, result.quantity.unit, quantity.unit)
  if (worse === 0 || !reached.ok || compareDecimals(quantity.low, reached.value) !== worse) return false
  // 2.6左右 takes in 2.63.
  const meant = rangeIn(quantity, quantity.unit)
  return quantity.cmp === '=' || meant === null || !rangesMeet(meant, pointRange(reached.value))
}
