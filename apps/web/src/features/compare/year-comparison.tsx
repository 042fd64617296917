import { buildUrl, PATHS } from '@gangmu/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { useWords } from '../../lib/locale.tsx'
import { planListQuery } from '../../lib/plan-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { ChangeSheet } from './change-sheet.tsx'
import { ChangeTable } from './change-table.tsx'
import { planComparisonQuery } from './compare-queries.ts'
import { type Change, changesIn, keepsAll, keyOfLine, type PlanComparison } from './line-changes.ts'
import { useChangeWord } from './use-change-word.ts'

/** 与上年对照: two plans of the own area line by line, with how many lines changed in which way. */
export const YearComparison = ({ own }: { own: string | null }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const list = useInfiniteQuery(planListQuery({ year: null, area: own, stage: null }))
  const plans = list.data?.pages.flatMap((page) => page.plans) ?? []
  const id = get('plan') ?? plans[0]?.id ?? null
  const against = get('with')
  const { data, error, isPending, refetch } = useQuery(planComparisonQuery(id, against))
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
          <Changes comparison={data} />
          <p className="compare-export">
            <a className="button" href={buildUrl(PATHS.exportPlanComparison.path, { id }, { with: against })} download>
              {t('compare.export')}
            </a>
          </p>
        </>
      )}
    </>
  )
}

/** How many lines changed in which way, each count a filter; then the lines. */
const Changes = ({ comparison }: { comparison: PlanComparison }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const opening = useSheet('row')
  const wordOf = useChangeWord()
  const counts = changesIn(comparison.lines)
  const chosen = (get('only') ?? '').split(',').filter((each): each is Change => counts.some(({ change }) => change === each))
  const choose = (next: readonly Change[]) => change({ only: next.join(',') }, { replace: true })
  const shown = comparison.lines.filter((line) => keepsAll(line, chosen))
  const open = comparison.lines.find((line) => keyOfLine(line) === opening.current)
  return (
    <>
      <search className="filters">
        {counts.map(
          ({ change: each, count }) =>
            !chosen.includes(each) && (
              <button key={each} type="button" className="filter" onClick={() => choose([...chosen, each])}>
                {t('compare.year-kind', { kind: wordOf(each), count })}
              </button>
            ),
        )}
        <FilterWords
          words={chosen.map((each) => ({ id: each, name: wordOf(each) }))}
          onRemove={(id) => choose(chosen.filter((each) => each !== id))}
          onClear={() => choose([])}
        />
      </search>
      <div className="section-head">
        <h2>{t('compare.year-table')}</h2>
        <span className="section-count" role="status">
          {t('compare.year-count', { shown: shown.length, total: comparison.lines.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="empty">{t('table.empty-filter')}</p>
      ) : (
        <ChangeTable comparison={comparison} lines={shown} opening={opening} />
      )}
      {open && <ChangeSheet key={keyOfLine(open)} comparison={comparison} line={open} onClose={opening.close} />}
    </>
  )
}
