import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Chart } from '../../components/chart/chart.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { type GdpBoardView, gdpBoardQuery } from '../../lib/projection-queries.ts'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { useYears } from '../../lib/use-years.ts'
import { DeclareDialog } from './declare-dialog.tsx'
import { GdpSummary } from './gdp-summary.tsx'
import { SupportTable } from './support-table.tsx'
import { useGdpWords } from './use-gdp-words.ts'
import { waterfallSpec } from './waterfall-spec.ts'

/** GDP支撑指标: what the growth of GDP is carried by, and what other growth of it would do. */
export const GdpPage = () => {
  const { t } = useWords()
  const { get } = useAddress()
  const { asOf, year: asked } = useContextBar()
  const { latest } = useYears()
  const year = asked ?? latest
  const { data, error, refetch } = useQuery(gdpBoardQuery(year, get('month'), asOf))
  const mayDeclare = useCan('plan.edit')
  const [isDeclaring, setIsDeclaring] = useState(false)
  const declare = mayDeclare && (
    <button type="button" className="button" onClick={() => setIsDeclaring(true)}>
      {t('gdp.declare')}
    </button>
  )
  return (
    <div className="page page-gdp">
      <MonitorNav />
      <PageHead title={t('nav.gdp')} purpose={t('gdp.purpose')} action={data && data.version > 0 && declare} />
      {asOf !== null && <Banner>{t('forecast.as-of', { day: asOf })}</Banner>}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={16} />}
      {data && data.version === 0 && <EmptyState next={declare}>{t('gdp.nothing', { year })}</EmptyState>}
      {data && data.version > 0 && <Board key={`${data.year} ${data.month}`} view={data} />}
      {data && isDeclaring && <DeclareDialog view={data} onClose={() => setIsDeclaring(false)} />}
    </div>
  )
}

const Board = ({ view }: { view: GdpBoardView }) => {
  const { t, sector, monthText } = useGdpWords()
  const { change } = useAddress()
  const { board, month, months } = view
  const spec = useMemo(
    () =>
      waterfallSpec(board, {
        title: t('gdp.waterfall', { period: month === null ? '—' : monthText(month) }),
        source: t('gdp.waterfall-source'),
        unit: t('gdp.points'),
        sector,
        residual: t('gdp.residual-short'),
        growth: t(board.residual === null ? 'gdp.pulled-short' : 'gdp.growth-bar'),
      }),
    [board, month, t, sector, monthText],
  )
  return (
    <>
      {month === null ? (
        <p className="notice">{t('gdp.no-month', { year: view.year })}</p>
      ) : (
        <search className="filters">
          <select
            className="field month-field"
            aria-label={t('gdp.month')}
            value={month}
            onChange={({ target }) => change({ month: target.value }, { replace: true })}
          >
            {[...new Set([...months, month])]
              .sort()
              .reverse()
              .map((each) => (
                <option key={each} value={each}>
                  {monthText(each)}
                </option>
              ))}
          </select>
        </search>
      )}
      <GdpSummary view={view} />
      {/* The chart's own title is of the third level. */}
      <h2 className="aside">{t('gdp.pull')}</h2>
      {spec && <Chart spec={spec} />}
      <SupportTable view={view} />
      <p className="form-hint">
        {t('gdp.covered', { covered: board.covered, weight: board.weight })}{' '}
        {view.declaredAt !== null && t('gdp.declared', { by: view.declaredBy, at: formatInstant(view.declaredAt), version: view.version })}
      </p>
    </>
  )
}
