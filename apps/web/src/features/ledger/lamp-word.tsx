import type { Lamp } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'

/** A shape with its word: colour never stands alone. */
export const LAMP_SHAPES: Readonly<Record<Lamp, string>> = { green: '●', yellow: '▲', red: '■', none: '○' }

export const LampWord = ({ lamp }: { lamp: Lamp }) => {
  const { t } = useWords()
  return (
    <span className={`ledger-lamp ledger-lamp-${lamp}`}>
      <span aria-hidden="true">{LAMP_SHAPES[lamp]} </span>
      {t(`lamp.${lamp}`)}
    </span>
  )
}
