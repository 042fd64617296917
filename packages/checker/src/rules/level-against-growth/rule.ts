import { compareDecimals, convertValue, type Decimal, decimal, indicatorByCode, subtractDecimals } from '@gangmu/domain'
import { growthSum, impliedGrowth, printedGrowth } from '../../lib/implied-growth.ts'
import { pointRange, printValue, rangeIn, rangesMeet } from '../../lib/ranges.ts'
import { printFigure, reachedAndPlanned, type ToldFigure } from '../../lib/told-figures.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

/** Growth of these is that of a volume; their levels are of current prices. */
const PRICED = /元/
/** Printed growth and printed levels that differ by less are one target, told in round figures. */
const ROUND = decimal('0.5')

/** The level a plan aims at, the last result and the growth it plans are three figures of which two give the third. */
export const levelAgainstGrowth: Rule = {
  id: 'level-against-growth',
  family: 'plan-logic',
  severity: '提示',
  *check({ reading }) {
    const { reached, planned } = reachedAndPlanned(reading)
    for (const [what, [target]] of planned) {
      const result = reached.get(what)?.[0]
      if (!result || !target?.entry || target.isGrowth || target.quantity.form !== 'number') continue
      const growth = growthFor(target, planned)
      if (growth) yield* compare(result, target, growth)
    }
  },
}

/** Its own growth; for output per head the growth of output, which is all that most plans print. */
function growthFor({ entry }: ToldFigure, targets: ReadonlyMap<string, readonly ToldFigure[]>): ToldFigure | undefined {
  const own = targets.get(`${entry!.code}-growth`)?.[0]
  if (own) return own
  return entry!.code === 'gdp-per-capita' ? targets.get('gdp-growth')?.[0] : undefined
}

function* compare(result: ToldFigure, target: ToldFigure, growth: ToldFigure): Iterable<RuleFinding> {
  const implied = printedGrowth(result.quantity, target.quantity)
  if (implied === null || !['%', '％'].includes(growth.quantity.unit ?? '%')) return
  const difference = distance(implied, growth.quantity.low)
  if (compareDecimals(difference, ROUND) < 0) return
  const params = {
    name: target.name,
    target: printFigure(target),
    result: printFigure(result),
    growth: printFigure(growth),
    implied: printValue(implied),
    sum: growthSum(result.quantity, target.quantity, implied),
  }
  const finding = {
    params,
    spans: [target.span, growth.span, result.span],
    values: [target.text, growth.text, result.text, `${printValue(implied)}%`],
    about: [target.what],
  }
  if (target.what === 'gdp-per-capita' && growth.what === 'gdp-growth') {
    if (compareDecimals(difference, decimal(2)) > 0) yield { ...finding, code: 'per-head' }
    return
  }
  if (target.quantity.cmp === '>=' || target.quantity.cmp === '>') {
    if (!isBelow(target, result)) return
    yield { ...finding, code: 'floor' }
    return
  }
  if (PRICED.test(target.quantity.unit ?? '')) {
    yield { ...finding, code: 'prices' }
    return
  }
  if (!isOpen(growth) && !isApart(result, target, growth)) return
  yield { ...finding, code: 'count', severity: isOpen(growth) || target.quantity.cmp !== '=' ? '提示' : '疑似' }
}

const distance = (a: Decimal, b: Decimal): Decimal => {
  const between = subtractDecimals(a, b)
  return between.digits < 0n ? { ...between, digits: -between.digits } : between
}

const isOpen = ({ quantity }: ToldFigure): boolean => quantity.cmp !== '='

function isApart(result: ToldFigure, target: ToldFigure, growth: ToldFigure): boolean {
  const implied = impliedGrowth(result.quantity, target.quantity)
  return implied !== null && !rangesMeet(implied, rangeIn(growth.quantity, growth.quantity.unit) ?? pointRange(growth.quantity.low))
}

/** A floor that last year has passed already promises no growth at all. */
function isBelow(target: ToldFigure, result: ToldFigure): boolean {
  const reached = convertValue(result.quantity.low, result.quantity.unit, target.quantity.unit)
  return reached.ok && compareDecimals(target.quantity.low, reached.value) < 0 && indicatorByCode(target.what)?.direction === 'up'
}
