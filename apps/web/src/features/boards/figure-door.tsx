import { createContext, type ReactNode, useContext } from 'react'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { BoardFigure } from './queries.ts'

/** Opens what is known of a figure; null where figures are only looked at (大屏). */
export const FigureOpener = createContext<((observationId: string) => void) | null>(null)

type Props = {
  readonly figure: Pick<BoardFigure, 'observationId' | 'raw'>
  readonly name: string
  readonly className?: string
  readonly children?: ReactNode
}

/** A figure as a door to where it came from. */
export const FigureDoor = ({ figure: { observationId, raw }, name, className = '', children }: Props) => {
  const { t } = useWords()
  const open = useContext(FigureOpener)
  const shown = children ?? setMinus(raw)
  if (open === null) return <span className={className}>{shown}</span>
  return (
    <button
      type="button"
      className={`door ${className}`}
      aria-label={t('board.open-figure', { name, raw: setMinus(raw) })}
      onClick={() => open(observationId)}
    >
      {shown}
    </button>
  )
}
