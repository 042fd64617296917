import { type GdpBoard, placesOf, type SupposedGrowth, supposeGrowth } from '@gangmu/domain'
import { useState } from 'react'
import { DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { setMinus } from '../../lib/format.ts'
import type { GdpBoardView } from '../../lib/projection-queries.ts'
import { useCan } from '../../lib/session.ts'
import { numberIn } from './number-in.ts'
import { useGdpWords } from './use-gdp-words.ts'

type Row = GdpBoard['rows'][number]

/** The indicators with their weights, targets, figures and pulls; and 试算, which is reckoned here and kept nowhere. */
export const SupportTable = ({ view: { board, names } }: { view: GdpBoardView }) => {
  const { t, sector, figure, signed } = useGdpWords()
  const mayReckon = useCan('projection.make')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const places = placesOf(
    board.rows.flatMap(({ stageTarget, estimate, actual }) => [stageTarget, estimate, actual].flatMap((value) => value ?? [])),
  )
  const nameOf = (code: string) => names[code]?.name ?? code
  const isOutside = ({ indicator, range }: Row) => {
    const growth = numberIn(typed[indicator] ?? '')
    return (typed[indicator] ?? '').trim() !== '' && (growth === null || range === null || growth < range.low || growth > range.high)
  }
  const supposed = board.rows.flatMap((row): readonly SupposedGrowth[] => {
    const growth = numberIn(typed[row.indicator] ?? '')
    return growth === null || isOutside(row) ? [] : [{ indicator: row.indicator, growth }]
  })
  const reckoned = supposeGrowth(board, supposed)
  const changeOf = (indicator: string) =>
    reckoned.ok ? reckoned.value.parts.find((part) => part.indicator === indicator)?.change : undefined
  const percent = (value: number | null, why: string) => (value === null ? <Missing reason={why} /> : setMinus(value.toFixed(places)))
  const isTouched = Object.values(typed).some((text) => text.trim() !== '')
  return (
    <section className="gdp-supports">
      <h2>{t('gdp.table')}</h2>
      <DataTable
        caption={t('gdp.table')}
        rows={board.rows}
        rowKey={({ indicator }) => indicator}
        isStacked
        columns={[
          {
            id: 'indicator',
            head: t('gdp.indicator'),
            cell: (row) => (
              <>
                {nameOf(row.indicator)} <span className="unit">{sector(row.sector)}</span>
              </>
            ),
          },
          {
            id: 'weight',
            head: t('gdp.weight'),
            width: '88px',
            align: 'end',
            cell: ({ weight, basis }) => <span title={basis ?? undefined}>{figure(weight)}</span>,
            sortBy: ({ weight }) => weight,
          },
          {
            id: 'target',
            head: t('gdp.growth-target'),
            width: '112px',
            align: 'end',
            cell: ({ stageTarget }) => percent(stageTarget, t('gdp.no-stage-target')),
          },
          {
            id: 'estimate',
            head: t('gdp.growth-estimate'),
            width: '88px',
            align: 'end',
            cell: ({ estimate }) => percent(estimate, t('gdp.no-estimate')),
          },
          {
            id: 'actual',
            head: t('gdp.growth-actual'),
            width: '88px',
            align: 'end',
            cell: ({ actual }) => percent(actual, t('gdp.no-actual')),
            sortBy: ({ actual }) => actual,
          },
          {
            id: 'error',
            head: t('gdp.past-error'),
            width: '152px',
            align: 'end',
            cell: ({ pastError }) =>
              pastError === null ? (
                <Missing reason={t('gdp.no-past')} />
              ) : (
                <span className="unit">{t('gdp.past-error-of', { mean: pastError.mean, periods: pastError.periods })}</span>
              ),
          },
          {
            id: 'pull',
            head: t('gdp.pull'),
            width: '128px',
            align: 'end',
            cell: ({ pull }) =>
              pull === null ? (
                <Missing reason={t('gdp.no-pull')} />
              ) : (
                <>
                  {pull.by === 'estimate' && <span className="unit">{t('gdp.by-estimate')} </span>}
                  {signed(pull.value)}
                </>
              ),
            sortBy: ({ pull }) => pull?.value ?? null,
          },
          ...(mayReckon
            ? [
                {
                  id: 'suppose',
                  head: t('gdp.what-if-growth'),
                  width: '120px',
                  align: 'end' as const,
                  cell: (row: Row) => (
                    <Suppose
                      row={row}
                      label={`${nameOf(row.indicator)} ${t('gdp.what-if-growth')}`}
                      text={typed[row.indicator] ?? ''}
                      isOutside={isOutside(row)}
                      onText={(text) => setTyped((before) => ({ ...before, [row.indicator]: text }))}
                    />
                  ),
                },
                {
                  id: 'change',
                  head: t('gdp.what-if-change'),
                  width: '112px',
                  align: 'end' as const,
                  cell: ({ indicator }: Row) => {
                    const change = changeOf(indicator)
                    return change === undefined ? <span aria-hidden="true" /> : signed(change)
                  },
                },
              ]
            : []),
        ]}
      />
      {mayReckon && (
        <div className="what-if" role="status">
          <h3>
            {t('gdp.what-if')} <span className="what-if-mark">{t('projection.only-internal')}</span>
          </h3>
          {reckoned.ok && isTouched ? (
            <p className="what-if-result">
              {t('gdp.what-if-result', {
                from: t(`gdp.from.${reckoned.value.from.by}`),
                before: reckoned.value.from.value,
                after: reckoned.value.value,
                change:
                  reckoned.value.change === 0
                    ? t('gdp.what-if-same')
                    : t(reckoned.value.change > 0 ? 'gdp.what-if-up' : 'gdp.what-if-down', { points: Math.abs(reckoned.value.change) }),
              })}{' '}
              <button type="button" className="quiet" onClick={() => setTyped({})}>
                {t('gdp.what-if-clear')}
              </button>
            </p>
          ) : (
            <p className="form-hint">{t('gdp.what-if-purpose')}</p>
          )}
        </div>
      )}
    </section>
  )
}

type SupposeProps = {
  readonly row: Row
  readonly label: string
  readonly text: string
  readonly isOutside: boolean
  readonly onText: (text: string) => void
}

const Suppose = ({ row: { range, actual, estimate }, label, text, isOutside, onText }: SupposeProps) => {
  const { t, figure } = useGdpWords()
  if (range === null) return <Missing reason={t('gdp.what-if-none')} />
  const room = { low: figure(range.low), high: figure(range.high) }
  return (
    <input
      className="field what-if-field"
      inputMode="decimal"
      autoComplete="off"
      maxLength={8}
      aria-label={label}
      aria-invalid={isOutside}
      title={t(isOutside ? 'gdp.what-if-outside' : 'gdp.what-if-range', room)}
      placeholder={figure((actual ?? estimate)!)}
      value={text}
      onChange={({ target }) => onText(target.value)}
    />
  )
}
