import { PLAN_STAGES, type PlanStage } from '@gangmu/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { planListQuery } from '../../lib/plan-queries.ts'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { NewPlanDialog } from './new-plan-dialog.tsx'
import { PlanList } from './plan-list.tsx'

/** The plans of the space, newest year first; which year and which stage stands in the address. */
export const PlansPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const { area, year, choose } = useContextBar()
  const canEdit = useCan('plan.edit')
  const [isMaking, setIsMaking] = useState(false)
  const stage = PLAN_STAGES.find((each) => each === get('stage')) ?? null
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    planListQuery({ year, area, stage }),
  )
  const plans = data?.pages.flatMap((page) => page.plans) ?? []
  const total = data?.pages[0]?.total ?? 0
  const chosen = [
    ...(year === null ? [] : [{ id: 'year', name: t('context.year-of', { year }) }]),
    ...(stage === null ? [] : [{ id: 'stage', name: t(`plan-stage.${stage}`) }]),
  ]
  const remove = (id: string) => (id === 'year' ? choose('year', null) : change({ stage: null }, { replace: true }))
  const make = canEdit && (
    <button type="button" className="button button-primary" onClick={() => setIsMaking(true)}>
      {t('plans.new')}
    </button>
  )
  return (
    <div className="page">
      <PageHead title={t('nav.plans')} purpose={t('plans.purpose')} action={make} />
      {isPending && <Loading rows={6} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && (plans.length > 0 || chosen.length > 0) && (
        <>
          <search className="filters">
            {stage === null && <StageChoice onChoose={(next) => change({ stage: next }, { replace: true })} />}
            <FilterWords words={chosen} onRemove={remove} onClear={() => change({ stage: null, year: null }, { replace: true })} />
          </search>
          {plans.length === 0 ? <p className="empty">{t('table.empty-filter')}</p> : <PlanList plans={plans} total={total} />}
          {hasNextPage && <MoreRows isBusy={isFetchingNextPage} onMore={fetchNextPage} />}
        </>
      )}
      {data && plans.length === 0 && chosen.length === 0 && (
        <EmptyState
          next={
            <ContextLink to="/reports" className="button">
              {t('plans.to-reports')}
            </ContextLink>
          }
        >
          {t('plans.empty')}
        </EmptyState>
      )}
      {isMaking && <NewPlanDialog plans={plans} onClose={() => setIsMaking(false)} />}
    </div>
  )
}

const StageChoice = ({ onChoose }: { onChoose: (stage: PlanStage) => void }) => {
  const { t } = useWords()
  return (
    <select
      className="field field-short"
      aria-label={t('plan.stage')}
      value=""
      onChange={({ target }) => onChoose(target.value as PlanStage)}
    >
      <option value="">{t('plans.any-stage')}</option>
      {PLAN_STAGES.map((each) => (
        <option key={each} value={each}>
          {t(`plan-stage.${each}`)}
        </option>
      ))}
    </select>
  )
}
