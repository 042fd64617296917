import { useQuery } from '@tanstack/react-query'
import { useWords } from '../lib/locale.tsx'
import { formatPlace, type Place } from '../lib/place.ts'
import { evidenceQuery } from '../lib/report-queries.ts'
import { ContextLink } from './context-link.tsx'
import { Loading } from './loading.tsx'
import { Problem } from './problem.tsx'
import { SourceText } from './source-text.tsx'

/** The sentence of a report a figure came from, with the way to the report. */
export const PrintedSource = ({ reportId, span }: { readonly reportId: string; readonly span: Place }) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(evidenceQuery(reportId, span))
  return (
    <>
      {isPending && <Loading rows={5} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <SourceText evidence={data} />}
      <p className="source-where">
        <ContextLink to={`/reports/${reportId}?tab=indicators&at=${formatPlace(span)}`}>{t('plan.open-report')}</ContextLink>
      </p>
    </>
  )
}
