import { type Column, DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { setMinus } from '../../lib/format.ts'
import type { LineForecast } from '../../lib/projection-queries.ts'
import { useForecastWords } from './use-forecast-words.ts'

type Props = {
  readonly lines: readonly LineForecast[]
  readonly sheet: { readonly current: string | null; readonly open: (id: string) => void }
}

const expectedOf = ({ forecast }: LineForecast): number | null =>
  forecast.status === 'told' ? forecast.chosen.value : forecast.status === 'complete' ? forecast.value : null

/** What the sheet of a line tells itself gives way beside it. */
const IN_SHEET: readonly string[] = ['estimate', 'interval', 'method']

/** Every line with its target, its last figure, what its unit expects and what the months lead to. */
export const ForecastTable = ({ lines, sheet }: Props) => {
  const { t, figure, gap, interval, untold, throughText, estimate, pastMean } = useForecastWords()
  const columns: readonly Column<LineForecast>[] = [
    {
      id: 'line',
      head: t('forecast.line'),
      cell: ({ no, name, unit }) => (
        <>
          {no && <span className="name-no">{no} </span>}
          {name}
          {unit && <span className="unit"> {unit}</span>}
        </>
      ),
    },
    {
      id: 'target',
      head: t('forecast.target'),
      width: '120px',
      align: 'end',
      cell: ({ target }) => (target === null ? <Missing reason={t('forecast.no-target')} /> : setMinus(target.text)),
      sortBy: ({ target }) => target?.value ?? null,
    },
    {
      id: 'latest',
      head: t('forecast.latest'),
      width: '160px',
      align: 'end',
      cell: ({ latest }) =>
        latest === null ? (
          <Missing reason={t('forecast-status.no-figures')} />
        ) : (
          <>
            {figure(latest.value)} <span className="unit">{throughText(latest.period)}</span>
          </>
        ),
    },
    {
      id: 'estimate',
      head: t('forecast.unit-estimate'),
      width: '128px',
      align: 'end',
      cell: (line) => (
        <>
          {estimate(line) ?? <Missing reason={t('forecast.no-estimate')} />}
          {pastMean(line) !== null && <span className="forecast-error">{pastMean(line)}</span>}
        </>
      ),
    },
    {
      id: 'expected',
      head: t('forecast.expected'),
      width: '112px',
      align: 'end',
      cell: (line) => {
        const value = expectedOf(line)
        return value === null ? (
          <Missing reason={untold(line)} />
        ) : (
          <>
            <strong className="forecast-value">{figure(value)}</strong>
            {line.forecast.status === 'told' && <span className="forecast-error">±{gap(line.forecast.chosen.error, line.unit)}</span>}
          </>
        )
      },
      sortBy: expectedOf,
    },
    {
      id: 'interval',
      head: t('forecast.interval'),
      width: '152px',
      align: 'end',
      cell: (line) =>
        line.forecast.status === 'told' ? (
          interval(line.forecast.chosen)
        ) : (
          <span className="unit" title={untold(line)}>
            {t(`forecast-short.${line.forecast.status}`)}
          </span>
        ),
    },
    {
      id: 'outlook',
      head: t('forecast.outlook'),
      width: '120px',
      cell: ({ outlook }) =>
        outlook === null ? (
          <Missing reason={t('forecast.no-target')} />
        ) : (
          <span className={`outlook outlook-${outlook}`}>{t(`outlook.${outlook}`)}</span>
        ),
    },
    {
      id: 'method',
      head: t('forecast.method'),
      width: '208px',
      cell: ({ forecast }) => forecast.status === 'told' && t(`forecast-method.${forecast.chosen.method}`),
    },
  ]
  return (
    <DataTable
      caption={t('forecast.table')}
      rows={lines}
      rowKey={({ lineId }) => lineId}
      groupOf={({ group }) => group}
      sheet={sheet}
      isStacked
      columns={columns.filter(({ id }) => sheet.current === null || !IN_SHEET.includes(id))}
    />
  )
}
