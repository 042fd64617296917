import type { MonthFacts, MonthFigure, MonthRank } from '@gangmu/domain'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { usePeriodText } from '../../lib/use-period-text.ts'
import { ContextLink } from '../context-link.tsx'
import { Missing } from '../missing.tsx'

/** The figures of a line's month beside each other, each a door to where it was given, and its places. */
export const MonthFigures = ({ facts }: { readonly facts: MonthFacts }) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const { figure, lastYear, previous, city, growth, availability } = facts
  const rows = [
    ['month-line.figure', figure],
    ['month-line.last-year', lastYear],
    ['month-line.previous', previous],
    ['month-line.city', city],
  ] as const
  return (
    <section aria-labelledby="month-line-figures">
      <h3 id="month-line-figures">{t('month-line.figures')}</h3>
      <table className="plain-table month-figures">
        <tbody>
          {rows.map(([label, told]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td className="end">
                {told === null ? (
                  <Missing reason={label === 'month-line.figure' ? t(`month.availability.${availability}`) : t('month-line.none')} />
                ) : (
                  <FigureLink facts={facts} figure={told} isCity={label === 'month-line.city'} />
                )}
              </td>
              <td>
                {told !== null &&
                  `${periodText(told.period)}，${t('month-line.source', { provider: told.provider, vintage: t(`vintage.${told.vintage}`) })}`}
              </td>
            </tr>
          ))}
          {growth !== null && (
            <tr>
              <th scope="row">{t('month-line.growth')}</th>
              <td className="end">{withSign(growth.value)}%</td>
              <td>{t(`month-line.growth-how.${growth.how}`)}</td>
            </tr>
          )}
          {facts.ranks.map((rank) => (
            <RankRow key={`${rank.source} ${rank.set.id}`} rank={rank} unit={facts.unit} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const withSign = (value: number): string => `${value > 0 ? '+' : ''}${setMinus(String(value))}`

type FigureProps = { readonly facts: MonthFacts; readonly figure: MonthFigure; readonly isCity: boolean }

const FigureLink = ({ facts, figure, isCity }: FigureProps) => {
  const to = `/data?indicator=${encodeURIComponent(facts.indicator ?? '')}&row=${figure.observationId}${isCity ? '&areas=all' : ''}`
  return (
    <ContextLink className="figure-link" to={to}>
      {setMinus(figure.raw)}
      {figure.unit !== null && <span className="unit">{figure.unit}</span>}
    </ContextLink>
  )
}

const RankRow = ({ rank, unit }: { readonly rank: MonthRank; readonly unit: string | null }) => {
  const { t } = useWords()
  const { set, place, total, ties, before, toNext, source } = rank
  const moved = before === null ? null : before - place
  const notes = [
    ties > 0 && t('month-line.rank-ties', { ties }),
    moved !== null &&
      (moved === 0 ? t('month-line.rank-same') : t(moved > 0 ? 'month-line.rank-up' : 'month-line.rank-down', { by: Math.abs(moved) })),
    toNext !== null && t('month-line.rank-next', { value: toNext, unit: unit === '%' ? t('month-line.points') : (unit ?? '') }),
    t(`month-line.rank-${source}`),
  ]
  return (
    <tr>
      <th scope="row">{t('month-line.rank', { set: set.name })}</th>
      <td className="end">{t('month-line.rank-value', { place, total })}</td>
      <td>{notes.filter(Boolean).join('，')}</td>
    </tr>
  )
}
