import { listOf, type Reading, type ReportSummary, reviewElements } from '@gangmu/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem, useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { Corrected } from './element-history.tsx'
import { ReadingDiff } from './reading-diff.tsx'
import { readingsQuery, staleQuery, storedReadingQuery } from './reading-queries.ts'
import { titleOf } from './review-elements.ts'
import type { ReviewOfReport } from './use-review.ts'
import { Versions } from './versions.tsx'

type Props = {
  readonly report: ReportSummary
  readonly reading: Reading
  readonly readingId: string
  readonly review: ReviewOfReport
  readonly onClose: () => void
}

/** How the report was read before, what that changed, decisions left without an element, and the other versions of the document. */
export const HistoryDialog = ({ report, reading, readingId, review, onClose }: Props) => {
  const { t } = useWords()
  return (
    <Dialog className="modal modal-wide" title={t('review.history')} onClose={onClose}>
      <Readings report={report} reading={reading} readingId={readingId} />
      <Orphaned reportId={report.id} orphaned={review.orphaned} />
      <Versions report={report} review={review} />
    </Dialog>
  )
}

const Readings = ({ report, reading, readingId }: Pick<Props, 'report' | 'reading' | 'readingId'>) => {
  const { t } = useWords()
  const describe = useProblemText()
  const queryClient = useQueryClient()
  const canReview = useCan('report.review')
  const { data, error, isPending, refetch } = useQuery(readingsQuery(report.id, readingId))
  const stale = useQuery({ ...staleQuery, enabled: canReview })
  const [compared, setCompared] = useState<string | null>(null)
  const reread = useAction({
    run: () => call('rereadReport', { id: report.id }),
    changes: [],
    done: () => t('review.reread-started'),
  })
  const start = () =>
    reread.mutate(undefined, { onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['reports', report.id], exact: true }) })
  const isReading = report.status === 'reading' || report.status === 'received'
  const latest = data?.[0]
  return (
    <section className="history-part">
      <h3>{t('review.readings')}</h3>
      {isPending && <Loading rows={2} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      <ol className="stacked-list">
        {data?.map(({ id, createdAt, readerVersion }) => (
          <li key={id}>
            <p className="stacked-main">
              <span className="digits">{formatInstant(createdAt)}</span>
              <span className="stacked-note">{t('review.reader-version', { version: readerVersion })}</span>
              {id === readingId ? (
                <b>{t('review.reading-now')}</b>
              ) : (
                <button
                  type="button"
                  className="quiet"
                  aria-expanded={compared === id}
                  onClick={() => setCompared(compared === id ? null : id)}
                >
                  {t('review.compare')}
                </button>
              )}
            </p>
            {compared === id && <ReadingDiff reportId={report.id} from={id} to={readingId} reading={reading} />}
          </li>
        ))}
      </ol>
      {latest && stale.data && latest.readerVersion !== stale.data.readerVersion && <p>{t('review.reader-older-why')}</p>}
      {canReview && (
        <p className="history-acts">
          <button type="button" className="button" aria-disabled={isReading} onClick={() => !isReading && start()}>
            {t(isReading ? 'review.rereading' : 'review.reread')}
          </button>
          <span className="stacked-note">{t('review.reread-note')}</span>
        </p>
      )}
      {reread.error && (
        <p className="form-problem" role="alert">
          {describe(reread.error)}
        </p>
      )}
    </section>
  )
}

type OrphanedProps = { readonly reportId: string; readonly orphaned: ReviewOfReport['orphaned'] }

/** Decisions on what the latest reading has no more: they are kept, and hold again should it come back. */
const Orphaned = ({ reportId, orphaned }: OrphanedProps) => {
  const { t } = useWords()
  if (orphaned.length === 0) return null
  return (
    <section className="history-part">
      <h3>{t('review.orphaned', { count: orphaned.length })}</h3>
      <p className="stacked-note">{t('review.orphaned-why')}</p>
      <ul className="stacked-list">
        {orphaned.map((decision) => (
          <li key={`${decision.kind} ${decision.key}`}>
            <p className="stacked-main">
              <span>{t(`review.tab.${decision.kind}`)}</span>
              <OrphanTitle reportId={reportId} decision={decision} />
              <b>{t(`review.action.${decision.action}`)}</b>
            </p>
            <p className="stacked-note">
              {t('review.decided-by', { person: decision.decidedBy, when: formatInstant(decision.decidedAt) })}
              {decision.reason && <> · {t('review.because', { reason: decision.reason })}</>}
            </p>
            <Corrected kind={decision.kind} value={decision.value} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What it was called in the reading it was decided on. */
const OrphanTitle = ({ reportId, decision }: { readonly reportId: string; readonly decision: OrphanedProps['orphaned'][number] }) => {
  const { data } = useQuery(storedReadingQuery(reportId, decision.readingId))
  const element = data && reviewElements(data).find(({ kind, key }) => kind === decision.kind && key === decision.key)
  if (!data || !element) return null
  return <span className="stacked-text">{titleOf({ kind: element.kind, thing: listOf(data, element.kind)[element.index]! })}</span>
}
