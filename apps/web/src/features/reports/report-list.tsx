import type { Failure, ReportSummary } from '@gangmu/domain'
import { Link } from 'react-router'
import { Missing } from '../../components/missing.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'

/** The received reports, newest first. On a narrow screen each row becomes a block. */
export const ReportList = ({ reports }: { reports: readonly ReportSummary[] }) => {
  const { t } = useWords()
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
              {report.failure && <FailureSentence failure={report.failure} />}
            </th>
            <td>{report.header?.region ?? <Missing reason={t(`reports.status.${report.status}`)} />}</td>
            <td>
              <Years report={report} />
            </td>
            <td>
              <Counts report={report} />
            </td>
            <td className="digits">{formatInstant(report.receivedAt)}</td>
            <td>
              <span className={`reading-state reading-state-${report.status}`}>{t(`reports.status.${report.status}`)}</span>
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

const Years = ({ report }: { report: ReportSummary }) => {
  const { t } = useWords()
  const years = [report.header?.reportYear, report.header?.planYear].filter((year) => year != null)
  return years.length === 0 ? <Missing reason={t(`reports.status.${report.status}`)} /> : <span className="digits">{years.join('—')}</span>
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
          {t(`status.${status}`)} <b>{verdicts[status]}</b>
        </span>
      ))}
    </span>
  )
}
