import {
  accrualOf,
  contributionOf,
  type GrownLevel,
  type HeatPanel,
  hasFigureFor,
  type IndicatorEntry,
  indicatorsOf,
  type LineMonth,
  type Month,
  type Panel,
  PLACEHOLDER,
  shadesOf,
  shiftMonth,
  type TextPanel,
  type WaterfallPanel,
} from '@gangmu/domain'
import { growthOf } from '../monitor/companions.ts'
import {
  areaName,
  type BoardMatter,
  entryOf,
  figureIn,
  lampOfIndicator,
  latestIn,
  lineOf,
  monthsUpTo,
  nameOf,
  targetOf,
} from './board-matter.ts'
import type { BoardFigure, HeatRow, IndicatorCell, PanelData, SeriesRow, TextPiece } from './panel-data.ts'

/** An indicator in the month, with what a card or a bar says of it. */
const cellOf = (matter: BoardMatter, code: string): IndicatorCell => {
  const { own, superior, month, index } = matter
  const entry = entryOf(matter, code)
  const figure = latestIn(matter, entry, own)
  const line = lineOf(matter, code)
  const growth = growthOf(code, index)
  const before = figure === null ? null : previousOf(matter, entry, figure.month)
  return {
    ...nameOf(entry),
    figure,
    availability: line?.facts.availability ?? null,
    growth: figure === null || growth === null ? null : (figureIn(matter, entryOf(matter, growth), own, figure.month)?.value ?? null),
    change: changeBetween(entry, figure, before),
    city: figure === null ? null : figureIn(matter, entry, superior, figure.month),
    target: targetOf(matter, line, entry.units[0] ?? null),
    lamp: lampOfIndicator(matter, code, month),
  }
}

/** Of sums since January there is none to tell: they grow by themselves. */
const changeBetween = (entry: IndicatorEntry, figure: BoardFigure | null, before: BoardFigure | null): number | null =>
  isRunningSum(entry) || figure === null || before === null || figure.value === null || before.value === null
    ? null
    : minus(figure.value, before.value)

const isRunningSum = (entry: IndicatorEntry): boolean =>
  (entry.kind === 'level' || entry.kind === 'count') && accrualOf(entry) === 'cumulative'

/** The figure of the period before, over the turn of the year too. */
const previousOf = (matter: BoardMatter, entry: IndicatorEntry, month: Month): BoardFigure | null => {
  for (let by = 1; by <= 12; by++) {
    const earlier = shiftMonth(month, -by)
    if (hasFigureFor(entry, earlier)) return figureIn(matter, entry, matter.own, earlier)
  }
  return null
}

/** Figures as printed carry few digits; their difference no more. */
export const minus = (a: number, b: number): number => Number((a - b).toFixed(6))

export const scorecard = (matter: BoardMatter, panel: Extract<Panel, { kind: 'scorecard' }>): PanelData => ({
  kind: 'scorecard',
  panel,
  cells: indicatorsOf(matter.board, panel).map((code) => cellOf(matter, code)),
})

export const bars = (matter: BoardMatter, panel: Extract<Panel, { kind: 'bar-against-target' }>): PanelData => ({
  kind: 'bar-against-target',
  panel,
  cells: indicatorsOf(matter.board, panel).map((code) => cellOf(matter, code)),
})

export const trend = (matter: BoardMatter, panel: Extract<Panel, { kind: 'trend' }>): PanelData => {
  const entries = indicatorsOf(matter.board, panel).map((code) => entryOf(matter, code))
  // Months in which none of them can have a figure would only stretch the axis.
  const months = monthsUpTo(matter.month, panel.months).filter((month) => entries.some((entry) => hasFigureFor(entry, month)))
  const series = entries.map(
    (entry): SeriesRow => ({
      ...nameOf(entry),
      sparse: entry.frequency !== 'M' && entry.frequency !== 'D',
      points: months.map((month) => figureIn(matter, entry, matter.own, month)),
    }),
  )
  return { kind: 'trend', panel, months, series }
}

