import type { ReactNode } from 'react'
import { useWords } from '../../../lib/locale.tsx'

type FrameProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }

/** A panel that is no chart: charts bring their own head. */
export const PanelFrame = ({ title, aside, children }: FrameProps) => (
  <>
    <div className="chart-head">
      <h3>{title}</h3>
      {aside && <div className="chart-tools">{aside}</div>}
    </div>
    {children}
  </>
)

export const PanelEmpty = ({ title, why = null }: { title: string; why?: string | null }) => {
  const { t } = useWords()
  return (
    <PanelFrame title={title}>
      <p className="panel-empty">{why ?? t('board.panel-empty')}</p>
    </PanelFrame>
  )
}
