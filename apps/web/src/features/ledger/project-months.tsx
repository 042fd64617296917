import { expectedShare, monthCode, partsOfMonth, planOfYear } from '@gangmu/domain'
import { useMemo } from 'react'
import { Chart } from '../../components/chart/chart.tsx'
import type { ChartSpec } from '../../components/chart/chart-spec.ts'
import { useWords } from '../../lib/locale.tsx'
import { printAmount } from './print-amount.ts'
import type { ProjectHistory } from './queries.ts'

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** What holds for each month of the year: the latest revision, January first. */
export const monthsOfYear = ({ months }: Pick<ProjectHistory, 'months'>, year: number) => {
  const held = new Map<string, ProjectHistory['months'][number]>()
  for (const one of months) if (one.month.startsWith(`${year}-`) && !held.has(one.month)) held.set(one.month, one)
  return [...held.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** The year's months as bars beside the pace, and as a table with what was written. */
export const ProjectMonths = ({ history, month }: { history: ProjectHistory; month: string }) => {
  const { t } = useWords()
  const { year } = partsOfMonth(month)
  const rows = useMemo(() => monthsOfYear(history, year), [history, year])
  const [latest] = history.versions
  const spec = useMemo<ChartSpec | null>(() => {
    if (rows.length === 0 || !latest) return null
    const { planned } = planOfYear(latest, year)
    const points = NUMBERS.map((number) => {
      const found = rows.find((row) => row.month === monthCode(year, number))
      return found ? { value: found.completed } : null
    })
    const pace = NUMBERS.map((number) => {
      const share = expectedShare(latest, monthCode(year, number))
      return share === null || planned === null ? null : { value: Math.round(share * planned) / 100 }
    })
    return {
      shape: 'bar',
      title: t('key-project.chart', { name: latest.name }),
      unit: t('key-project.money'),
      source: t('key-project.chart-source', { unit: history.project.unitName }),
      labels: NUMBERS.map((number) => t('key-project.path-month', { month: number })),
      series: [
        { name: t('key-project.chart-done'), kind: 'actual', points },
        ...(pace.every((point) => point === null) ? [] : [{ name: t('key-project.expected'), kind: 'peer' as const, points: pace }]),
      ],
    }
  }, [rows, history.project.unitName, latest, year, t])
  if (spec === null) return null
  return (
    <section>
      <h3>{t('key-project.monthly')}</h3>
      <Chart spec={spec} />
      <table className="plain-table ledger-months">
        <caption className="aside">{t('key-project.monthly')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('key-project.month-head')}</th>
            <th scope="col" className="end">
              {t('key-project.with-unit', { label: t('key-project.chart-done'), unit: t('key-project.money') })}
            </th>
            <th scope="col">{t('key-project.progress-note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ month: of, completed, note, problem }) => (
            <tr key={of} className={of === month ? 'ledger-current' : undefined}>
              <th scope="row">{of}</th>
              <td className="end">{printAmount(completed)}</td>
              <td>
                {note}
                {problem && (
                  <span className="ledger-problem">
                    {t('key-project.problem')}：{problem}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
