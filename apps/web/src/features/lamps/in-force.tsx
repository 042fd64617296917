import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { LampRuleSet } from './queries.ts'

/** Which rules hold, since when and by whom. */
export const InForce = ({ ruleSet: { version, name, activeFrom, recordedBy, recordedAt } }: { readonly ruleSet: LampRuleSet }) => {
  const { t } = useWords()
  return (
    <p className="lamps-in-force">
      <b>{t('lamps.in-force')}</b>　{version === 0 ? t('lamp.default-name') : name}
      <span className="month-line-stamp">
        {version === 0 || recordedAt === null
          ? t('lamps.in-force-default')
          : t('lamps.in-force-since', { version, month: activeFrom, by: recordedBy, at: formatInstant(recordedAt) })}
      </span>
    </p>
  )
}
