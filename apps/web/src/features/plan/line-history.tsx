import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Chart } from '../../components/chart/chart.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Missing } from '../../components/missing.tsx'
import { Problem } from '../../components/problem.tsx'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { lineHistoryQuery } from '../../lib/plan-queries.ts'
import { GoalList } from './goal-list.tsx'
import { historySpec, type LineHistory } from './history-spec.ts'
import type { PlanLineView } from './plan-line.ts'

type Props = { readonly planId: string; readonly line: PlanLineView; readonly asOf: string | null }

/** The line through the years with its goals: drawn where there is enough, and each figure as a way to where it came from. */
export const LineHistorySection = ({ planId, line, asOf }: Props) => {
  const { t } = useWords()
  const { data, error, refetch } = useQuery({ ...lineHistoryQuery(planId, line.id, asOf), enabled: line.indicator !== null })
  const title = t('history.title', { name: line.name })
  const spec = useMemo(() => {
    const providers = new Set(data?.years.flatMap(({ result }) => result?.provider ?? []))
    const words = { title, series: t('plan.figure.result'), source: [...providers].slice(0, 2).join(t('plan.comma')) || '—' }
    return data === undefined ? null : historySpec(data, words)
  }, [data, title, t])
  if (error && !data)
    return (
      <section>
        <Problem error={error} onRetry={() => void refetch()} />
      </section>
    )
  if (!data || (data.years.length < 2 && data.goals.length === 0)) return null
  return (
    <section className="line-history">
      {spec === null ? <h3>{title}</h3> : <Chart spec={spec} />}
      {data.years.length > 0 && <Years name={line.name} history={data} />}
      <GoalList goals={data.goals} />
    </section>
  )
}

const Years = ({ name, history: { years, indicator, unit } }: { name: string; history: LineHistory }) => {
  const { t } = useWords()
  return (
    <table className="plain-table">
      <caption className="aside">{t('history.title', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('context.year')}</th>
          {(['target', 'result'] as const).map((figure) => (
            <th key={figure} scope="col">
              {t(`plan.figure.${figure}`)}
              {unit && <span className="unit"> {unit}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...years].reverse().map(({ year, target, result }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>
              {target === null ? (
                <Missing reason={t('plan.missing.target')} />
              ) : (
                <ContextLink
                  className="figure-link"
                  to={`/plans/${target.planId}?row=${target.lineId}&at=target`}
                  aria-label={t('history.open-target', { year, text: setMinus(target.text) })}
                >
                  {setMinus(target.text)}
                </ContextLink>
              )}
            </td>
            <td>
              {result === null ? (
                <Missing reason={t('plan.missing.result')} />
              ) : (
                <ContextLink
                  className="figure-link"
                  to={`/data?indicator=${encodeURIComponent(indicator)}&row=${result.id}`}
                  aria-label={t('history.open-result', { year, text: setMinus(result.raw) })}
                >
                  {setMinus(result.raw)}
                  {result.unit && result.unit !== unit && <span className="unit"> {result.unit}</span>}
                </ContextLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
