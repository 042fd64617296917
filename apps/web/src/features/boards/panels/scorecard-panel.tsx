import { ContextLink } from '../../../components/context-link.tsx'
import { Missing } from '../../../components/missing.tsx'
import { setMinus } from '../../../lib/format.ts'
import { useWords } from '../../../lib/locale.tsx'
import { usePeriodText } from '../../../lib/use-period-text.ts'
import { printSigned, useChangeUnit } from '../board-words.ts'
import { FigureDoor } from '../figure-door.tsx'
import { LampMark } from '../lamp-mark.tsx'
import type { IndicatorCell, PanelOf } from '../queries.ts'

/** 指标卡: each figure large, and beside it what it is held against. */
export const ScorecardPanel = ({ data }: { data: PanelOf<'scorecard'> }) => (
  <div className="cards">
    {data.cells.map((cell) => (
      <Card key={cell.indicator} cell={cell} />
    ))}
  </div>
)

const Card = ({ cell }: { cell: IndicatorCell }) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const changeUnit = useChangeUnit()
  const { name, figure, growth, change, city, target, lamp, availability } = cell
  return (
    <div className="card">
      <h4 className="card-name">{name}</h4>
      {figure === null ? (
        <p className="card-figure">
          <Missing reason={availability === null ? t('board.panel-empty') : t(`availability.${availability}`)} />
        </p>
      ) : (
        <p className="card-figure">
          <FigureDoor figure={figure} name={name} className="card-number" />
          {figure.unit && <span className="card-unit">{figure.unit}</span>}
        </p>
      )}
      {figure !== null && <p className="card-period">{periodText(figure.period)}</p>}
      <dl className="card-facts">
        {lamp !== null && lamp.lamp !== 'none' && (
          <div>
            <dt>{t('board.lamp')}</dt>
            <dd>
              <LampMark {...lamp} />
            </dd>
          </div>
        )}
        {target !== null && (
          <div>
            <dt>{t('board.of-target', { period: periodText(target.period) })}</dt>
            <dd>
              <ContextLink className="figure-link" to={`/plans/${target.planId}?row=${target.lineId}`}>
                {setMinus(target.text)}
              </ContextLink>
            </dd>
          </div>
        )}
        {growth !== null && (
          <div>
            <dt>{t('board.growth')}</dt>
            <dd>{printSigned(growth)}%</dd>
          </div>
        )}
        {change !== null && (
          <div>
            <dt>{t('board.change')}</dt>
            <dd>
              {printSigned(change)} {changeUnit(figure?.unit ?? null)}
            </dd>
          </div>
        )}
        {city !== null && (
          <div>
            <dt>{t('board.city')}</dt>
            <dd>
              <FigureDoor figure={city} name={`${t('board.city')} ${name}`} />
              {city.unit}
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}
