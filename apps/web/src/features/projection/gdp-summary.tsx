import type { ReactNode } from 'react'
import { setMinus } from '../../lib/format.ts'
import type { GdpBoardView } from '../../lib/projection-queries.ts'
import { useGdpWords } from './use-gdp-words.ts'

/** Growth as it came, was expected and follows from the pulls, against what the stage asks for. */
export const GdpSummary = ({ view: { board, stageTarget } }: { view: GdpBoardView }) => {
  const { t, figure, signed } = useGdpWords()
  const { actual, estimate, expected, pulled, residual } = board
  const facts: readonly (readonly [string, ReactNode, string | null])[] = [
    [t('gdp.actual'), actual === null ? null : `${figure(actual)}%`, null],
    [t('gdp.stage-target'), stageTarget && `${setMinus(stageTarget.text)}${/^[\d.−-]+$/.test(stageTarget.text) ? '%' : ''}`, null],
    [t('gdp.estimate'), estimate === null ? null : `${figure(estimate)}%`, null],
    [
      t('gdp.expected'),
      expected && `${figure(expected.value)}%`,
      expected &&
        t('gdp.expected-how') +
          (expected.error === null ? '' : t('gdp.expected-error', { periods: expected.error.periods, mean: expected.error.mean })),
    ],
    [t('gdp.pulled'), pulled === null ? null : t('difference.points', { value: figure(pulled) }), null],
    [t('gdp.residual'), residual === null ? null : t('difference.points', { value: signed(residual) }), null],
  ]
  return (
    <dl className="gdp-summary">
      {facts
        .filter(([, value]) => value !== null)
        .map(([term, value, note]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value}
              {note && <span className="form-hint">{note}</span>}
            </dd>
          </div>
        ))}
    </dl>
  )
}
