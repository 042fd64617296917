import { type BaseKind, partsOfMonth } from '@gangmu/domain'
import { Banner } from '../../components/banner.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Missing } from '../../components/missing.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { PlanStates } from '../../components/plan-states.tsx'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { forecastsQuery, type LineForecast } from '../../lib/projection-queries.ts'
import { usePlanQuery } from '../../lib/use-plan-query.ts'

/** 基数日历: which months of the year are held against a high base, line by line. */
export const BasesPage = () => {
  const { t } = useWords()
  const asked = usePlanQuery(forecastsQuery)
  const { asOf, year, plan, data } = asked
  return (
    <div className="page page-bases">
      <MonitorNav />
      <PageHead title={t('nav.bases')} purpose={t('bases.purpose')} />
      {asOf !== null && <Banner>{t('data.as-of', { day: asOf })}</Banner>}
      <PlanStates of={asked} none={t('forecast.empty', { year })} />
      {data && plan && <Calendar year={plan.year} lines={data.lines} />}
    </div>
  )
}

type Based = LineForecast & { readonly bases: NonNullable<LineForecast['bases']>; readonly indicator: string }
/** A line that is told once a year has no months to compare. */
const isBased = (line: LineForecast): line is Based => line.bases !== null && line.bases.months.length > 1 && line.indicator !== null

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

const Calendar = ({ year, lines }: { readonly year: number; readonly lines: readonly LineForecast[] }) => {
  const { t } = useWords()
  const based = lines.filter(isBased)
  if (based.length === 0) return <EmptyState>{t('bases.none', { year })}</EmptyState>
  const countOf = (kind: BaseKind, number: number) => based.filter((line) => baseIn(line, number)?.base === kind).length
  return (
    <>
      <p className="form-hint">{t('bases.rule')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys. */}
      <section className="bases-frame" aria-label={t('bases.table', { year })} tabIndex={0}>
        <table className="plain-table bases">
          <caption className="aside">{t('bases.table', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bases.line')}</th>
              {MONTHS.map((month) => (
                <th key={month} scope="col" className="end">
                  {t('calendar.month', { month })}
                </th>
              ))}
              <th scope="col" className="end">
                {t('bases.mean')}
              </th>
              <th scope="col" className="end">
                {t('bases.threshold')}
              </th>
            </tr>
          </thead>
          <tbody>
            {based.map((line) => (
              <tr key={line.lineId}>
                <th scope="row">{line.name}</th>
                {MONTHS.map((number) => (
                  <Cell key={number} year={year} number={number} line={line} />
                ))}
                <td>{print(line.bases.mean)}</td>
                <td>{t('bases.points', { value: print(line.bases.threshold) })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {(['high', 'low'] as const).map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`bases.${kind}-count`)}</th>
                {MONTHS.map((number) => (
                  <td key={number}>{countOf(kind, number)}</td>
                ))}
                <td />
                <td />
              </tr>
            ))}
          </tfoot>
        </table>
      </section>
      {based.length < lines.length && <p className="form-hint">{t('bases.left-out', { count: lines.length - based.length })}</p>}
    </>
  )
}

const print = (value: number): string => setMinus(String(value))

const baseIn = ({ bases }: Based, number: number) => bases.months.find(({ month }) => partsOfMonth(month).number === number)

/** What the month is held against, as a door to the figures of last year that make it. */
const Cell = ({ year, number, line }: { readonly year: number; readonly number: number; readonly line: Based }) => {
  const { t } = useWords()
  const base = baseIn(line, number)
  if (base === undefined)
    return (
      <td>
        <Missing reason={t('bases.no-month')} />
      </td>
    )
  const { mean, threshold } = line.bases
  const growth = print(base.growth)
  const word = t(`base.${base.base}`)
  return (
    <td data-base={base.base} title={t(`bases.why-${base.base}`, { growth, mean: print(mean), threshold: print(threshold) })}>
      <ContextLink
        to={`/data?indicator=${encodeURIComponent(line.indicator)}&period=${year - 1}-*`}
        aria-label={t('bases.cell', { name: line.name, month: t('calendar.month', { month: number }), growth, base: word })}
      >
        {growth}
        {base.base !== 'normal' && <span className="bases-mark">{word}</span>}
      </ContextLink>
    </td>
  )
}
