import { useContext, useMemo } from 'react'
import { Chart } from '../../../components/chart/chart.tsx'
import type { ChartSpec } from '../../../components/chart/chart-spec.ts'
import { useWords } from '../../../lib/locale.tsx'
import { usePeriodText } from '../../../lib/use-period-text.ts'
import { useMonthText } from '../board-words.ts'
import { barsSpec, rankingSpec, type SpecWords, trendSpec, waterfallSpec } from '../chart-specs.ts'
import { FigureOpener } from '../figure-door.tsx'
import type { PanelOf } from '../queries.ts'
import { PanelEmpty } from './panel-frame.tsx'

type Drawn = 'trend' | 'bar-against-target' | 'waterfall' | 'ranking'
type Props<K extends Drawn> = { readonly data: PanelOf<K>; readonly scale: number }

/** The spec stays the same object as long as data and words do: a new one is drawn anew. */
const useSpec = <D,>(build: (data: D, words: SpecWords) => ChartSpec | null, data: D): ChartSpec | null => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const monthText = useMonthText()
  return useMemo(() => build(data, { t, periodText, monthText }), [build, data, t, periodText, monthText])
}

type FigureProps = { readonly spec: ChartSpec | null; readonly title: string; readonly scale: number; readonly why?: string | null }

/** A chart whose points lead to where their figures come from. */
const BoardChart = ({ spec, title, scale, why = null }: FigureProps) => {
  const open = useContext(FigureOpener) ?? undefined
  return spec === null ? <PanelEmpty title={title} why={why} /> : <Chart spec={spec} scale={scale} onOpen={open} />
}

export const TrendPanel = ({ data, scale }: Props<'trend'>) => (
  <BoardChart spec={useSpec(trendSpec, data)} title={data.panel.title} scale={scale} />
)

export const BarsPanel = ({ data, scale }: Props<'bar-against-target'>) => (
  <BoardChart spec={useSpec(barsSpec, data)} title={data.panel.title} scale={scale} />
)

export const WaterfallPanel = ({ data, scale }: Props<'waterfall'>) => (
  <BoardChart spec={useSpec(waterfallSpec, data)} title={data.panel.title} scale={scale} />
)

export const RankingPanel = ({ data, scale }: Props<'ranking'>) => {
  const { t } = useWords()
  const spec = useSpec(rankingSpec, data)
  const { areas, own, ranked } = data
  const ownArea = areas.find(({ areaId }) => areaId === own)
  const why = areas.length > 0 ? null : t(own === null ? 'board.no-zones' : 'board.no-peers')
  return (
    <>
      <BoardChart spec={spec} title={data.panel.title} scale={scale} why={why} />
      {spec !== null && ownArea?.place != null && (
        <p className="panel-sentence">{t('board.place-own', { area: ownArea.name, place: ownArea.place, ranked })}</p>
      )}
    </>
  )
}
