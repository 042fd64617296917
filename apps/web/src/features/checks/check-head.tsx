import { buildUrl, PATHS } from '@gangmu/contract'
import { FINDING_SEVERITIES, type ReportSummary } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { Menu } from '../../components/menu.tsx'
import { Progress } from '../../components/progress.tsx'
import { type CheckedFinding, type Checks, confirmationsQuery } from '../../lib/check-queries.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { NewVersion } from './new-version.tsx'
import { StaleNotice } from './stale-notice.tsx'

type Props = { readonly report: ReportSummary; readonly checks: Checks; readonly findings: readonly CheckedFinding[] }

/** Which report this is, how far its findings are dealt with, what became of those of the version before, and what can be taken along. */
export const CheckHead = ({ report, checks, findings }: Props) => {
  const { t } = useWords()
  const canUpload = useCan('report.upload')
  const claims = findings.filter(({ severity }) => severity !== '提示')
  return (
    <header className="check-head">
      <p className="back">
        <ContextLink to={`/reports/${report.id}`}>‹ {t('review.back')}</ContextLink>
      </p>
      <h1>{t('checks.heading', { report: report.header?.title ?? report.fileName })}</h1>
      <p className="purpose">{t('checks.purpose')}</p>
      <ul className="facts-line">
        {report.familyStage && <li>{t(`review.stage.${report.familyStage}`)}</li>}
        <li>{t('report.file', { name: report.fileName })}</li>
        {claims.length > 0 && (
          <li>
            <Progress done={claims.filter(({ state }) => state !== 'open').length} total={claims.length} label={t('checks.handled')} />
          </li>
        )}
      </ul>
      <Comparison checks={checks} findings={findings} />
      <div className="check-tools">
        <Menu className="menu-button" summary={t('checks.download')}>
          {() => <CheckedFiles reportId={report.id} />}
        </Menu>
        <Menu className="menu-button" summary={t('checks.confirmations')}>
          {() => <Confirmations reportId={report.id} />}
        </Menu>
        {canUpload && <NewVersion report={report} />}
      </div>
      <StaleNotice report={report} isStale={checks.stale} />
    </header>
  )
}

const Comparison = ({ checks: { previous, resolved }, findings }: Pick<Props, 'checks' | 'findings'>) => {
  const { t } = useWords()
  if (previous === null) return null
  const count = (since: CheckedFinding['since']) => findings.filter((finding) => finding.since === since).length
  return (
    <p className="check-compared">
      {t('checks.compared', { resolved: resolved.length, still: count('still'), new: count('new') })}{' '}
      <ContextLink to={`/reports/${previous.id}/checks`}>{t('checks.compared-open')}</ContextLink>
      {!previous.sameRules && <span className="fold-note"> {t('checks.other-rules')}</span>}
    </p>
  )
}

/** The user's own file with the findings as comments, as many as they want to show. */
const CheckedFiles = ({ reportId }: { readonly reportId: string }) => {
  const { t } = useWords()
  return (
    <ul className="menu-list">
      {FINDING_SEVERITIES.map((severity) => (
        <li key={severity}>
          <DownloadLink className="menu-item" href={buildUrl(PATHS.downloadChecked.path, { id: reportId }, { severity })}>
            {t(`checks.download.${severity}`)}
          </DownloadLink>
        </li>
      ))}
    </ul>
  )
}

/** A sheet for each unit that something is forwarded to. */
const Confirmations = ({ reportId }: { readonly reportId: string }) => {
  const { t } = useWords()
  const { data } = useQuery(confirmationsQuery(reportId))
  if (data === undefined) return null
  if (data.length === 0) return <p className="menu-note">{t('checks.confirmations-none')}</p>
  return (
    <ul className="menu-list">
      {data.map(({ id, name, findings }) => (
        <li key={id}>
          <DownloadLink className="menu-item" href={buildUrl(PATHS.downloadConfirmation.path, { id: reportId, unit: id })}>
            {t('checks.confirmation', { unit: name, count: findings })}
          </DownloadLink>
        </li>
      ))}
    </ul>
  )
}
