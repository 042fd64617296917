import type { Lamp } from '@gangmu/domain'
import { LAMP_SHAPES } from '../../components/lamp.tsx'
import { useWords } from '../../lib/locale.tsx'

type Props = {
  readonly lamp: Lamp
  /** Which rule lit it, told to the pointer. */
  readonly rule?: string | null
  /** Keeps the word for the screen reader. */
  readonly isBrief?: boolean
}

/** A lamp as shape and word. */
export const LampMark = ({ lamp, rule = null, isBrief = false }: Props) => {
  const { t } = useWords()
  const word = t(`lamp.${lamp}`)
  return (
    <span className={`lamp lamp-${lamp}`} title={rule === null ? word : t('board.lamp-by', { lamp: word, rule })}>
      <span aria-hidden="true">{LAMP_SHAPES[lamp]}</span> <span className={isBrief ? 'aside' : undefined}>{word}</span>
    </span>
  )
}
