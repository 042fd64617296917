import { WARNING_LEVELS, type WarningLevel } from '@gangmu/domain'
import { useWords } from '../lib/locale.tsx'
import { ContextLink } from './context-link.tsx'

/** How many warnings are open, the gravest first; each number leads to them. */
export const WarningCounts = ({ label, counts }: { readonly label: string; readonly counts: Readonly<Record<WarningLevel, number>> }) => {
  const { t } = useWords()
  return (
    <ul className="facts-line open-warnings" aria-label={label}>
      <li>{label}</li>
      {[...WARNING_LEVELS].reverse().map((level) => (
        <li key={level}>
          <ContextLink to={`/monitor/warnings?level=${level}&state=open`}>
            {t(`warning-level.${level}`)} <b className="digits">{counts[level]}</b>
          </ContextLink>
        </li>
      ))}
    </ul>
  )
}
