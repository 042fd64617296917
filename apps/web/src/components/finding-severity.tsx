import type { FindingSeverity } from '@gangmu/domain'
import { useWords } from '../lib/locale.tsx'

const CLASSES: Readonly<Record<FindingSeverity | 'off', string>> = { 必错: 'error', 疑似: 'suspect', 提示: 'hint', off: 'off' }

/** How much a finding weighs, as a word; green, yellow and red mean verdicts and lamps only, so weight is said in ink. */
export const SeverityWord = ({ severity }: { readonly severity: FindingSeverity | 'off' }) => {
  const { t } = useWords()
  return <span className={`severity severity-${CLASSES[severity]}`}>{t(`finding-severity.${severity}`)}</span>
}
