import { buildUrl, PATHS } from '@gangmu/contract'
import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PlanChanges } from '../../components/plan-changes/plan-changes.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { planComparisonQuery } from '../../lib/plan-queries.ts'
import type { TabProps } from './plan-page.tsx'

/** 与上年对照: what this plan changed against that of the year before. */
export const ChangesTab = ({ view: { plan }, rights: { asOf } }: TabProps) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(planComparisonQuery(plan.id, null, asOf))
  if (isPending) return <Loading rows={12} />
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  if (data.before === null)
    return (
      <EmptyState
        next={
          <ContextLink to="/reports" className="button">
            {t('plans.to-reports')}
          </ContextLink>
        }
      >
        {t('plan.changes.alone', { year: plan.year })}
      </EmptyState>
    )
  return (
    <>
      <p className="changes-against">
        {t('plan.changes.against')}
        <ContextLink to={`/plans/${data.before.id}`}>{data.before.title}</ContextLink>
      </p>
      <PlanChanges comparison={data} />
      <p className="compare-export">
        <DownloadLink href={buildUrl(PATHS.exportPlanComparison.path, { id: plan.id }, { asOf })}>{t('plan.changes.export')}</DownloadLink>
      </p>
    </>
  )
}
