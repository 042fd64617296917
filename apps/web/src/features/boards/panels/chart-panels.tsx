import { useContext, useMemo } from 'react'
import { Chart } from '../../../components/chart/chart.tsx'
import type { ChartSpec } from '../../../components/chart/chart-spec.ts'
import { useWords } from '../../../lib/locale.tsx'
import { usePeriodText } from '../../../lib/use-period-text.ts'
import { providersOf, useMonthText } from '../board-words.ts'
import { FigureOpener } from '../figure-door.tsx'
import type { BoardFigure, PanelOf } from '../queries.ts'
import { PanelEmpty } from './panel-frame.tsx'

type Props<K extends 'trend' | 'bar-against-target' | 'waterfall' | 'ranking'> = { readonly data: PanelOf<K>; readonly scale: number }

const evidenceOf = (figure: BoardFigure | null) => (figure === null ? {} : { evidence: figure.observationId })
const pointOf = (figure: BoardFigure) => ({ value: figure.value!, ...evidenceOf(figure) })

/** A chart whose points lead to where their figures come from. */
const BoardChart = ({ spec, scale }: { spec: ChartSpec; scale: number }) => (
  <Chart spec={spec} scale={scale} onOpen={useContext(FigureOpener) ?? undefined} />
)

/** 走势: one line an indicator over the months, in one unit. */
export const TrendPanel = ({ data, scale }: Props<'trend'>) => {
  const { t } = useWords()
  const monthText = useMonthText()
  const { months, series, panel } = data
  const spec = useMemo<ChartSpec | null>(() => {
    const known = series.filter(({ points }) => points.some((point) => point?.value != null))
    if (known.length === 0 || months.length < 2) return null
    return {
      shape: 'line',
      title: t('board.trend', { title: panel.title, from: monthText(months[0]!), to: monthText(months[months.length - 1]!) }),
      unit: known[0]!.unit,
      source: providersOf(known.flatMap(({ points }) => points)),
      labels: months,
      series: known.map(({ name, points, sparse }) => ({
        name,
        kind: 'actual',
        sparse,
        points: points.map((point) => (point?.value == null ? null : { value: point.value, evidence: point.observationId })),
      })),
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with `t` alone.
  }, [data, t])
  return spec === null ? <PanelEmpty title={panel.title} /> : <BoardChart spec={spec} scale={scale} />
}

/** 完成与目标: a bar an indicator, with the target of the stage as a tick. */
export const BarsPanel = ({ data, scale }: Props<'bar-against-target'>) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const { cells, panel } = data
  const spec = useMemo<ChartSpec | null>(() => {
    const known = cells.filter(({ figure }) => figure?.value != null)
    if (known.length === 0) return null
    const hasTargets = known.some(({ target }) => target?.value != null)
    const periods = [...new Set(known.map(({ figure }) => figure!.period))]
    return {
      shape: 'bar',
      title: periods.length === 1 ? t('board.bars', { title: panel.title, month: periodText(periods[0]!) }) : panel.title,
      unit: known[0]!.unit,
      source: providersOf(known.map(({ figure }) => figure)),
      // Several periods in one picture: each bar says its own.
      labels: known.map(({ name, figure }) => `${shortened(name)}${periods.length === 1 ? '' : `\n${periodText(figure!.period)}`}`),
      series: [{ name: t('board.figure'), kind: 'actual', points: known.map(({ figure }) => pointOf(figure!)) }],
      ...(hasTargets && {
        targets: known.map(({ target }) => (target?.value == null ? null : { value: target.value, text: target.text })),
      }),
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with `t` alone.
  }, [data, t])
  return spec === null ? <PanelEmpty title={panel.title} /> : <BoardChart spec={spec} scale={scale} />
}

/** Where every bar is a growth, the word need not stand under each. */
const shortened = (name: string): string => name.replace(/增速$/, '')

/** 拉动分解: from nothing to the growth of the whole, part by part. */
export const WaterfallPanel = ({ data, scale }: Props<'waterfall'>) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const { total, parts, rest, panel } = data
  const spec = useMemo<ChartSpec | null>(() => {
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
      starts: [...starts, 0],
      series: [
        {
          name: t('board.pull-of', { name: total.name }),
          kind: 'actual',
          points: [...steps.map(({ name: _, ...point }) => point), { value: total.growth, ...evidenceOf(total.figure) }],
        },
      ],
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with `t` alone.
  }, [data, t])
  return spec === null ? <PanelEmpty title={panel.title} /> : <BoardChart spec={spec} scale={scale} />
}

/** 位次: areas from the best to the last as bars, the own one standing out. */
export const RankingPanel = ({ data, scale }: Props<'ranking'>) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const { areas, own, panel, set, name, unit, ranked } = data
  const placed = useMemo(
    () => areas.filter(({ figure, place }) => figure?.value != null && place !== null).sort((a, b) => a.place! - b.place!),
    [areas],
  )
  const spec = useMemo<ChartSpec | null>(() => {
    const period = placed[0]?.figure?.period
    if (placed.length < 2 || period === undefined) return null
    const at = placed.findIndex(({ areaId }) => areaId === own)
    const words = { title: panel.title, period: periodText(period) }
    return {
      shape: 'bar',
      title: set === null ? t('board.areas-zones', words) : t('board.areas', { ...words, set }),
      unit,
      source: providersOf(placed.map(({ figure }) => figure)),
      labels: placed.map((area) => area.name),
      ...(at >= 0 && { own: at }),
      series: [{ name, kind: 'actual', points: placed.map(({ figure }) => pointOf(figure!)) }],
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with `t` alone.
  }, [data, t])
  const ownArea = placed.find(({ areaId }) => areaId === own)
  if (spec === null)
    return <PanelEmpty title={panel.title} why={areas.length > 0 ? null : t(own === null ? 'board.no-zones' : 'board.no-peers')} />
  return (
    <>
      <BoardChart spec={spec} scale={scale} />
      {ownArea?.place != null && (
        <p className="panel-sentence">{t('board.place-own', { area: ownArea.name, place: ownArea.place, ranked })}</p>
      )}
    </>
  )
}
