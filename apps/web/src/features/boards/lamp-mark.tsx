import type { Lamp as LampColour } from '@gangmu/domain'
import { Lamp } from '../../components/lamp.tsx'
import { useWords } from '../../lib/locale.tsx'

type Props = {
  readonly lamp: LampColour
  /** Which rule lit it, told to the pointer. */
  readonly rule?: string | null
  /** Keeps the word for the screen reader. */
  readonly isBrief?: boolean
}

/** A lamp of a board, with the rule that lit it. */
export const LampMark = ({ lamp, rule = null, isBrief = false }: Props) => {
  const { t } = useWords()
  const word = t(`lamp.${lamp}`)
  return <Lamp lamp={lamp} isBrief={isBrief} why={rule === null ? word : t('board.lamp-by', { lamp: word, rule })} />
}
