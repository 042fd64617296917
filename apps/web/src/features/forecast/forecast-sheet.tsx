import { FORECAST_METHODS, type ForecastMethod, partsOfMonth } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Chart } from '../../components/chart/chart.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { CopyLink } from '../../components/copy-link.tsx'
import { DetailList } from '../../components/detail-list.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { setMinus } from '../../lib/format.ts'
import { type ForecastOfLine, forecastQuery, type LineForecast } from '../../lib/projection-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { forecastSpec } from './forecast-spec.ts'
import { useForecastWords } from './use-forecast-words.ts'

type Props = { readonly planId: string; readonly line: LineForecast; readonly asOf: string | null; readonly onClose: () => void }

/** One line: its year drawn with what is still to come, how the methods stood the backtest, which months had a high base, the next place. */
export const ForecastSheet = ({ planId, line, asOf, onClose }: Props) => {
  const { t } = useForecastWords()
  const { get, change } = useAddress()
  const method = FORECAST_METHODS.find((each) => each === get('within')) ?? null
  const { data, error, refetch } = useQuery(forecastQuery(planId, line.lineId, asOf, method))
  return (
    <SideSheet title={line.name} onClose={onClose}>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={10} />}
      {data && data.lineId === line.lineId && (
        <>
          <Said line={data} />
          <Drawn line={data} />
          <Methods line={data} onChoose={(chosen) => change({ within: chosen }, { replace: true })} />
          <Ranks line={data} />
          <Bases line={data} />
        </>
      )}
      <div className="sheet-foot">
        <ContextLink className="button" to={`/plans/${planId}?row=${line.lineId}`}>
          {t('split.in-plan')}
        </ContextLink>
        <CopyLink />
      </div>
    </SideSheet>
  )
}

/** What the unit expects and how far its word went before; then what the months lead to. */
const Said = ({ line }: { line: ForecastOfLine }) => {
  const { t, figure, gap, throughText, untold, estimate } = useForecastWords()
  const { forecast, unit, target, outlook, pastEstimates } = line
  const behind = unit ?? ''
  const given = estimate(line)
  return (
    <>
      <DetailList
        details={[
          [t('forecast.target'), target && setMinus(target.text)],
          [
            t('forecast.unit-estimate'),
            given === null
              ? t('forecast.no-estimate')
              : t('forecast.estimate-by', { raw: given, by: line.estimate!.by, day: line.estimate!.madeOn }),
          ],
          [t('forecast.past-estimates'), pastEstimates.length === 0 ? t('forecast.no-past') : <PastEstimates key="past" line={line} />],
          [t('forecast.outlook'), outlook && t(`outlook.${outlook}`)],
        ]}
      />
      {forecast.status === 'told' ? (
        <p className="forecast-said">
          {t('forecast.said', {
            period: throughText(line.latest?.period ?? forecast.through),
            value: `${figure(forecast.chosen.value)}${behind}`,
            low: figure(forecast.chosen.low),
            high: `${figure(forecast.chosen.high)}${behind}`,
            error: gap(forecast.chosen.error, unit),
          })}
          {forecast.bridged > 0 && t('forecast.bridged', { count: forecast.bridged })}
          {forecast.cut !== null && t(`forecast-cut.${forecast.cut}`)}
        </p>
      ) : (
        <p className="notice">{untold(line)}</p>
      )}
    </>
  )
}

const PastEstimates = ({ line: { pastEstimates, unit } }: { line: ForecastOfLine }) => {
  const { t, figure, gap } = useForecastWords()
  return (
    <ul className="forecast-past">
      {pastEstimates.map(({ unitName, period, raw, actual, error }) => (
        <li key={`${unitName} ${period}`}>
          {t('forecast.past-estimate', {
            ...{ year: period, by: unitName, raw: setMinus(raw) },
            ...{ actual: figure(actual), gap: gap(error, unit) },
          })}
        </li>
      ))}
    </ul>
  )
}

