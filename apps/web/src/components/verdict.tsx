import type { IndicatorRow } from '@gangmu/domain'
import { useWords } from '../lib/locale.tsx'

/** The word for a row's verdict. 超额完成 and 基本达到 are shades of “met” that its reason tells. */
export type VerdictWord = 'exceeded' | 'met' | 'nearly' | 'missed' | 'undetermined'

export const verdictWord = (row: Pick<IndicatorRow, 'status' | 'reason'>): VerdictWord | null => {
  if (row.status !== 'met') return row.status
  return row.reason === null ? 'met' : (SHADES[row.reason.code] ?? 'met')
}

const SHADES: Readonly<Record<string, VerdictWord>> = {}

export const Verdict = ({ word }: { word: VerdictWord }) => {
  const { t } = useWords()
  return <span className={`verdict verdict-${word}`}>{t(`status.${word}`)}</span>
}
