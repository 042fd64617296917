import { type Decimal, decimal, multiplyDecimals, negateDecimal, printDecimal, trimDecimal } from '../decimal.ts'
import type { IndicatorKind } from '../indicator/types.ts'
import type { Accrual } from '../monitor/month.ts'
import { comparePeriods, type Period, parsePeriodCode, periodDays } from '../period/period.ts'
import type { Fact, IndicatorRow, Measure } from '../reading.ts'
import { figureUnitOf, unitFactor } from '../verdict/unit-factor.ts'

/** A figure that is asked and may stand in a bulletin. `scope`: words that belong to the indicator (规模以上). */
export type WantedFigure = {
  readonly key: string
  readonly indicator: string
  readonly name: string
  readonly unit: string | null
  readonly period: string
  readonly kind: IndicatorKind | null
  readonly accrual: Accrual
  readonly scope: readonly string[]
}

/** Why no fact of a document is taken for a figure, with the names of the parameters; the nearer a fact came, the later it stands. */
export const FACT_MISSES = {
  'not-found': [],
  /** Tables are read for the rows of a plan, not for columns of months. */
  'in-table': [],
  target: ['raw'],
  'other-area': ['raw', 'area'],
  'other-period': ['raw', 'period'],
  'other-scope': ['raw', 'scope'],
  /** 左右, 以上, a range. */
  'not-exact': ['raw'],
  'other-unit': ['raw', 'unit'],
  several: ['values'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type FactMiss = keyof typeof FACT_MISSES

/** What a document says of a figure: `value` in the unit asked with the facts that say so, or why none is taken with those that came nearest. */
export type FactMatch = { readonly key: string; readonly facts: readonly Fact[] } & (
  | { readonly value: string; readonly miss: null }
  | { readonly value: null; readonly miss: FactMiss; readonly params: Readonly<Record<string, string | null>> }
)

/**
 * Finds the figures that are asked among the facts of a document: of the same indicator and measure, the same period, and the area asked. Several
 * facts that say the same are one; several that differ are none, for a person to decide.
 */
export const matchFacts = (
  wanted: readonly WantedFigure[],
  { facts, indicators }: { readonly facts: readonly Fact[]; readonly indicators: readonly Pick<IndicatorRow, 'indicator'>[] },
  isArea: (name: string) => boolean,
): readonly FactMatch[] => wanted.map((figure) => matchFigure(figure, facts, indicators, isArea))

const matchFigure = (
  figure: WantedFigure,
  facts: readonly Fact[],
  rows: readonly Pick<IndicatorRow, 'indicator'>[],
  isArea: (name: string) => boolean,
): FactMatch => {
  const { key } = figure
  const tried = facts
    .filter(({ indicator, measure }) => indicator === figure.indicator && fits(figure.kind, measure))
    .map((fact) => ({ fact, ...tryFact(figure, fact, isArea) }))
  const taken = tried.filter(({ miss }) => miss === null)
  const [first, ...others] = [...new Set(taken.map(({ value }) => value!))]
  const sources = taken.map(({ fact }) => fact)
  if (first !== undefined && others.length === 0) return { key, value: first, miss: null, facts: sources }
  if (first !== undefined)
    return { key, value: null, miss: 'several', params: { values: sources.map(({ raw }) => raw).join('、') }, facts: sources }
  const order = Object.keys(FACT_MISSES)
  const nearest = tried.toSorted((a, b) => order.indexOf(b.miss!) - order.indexOf(a.miss!))[0]
  if (nearest !== undefined) return { key, value: null, miss: nearest.miss!, params: nearest.params, facts: [nearest.fact] }
  const isListed = rows.some(({ indicator }) => indicator === figure.indicator || `${indicator}-growth` === figure.indicator)
  return { key, value: null, miss: isListed ? 'in-table' : 'not-found', params: {}, facts: [] }
}

/** A place or a distance is none of the figure's values, and growth only of what is told as growth. */
const fits = (kind: IndicatorKind | null, measure: Measure): boolean => {
  if (measure === 'rank' || measure === 'change_pp') return false
  return (measure === 'growth') === (kind === 'growth' || kind === 'reduction')
}

type Tried = { readonly value: string | null; readonly miss: FactMiss | null; readonly params: Readonly<Record<string, string | null>> }

const tryFact = (figure: WantedFigure, fact: Fact, isArea: (name: string) => boolean): Tried => {
  const { raw, area, period } = fact
  const none = (miss: FactMiss, params: Tried['params'] = {}): Tried => ({ value: null, miss, params: { raw, ...params } })
  if (fact.modality === 'target') return none('target')
  if (area === null || !isArea(area)) return none('other-area', { area })
  if (!isPeriodOf(figure, period)) return none('other-period', { period })
  const scope = fact.scope.filter((word) => !isInScope(figure, word))
  if (scope.length > 0) return none('other-scope', { scope: scope.join('、') })
  const exact = exactValue(figure, fact)
  if (exact === null) return none('not-exact')
  if (typeof exact === 'string') return { value: exact, miss: null, params: {} }
  const unit = figureUnitOf(figure.unit)
  const factor = (fact.unit === null) === (unit === null) ? unitFactor(fact.unit, unit) : null
  if (factor === null) return none('other-unit', { unit })
  return { value: printDecimal(trimDecimal(multiplyDecimals(exact, factor))), miss: null, params: {} }
}

/** A sum from January is the same period whole; of what stands at its end, the end counts: 1—6月 and 6月末. */
const isPeriodOf = ({ period, accrual }: WantedFigure, printed: string | null): boolean => {
  const [asked, found] = [parsePeriodCode(period), parsePeriodCode(printed ?? '')]
  if (asked === null || found === null) return false
  const lastDay = (of: Period) => periodDays(of)[1]
  return accrual === 'state' ? lastDay(asked) === lastDay(found) : comparePeriods(asked, found) === 0
}

/** Words that set nothing apart: every sum of a bulletin is 累计, 其中 only says under which whole it is told. */
const PLAIN_SCOPE = ['累计', '其中']
const isInScope = ({ name, scope }: WantedFigure, word: string): boolean =>
  PLAIN_SCOPE.includes(word) || scope.includes(word) || name.includes(word)

/** Words for a class or a ratio, the number of anything else; null where the text gives no single one. */
const exactValue = ({ kind }: WantedFigure, { value, cmp, measure }: Fact): Decimal | string | null => {
  if (cmp !== '=') return null
  if (typeof value === 'string') return kind === 'class' || kind === 'ratio' ? value : null
  if (typeof value !== 'number') return null
  // 下降3.2% is growth of −3.2, and a reduction of 3.2.
  return kind === 'reduction' && measure === 'growth' ? negateDecimal(decimal(value)) : decimal(value)
}
