import type { Home } from '@gangmu/contract'
import { describeReason } from '@gangmu/messages'
import { ContextLink } from '../../components/context-link.tsx'
import { Progress } from '../../components/progress.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { lineAddress } from './line-table.tsx'
import { Panel } from './panel.tsx'

/** 综合科: what waits for review, what is not confirmed, what is not in, what could not be read. */
export const OfficeHome = ({ home }: { home: NonNullable<Home['office']> }) => {
  const { t, find, locale } = useWords()
  return (
    <div className="panels">
      <Panel title={t('home.office.reviews')} panel={home.reviews} to="/reports?review=open" empty={t('home.office.reviews-empty')}>
        {(reviews) => (
          <ul className="panel-rows">
            {reviews.map((review) => (
              <li key={review.reportId} className="task-row">
                <ContextLink className="line-name" to={`/reports/${review.reportId}`}>
                  {review.title ?? review.fileName}
                </ContextLink>
                <Progress done={review.decided} total={review.total} label={t('home.office.reviewed')} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('home.office.drafts')} panel={home.drafts} to="/plans?stage=draft" empty={t('home.office.drafts-empty')}>
        {(drafts) => (
          <ul className="panel-rows">
            {drafts.map((plan) => (
              <li key={plan.planId} className="task-row">
                <ContextLink className="line-name" to={`/plans/${plan.planId}`}>
                  {plan.title}
                </ContextLink>
                <span className="line-reason">
                  {t(`plan-stage.${plan.stage}`)} · {t('report.summary-total', { count: plan.lines })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('home.office.waiting')} panel={home.waiting} to="/plans?status=undetermined" empty={t('home.office.waiting-empty')}>
        {(lines) => (
          <ul className="panel-rows">
            {lines.map((line) => (
              <li key={line.lineId} className="task-row">
                <ContextLink className="line-name" to={lineAddress(line)}>
                  {line.name}
                </ContextLink>
                <span className="line-lead">{line.lead?.name ?? t('home.no-lead')}</span>
                <span className="line-reason task-more">{line.reason && describeReason(locale, line.reason)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('home.office.failed')} panel={home.failed} to="/reports?status=failed" empty={t('home.office.failed-empty')}>
        {(reports) => (
          <ul className="panel-rows">
            {reports.map((report) => (
              <li key={report.reportId} className="task-row">
                <ContextLink className="line-name" to={`/reports/${report.reportId}`}>
                  {report.fileName}
                </ContextLink>
                <span className="line-reason digits">{formatInstant(report.receivedAt)}</span>
                <span className="line-reason task-more">
                  {find(`error.${report.failure.code}`, report.failure.params) ?? t('app.crashed')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}
