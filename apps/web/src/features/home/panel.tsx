import type { ReactNode } from 'react'
import { ContextLink } from '../../components/context-link.tsx'
import { useWords } from '../../lib/locale.tsx'

type Props<R> = {
  readonly title: string
  readonly panel: { readonly total: number; readonly rows: readonly R[] }
  /** Where all of it is. */
  readonly to: string
  /** What it means that there is none. */
  readonly empty: string
  readonly children: (rows: readonly R[]) => ReactNode
}

/** A question the page answers: its first rows, and the way to the rest. */
export const Panel = <R,>({ title, panel, to, empty, children }: Props<R>) => {
  const { t } = useWords()
  return (
    <section className="panel" aria-label={title}>
      <header className="panel-head">
        <h2>{title}</h2>
        <span className="section-count">{panel.total}</span>
        {panel.total > panel.rows.length && <ContextLink to={to}>{t('home.all', { count: panel.total })}</ContextLink>}
      </header>
      {panel.rows.length === 0 ? <p className="panel-empty">{empty}</p> : children(panel.rows)}
    </section>
  )
}
