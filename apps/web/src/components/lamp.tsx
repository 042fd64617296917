import type { Lamp as LampColour } from '@gangmu/domain'
import { useWords } from '../lib/locale.tsx'

/** A shape for each, so that no lamp is told by its colour alone. */
export const LAMP_SHAPES: Readonly<Record<LampColour, string>> = { green: '●', yellow: '▲', red: '■', none: '○' }

type Props = {
  readonly lamp: LampColour
  /** Leaves the verb out where the column's head has it. */
  readonly isShort?: boolean
  /** Keeps the word for the screen reader. */
  readonly isBrief?: boolean
  /** Told to the pointer. */
  readonly why?: string
}

/** ● 亮绿灯 ▲ 亮黄灯 ■ 亮红灯 ○ 不亮灯. */
export const Lamp = ({ lamp, isShort = false, isBrief = false, why }: Props) => {
  const { t } = useWords()
  const word = t(isShort ? `lamp.short.${lamp}` : `lamp.${lamp}`)
  return (
    <span className={`lamp lamp-${lamp}`} title={why}>
      <span className="lamp-shape" aria-hidden="true">
        {LAMP_SHAPES[lamp]}
      </span>
      {isBrief ? <span className="aside">{word}</span> : word}
    </span>
  )
}
