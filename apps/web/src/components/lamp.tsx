import type { Lamp as LampColour } from '@gangmu/domain'
import { useWords } from '../lib/locale.tsx'

/** A shape for each, so that no lamp is told by its colour alone. */
export const LAMP_SHAPES: Readonly<Record<LampColour, string>> = { green: '●', yellow: '▲', red: '■', none: '○' }

/** ● 亮绿灯 ▲ 亮黄灯 ■ 亮红灯 ○ 不亮灯; `isShort` leaves the verb out where the column's head has it. `why` is told to the pointer. */
export const Lamp = ({ lamp, isShort = false, why }: { readonly lamp: LampColour; readonly isShort?: boolean; readonly why?: string }) => {
  const { t } = useWords()
  return (
    <span className={`lamp lamp-${lamp}`} title={why}>
      <span className="lamp-shape" aria-hidden="true">
        {LAMP_SHAPES[lamp]}
      </span>
      {t(isShort ? `lamp.short.${lamp}` : `lamp.${lamp}`)}
    </span>
  )
}
