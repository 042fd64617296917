import type { ReportSummary } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { useTitle } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { readingQuery, reportQuery } from '../../lib/report-queries.ts'
import { forgetDrafts } from './drafts.ts'
import { linesQuery } from './lines-query.ts'
import { ReviewDesk } from './review-desk.tsx'

/** 阅读: the report's own text beside what was read of it, and what people decide about that. */
export const ReviewPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const report = useQuery(reportQuery(id))
  const title = report.data?.header?.title ?? report.data?.fileName
  useTitle(title === undefined ? t('review.title') : `${t('review.title')} · ${title}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report has drafts of its own.
  useEffect(() => forgetDrafts, [id])
  if (report.data) return <WithReading key={id} report={report.data} />
  return (
    <div className="page">
      {report.isPending && <Loading rows={12} />}
      {report.error && <Problem error={report.error} onRetry={() => void report.refetch()} />}
    </div>
  )
}

const WithReading = ({ report }: { report: ReportSummary }) => {
  const { t } = useWords()
  const reading = useQuery(readingQuery(report.id, report.readingId))
  const lines = useQuery(linesQuery(report.id, report.readingId))
  const error = reading.error ?? lines.error
  // While a report is read again, text and elements stay those of one reading.
  if (reading.data && lines.data && report.readingId !== null && !reading.isPlaceholderData && !lines.isPlaceholderData)
    return <ReviewDesk report={report} readingId={report.readingId} reading={reading.data} lines={lines.data} />
  return (
    <div className="page">
      <p className="back">
        <ContextLink to={`/reports/${report.id}`}>‹ {t('review.back')}</ContextLink>
      </p>
      <h1>{report.header?.title ?? report.fileName}</h1>
      {report.readingId === null ? (
        <p className="empty">{t(report.status === 'failed' ? 'review.failed' : 'report.reading')}</p>
      ) : error ? (
        <Problem error={error} onRetry={() => void Promise.all([reading.refetch(), lines.refetch()])} />
      ) : (
        <Loading rows={16} />
      )}
    </div>
  )
}
