import type { Answers } from '@gangmu/contract'
import { PLAN_STAGES, type VerdictStatus } from '@gangmu/domain'
import { ContextLink } from '../../components/context-link.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAreaName } from '../../lib/use-area-name.ts'

type Plan = Answers['listPlans']['plans'][number]

export const PlanList = ({ plans, total }: { plans: readonly Plan[]; total: number }) => {
  const { t } = useWords()
  const areaName = useAreaName()
  return (
    <section className="plan-list">
      <div className="section-head">
        <h2>{t('plans.list')}</h2>
        <span className="section-count">{t('plans.count', { count: total })}</span>
      </div>
      <DataTable
        caption={t('plans.list')}
        rows={plans}
        rowKey={({ id }) => id}
        isStacked
        columns={[
          {
            id: 'title',
            head: t('plans.column.plan'),
            cell: ({ id, title }) => (
              <ContextLink className="plan-title" to={`/plans/${id}`}>
                {title}
              </ContextLink>
            ),
            sortBy: ({ title }) => title,
          },
          { id: 'year', head: t('context.year'), width: '76px', cell: ({ year }) => year, sortBy: ({ year }) => year },
          { id: 'area', head: t('plans.column.area'), width: '144px', cell: ({ areaId }) => areaName(areaId) },
          {
            id: 'stage',
            head: t('plan.stage'),
            width: '116px',
            cell: ({ stage }) => t(`plan-stage.${stage}`),
            sortBy: ({ stage }) => PLAN_STAGES.indexOf(stage),
          },
          {
            id: 'lines',
            head: t('plans.column.lines'),
            width: '76px',
            align: 'end',
            cell: ({ lines }) => lines,
            sortBy: ({ lines }) => lines,
          },
          { id: 'verdicts', head: t('table.verdict'), width: '328px', cell: (plan) => <Verdicts plan={plan} /> },
          { id: 'release', head: t('plans.column.release'), width: '96px', cell: ({ release }) => t(`release.${release}`) },
        ]}
      />
    </section>
  )
}

const STATUSES: readonly VerdictStatus[] = ['met', 'missed', 'undetermined']

/** 完成 28 · 未达预期 5 · 暂未认定 3: each leads to its lines. */
const Verdicts = ({ plan: { id, verdicts } }: { plan: Plan }) => {
  const { t } = useWords()
  if (verdicts === null) return <Missing reason={t('plans.unjudged')} />
  return (
    <span className="plan-verdicts">
      {STATUSES.filter((status) => verdicts[status] > 0).map((status) => (
        <ContextLink key={status} className={`verdict-ink-${status}`} to={`/plans/${id}?only=${status}`}>
          {t('plan.counts.verdict', { word: t(`status.${status}`), count: verdicts[status] })}
        </ContextLink>
      ))}
    </span>
  )
}