export const waterfall = (matter: BoardMatter, panel: WaterfallPanel): PanelData => {
  const total = entryOf(matter, panel.total)
  const month = latestIn(matter, total, matter.own)?.month ?? null
  const grownOf = (entry: IndicatorEntry): GrownLevel & { readonly figure: BoardFigure | null } => {
    if (month === null) return { figure: null, before: null, now: null, growth: null }
    const figure = figureIn(matter, entry, matter.own, month)
    const growth = growthOf(entry.code, matter.index)
    return {
      figure,
      now: figure?.value ?? null,
      before: figureIn(matter, entry, matter.own, shiftMonth(month, -12))?.value ?? null,
      growth: growth === null ? null : (figureIn(matter, entryOf(matter, growth), matter.own, month)?.value ?? null),
    }
  }
  const whole = grownOf(total)
  const parts = panel.parts.map((code) => ({ entry: entryOf(matter, code), grown: grownOf(entryOf(matter, code)) }))
  const found = contributionOf(
    whole,
    parts.map(({ grown }) => grown),
  )
  return {
    kind: 'waterfall',
    panel,
    month,
    total: { ...nameOf(total), figure: whole.figure, growth: found?.growth ?? null },
    parts: parts.map(({ entry, grown }, at) => ({ ...nameOf(entry), figure: grown.figure, pull: found?.pulls[at] ?? null })),
    rest: found?.rest ?? null,
  }
}

export const heatTable = (matter: BoardMatter, panel: HeatPanel): PanelData => {
  const months = monthsUpTo(matter.month, panel.months)
  const chosen = panel.lines === null ? [] : matter.lines.filter(({ core }) => panel.lines === 'all' || core)
  const rows =
    panel.lines === null
      ? indicatorsOf(matter.board, panel).map((code) => indicatorRow(matter, panel, months, entryOf(matter, code)))
      : chosen.map((line) => lineRow(matter, panel, months, line))
  const used = months.map((_, at) => rows.some(({ cells }) => cells[at]!.figure !== null || cells[at]!.lamp !== null))
  // An empty column at the edge is a month nobody reported for; a quarter's gap between stays.
  const first = used.indexOf(true)
  return {
    kind: 'heat-table',
    panel,
    months: first < 0 ? months : months.slice(first),
    rows: first < 0 ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(first) })),
  }
}

const indicatorRow = (matter: BoardMatter, panel: HeatPanel, months: readonly Month[], entry: IndicatorEntry): HeatRow => {
  const figures = months.map((month) => figureIn(matter, entry, matter.own, month))
  const shades = shadesOfRow(panel, entry, figures)
  return {
    name: entry.name,
    unit: entry.units[0] ?? null,
    indicator: entry.code,
    lineId: lineOf(matter, entry.code)?.facts.lineId ?? null,
    cells: figures.map((figure, at) => ({
      figure,
      lamp: lampOfIndicator(matter, entry.code, months[at]!),
      shade: shades[at] ?? null,
    })),
  }
}

const lineRow = (matter: BoardMatter, panel: HeatPanel, months: readonly Month[], { facts }: LineMonth): HeatRow => {
  const entry = facts.indicator === null ? undefined : matter.index.byCode.get(facts.indicator)
  const figures = months.map((month) => (entry === undefined ? null : figureIn(matter, entry, matter.own, month)))
  const shades = entry === undefined ? [] : shadesOfRow(panel, entry, figures)
  return {
    name: facts.name,
    unit: entry?.units[0] ?? facts.unit,
    indicator: facts.indicator,
    lineId: facts.lineId,
    cells: figures.map((figure, at) => ({ figure, lamp: matter.lampIn(facts.lineId, months[at]!), shade: shades[at] ?? null })),
  }
}

/** Sums since January grow by themselves: shading them would tell the month, not the pace. */
const shadesOfRow = (panel: HeatPanel, entry: IndicatorEntry, figures: readonly (BoardFigure | null)[]): readonly (number | null)[] =>
  panel.shade === 'lamp' || isRunningSum(entry)
    ? figures.map(() => null)
    : shadesOf(
        figures.map((figure) => figure?.value ?? null),
        entry.direction,
      )

export const text = (matter: BoardMatter, panel: TextPanel): PanelData => ({
  kind: 'text',
  panel,
  paragraphs: panel.text.map((paragraph) => fill(matter, paragraph)),
})

const fill = (matter: BoardMatter, paragraph: string): readonly TextPiece[] => {
  // Of a split by a pattern with one group every other piece is what the group found.
  const pieces = paragraph.split(PLACEHOLDER).map((piece, at): TextPiece => {
    if (at % 2 === 0) return piece
    if (piece === 'month') return { month: matter.month }
    if (piece === 'area') return areaName(matter, matter.own)
    return { indicator: piece, name: entryOf(matter, piece).name, figure: latestIn(matter, entryOf(matter, piece), matter.own) }
  })
  return pieces.filter((piece) => piece !== '')
}
