import { inOther, joinNames, MOST_PLACES } from '../../lib/other-document.ts'
import { cataloguedFigures, figuresOf, type ToldFigure } from '../../lib/told-figures.ts'
import type { PairRule } from '../../rule.ts'

/** What both reports of a congress set out as 主要预期目标. */
const MAIN = [
  'gdp-growth',
  'scale-industry-va-growth',
  'fixed-investment-growth',
  'retail-sales-growth',
  'budget-revenue-growth',
  'new-urban-jobs',
  'surveyed-unemployment',
  'cpi',
  'resident-income-growth',
  'grain-output',
]
/** Fewer common targets mean that one of them sets out none. */
const LEAST_SHARED = 3

/** A main target that one of two reports of the same congress has and the other has not. */
export const congressTargetMissing: PairRule = {
  id: 'congress-target-missing',
  family: 'between-documents',
  severity: '提示',
  relations: ['same-congress'],
  *check({ reading, other }) {
    if (other.reading.report.kind === 'budget') return
    const year = reading.report.planYear
    const own = figuresOf(cataloguedFigures(reading), year, 'target')
    const theirs = figuresOf(cataloguedFigures(other.reading), year, 'target')
    if (MAIN.filter((code) => own.has(code) && theirs.has(code)).length < LEAST_SHARED) return
    const only = (from: typeof own, not: typeof own): ToldFigure[] =>
      MAIN.flatMap((code) => (not.has(code) ? [] : (from.get(code)?.slice(0, 1) ?? [])))
    const [here, there] = [only(own, theirs), only(theirs, own)]
    if (here.length > 0)
      yield listed(
        'only-here',
        here,
        here.map(({ span }) => span),
      )
    if (there.length > 0)
      yield listed(
        'only-there',
        there,
        there.map(({ span }) => inOther(other, span)),
      )
  },
}

const listed = (code: string, figures: readonly ToldFigure[], spans: readonly ToldFigure['span'][]) => ({
  code,
  params: { count: figures.length, names: joinNames(figures.map(({ name }) => name)) },
  spans: spans.slice(0, MOST_PLACES),
  values: figures.map(({ text }) => text).slice(0, MOST_PLACES),
  about: figures.map(({ what }) => what),
})
