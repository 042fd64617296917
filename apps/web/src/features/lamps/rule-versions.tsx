import type { LampRules } from '@gangmu/domain'
import { describeCondition, describeMonths } from '@gangmu/messages'
import { Lamp } from '../../components/lamp.tsx'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { LampRuleSet } from './queries.ts'

type Props = {
  readonly ruleSets: readonly LampRuleSet[]
  /** Makes the rules of a version the draft; null for who may not. */
  readonly onTake: ((draft: LampRules) => void) | null
}

/** Every version there was, the latest first: none is ever changed. */
export const RuleVersions = ({ ruleSets, onTake }: Props) => {
  const { t, locale } = useWords()
  return (
    <section aria-labelledby="lamps-versions">
      <h2 id="lamps-versions">{t('lamps.versions')}</h2>
      {ruleSets.map(({ version, name, activeFrom, recordedBy, recordedAt, content }) => (
        <details key={version} className="lamp-version">
          <summary>
            {version === 0
              ? t('lamp.default-name')
              : `${t('lamps.version', { version })}　${name}　${t('lamps.from', { month: activeFrom })}`}
            {recordedAt !== null && (
              <span className="month-line-stamp">{t('lamps.recorded', { by: recordedBy, at: formatInstant(recordedAt) })}</span>
            )}
          </summary>
          <ol>
            {content.rules.map((rule) => (
              <li key={rule.code}>
                <Lamp lamp={rule.lamp} /> {rule.name}：
                {setMinus(rule.when.map((one) => describeCondition(locale, one)).join(t('lamps.and-also')))}
                {rule.months !== null && `（${describeMonths(locale, rule.months)}）`}
              </li>
            ))}
          </ol>
          {onTake !== null && (
            <button type="button" className="button" onClick={() => onTake(content)}>
              {t('lamps.take')}
            </button>
          )}
        </details>
      ))}
    </section>
  )
}
