import { toCsv } from '../../../lib/csv.ts'
import { setMinus } from '../../../lib/format.ts'
import { useWords } from '../../../lib/locale.tsx'
import { saveFile } from '../../../lib/save-file.ts'
import { usePeriodText } from '../../../lib/use-period-text.ts'
import { providersOf } from '../board-words.ts'
import { FigureDoor } from '../figure-door.tsx'
import type { PanelOf } from '../queries.ts'
import { PanelEmpty, PanelFrame } from './panel-frame.tsx'

/** 分区块图: a tile an area, shaded by where its figure lies among the others. */
export const TilePanel = ({ data }: { data: PanelOf<'tile-map'> }) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const { areas, own, set, panel, unit, ranked, name } = data
  const period = areas.find(({ figure }) => figure !== null)?.figure?.period
  if (areas.length === 0) return <PanelEmpty title={panel.title} why={t(own === null ? 'board.no-zones' : 'board.no-peers')} />
  if (period === undefined) return <PanelEmpty title={panel.title} />
  const words = { title: panel.title, period: periodText(period) }
  const save = () =>
    saveFile(
      `${panel.title}.csv`,
      toCsv([
        [t('board.area'), `${name}${unit === null ? '' : `（${unit}）`}`, t('board.rank')],
        ...areas.map((area) => [area.name, area.figure?.value ?? area.figure?.raw ?? null, area.place]),
      ]),
    )
  return (
    <PanelFrame
      title={set === null ? t('board.areas-zones', words) : t('board.areas', { ...words, set })}
      aside={
        <button type="button" className="quiet" onClick={save}>
          {t('chart.save-data')}
        </button>
      }
    >
      <ul className="tiles">
        {areas.map(({ areaId, name: area, figure, place, shade }) => (
          <li key={areaId} className={`tile${shade === null ? '' : ` shade-${shade}`}${areaId === own ? ' tile-own' : ''}`}>
            <span className="tile-name">{area}</span>
            {figure === null ? (
              <span className="tile-number">—</span>
            ) : (
              <FigureDoor
                figure={figure}
                name={`${area} ${name}`}
                text={`${setMinus(figure.raw)}${figure.unit ?? ''}`}
                className="tile-number"
              >
                {setMinus(figure.raw)}
                <span className="tile-unit">{figure.unit}</span>
              </FigureDoor>
            )}
            <span className="tile-place">{place === null ? '' : t('board.place', { place, ranked })}</span>
          </li>
        ))}
      </ul>
      <p className="chart-note">{t('chart.from', { source: providersOf(areas.map(({ figure }) => figure)) })}</p>
    </PanelFrame>
  )
}
