import type { WarningLevel } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'

/** 提示, 关注, 预警, 严重: a word, the heavier the graver. Colours are lamps, and none of them is used here. */
export const LevelWord = ({ level }: { level: WarningLevel }) => {
  const { t } = useWords()
  return <span className={`warning-level warning-level-${level}`}>{t(`warning-level.${level}`)}</span>
}
