import { createContext, type ReactNode, useContext } from 'react'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { BoardFigure } from './queries.ts'

/** Opens what is known of a figure; null where figures are only looked at (大屏). */
export const FigureOpener = createContext<((observationId: string) => void) | null>(null)

type Props = {
  readonly figure: Pick<BoardFigure, 'observationId' | 'raw'>
  readonly name: string
  /** What stands there: the figure alone, unless it is told with its unit. */
  readonly text?: string
  readonly className?: string
  /** Set in another way; says the same as `text`. */
  readonly children?: ReactNode
}

/** A figure as a door to where it came from. */
export const FigureDoor = ({ figure: { observationId, raw }, name, text = setMinus(raw), className = '', children = text }: Props) => {
  const { t } = useWords()
  const open = useContext(FigureOpener)
  if (open === null) return <span className={className}>{children}</span>
  return (
    <button
      type="button"
      className={`door ${className}`}
      aria-label={t('board.open-figure', { name, raw: text })}
      onClick={() => open(observationId)}
    >
      {children}
    </button>
  )
}
