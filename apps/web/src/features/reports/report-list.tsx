import type { Failure, ReportSummary } from '@gangmu/domain'
import { Link } from 'react-router'
import { Missing } from '../../components/missing.tsx'
import { Progress } from '../../components/progress.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'

/** The received reports, newest first. On a narrow screen each row becomes a block. */
export const ReportList = ({ reports }: { reports: readonly ReportSummary[] }) => {
  const { t } = useWords()
  const canCheck = useCan('finding.read')
  return (
    <table className="report-list">
      <caption className="aside">{t('reports.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reports.column.report')}</th>
          <th scope="col">{t('reports.column.region')}</th>
          <th scope="col">{t('reports.column.years')}</th>
          <th scope="col">{t('reports.column.verdicts')}</th>
          <th scope="col">{t('reports.column.received')}</th>
          <th scope="col">{t('reports.column.status')}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              <Link to={`/reports/${report.id}`}>{report.header?.title ?? report.fileName}</Link>
              {/* Drafts of one report share their title: the file tells them apart. */}
              {report.header?.title && <p className="list-file">{report.fileName}</p>}
              {report.failure && <FailureSentence failure={report.failure} />}
            </th>
            <td>{report.header?.region ?? <NotThere report={report} notFound="diagnostic.header.region-missing" />}</td>
            <td>
              <Years report={report} />
            </td>
            <td>
              <Counts report={report} />
            </td>
            <td className="digits">{formatInstant(report.receivedAt)}</td>
            <td>
              <span className={`reading-state reading-state-${report.status}`}>{t(`reports.status.${report.status}`)}</span>
              {report.status === 'read' && report.review && (
                <Link className="list-review" to={`/reports/${report.id}/review`}>
                  <Progress done={report.review.decided} total={report.review.elements} label={t('review.decided')} />
                </Link>
              )}
              {report.status === 'read' && canCheck && (
                <Link className="list-review" to={`/reports/${report.id}/checks`}>
                  {t('checks.open')}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Why it could not be read, where it is looked for first. */
const FailureSentence = ({ failure }: { failure: Failure }) => {
  const { t, find } = useWords()
  return <p className="list-failure">{find(`error.${failure.code}`, failure.params) ?? t('app.crashed')}</p>
}

type NotThereProps = { readonly report: ReportSummary; readonly notFound: 'diagnostic.header.region-missing' | 'reports.missing-years' }

/** What is missing of a report that was read was not found in it; of any other the status tells. */
const NotThere = ({ report, notFound }: NotThereProps) => {
  const { t } = useWords()
  return <Missing reason={t(report.status === 'read' ? notFound : `reports.status.${report.status}`)} />
}

const Years = ({ report }: { report: ReportSummary }) => {
  const years = new Set([report.header?.reportYear, report.header?.planYear].filter((year) => year != null))
  if (years.size === 0) return <NotThere report={report} notFound="reports.missing-years" />
  return <span className="digits">{[...years].join('—')}</span>
}

const Counts = ({ report }: { report: ReportSummary }) => {
  const { t } = useWords()
  const { verdicts } = report
  if (verdicts === null || verdicts.met + verdicts.missed + verdicts.undetermined === 0)
    return <Missing reason={verdicts === null ? t(`reports.status.${report.status}`) : t('table.missing-verdict')} />
  return (
    <span className="counts">
      {(['met', 'missed', 'undetermined'] as const).map((status) => (
        <span key={status} className={`count count-${status}`}>
          {/* 基本达到 counts as short of its target; its own page tells the two apart. */}
          {t(status === 'missed' ? 'reports.short-of-target' : `status.${status}`)} <b>{verdicts[status]}</b>
        </span>
      ))}
    </span>
  )
}
