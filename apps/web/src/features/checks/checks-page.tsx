import type { ReportSummary } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { useTitle } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { type Checks, checksQuery } from '../../lib/check-queries.ts'
import { useWords } from '../../lib/locale.tsx'
import { reportQuery } from '../../lib/report-queries.ts'
import { ChecksDesk } from './checks-desk.tsx'
import { useDecisions } from './use-decisions.ts'

/** 核校: where the report contradicts itself, and what people decide about that. */
export const ChecksPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const report = useQuery(reportQuery(id))
  const title = report.data?.header?.title ?? report.data?.fileName
  useTitle(title === undefined ? t('checks.title') : `${t('checks.title')} · ${title}`)
  if (report.data) return <WithChecks key={id} report={report.data} />
  return (
    <div className="page">
      {report.isPending && <Loading rows={12} />}
      {report.error && <Problem error={report.error} onRetry={() => void report.refetch()} />}
    </div>
  )
}

/** What was decided and not yet kept outlives a new reading; focus and selection count through one. */
const Decided = ({ report, checks }: { readonly report: ReportSummary; readonly checks: Checks }) => {
  const decisions = useDecisions(report, checks.readingId, checks.findings)
  return <ChecksDesk key={checks.readingId} report={report} checks={checks} decisions={decisions} />
}

const WithChecks = ({ report }: { readonly report: ReportSummary }) => {
  const { t } = useWords()
  const checks = useQuery(checksQuery(report.id, report.readingId))
  if (checks.data) return <Decided report={report} checks={checks.data} />
  return (
    <div className="page">
      <p className="back">
        <ContextLink to={`/reports/${report.id}`}>‹ {t('review.back')}</ContextLink>
      </p>
      <h1>{t('checks.heading', { report: report.header?.title ?? report.fileName })}</h1>
      {report.readingId === null ? (
        <p className="empty" role="status">
          {t(report.status === 'failed' ? 'checks.failed' : 'checks.reading')}
        </p>
      ) : checks.error ? (
        <Problem error={checks.error} onRetry={() => void checks.refetch()} />
      ) : (
        <Loading rows={16} />
      )}
    </div>
  )
}
