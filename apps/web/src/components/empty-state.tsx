import type { ReactNode } from 'react'

type Props = {
  /** What would be here. */
  readonly children: ReactNode
  /** The next step: a link or a button. */
  readonly next?: ReactNode
}

/** Where nothing is there yet. */
export const EmptyState = ({ children, next }: Props) => (
  <div className="empty">
    <p>{children}</p>
    {next && <p className="empty-next">{next}</p>}
  </div>
)
