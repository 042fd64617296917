import type { Answers } from '@gangmu/contract'
import { describeDifference } from '@gangmu/messages'
import { useMemo } from 'react'
import { Chart } from '../../components/chart/chart.tsx'
import type { ChartSpec } from '../../components/chart/chart-spec.ts'
import { ContextLink } from '../../components/context-link.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Missing } from '../../components/missing.tsx'
import { differenceTo } from '../../lib/figure-difference.ts'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { usePeriodText } from '../../lib/use-period-text.ts'

type Comparison = Answers['compareAreas']
type ComparedArea = Comparison['ranking']['areas'][number] & Pick<Comparison['figures'][number], 'name' | 'observation'>

type Props = { readonly own: string; readonly setName: string; readonly comparison: Comparison }

/** Every area with its figure, the best first; whoever has no place comes last. */
const inOrder = ({ ranking, figures }: Comparison): readonly ComparedArea[] => {
  const figureOf = new Map(figures.map((figure) => [figure.areaId, figure]))
  const last = ranking.areas.length + 1
  return ranking.areas
    .map((area) => ({ ...area, name: figureOf.get(area.areaId)?.name ?? '', observation: figureOf.get(area.areaId)?.observation ?? null }))
    .sort((a, b) => (a.place ?? last) - (b.place ?? last))
}

/** The areas in the order of their places: one sentence, bars, the figures with their providers, and who has no place and why. */
export const AreaRanking = ({ own, setName, comparison }: Props) => {
  const { t } = useWords()
  const periodText = usePeriodText()
  const { indicator, period } = comparison
  const { ranked, unit, scope } = comparison.ranking
  const areas = useMemo(() => inOrder(comparison), [comparison])
  const ownArea = areas.find(({ areaId }) => areaId === own)
  const ownPlace = ownArea?.place ?? null
  const title = t('compare.chart', { indicator: indicator.name, period: periodText(period), set: setName })
  const spec = useMemo<ChartSpec | null>(() => {
    const shown = areas.filter(({ value }) => value !== null)
    const at = shown.findIndex(({ areaId }) => areaId === own)
    if (shown.length < 2) return null
    return {
      shape: 'bar',
      title,
      unit,
      source: [...new Set(shown.flatMap(({ observation }) => observation?.provider ?? []))].slice(0, 3).join('、'),
      labels: shown.map(({ name }) => name),
      ...(at >= 0 && { own: at }),
      series: [{ name: indicator.name, kind: 'actual', points: shown.map(({ value }) => ({ value: value! })) }],
    }
  }, [areas, own, title, unit, indicator])
  return (
    <>
      <h2 className="aside">{t('compare.table')}</h2>
      <p className="compare-sentence">
        {t('compare.sentence', {
          period: periodText(period),
          set: setName,
          count: areas.length,
          ranked,
          own: ownArea?.name ?? '',
          place: ownPlace === null ? t('compare.no-place') : t('compare.place', { place: ownPlace, ranked }),
        })}
        {scope !== '' && t('compare.scope', { scope })}
        {indicator.direction === 'keep' && t('compare.keep')}
      </p>
      {spec && <Chart spec={spec} />}
      <ComparedAreas own={own} indicator={indicator.code} areas={areas} ranked={ranked} />
      <Unranked areas={areas} />
    </>
  )
}

type TableProps = {
  readonly own: string
  readonly indicator: string
  readonly areas: readonly ComparedArea[]
  readonly ranked: number
}

const ComparedAreas = ({ own, indicator, areas, ranked }: TableProps) => {
  const { t, locale } = useWords()
  const ownArea = areas.find(({ areaId }) => areaId === own)
  const ownFigure = ownArea?.observation ?? null
  const gapOf = ({ areaId, observation, place }: ComparedArea): string | null => {
    const gap = areaId !== own && place !== null && ownFigure && observation ? differenceTo(ownFigure, observation) : null
    return gap && describeDifference(locale, gap.gap, gap.unit)
  }
  return (
    <DataTable
      caption={t('compare.table')}
      rows={areas}
      rowKey={({ areaId }) => areaId}
      isStacked
      columns={[
        {
          id: 'area',
          head: t('compare.area'),
          cell: ({ areaId, name }) =>
            areaId === own ? (
              <span className="own-area">
                {name} <span className="own-mark">{t('compare.own')}</span>
              </span>
            ) : (
              name
            ),
        },
        {
          id: 'place',
          head: t('compare.rank'),
          width: '104px',
          cell: ({ place, why }) =>
            place === null ? <Missing reason={t(`unranked.${why ?? 'no-figure'}`)} /> : t('compare.place', { place, ranked }),
          sortBy: ({ place }) => place,
        },
        {
          id: 'value',
          head: t('compare.value'),
          width: '160px',
          align: 'end',
          cell: ({ name, observation }) =>
            observation === null ? (
              <Missing reason={t('unranked.no-figure')} />
            ) : (
              <ContextLink
                className="figure-link"
                aria-label={t('compare.open-value', { area: name, raw: observation.raw })}
                to={`/data?indicator=${encodeURIComponent(indicator)}&areas=all&row=${observation.id}`}
              >
                {setMinus(observation.raw)}
                {observation.unit && <span className="unit"> {observation.unit}</span>}
              </ContextLink>
            ),
          sortBy: ({ value }) => value,
        },
        {
          id: 'gap',
          head: t('compare.gap', { own: ownArea?.name ?? '' }),
          width: '184px',
          align: 'end',
          cell: (area) => gapOf(area) ?? <span aria-hidden="true" />,
        },
        {
          id: 'provider',
          head: t('compare.provider'),
          width: '304px',
          cell: ({ observation }) =>
            observation && (
              <>
                {observation.provider} <span className="unit">{t(`vintage.${observation.vintage}`)}</span>
              </>
            ),
        },
      ]}
    />
  )
}

/** Whoever cannot be compared is named with the reason instead of being ranked. */
const Unranked = ({ areas }: { areas: readonly ComparedArea[] }) => {
  const { t } = useWords()
  const unranked = areas.filter(({ place }) => place === null)
  if (unranked.length === 0) return null
  return (
    <section className="unranked">
      <h3>{t('compare.unranked')}</h3>
      <ul>
        {unranked.map(({ areaId, name, why }) => (
          <li key={areaId}>{t('compare.unranked-area', { area: name, why: t(`unranked.${why ?? 'no-figure'}`) })}</li>
        ))}
      </ul>
    </section>
  )
}
