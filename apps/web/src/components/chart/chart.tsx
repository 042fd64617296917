import { lazy, Suspense, useMemo, useState } from 'react'
import { toCsv } from '../../lib/csv.ts'
import { useWords } from '../../lib/locale.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { type ChartLook, DIRECT_SERIES, type Palette, seriesColours, TARGET_MARK } from './chart-option.ts'
import { chartCsvRows, chartHeads, chartRows } from './chart-rows.ts'
import { axisRange, type ChartSpec } from './chart-spec.ts'

const ChartDrawing = lazy(async () => ({ default: (await import('./chart-drawing.tsx')).ChartDrawing }))

const ROLES = ['ink', 'second', 'third', 'rule', 'sheet', 'accent', 'info', 'missed'] as const

const paletteOf = (value: (property: string) => string): Palette =>
  Object.fromEntries([...ROLES.map((role) => [role, value(`--${role}`)]), ['font', value('--sans')]]) as Palette

/** On the page colours stay variables, so that theme and printer change them without drawing anew. */
const PAGE_PALETTE = paletteOf((property) => `var(${property})`)

/** The light colours as they are, for a picture that leaves the page. */
const readLightPalette = (): Palette => {
  const probe = document.createElement('div')
  probe.className = 'light-colours'
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const palette = paletteOf((property) => style.getPropertyValue(property).trim())
  probe.remove()
  return palette
}

type Props = {
  readonly spec: ChartSpec
  /** Larger, to be read from afar. */
  readonly scale?: number
  /** Called with the evidence of a point that is chosen. */
  readonly onOpen?: ((evidence: string) => void) | undefined
}

/** A line or bar chart with its table, its picture and its data. Give `spec` through useMemo: a new one is drawn anew. */
export const Chart = ({ spec, scale = 1, onOpen }: Props) => {
  const { t } = useWords()
  const [isTable, setIsTable] = useState(false)
  const look = useMemo<ChartLook>(
    () => ({
      palette: PAGE_PALETTE,
      scale,
      words: {
        target: t('chart.target'),
        interval: t('chart.interval'),
        missed: t('status.missed'),
        from: t('chart.from', { source: spec.source }),
      },
    }),
    [t, spec, scale],
  )
  const isLegend = spec.series.length > DIRECT_SERIES || (spec.shape === 'bar' && spec.series.length > 1)
  const fileName = spec.title.replace(/[\\/:*?"<>|]/g, ' ')
  const saveImage = async () => {
    const { drawImage } = await import('./chart-image.ts')
    const image = await drawImage(spec, { ...look, scale: 1 }, readLightPalette())
    if (image) saveFile(`${fileName}.png`, image)
  }
  const saveData = () =>
    saveFile(
      `${fileName}.csv`,
      toCsv(chartCsvRows(spec, { label: t('chart.label'), target: t('chart.target'), unit: t('chart.unit'), source: t('chart.source') })),
    )
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <h3>{spec.title}</h3>
        <div className="chart-tools">
          <button type="button" className="quiet" onClick={() => setIsTable(!isTable)}>
            {isTable ? t('chart.as-drawing') : t('chart.as-table')}
          </button>
          <button type="button" className="quiet" onClick={() => void saveImage()}>
            {t('chart.save-image')}
          </button>
          <button type="button" className="quiet" onClick={saveData}>
            {t('chart.save-data')}
          </button>
        </div>
      </figcaption>
      {isLegend && !isTable && <Legend spec={spec} />}
      {isTable ? (
        <ChartTable spec={spec} onOpen={onOpen} />
      ) : (
        <div className="chart-frame" role="img" aria-label={t('chart.described', { title: spec.title })}>
          <Suspense fallback={null}>
            <ChartDrawing spec={spec} look={look} onOpen={onOpen} />
          </Suspense>
        </div>
      )}
      <p className="chart-note">
        {spec.targets && !isTable && <span>{`${TARGET_MARK} ${look.words.target}`}</span>}
        <span>{look.words.from}</span>
        {!axisRange(spec).hasZero && !isTable && <span>{t('chart.not-from-zero')}</span>}
      </p>
    </figure>
  )
}

const Legend = ({ spec }: { spec: ChartSpec }) => {
  const colours = seriesColours(spec, PAGE_PALETTE)
  return (
    <ul className="chart-legend">
      {spec.series.map(({ name }, index) => (
        <li key={name}>
          <span className="chart-swatch" style={{ background: colours[index] }} /> {name}
        </li>
      ))}
    </ul>
  )
}

const ChartTable = ({ spec, onOpen }: Pick<Props, 'spec' | 'onOpen'>) => {
  const { t } = useWords()
  return (
    <table className="plain-table">
      <caption className="aside">{spec.title}</caption>
      <thead>
        <tr>
          {chartHeads(spec, { label: t('chart.label'), target: t('chart.target') }).map((head, at) => (
            <th key={head} scope="col" className={at === 0 ? undefined : 'end'}>
              {head}
              {at > 0 && at <= spec.series.length && spec.unit && <span className="unit"> {spec.unit}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chartRows(spec).map(([label, ...cells], row) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row stand in the order of the columns.
              <td key={at} className="end">
                <ChartCell text={cell} evidence={spec.series[at]?.points[row]?.evidence} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { readonly text: string; readonly evidence: string | undefined; readonly onOpen: Props['onOpen'] }

const ChartCell = ({ text, evidence, onOpen }: CellProps) =>
  evidence === undefined || onOpen === undefined ? (
    text || '—'
  ) : (
    <button type="button" className="door" onClick={() => onOpen(evidence)}>
      {text}
    </button>
  )
