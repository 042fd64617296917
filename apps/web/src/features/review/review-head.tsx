import { PATHS } from '@gangmu/contract'
import type { Reading, ReportSummary } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmReport } from '../../components/confirmation/confirm-report.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Progress } from '../../components/progress.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { HistoryDialog } from './history-dialog.tsx'
import { readingsQuery, staleQuery } from './reading-queries.ts'
import { progressOf } from './review-elements.ts'
import type { ReviewOfReport } from './use-review.ts'

type Props = {
  readonly report: ReportSummary
  readonly reading: Reading
  readonly readingId: string
  readonly review: ReviewOfReport
}

/** Which report this is, how far its review has come, and what comes next. */
export const ReviewHead = ({ report, reading, readingId, review }: Props) => {
  const { t } = useWords()
  const canReview = useCan('report.review')
  const canCheck = useCan('finding.read')
  const [isOpen, setIsOpen] = useState(false)
  const own = progressOf(review.elements)
  const { decided, total } = canReview || report.review === null ? own : { ...own, decided: report.review.decided }
  const note = useReadingNote(report, readingId, review, canReview)
  return (
    <header className="review-head">
      <div className="review-name">
        <p className="back">
          <ContextLink to={`/reports/${report.id}`}>‹ {t('review.back')}</ContextLink>
        </p>
        <h1>{report.header?.title ?? report.fileName}</h1>
        <ul className="facts-line">
          {report.familyStage && <li>{t(`review.stage.${report.familyStage}`)}</li>}
          <li>{t('review.secrecy', { level: t(`secrecy.${report.secrecy}`) })}</li>
          <li>{t('review.release', { range: t(`release.${report.release}`) })}</li>
          {note !== null && (
            <li>
              <button type="button" className="review-note" onClick={() => setIsOpen(true)}>
                {note}
              </button>
            </li>
          )}
        </ul>
      </div>
      <div className="review-side">
        <Progress done={decided} total={total} label={t('review.decided')} />
        <div className="review-acts">
          {canCheck && (
            <ContextLink className="button" to={`/reports/${report.id}/checks`}>
              {t('checks.open')}
            </ContextLink>
          )}
          <a className="button" href={PATHS.downloadReport.path.replace(':id', report.id)} download>
            {t('review.download')}
          </a>
          <button type="button" className="button" onClick={() => setIsOpen(true)}>
            {t('review.history')}
          </button>
          <ConfirmReport reportId={report.id} reading={reading} />
        </div>
      </div>
      {isOpen && <HistoryDialog report={report} readingId={readingId} reading={reading} review={review} onClose={() => setIsOpen(false)} />}
    </header>
  )
}

/** What the readings of the report ask for: a look at decisions without an element, or reading it again. */
const useReadingNote = (report: ReportSummary, readingId: string, { orphaned }: ReviewOfReport, canReview: boolean): string | null => {
  const { t } = useWords()
  const readings = useQuery(readingsQuery(report.id, readingId))
  const stale = useQuery({ ...staleQuery, enabled: canReview })
  if (report.status === 'reading') return t('report.reading-again')
  if (orphaned.length > 0) return t('review.orphaned-note', { count: orphaned.length })
  const version = readings.data?.find(({ id }) => id === readingId)?.readerVersion
  return stale.data && version !== undefined && version !== stale.data.readerVersion ? t('review.reader-older') : null
}
