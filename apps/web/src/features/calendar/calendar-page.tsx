import { type Availability, partsOfMonth } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { useYears } from '../../lib/use-years.ts'
import { type CalendarRow, calendarQuery } from './queries.ts'
import { RuleDialog } from './rule-dialog.tsx'

const STATES: readonly Availability[] = ['present', 'awaited', 'overdue', 'not-released', 'not-due']

/** 发布日历: the indicators of the plan by the months of its year: what is there, what is awaited since when, what cannot exist yet. */
export const CalendarPage = () => {
  const { t } = useWords()
  const { year: asked } = useContextBar()
  const { latest } = useYears()
  const year = asked ?? latest
  const { data, error, isPending, refetch } = useQuery(calendarQuery(year))
  return (
    <div className="page page-calendar">
      <MonitorNav />
      <PageHead title={t('nav.calendar')} purpose={t('calendar.purpose')} />
      {isPending && <Loading rows={14} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <EmptyState>{t('calendar.empty', { year })}</EmptyState>}
      {data && data.rows.length > 0 && <Year year={year} rows={data.rows} />}
    </div>
  )
}

const Year = ({ year, rows }: { readonly year: number; readonly rows: readonly CalendarRow[] }) => {
  const { t } = useWords()
  const mayChange = useCan('lamp.rules')
  const [editing, setEditing] = useState<CalendarRow | null>(null)
  const count = (state: Availability) =>
    rows.reduce((sum, { months }) => sum + months.filter((one) => one.availability === state).length, 0)
  return (
    <>
      <ul className="calendar-legend" aria-label={t('calendar.legend')}>
        {STATES.map((state) => (
          <li key={state} data-state={state}>
            {t(`month.availability.${state}`)} {count(state)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys. */}
      <section className="calendar-year" aria-label={t('calendar.table', { year })} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('calendar.indicator')}</th>
              <th scope="col">{t('calendar.rule')}</th>
              {rows[0]!.months.map(({ month }) => (
                <th key={month} scope="col">
                  {t('calendar.month', { month: partsOfMonth(month).number })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.indicator}>
                <th scope="row">
                  {row.name}
                  {row.provider !== null && <span className="form-hint"> {row.provider}</span>}
                </th>
                <td>
                  <RuleCell row={row} {...(mayChange && { onEdit: () => setEditing(row) })} />
                </td>
                {row.months.map(({ month, availability, dueOn }) => (
                  <td key={month} data-state={availability} title={dueOn === null ? undefined : t('calendar.due', { day: dueOn })}>
                    <span>{t(`month.availability.${availability}`)}</span>
                    {dueOn !== null && availability !== 'present' && <time dateTime={dueOn}>{dueOn.slice(5)}</time>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {editing !== null && <RuleDialog row={editing} year={year} onClose={() => setEditing(null)} />}
    </>
  )
}

/** When figures can exist by the rule, whose rule it is, and the way to change it. */
const RuleCell = ({ row: { rule, name }, onEdit }: { readonly row: CalendarRow; readonly onEdit?: () => void }) => {
  const { t } = useWords()
  const when =
    rule.monthsAfter === 0
      ? t('calendar.same-month', { day: rule.day })
      : rule.monthsAfter === 1
        ? t('calendar.next-month', { day: rule.day })
        : t('calendar.later-month', { months: rule.monthsAfter, day: rule.day })
  return (
    <>
      {onEdit === undefined ? (
        when
      ) : (
        <button type="button" className="calendar-edit" aria-label={t('calendar.edit-of', { name })} onClick={onEdit}>
          {when}
        </button>
      )}
      <span className="form-hint">
        {' '}
        {rule.isOwn ? t('calendar.own', { source: rule.source }) : rule.source}
        {Object.keys(rule.dated).length > 0 && t('calendar.dated-count', { count: Object.keys(rule.dated).length })}
      </span>
    </>
  )
}
