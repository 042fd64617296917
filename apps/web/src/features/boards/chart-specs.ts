import type { ChartSpec } from '../../components/chart/chart-spec.ts'
import type { Words } from '../../lib/locale.tsx'
import { providersOf } from './board-words.ts'
import type { BoardFigure, PanelOf } from './queries.ts'

/** What a chart says besides its figures. */
export type SpecWords = {
  readonly t: Words['t']
  readonly periodText: (code: string) => string
  readonly monthText: (month: string) => string
}

const evidenceOf = (figure: BoardFigure | null) => (figure === null ? {} : { evidence: figure.observationId })
const pointOf = (figure: BoardFigure) => ({ value: figure.value!, ...evidenceOf(figure) })

/** Where every bar is a growth, the word need not stand under each. */
const shortened = (name: string): string => name.replace(/增速$/, '')

/** 走势: one line an indicator over the months, in one unit. Null where there is nothing to draw; so with all of these. */
export const trendSpec = ({ months, series, panel }: PanelOf<'trend'>, { t, monthText }: SpecWords): ChartSpec | null => {
  const known = series.filter(({ points }) => points.some((point) => point?.value != null))
  if (known.length === 0 || months.length < 2) return null
  return {
    shape: 'line',
    title: t('board.trend', { title: panel.title, from: monthText(months[0]!), to: monthText(months[months.length - 1]!) }),
    unit: known[0]!.unit,
    source: providersOf(known.flatMap(({ points }) => points)),
    labels: months,
    series: known.map(({ name, points, sparse }) => ({
      name: shortened(name),
      kind: 'actual',
      sparse,
      points: points.map((point) => (point?.value == null ? null : pointOf(point))),
    })),
  }
}

/** 完成与目标: a bar an indicator, with the target of the stage as a tick. */
export const barsSpec = ({ cells, panel }: PanelOf<'bar-against-target'>, { t, periodText }: SpecWords): ChartSpec | null => {
  const known = cells.flatMap(({ figure, ...cell }) => (figure?.value == null ? [] : [{ ...cell, figure }]))
  if (known.length === 0) return null
  const [period, ...others] = new Set(known.map(({ figure }) => figure.period))
  const isOne = others.length === 0
  return {
    shape: 'bar',
    title: isOne ? t('board.bars', { title: panel.title, month: periodText(period!) }) : panel.title,
    unit: known[0]!.unit,
    source: providersOf(known.map(({ figure }) => figure)),
    // Several periods in one picture: each bar says its own.
    labels: known.map(({ name, figure }) => `${shortened(name)}${isOne ? '' : `\n${periodText(figure.period)}`}`),
    series: [{ name: t('board.figure'), kind: 'actual', points: known.map(({ figure }) => pointOf(figure)) }],
    ...(known.some(({ target }) => target?.value != null) && {
      targets: known.map(({ target }) => (target?.value == null ? null : { value: target.value, text: target.text })),
    }),
  }
}

/** 拉动分解: from nothing to the growth of the whole, part by part. */
export const waterfallSpec = ({ total, parts, rest, panel }: PanelOf<'waterfall'>, { t, periodText }: SpecWords): ChartSpec | null => {
  if (total.figure === null || total.growth === null) return null
  const known = parts.flatMap(({ name, pull, figure }) => (pull === null ? [] : [{ name, value: pull, ...evidenceOf(figure) }]))
  const steps = [...known, ...(rest === null ? [] : [{ name: t('board.pull-rest'), value: rest }])]
  const starts = steps.map((_, at) => steps.slice(0, at).reduce((sum, { value }) => sum + value, 0))
  return {
    shape: 'bar',
    title: t('board.pull', { title: panel.title, period: periodText(total.figure.period) }),
    unit: t('board.points'),
    source: providersOf([total.figure, ...parts.map(({ figure }) => figure)]),
    labels: [...steps.map(({ name }) => name), t('board.pull-total', { name: total.name })],
    own: steps.length,
    series: [
      {
        name: t('board.pull-of', { name: total.name }),
        kind: 'actual',
        points: [
          ...steps.map(({ name: _, ...point }, at) => ({ ...point, from: starts[at]! })),
          { value: total.growth, from: 0, ...evidenceOf(total.figure) },
        ],
      },
    ],
  }
}

/** 位次: areas from the best to the last as bars, the own one standing out. */
export const rankingSpec = ({ areas, own, panel, set, name, unit }: PanelOf<'ranking'>, { t, periodText }: SpecWords): ChartSpec | null => {
  const placed = areas
    .flatMap(({ figure, place, ...area }) => (figure?.value == null || place === null ? [] : [{ ...area, figure, place }]))
    .sort((a, b) => a.place - b.place)
  if (placed.length < 2) return null
  const at = placed.findIndex(({ areaId }) => areaId === own)
  const words = { title: panel.title, period: periodText(placed[0]!.figure.period) }
  return {
    shape: 'bar',
    title: set === null ? t('board.areas-zones', words) : t('board.areas', { ...words, set }),
    unit,
    source: providersOf(placed.map(({ figure }) => figure)),
    labels: placed.map((area) => area.name),
    ...(at >= 0 && { own: at }),
    series: [{ name, kind: 'actual', points: placed.map(({ figure }) => pointOf(figure)) }],
  }
}
