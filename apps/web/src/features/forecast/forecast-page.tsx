import type { Outlook } from '@gangmu/domain'
import { Banner } from '../../components/banner.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { PlanStates } from '../../components/plan-states.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { useWords } from '../../lib/locale.tsx'
import { forecastsQuery, type LineForecast } from '../../lib/projection-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { usePlanQuery } from '../../lib/use-plan-query.ts'
import { ForecastSheet } from './forecast-sheet.tsx'
import { ForecastTable } from './forecast-table.tsx'

/** 全年预测: what the year of every line is expected to come to, against its target. */
export const ForecastPage = () => {
  const { t } = useWords()
  const asked = usePlanQuery(forecastsQuery)
  const { asOf, year, plan, data } = asked
  return (
    <div className="page page-forecast">
      <MonitorNav />
      <PageHead title={t('nav.forecast')} purpose={t('forecast.purpose')} />
      {asOf !== null && <Banner>{t('forecast.as-of', { day: asOf })}</Banner>}
      <PlanStates of={asked} none={t('forecast.empty', { year })} />
      {data && plan && <Forecasts planId={plan.id} lines={data.lines} asOf={asOf} />}
    </div>
  )
}

const OUTLOOKS = ['safe', 'likely', 'at-risk', 'unlikely'] as const satisfies readonly Outlook[]

const Forecasts = ({ planId, lines, asOf }: { planId: string; lines: readonly LineForecast[]; asOf: string | null }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const sheet = useSheet('row')
  const only = get('only')
  const count = (outlook: Outlook) => lines.filter((line) => line.outlook === outlook).length
  const told = lines.filter(({ forecast }) => forecast.status === 'told' || forecast.status === 'complete')
  const shown = OUTLOOKS.some((outlook) => outlook === only) ? lines.filter(({ outlook }) => outlook === only) : lines
  const open = lines.find(({ lineId }) => lineId === sheet.current)
  return (
    <>
      <p className="forecast-summary">
        {t('forecast.summary', {
          count: told.length,
          safe: count('safe'),
          likely: count('likely'),
          risk: count('at-risk'),
          unlikely: count('unlikely'),
        })}
      </p>
      <search className="filters">
        <select
          className="field field-short"
          aria-label={t('forecast.filter')}
          value={only ?? ''}
          onChange={({ target }) => change({ only: target.value || null, row: null }, { replace: true })}
        >
          <option value="">{t('forecast.filter-all')}</option>
          {OUTLOOKS.map((outlook) => (
            <option key={outlook} value={outlook}>
              {t(`outlook.${outlook}`)}
            </option>
          ))}
        </select>
      </search>
      <ForecastTable lines={shown} sheet={{ current: sheet.current, open: (id) => sheet.open(id) }} />
      {open && <ForecastSheet key={open.lineId} planId={planId} line={open} asOf={asOf} onClose={sheet.close} />}
    </>
  )
}
