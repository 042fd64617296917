import { BarsPanel, RankingPanel, TrendPanel, WaterfallPanel } from './panels/chart-panels.tsx'
import { LampsPanel, WarningsPanel } from './panels/count-panels.tsx'
import { HeatTable } from './panels/heat-panel.tsx'
import { ItemPanel } from './panels/item-panel.tsx'
import { PanelFrame } from './panels/panel-frame.tsx'
import { ScorecardPanel } from './panels/scorecard-panel.tsx'
import { TextPanel } from './panels/text-panel.tsx'
import { TilePanel } from './panels/tile-panel.tsx'
import type { PanelData } from './queries.ts'

type Props = { readonly panels: readonly PanelData[]; readonly scale?: number }

/** The panels in their grid; `scale` is for charts that are read from afar. */
export const BoardPanels = ({ panels, scale = 1 }: Props) => (
  <div className="board-grid">
    {panels.map((data, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: panels stand in their order, and two may be alike.
      <section key={at} className={`board-panel board-panel-${data.panel.width} board-of-${data.kind}`} aria-label={data.panel.title}>
        <Panel data={data} scale={scale} />
      </section>
    ))}
  </div>
)

const Panel = ({ data, scale }: { data: PanelData; scale: number }) => {
  switch (data.kind) {
    case 'scorecard':
      return (
        <PanelFrame title={data.panel.title}>
          <ScorecardPanel data={data} />
        </PanelFrame>
      )
    case 'trend':
      return <TrendPanel data={data} scale={scale} />
    case 'bar-against-target':
      return <BarsPanel data={data} scale={scale} />
    case 'waterfall':
      return <WaterfallPanel data={data} scale={scale} />
    case 'heat-table':
      return <HeatTable data={data} />
    case 'tile-map':
      return <TilePanel data={data} />
    case 'ranking':
      return <RankingPanel data={data} scale={scale} />
    case 'item-list':
      return <ItemPanel data={data} />
    case 'lamps':
      return <LampsPanel data={data} />
    case 'warnings':
      return <WarningsPanel data={data} />
    case 'text':
      return <TextPanel data={data} />
  }
}
