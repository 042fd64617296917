import { accrualOf, figurePeriod, hasFigureFor, type IndicatorEntry, type Month, shiftMonth, shippedIndicatorIndex } from '@gangmu/domain'
import { indexOf, makeSeries, monthAt, roundTo, type Series } from './make-series.ts'
import type { Model } from './model.ts'
import { randomOf, strayOf } from './random.ts'

/** A row of corpus/monthly/figures.csv. Areas and providers are named; days are ISO. */
export type Figure = {
  readonly indicator: string
  readonly area: string
  readonly period: string
  readonly value: string
  readonly unit: string
  /** Empty while it is kept inside. */
  readonly published: string
  readonly recorded: string
  readonly vintage: string
  readonly status: string
  readonly provider: string
}

export const COLUMNS = ['indicator', 'area', 'period', 'value', 'unit', 'published', 'recorded', 'vintage', 'status', 'provider'] as const

/** A figure with what its events hang on. */
type Told = Figure & { readonly month: Month; readonly number: number; readonly digits: number }

/** Whether the year's figure of an area is told elsewhere in the sample. */
export type IsTold = (area: string, code: string, year: string) => boolean

/** All figures in the order in which they became known. The same model gives the same rows. */
export const makeFigures = (model: Model, own: string, isTold: IsTold): readonly Figure[] => {
  const all = makeSeries(model, own)
  const census = new Set([...Object.keys(model.events.census.codes), ...model.events.census.sums])
  const figures = all.flatMap((series) => {
    const figures = monthsOf(model, series, isTold).map((month) => tell(model, all, series, month))
    if (series.area !== own) return figures
    return figures.flatMap((figure) => [
      ...estimateOf(model, series, figure),
      ...flashOf(model, series, figure),
      ...changed(model, figure),
      ...(census.has(series.code) ? censusOf(model, all, series, figure) : []),
    ])
  })
  return figures.sort((a, b) => order(a).localeCompare(order(b), 'en')).map(({ month, number, digits, ...figure }) => figure)
}

const order = ({ recorded, area, indicator, period, vintage }: Figure): string => [recorded, area, indicator, period, vintage].join(' ')

/** The months a series has a figure for: as its frequency has it, less what is told elsewhere and what never came. */
const monthsOf = (model: Model, { area, code, values, words, only }: Series, isTold: IsTold): readonly Month[] => {
  const entry = entryOf(code)
  const [first, last] = model.months.map(indexOf) as [number, number]
  const months = Array.from({ length: last - first + 1 }, (_, index) => monthAt(first + index))
  const absent = model.events.never.filter((never) => never.area === area && never.code === code)
  return months.filter(
    (month) =>
      hasFigureFor(entry, month) &&
      (words === undefined ? Number.isFinite(values[indexOf(month)]) : month in words) &&
      (only === undefined || only.includes(month)) &&
      !(month.endsWith('-12') && isTold(area, code, month.slice(0, 4))) &&
      !absent.some(({ from }) => month >= from),
  )
}

/** What the catalogue says of a code; the space's own indicators, which are not shipped, have a figure a year. */
const entryOf = (code: string): Pick<IndicatorEntry, 'name' | 'frequency'> =>
  shippedIndicatorIndex().byCode.get(code) ?? { name: code, frequency: 'A' }

const tell = (model: Model, all: readonly Series[], series: Series, month: Month): Told => {
  const number = series.words === undefined ? printed(model, all, series, month, censusFactor) : Number.NaN
  const release = releaseOf(model, series, month)
  return {
    indicator: series.code,
    area: series.area,
    period: figurePeriod(accrualOf(entryOf(series.code)), month),
    value: series.words?.[month] ?? textOf(series, number),
    unit: series.unit ?? '',
    published: series.internal ? '' : release,
    recorded: recordedOn(model, series, month, release),
    vintage: series.vintage ?? 'preliminary',
    status: 'A',
    provider: model.providers[series.by]!.name,
    month,
    number,
    digits: series.digits,
  }
}

const textOf = ({ digits, toOne }: Pick<Series, 'digits' | 'toOne'>, number: number): string =>
  `${number.toFixed(digits).replace(/^-(0(?:\.0+)?)$/, '$1')}${toOne ? ':1' : ''}`

type Factor = (model: Model, code: string, month: Month) => number

/** A whole is the sum of its parts as they are printed. */
const printed = (model: Model, all: readonly Series[], series: Series, month: Month, factor: Factor): number => {
  if (series.parts === undefined) return roundTo(series.values[indexOf(month)]! * factor(model, series.code, month), series.digits)
  const parts = all.filter(({ area, code }) => area === series.area && series.parts!.includes(code))
  return roundTo(
    parts.reduce((sum, part) => sum + printed(model, all, part, month, factor), 0),
    series.digits,
  )
}

