import { describeDifference } from '@gangmu/messages'
import { differenceTo } from '../../lib/figure-difference.ts'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { PlanLineView, PlanResult } from './plan-line.ts'

/** Figures of the same year by other providers, scopes and vintages, with how far they are from the one that counts. */
export const OtherResults = ({ line: { result, otherResults } }: { line: PlanLineView }) => {
  const { t } = useWords()
  if (otherResults.length === 0) return null
  return (
    <section>
      <h3>{t('plan.other-results')}</h3>
      <ul className="stacked-list">
        {otherResults.map((other) => (
          <OtherResult key={other.id} other={other} counting={result} />
        ))}
      </ul>
    </section>
  )
}

const OtherResult = ({ other, counting }: { other: PlanResult; counting: PlanResult | null }) => {
  const { t, locale } = useWords()
  const difference = counting && differenceTo(counting, other)
  const notes = [
    other.provider,
    t(`vintage.${other.vintage}`),
    other.scope,
    other.publishedOn !== null && t('plan.published-on', { day: other.publishedOn }),
    t('plan.recorded-by', { by: other.recordedBy, at: formatInstant(other.recordedAt) }),
  ]
  return (
    <li>
      <p className="stacked-main">
        <b>{setMinus(other.raw)}</b>
        {other.unit && <span className="unit">{other.unit}</span>}
        {difference && (
          <span className="stacked-aside">
            {t('plan.against-counting', { difference: describeDifference(locale, difference.gap, difference.unit) })}
          </span>
        )}
      </p>
      <p className="stacked-note">{notes.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
