import { buildUrl, PATHS } from '@gangmu/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Banner } from '../../components/banner.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PlanChanges } from '../../components/plan-changes/plan-changes.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { planComparisonQuery, planListQuery } from '../../lib/plan-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'

/** 与上年对照: two plans of the own area line by line, with how many lines changed in which way. */
export const YearComparison = ({ own }: { own: string | null }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const { asOf } = useContextBar()
  const list = useInfiniteQuery(planListQuery({ year: null, area: own, stage: null }))
  const plans = list.data?.pages.flatMap((page) => page.plans) ?? []
  const id = get('plan') ?? plans[0]?.id ?? null
  const against = get('with')
  const { data, error, isPending, refetch } = useQuery(planComparisonQuery(id, against, asOf))
  if (list.isPending) return <Loading rows={12} />
  if (list.error && !list.data) return <Problem error={list.error} onRetry={() => void list.refetch()} />
  if (id === null)
    return (
      <EmptyState
        next={
          <ContextLink to="/reports" className="button">
            {t('plans.to-reports')}
          </ContextLink>
        }
      >
        {t('compare.year-empty')}
      </EmptyState>
    )
  const choice = (name: 'plan' | 'with', label: string, value: string) => (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={({ target }) => change({ [name]: target.value, row: null }, { replace: true })}
    >
      {name === 'with' && <option value="">{t('compare.year-usual')}</option>}
      {plans.map((plan) => (
        <option key={plan.id} value={plan.id}>
          {plan.title}
        </option>
      ))}
    </select>
  )
  return (
    <>
      {asOf !== null && <Banner>{t('compare.year-as-of', { day: asOf })}</Banner>}
      <search className="filters">
        {choice('plan', t('compare.year-after'), id)}
        {choice('with', t('compare.year-before'), against ?? '')}
      </search>
      {id === against && <p className="empty">{t('compare.year-same-plan')}</p>}
      {id !== against && isPending && <Loading rows={12} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.before === null && <p className="empty">{t('compare.year-alone', { year: data.after.year })}</p>}
      {data?.before && (
        <>
          <PlanChanges comparison={data} />
          <p className="compare-export">
            <DownloadLink href={buildUrl(PATHS.exportPlanComparison.path, { id }, { with: against, asOf })}>
              {t('compare.export')}
            </DownloadLink>
          </p>
        </>
      )}
    </>
  )
}