/** What came out after the census is on its basis from the first. */
const censusFactor: Factor = (model, code, month) => (month >= model.events.census.on.slice(0, 7) ? revised(model, code, month) : 1)
const revised: Factor = ({ events: { census } }, code, month) => (month >= census.from ? (census.codes[code] ?? 1) : 1)

const pad = (number: number): string => String(number).padStart(2, '0')
const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The day its provider gives a month's figure out: in the month after. */
const releaseOf = (model: Model, { by, lag = 0 }: Pick<Series, 'by' | 'lag'>, month: Month): string => {
  const { day, december } = model.providers[by]!
  return addDays(`${shiftMonth(month, 1)}-${pad(month.endsWith('-12') ? december : day)}`, lag)
}

/** Mostly on the day, sometimes a day or two later; in working hours of China. */
const recordedOn = (model: Model, { area, code }: Pick<Series, 'area' | 'code'>, month: Month, release: string): string => {
  const random = randomOf(model.seed, `${area} ${code} ${month} recorded`)
  const usual = random() < 0.85 ? 0 : 1 + Math.floor(random() * 2)
  const late = model.events.late.find((event) => event.area === area && event.code === code && event.month === month)?.days ?? 0
  return atWork(addDays(release, Math.max(usual, late)), random)
}

const atWork = (day: string, random: () => number): string =>
  `${day}T${pad(9 + Math.floor(random() * 9))}:${pad(Math.floor(random() * 60))}+08:00`

/** 预计数: what was expected of the month as soon as it was over, off by a few tenths. */
const estimateOf = ({ seed, estimates }: Model, series: Series, figure: Told): readonly Told[] => {
  if (!estimates.codes.includes(series.code)) return []
  const random = randomOf(seed, `${figure.indicator} ${figure.month} estimate`)
  const number = roundTo(figure.number + strayOf(random) * estimates.spread, figure.digits)
  const recorded = atWork(`${shiftMonth(figure.month, 1)}-${pad(estimates.day)}`, random)
  return [{ ...figure, value: textOf(series, number), number, vintage: 'estimate', status: 'E', published: '', recorded }]
}

/** 快报数: days before, a little off. */
const flashOf = (model: Model, series: Series, figure: Told): readonly Told[] => {
  const day = model.providers[series.by]!.flash
  if (!series.flash || day === undefined) return []
  const random = randomOf(model.seed, `${figure.indicator} ${figure.month} flash`)
  const number = roundTo(figure.number * (1 + strayOf(random) * 0.006), figure.digits)
  const published = `${shiftMonth(figure.month, 1)}-${pad(day)}`
  return [{ ...figure, value: textOf(series, number), number, vintage: 'flash', published, recorded: atWork(published, random) }]
}

/** A figure as it was told first and as it was put right, where something of the kind befell it. */
const changed = (model: Model, figure: Told): readonly Told[] => {
  const { revised: revisions, outlier } = model.events
  const { indicator, month, number, digits, unit } = figure
  const random = randomOf(model.seed, `${indicator} ${month} changed`)
  const revision = revisions.find(({ codes, months }) => codes.includes(indicator) && months.includes(month))
  if (revision !== undefined) {
    const before = unit === '%' ? number - revision.by : number / (1 + revision.by / 100)
    const on = addDays(figure.recorded.slice(0, 10), revision.days)
    return [
      { ...figure, value: textOf(figure, roundTo(before, digits)) },
      { ...figure, vintage: revision.vintage, ...(figure.published !== '' && { published: on }), recorded: atWork(on, random) },
    ]
  }
  if (outlier.code === indicator && outlier.month === month)
    return [
      { ...figure, value: textOf(figure, number * outlier.times) },
      { ...figure, published: outlier.corrected, recorded: atWork(outlier.corrected, random) },
    ]
  return [figure]
}

/** 普查修订数: the year the census was of and everything told since, once more; B marks where the series breaks. */
const censusOf = (model: Model, all: readonly Series[], series: Series, figure: Told): readonly Told[] => {
  const { from, on } = model.events.census
  if (figure.month < from || figure.month >= on.slice(0, 7)) return []
  const number = printed(model, all, series, figure.month, revised)
  const random = randomOf(model.seed, `${figure.indicator} ${figure.month} census`)
  const status = figure.month === from ? 'B' : 'A'
  return [
    { ...figure, number, value: textOf(series, number), vintage: 'census-revised', status, published: on, recorded: atWork(on, random) },
  ]
}

export const toCsv = (figures: readonly Figure[]): string =>
  `${[COLUMNS.join(','), ...figures.map((figure) => COLUMNS.map((column) => figure[column]).join(','))].join('\n')}\n`
