import { ContextLink } from '../../components/context-link.tsx'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { LineHistory } from './history-spec.ts'

type Goal = LineHistory['goals'][number]

/** Goals of several years, each with where it stands and what it asks of every year that is left. */
export const GoalList = ({ goals }: { goals: readonly Goal[] }) => {
  const { t } = useWords()
  if (goals.length === 0) return null
  return (
    <>
      <h4 className="goals-head">{t('goal.list')}</h4>
      <ul className="stacked-list">
        {goals.map((goal) => (
          <GoalItem key={`${goal.planId} ${goal.system} ${goal.period}`} goal={goal} />
        ))}
      </ul>
    </>
  )
}

const GoalItem = ({ goal: { planId, lineId, system, period, text, progress } }: { goal: Goal }) => {
  const { t, find } = useWords()
  const year = /^\d{4}$/.test(period) ? t('context.year-of', { year: period }) : period
  return (
    <li>
      <p className="stacked-main">
        <b>
          <ContextLink className="figure-link" to={`/plans/${planId}?row=${lineId}`}>
            {year} {setMinus(text)}
          </ContextLink>
        </b>
        <span className="stacked-aside">{t(`target-system.${system}`)}</span>
        {progress && <span className="stacked-aside">{t(`goal-status.${progress.status}`)}</span>}
      </p>
      {progress && <Required progress={progress} />}
      {progress && <p className="stacked-note">{setMinus(find(`goal-reason.${progress.reason.code}`, progress.reason.params) ?? '')}</p>}
    </li>
  )
}

/** From here on: growth of levels, steps of percentages. */
const Required = ({ progress }: { progress: NonNullable<Goal['progress']> }) => {
  const { t } = useWords()
  const { remainingYears, requiredGrowth, distancePerYear, distance, latest, unit } = progress
  if (latest === null || remainingYears === null || remainingYears === 0) return null
  const from = { year: latest.year, value: latest.value, unit: unit ?? '', years: remainingYears }
  if (requiredGrowth !== null) return <p>{t('goal.required-growth', { ...from, growth: requiredGrowth, distance: distance ?? 0 })}</p>
  if (distancePerYear === null) return null
  return <p>{t('goal.required-step', { ...from, step: distancePerYear })}</p>
}
