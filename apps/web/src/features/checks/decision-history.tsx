import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { type CheckedFinding, checksKey } from '../../lib/check-queries.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'

type Props = { readonly reportId: string; readonly finding: CheckedFinding }

/** Every decision on the findings of a key, newest first; those of other reports say on which. */
export const DecisionHistory = ({ reportId, finding: { key, decision } }: Props) => {
  const { t } = useWords()
  const { data, error, isPending } = useQuery({
    queryKey: [...checksKey(reportId), 'history', key, decision?.batch ?? null],
    queryFn: () => call('showFindingHistory', {}, { key }),
  })
  if (isPending) return <Loading rows={1} />
  if (error) return <Problem error={error} />
  return (
    <ol className="finding-history">
      {data.decisions.map((each) => (
        <li key={each.batch} className="found-standing">
          <span className="digits">{formatInstant(each.decidedAt)}</span>
          <span>{each.decidedBy}</span>
          <b>{each.unit === null ? t(`finding-action.${each.action}`) : t('checks.forwarded-to', { unit: each.unit.name })}</b>
          {each.reason !== null && <span>{t('finding-reason.because', { reason: each.reason })}</span>}
          {each.reportId !== reportId && (
            <ContextLink to={`/reports/${each.reportId}/checks`}>{t('finding-reason.on', { report: each.reportTitle })}</ContextLink>
          )}
        </li>
      ))}
    </ol>
  )
}
