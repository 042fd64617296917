import { isDraft } from '@gangmu/domain'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { NoPlan } from '../../components/no-plan.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { choosePlan, isSplitNow } from '../../lib/choose-plan.ts'
import { useWords } from '../../lib/locale.tsx'
import { planListQuery } from '../../lib/plan-queries.ts'
import { useCan, useMe } from '../../lib/session.ts'
import { type SplitView, splitQuery } from '../../lib/split-lines.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { useYears } from '../../lib/use-years.ts'
import { SplitTable } from './split-table.tsx'
import { SplitWorkbook } from './split-workbook.tsx'

/** 分解下达: what the lines of the year's plan are split into, whether the parts fit, and splitting them. */
export const SplitPage = () => {
  const { t } = useWords()
  const { areaId } = useMe()
  const { get, change } = useAddress()
  const { latest } = useYears()
  const year = useContextBar().year ?? latest
  const list = useInfiniteQuery(planListQuery({ year, area: areaId, stage: null }))
  const plans = list.data?.pages.flatMap((page) => page.plans) ?? []
  const plan = choosePlan(plans, get('plan'))
  const split = useQuery({ ...splitQuery(plan?.id ?? ''), enabled: plan !== null })
  const error = list.error ?? split.error
  const isEmpty = list.data !== undefined && plan === null
  return (
    <div className="page page-split">
      <PageHead title={t('nav.split')} purpose={t('split.purpose')} action={split.data && <SplitWorkbook view={split.data} />} />
      {plans.length > 1 && (
        <search className="filters">
          <select
            className="field split-plan"
            aria-label={t('split.plan')}
            value={plan?.id}
            onChange={({ target }) => change({ plan: target.value, row: null, only: null }, { replace: true })}
          >
            {plans.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </search>
      )}
      {isEmpty && <NoPlan>{t('split.empty', { year })}</NoPlan>}
      {error && !split.data && <Problem error={error} onRetry={() => void (list.error ? list.refetch() : split.refetch())} />}
      {!isEmpty && !error && !split.data && <Loading rows={14} />}
      {split.data && <SplitBody key={split.data.plan.id} view={split.data} />}
    </div>
  )
}

const SplitBody = ({ view }: { view: SplitView }) => {
  const { t } = useWords()
  const { plan, lines } = view
  const mayEdit = useCan('plan.decompose') && isSplitNow(plan)
  return (
    <>
      {isDraft(plan.stage) && <p className="notice">{t('split.draft', { plan: plan.title, stage: t(`plan-stage.${plan.stage}`) })}</p>}
      {plan.stage === 'completed' && <p className="notice">{t('split.completed', { plan: plan.title })}</p>}
      {lines.length === 0 ? <EmptyState>{t('split.no-lines')}</EmptyState> : <SplitTable view={view} mayEdit={mayEdit} />}
    </>
  )
}
