import { compareDecimals, decimal, subtractDecimals } from '@gangmu/domain'
import { growthSum, impliedGrowth, printedGrowth } from '../../lib/implied-growth.ts'
import { inOther } from '../../lib/other-document.ts'
import { printValue, rangeIn, rangesMeet } from '../../lib/ranges.ts'
import { findDisagreement } from '../../lib/told-agreement.ts'
import { figuresOf, printFigure, type ToldFigure, toldFigures } from '../../lib/told-figures.ts'
import type { OtherDocument, PairRule, RuleFinding } from '../../rule.ts'

/** Statistics of these are revised after the congress, or grow by constant prices. */
const REVISED = /元|微克/
const CONSTANT_PRICES = /产值|增加值|投资|gdp|-va|output|investment/
/** What a base figure revised within the year may move growth by, in points. */
const REVISION = decimal(2)

/** The base this report grows from, and what last year's report said of that year. */
export const lastResultDiffers: PairRule = {
  id: 'last-result-differs',
  family: 'between-documents',
  severity: '疑似',
  relations: ['last-plan'],
  *check({ reading, other }) {
    const year = other.reading.report.reportYear
    if (year === null || reading.report.reportYear === null || year >= reading.report.reportYear) return
    const told = figuresOf(toldFigures(other.reading), year, 'actual')
    for (const [what, now] of figuresOf(toldFigures(reading), year, 'actual')) {
      const found = findDisagreement(now, told.get(what) ?? [])
      if (found) yield differing(found.mine, found.their, other, year)
    }
    if (year !== reading.report.reportYear - 1) return
    const results = figuresOf(toldFigures(reading), reading.report.reportYear, 'actual')
    for (const [what, [level]] of results) {
      const [base, growth] = [told.get(what)?.[0], results.get(`${what}-growth`)?.[0]]
      if (base && level && growth) yield* checkGrowth(base, level, growth, other)
    }
  },
}

const differing = (now: ToldFigure, then: ToldFigure, other: OtherDocument, year: number): RuleFinding => {
  const isRevised = REVISED.test(now.quantity.unit ?? '') || now.isGrowth || now.entry === null
  return {
    code: isRevised ? 'revised' : 'differs',
    params: { name: now.name, year, now: printFigure(now), before: printFigure(then) },
    spans: [now.span, inOther(other, then.span)],
    values: [now.text, then.text],
    about: [now.what],
    severity: isRevised ? '提示' : '疑似',
  }
}

/** The growth this report prints, against its level and the level that last year's report printed. */
function* checkGrowth(base: ToldFigure, level: ToldFigure, growth: ToldFigure, other: OtherDocument): Iterable<RuleFinding> {
  if (level.isGrowth || level.quantity.cmp !== '=' || base.quantity.cmp !== '=' || growth.quantity.cmp !== '=') return
  if (level.entry === null || CONSTANT_PRICES.test(level.what) || CONSTANT_PRICES.test(level.name)) return
  const [implied, printed] = [impliedGrowth(base.quantity, level.quantity), rangeIn(growth.quantity, '%')]
  const shown = printedGrowth(base.quantity, level.quantity)
  if (!implied || !printed || shown === null || rangesMeet(implied, printed)) return
  const isMoney = REVISED.test(level.quantity.unit ?? '')
  const gap = subtractDecimals(shown, growth.quantity.low)
  if (isMoney && compareDecimals(gap.digits < 0n ? { ...gap, digits: -gap.digits } : gap, REVISION) < 0) return
  yield {
    code: 'growth',
    params: {
      name: level.name,
      now: printFigure(level),
      before: printFigure(base),
      growth: printFigure(growth),
      implied: printValue(shown),
      sum: growthSum(base.quantity, level.quantity, shown),
    },
    spans: [growth.span, level.span, inOther(other, base.span)],
    values: [growth.text, level.text, base.text, `${printValue(shown)}%`],
    about: [level.what],
    severity: isMoney ? '提示' : '疑似',
  }
}
