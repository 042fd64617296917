import { useQuery } from '@tanstack/react-query'
import { AttachmentLink } from '../../components/attachment-link.tsx'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { observationQuery } from '../../lib/observation-queries.ts'
import type { PlanResult } from './plan-line.ts'

/** What the result that counts rests on, and what its provider said before. Nothing where there is nothing to say. */
export const ResultRecord = ({ result }: { result: PlanResult }) => {
  const { t } = useWords()
  const { data } = useQuery(observationQuery(result.id))
  if (!data) return null
  const { decision, note } = data.observation
  const rests = decision && [decision.organ, decision.documentNo, decision.on, decision.note].filter(Boolean).join(' ')
  const earlier = data.versions.filter(({ id }) => id !== result.id)
  return (
    <>
      {(rests || note || decision?.fileId) && (
        <section>
          <h3>{t('plan.result-basis')}</h3>
          {rests && <p>{rests}</p>}
          <AttachmentLink id={decision?.fileId} />
          {note && <p className="stacked-note">{note}</p>}
        </section>
      )}
      {earlier.length > 0 && (
        <section>
          <h3>{t('plan.revisions')}</h3>
          <ul className="stacked-list">
            {earlier.map((version) => (
              <li key={version.id}>
                <p className="stacked-main">
                  <b className="replaced">{setMinus(version.raw)}</b>
                  {version.unit && <span className="unit">{version.unit}</span>}
                </p>
                <p className="stacked-note">{t('plan.recorded-by', { by: version.recordedBy, at: formatInstant(version.recordedAt) })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
