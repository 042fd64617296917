import { type ReactNode, useEffect } from 'react'
import { useWords } from '../lib/locale.tsx'

type Props = {
  readonly title: string
  /** One sentence that says what the page is for. */
  readonly purpose?: string
  /** The one primary action. */
  readonly action?: ReactNode
}

/** What every page begins with; the title is the window's, too. */
export const PageHead = ({ title, purpose, action }: Props) => {
  useTitle(title)
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {purpose && <p className="purpose">{purpose}</p>}
      {action && <div className="page-action">{action}</div>}
    </header>
  )
}

export const useTitle = (title: string): void => {
  const { t } = useWords()
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
}
