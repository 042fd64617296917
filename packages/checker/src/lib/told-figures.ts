import {
  type Fact,
  type IndicatorEntry,
  type IndicatorRow,
  indicatorByCode,
  type Modality,
  negateDecimal,
  type Quantity,
  type Reading,
  type Span,
} from '@gangmu/domain'
import { derive } from './derive.ts'
import { quantityOf, quantityOfActual } from './figures.ts'
import { foldName } from './folded-names.ts'
import { parseCell } from './known-quantities.ts'

/** A figure of one year that a report tells of its own area, in its text or in an indicator table. */
export type ToldFigure = {
  /** Indicator code, or the folded name with the measure; with the scope where one narrows it. */
  readonly what: string
  readonly entry: IndicatorEntry | null
  readonly name: string
  readonly isGrowth: boolean
  readonly quantity: Quantity
  /** As printed. */
  readonly text: string
  readonly span: Span
  readonly year: number
  readonly modality: Modality
  readonly row: IndicatorRow | null
}

/** Figures of tables first, because that is where a plan says what it binds itself to; then those of the text, in order. */
export const toldFigures = derive((reading: Reading): readonly ToldFigure[] => tell(reading, () => true))

/** Those of the catalogue's indicators alone: names need not be folded for them. */
export const cataloguedFigures = derive((reading: Reading): readonly ToldFigure[] => tell(reading, ({ indicator }) => indicator !== null))

const tell = ({ indicators, facts, report }: Reading, isWanted: (one: IndicatorRow | Fact) => boolean): readonly ToldFigure[] => [
  ...indicators.filter(isWanted).flatMap(figuresOfRow),
  ...facts.filter(isWanted).flatMap((fact) => figureOfFact(fact, report.region) ?? []),
]

/** What a report says of the catalogue's indicators: what was reached, and what is planned. Empty where it plans no later year than it reports on (a half-year report). */
export const reachedAndPlanned = derive((reading: Reading) => {
  const { reportYear, planYear } = reading.report
  const looksAhead = reportYear !== null && planYear !== null && planYear > reportYear
  return {
    looksAhead,
    reached: figuresOf(cataloguedFigures(reading), looksAhead ? reportYear : null, 'actual'),
    planned: figuresOf(cataloguedFigures(reading), looksAhead ? planYear : null, 'target'),
  }
})

/** A fall is printed without its sign (下降3.5%), and read as −3.5. */
const withSign = (quantity: Quantity | null, value: Fact['value']): Quantity | null =>
  quantity !== null && typeof value === 'number' && value < 0 && quantity.low.digits > 0n
    ? { ...quantity, low: negateDecimal(quantity.low), valueText: `-${quantity.valueText}` }
    : quantity

/** With the unit of its column: 6以上 of a column in % is 6%以上. */
export const printFigure = (figure: ToldFigure): string => (isFall(figure) ? '-' : '') + printUnit(figure)

const isFall = ({ text, quantity }: ToldFigure): boolean => quantity.low.digits < 0n && !/^[-−－负]/.test(text)

const printUnit = ({ text, quantity }: ToldFigure): string =>
  quantity.unit === null || text.includes(quantity.unit) ? text : text.replace(/\d[\d.,]*/, (digits) => `${digits}${quantity.unit}`)

/** The first figure told of something, and those that repeat it. */
export const figuresOf = (
  figures: readonly ToldFigure[],
  year: number | null,
  modality: Modality,
): ReadonlyMap<string, readonly ToldFigure[]> =>
  Map.groupBy(
    figures.filter((figure) => figure.year === year && figure.modality === modality),
    ({ what }) => what,
  )

function figuresOfRow(row: IndicatorRow): ToldFigure[] {
  const { name, year, spans } = row
  if (year === null) return []
  const entry = row.indicator === null ? null : indicatorByCode(row.indicator)
  const isGrowth = entry === null ? /增速|增长率?$|增幅/.test(name) : entry.kind === 'growth'
  const what = entry?.code ?? `${foldName(name)} ${isGrowth ? 'growth' : 'value'}`
  const common = { what, entry, name, isGrowth, year, row }
  const [target, actual] = [targetQuantity(row), resultQuantity(row)]
  return [
    ...(target && spans.target
      ? [{ ...common, quantity: target, text: row.target!.text, span: spans.target, modality: 'target' as const }]
      : []),
    ...(actual && spans.actual
      ? [{ ...common, quantity: actual, text: row.actual!.text, span: spans.actual, modality: 'actual' as const }]
      : []),
  ]
}

/** The number of a target cell; null for words and for movements (较上年提高1个百分点). */
export const targetQuantity = ({ target, unit }: IndicatorRow): Quantity | null =>
  target === null || /[较比]/.test(target.text) ? null : cellQuantity(target.text, unit)

const resultQuantity = (row: IndicatorRow): Quantity | null =>
  row.actual === null ? null : (cellQuantity(row.actual.text, row.unit) ?? quantityOfActual(row))

/** A bracket behind the number is left aside. */
function cellQuantity(text: string, unit: string | null): Quantity | null {
  const quantity = parseCell(text.replace(/[（(][^（）()]*[）)]$/, '').trim())
  return quantity && { ...quantity, unit: quantity.unit ?? (quantity.form === 'number' ? unit : null) }
}

/** Words that narrow a figure to another thing; what the indicator's own name says is none. */
const narrows = (word: string, entry: IndicatorEntry | null): boolean =>
  word !== '其中' &&
  !(
    entry !== null &&
    (entry.name.includes(word) || entry.scope.includes(word) || [entry.name, ...entry.aliases].some((name) => name.includes(word)))
  )

function figureOfFact(fact: Fact, region: string | null): ToldFigure | null {
  const { measure, indicator, period, modality, line, start, end } = fact
  const year = /^(\d{4})(?:-12)?$/.exec(period ?? '')?.[1]
  if (year === undefined || measure === 'rank' || measure === 'change_pp' || typeof fact.value === 'string') return null
  if (fact.area !== null && fact.area !== region) return null
  const quantity = withSign(quantityOf(fact), fact.value)
  if (quantity === null) return null
  const entry = indicator === null ? null : indicatorByCode(indicator)
  const isGrowth = measure === 'growth'
  const scope = fact.scope.filter((word) => narrows(word, entry)).sort()
  const name = entry?.code ?? `${foldName(fact.subject)} ${isGrowth ? 'growth' : 'value'}`
  return {
    what: [name, ...scope].join(' '),
    entry,
    name: fact.subject,
    isGrowth,
    quantity,
    text: fact.raw,
    span: { line, start, end },
    year: Number(year),
    modality,
    row: null,
  }
}
