import type { IndicatorRow } from '@gangmu/domain'
import { useWords } from '../lib/locale.tsx'

/** The word for a row's verdict. 超额完成 is a shade of “met”, 基本达到 one of met or missed as the settings have it: the reason tells. */
export type VerdictWord = 'exceeded' | 'met' | 'nearly' | 'missed' | 'undetermined'

export const verdictWord = (row: Pick<IndicatorRow, 'status' | 'reason'>): VerdictWord | null => {
  const code = row.reason?.code
  if (code === 'nearly-met') return 'nearly'
  return row.status === 'met' && code === 'exceeded' ? 'exceeded' : row.status
}

export const Verdict = ({ word }: { word: VerdictWord }) => {
  const { t } = useWords()
  return <span className={`verdict verdict-${word}`}>{t(`status.${word}`)}</span>
}
