import { useWords } from '../../lib/locale.tsx'
import type { BoardLamp } from './queries.ts'

/** A shape for each lamp: colour never stands alone. */
export const LAMP_SHAPES = { green: '●', yellow: '▲', red: '■', none: '○' } as const
export type LampName = keyof typeof LAMP_SHAPES

export const lampName = (lamp: string): LampName => (lamp in LAMP_SHAPES ? (lamp as LampName) : 'none')

/** A lamp as shape and word; `isBrief` keeps the word for the screen reader. */
export const LampMark = ({ lamp, isBrief = false }: { lamp: Pick<BoardLamp, 'lamp'>; isBrief?: boolean }) => {
  const { t } = useWords()
  const name = lampName(lamp.lamp)
  const word = t(`board.lamp.${name}`)
  return (
    <span className={`lamp lamp-${name}`} title={word}>
      <span aria-hidden="true">{LAMP_SHAPES[name]}</span> <span className={isBrief ? 'aside' : undefined}>{word}</span>
    </span>
  )
}
