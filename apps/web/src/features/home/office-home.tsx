import type { Home } from '@gangmu/contract'
import { ContextLink } from '../../components/context-link.tsx'
import { Progress } from '../../components/progress.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { LineRow } from './home-rows.tsx'
import { Panel } from './panel.tsx'

/** 综合科: what waits for review, what is not confirmed, what is not in, what could not be read. */
export const OfficeHome = ({ home }: { home: NonNullable<Home['office']> }) => {
  const { t, find } = useWords()
  return (
    <div className="panels">
      <Panel
        title={t('home.office.reviews')}
        panel={home.reviews}
        to="/reports?review=open"
        empty={t('home.office.reviews-empty')}
        rowKey={({ reportId }) => reportId}
      >
        {(review) => (
          <div className="task-row">
            <ContextLink className="line-name" to={`/reports/${review.reportId}`}>
              {review.title ?? review.fileName}
            </ContextLink>
            <Progress done={review.decided} total={review.total} label={t('home.office.reviewed')} />
          </div>
        )}
      </Panel>
      <Panel
        title={t('home.office.drafts')}
        panel={home.drafts}
        to="/plans?stage=draft"
        empty={t('home.office.drafts-empty')}
        rowKey={({ planId }) => planId}
      >
        {(plan) => (
          <div className="task-row">
            <ContextLink className="line-name" to={`/plans/${plan.planId}`}>
              {plan.title}
            </ContextLink>
            <span className="line-reason">
              {t(`plan.stage.${plan.stage}`)} · {t('home.office.lines', { count: plan.lines })}
            </span>
          </div>
        )}
      </Panel>
      <Panel
        title={t('home.office.waiting')}
        panel={home.waiting}
        to="/plans?status=undetermined"
        empty={t('home.office.waiting-empty')}
        rowKey={({ lineId }) => lineId}
      >
        {(line) => <LineRow line={line} />}
      </Panel>
      <Panel
        title={t('home.office.failed')}
        panel={home.failed}
        to="/reports?status=failed"
        empty={t('home.office.failed-empty')}
        rowKey={({ reportId }) => reportId}
      >
        {(report) => (
          <div className="task-row">
            <ContextLink className="line-name" to={`/reports/${report.reportId}`}>
              {report.fileName}
            </ContextLink>
            <span className="line-reason">{find(`error.${report.failure.code}`, report.failure.params) ?? t('app.crashed')}</span>
            <span className="line-reason digits">{formatInstant(report.receivedAt)}</span>
          </div>
        )}
      </Panel>
    </div>
  )
}
