import type { ReportSummary } from '@gangmu/domain'
import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'

/** The findings are of an older version of the rules: reading the report again may find otherwise. */
export const StaleNotice = ({ report: { id, status }, isStale }: { readonly report: ReportSummary; readonly isStale: boolean }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const canReread = useCan('report.review')
  const reread = useAction({ run: () => call('rereadReport', { id }), changes: [FEATURE.reports], done: () => t('review.reread-started') })
  const isReading = status === 'reading' || status === 'received'
  if (!isStale && !isReading) return null
  return (
    <div className="notice" role="status">
      <p>{t(isReading ? 'checks.rereading' : 'checks.stale')}</p>
      {canReread && !isReading && (
        <button
          type="button"
          className="button"
          aria-disabled={reread.isPending}
          onClick={() => !reread.isPending && reread.mutate(undefined)}
        >
          {t('review.reread')}
        </button>
      )}
      {reread.error && <p className="form-problem">{describe(reread.error)}</p>}
    </div>
  )
}