const Drawn = ({ line }: { line: ForecastOfLine }) => {
  const { t } = useForecastWords()
  const spec = useMemo(
    () =>
      forecastSpec(line, {
        title: t('forecast.chart', { name: line.name, unit: line.unit ?? '—' }),
        source: t('forecast.chart-source', {
          method: line.forecast.status === 'told' ? t(`forecast-method.${line.forecast.chosen.method}`) : '—',
        }),
        modelled: t('forecast.modelled', { year: line.plan.year }),
        year: (year) => t('period.year', { year }),
        month: (month) => t('forecast.month', { month }),
      }),
    [line, t],
  )
  return spec && <Chart spec={spec} />
}

const Methods = ({ line, onChoose }: { line: ForecastOfLine; onChoose: (method: ForecastMethod) => void }) => {
  const { t, figure, gap } = useForecastWords()
  const { forecast, unit } = line
  if (forecast.status !== 'told') return null
  return (
    <section>
      <h3>{t('forecast.methods')}</h3>
      <table className="plain-table forecast-methods">
        <caption className="form-hint">{t('forecast.methods-note')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forecast.method')}</th>
            <th scope="col" className="end">
              {t('forecast.expected')}
            </th>
            <th scope="col" className="end">
              {t('forecast.error')}
            </th>
            <th scope="col" className="end">
              {t('forecast.relative')}
            </th>
            <th scope="col">{t('forecast.chosen')}</th>
          </tr>
        </thead>
        <tbody>
          {forecast.methods.map(({ method, value, error, relative, offered }) => (
            <tr key={method}>
              <th scope="row">{t(`forecast-method.${method}`)}</th>
              <td className="end">{figure(value)}</td>
              <td className="end">{gap(error, unit)}</td>
              <td className="end">{relative === null ? '—' : figure(relative)}</td>
              <td>
                {method === forecast.chosen.method ? (
                  <strong>{t('forecast.chosen')}</strong>
                ) : offered ? (
                  <button type="button" className="quiet" onClick={() => onChoose(method)}>
                    {t('forecast.choose')}
                  </button>
                ) : (
                  <span className="unit">{t('forecast.not-better')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Ranks = ({ line: { ranks, areaNames, unit, direction } }: { line: ForecastOfLine }) => {
  const { t, gap } = useForecastWords()
  if (ranks.length === 0) return null
  const names = (ids: readonly string[]) => ids.map((id) => areaNames[id] ?? id).join(t('plan.comma'))
  return (
    <section>
      <h3>{t('forecast.ranks')}</h3>
      <ul className="forecast-ranks">
        {ranks.map(({ set, distance: { place, total, up, down } }) => {
          const name = set.kind === 'group' ? set.name : t('forecast.set-divisions', { name: set.name })
          return (
            <li key={set.id}>
              {up === null
                ? t('forecast.rank-top', { set: name, place, total })
                : t('forecast.rank-up', {
                    set: name,
                    place,
                    total,
                    more: t(direction === 'down' ? 'forecast.rank-more-down' : 'forecast.rank-more-up'),
                    gap: gap(up.gap, unit),
                    places: up.places,
                    areas: names(up.areaIds),
                  })}
              {down !== null && t('forecast.rank-down', { gap: gap(down.gap, unit), areas: names(down.areaIds) })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Bases = ({ line: { bases } }: { line: ForecastOfLine }) => {
  const { t, figure } = useForecastWords()
  if (bases === null) return null
  return (
    <section>
      <h3>{t('forecast.bases')}</h3>
      <p className="form-hint">{t('forecast.bases-note', { mean: figure(bases.mean), threshold: figure(bases.threshold) })}</p>
      <table className="plain-table">
        <caption className="aside">{t('forecast.bases')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forecast.base-month')}</th>
            <th scope="col" className="end">
              {t('forecast.base-growth')}
            </th>
            <th scope="col">{t('forecast.base-kind')}</th>
          </tr>
        </thead>
        <tbody>
          {bases.months.map(({ month, growth, base }) => (
            <tr key={month}>
              <th scope="row">{t('forecast.month', { month: partsOfMonth(month).number })}</th>
              <td className="end">{figure(growth)}</td>
              <td>{base === 'normal' ? <span className="unit">{t('base.normal')}</span> : <strong>{t(`base.${base}`)}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
