import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  lookupIndicator,
  multiplyDecimals,
  subtractDecimals,
} from '@gangmu/domain'
import { impliedGrowth } from '../../lib/implied-growth.ts'
import { multiplyRanges, pointRange, printValue, type Range } from '../../lib/ranges.ts'
import { printFigure, reachedAndPlanned, type ToldFigure } from '../../lib/told-figures.ts'
import type { Rule } from '../../rule.ts'

const SHARE = /^(.+?)占(.+?)(?:的?比重|比例|比率|的?份额)$/
const HUNDRED = decimal(100)
/** Shares are of current prices and growth of constant ones: a difference of this many points says nothing. */
const PRICES_MAY_DIFFER = decimal(3)

/** The share of A in B can only rise as far as A grows faster than B. */
export const shareOutrunsParts: Rule = {
  id: 'share-outruns-parts',
  family: 'plan-logic',
  severity: '提示',
  *check({ reading }) {
    const { reached, planned } = reachedAndPlanned(reading)
    for (const [what, [target]] of planned) {
      const result = reached.get(what)?.[0]
      const parts = SHARE.exec(target!.name)
      if (!result || !parts || target!.quantity.form !== 'number') continue
      const [part, whole] = [parts[1]!, parts[2]!].map((name) => growthOf(planned, name))
      const ratio = impliedGrowth(result.quantity, target!.quantity)
      if (!part || !whole || !ratio?.low || !ratio.high) continue
      const needed = grownBy(ratio, whole.quantity.low)
      if (!isBeyond(needed, part.quantity.low)) continue
      const middle = printValue(divideDecimals(addDecimals(needed.low!, needed.high!), decimal(2), 1))
      yield {
        code: 'found',
        params: {
          name: target!.name,
          before: printFigure(result),
          after: printFigure(target!),
          part: parts[1]!,
          partGrowth: printFigure(part),
          whole: parts[2]!,
          wholeGrowth: printFigure(whole),
          needed: middle,
        },
        spans: [part.span, target!.span, result.span, whole.span],
        values: [part.text, target!.text, result.text, whole.text, `${middle}%`],
        about: [what],
      }
    }
  },
}

function growthOf(targets: ReadonlyMap<string, readonly ToldFigure[]>, name: string): ToldFigure | undefined {
  const code = lookupIndicator(`${name}增速`, { measure: 'growth', unit: '%' })?.code
  return code === undefined ? undefined : targets.get(code)?.[0]
}

/** (1 + ratio) × (1 + growth) − 1, in per cent. */
function grownBy(ratio: Range, growth: Decimal): Range {
  const factor = (points: Decimal): Decimal => divideDecimals(addDecimals(points, HUNDRED), HUNDRED, 6)
  const grown = multiplyRanges({ low: factor(ratio.low!), high: factor(ratio.high!) }, pointRange(factor(growth)))!
  const points = (value: Decimal): Decimal => subtractDecimals(multiplyDecimals(value, HUNDRED), HUNDRED)
  return { low: points(grown.low!), high: points(grown.high!) }
}

const isBeyond = ({ low, high }: Range, growth: Decimal): boolean =>
  compareDecimals(subtractDecimals(low!, growth), PRICES_MAY_DIFFER) > 0 ||
  compareDecimals(subtractDecimals(growth, high!), PRICES_MAY_DIFFER) > 0
