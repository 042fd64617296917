import { partsOfMonth } from '@gangmu/domain'
import { toCsv } from '../../../lib/csv.ts'
import { setMinus } from '../../../lib/format.ts'
import { useWords } from '../../../lib/locale.tsx'
import { saveFile } from '../../../lib/save-file.ts'
import { useMonthText } from '../board-words.ts'
import { FigureDoor } from '../figure-door.tsx'
import { LampMark } from '../lamp-mark.tsx'
import type { PanelOf } from '../queries.ts'
import { PanelEmpty, PanelFrame } from './panel-frame.tsx'

type Heat = PanelOf<'heat-table'>
type Cell = Heat['rows'][number]['cells'][number]

/** 热力表: months × indicators or lines, shaded by where a value lies in its row, or marked with the lamp of the month. */
export const HeatTable = ({ data }: { data: Heat }) => {
  const { t } = useWords()
  const { months, rows, panel } = data
  if (rows.length === 0 || months.length === 0) return <PanelEmpty title={panel.title} />
  const save = () =>
    saveFile(
      `${panel.title}.csv`,
      toCsv([
        [t('board.indicator'), t('board.unit'), ...months],
        ...rows.map(({ name, unit, cells }) => [name, unit ?? '', ...cells.map(({ figure }) => figure?.value ?? figure?.raw ?? null)]),
      ]),
    )
  return (
    <PanelFrame
      title={panel.title}
      aside={
        <button type="button" className="quiet" onClick={save}>
          {t('chart.save-data')}
        </button>
      }
    >
      <div className="heat-frame">
        <table className="heat">
          <caption className="aside">{t('board.heat', { title: panel.title })}</caption>
          <Head months={months} />
          <tbody>
            {rows.map(({ name, unit, cells, lineId, indicator }) => (
              <tr key={lineId ?? indicator}>
                <th scope="row">
                  {name}
                  {unit && <span className="unit"> {unit}</span>}
                </th>
                {cells.map((cell, at) => (
                  <HeatCell key={months[at]} cell={cell} name={name} isLamp={panel.kind === 'heat-table' && panel.shade === 'lamp'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PanelFrame>
  )
}

/** The year over its first month alone: a column is as narrow as its figures. */
const Head = ({ months }: { months: readonly string[] }) => {
  const { t } = useWords()
  const monthText = useMonthText()
  return (
    <thead>
      <tr>
        <th scope="col">{t('board.indicator')}</th>
        {months.map((month, at) => {
          const { year, number } = partsOfMonth(month)
          return (
            <th key={month} scope="col" className="end">
              <span aria-hidden="true">
                <span className="heat-year">{at === 0 || number === 1 ? year : ''}</span>
                {t('board.month-short', { month: number })}
              </span>
              <span className="aside">{monthText(month)}</span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

const HeatCell = ({ cell: { figure, lamp, shade }, name, isLamp }: { cell: Cell; name: string; isLamp: boolean }) => (
  <td className={`end${isLamp || shade === null ? '' : ` shade-${shade}`}${isLamp && lamp ? ` heat-${lamp.lamp}` : ''}`}>
    {isLamp && lamp !== null && lamp.lamp !== 'none' && <LampMark {...lamp} isBrief />}
    {figure !== null && (
      <FigureDoor figure={figure} name={name}>
        {setMinus(figure.raw)}
      </FigureDoor>
    )}
  </td>
)
