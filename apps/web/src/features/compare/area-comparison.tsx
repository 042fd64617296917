import { buildUrl, PATHS } from '@gangmu/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { DownloadLink } from '../../components/download-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords } from '../../lib/locale.tsx'
import { indicatorOptions } from '../../lib/picker-options.ts'
import { useAddress } from '../../lib/use-address.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'
import { AreaRanking } from './area-ranking.tsx'
import type { AreaSet } from './area-sets.ts'
import { areaComparisonQuery, figuresQuery } from './compare-queries.ts'
import { coverageOf, laterFirst } from './coverage.ts'
import { PackHint } from './pack-hint.tsx'

type Props = { readonly own: string; readonly sets: readonly AreaSet[]; readonly asOf: string | null }

/** One indicator and period across a set of areas, all three in the address; at first what most areas have a figure for. */
export const AreaComparisonView = ({ own, sets, asOf }: Props) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const periodText = usePeriodText()
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const set = sets.find(({ id }) => id === get('set')) ?? sets[0]!
  const { data: figures, error, isPending, refetch } = useQuery(figuresQuery({ areas: set.areaIds, asOf }))
  const coverage = useMemo(() => coverageOf(figures ?? []), [figures])
  const setName = set.kind === 'group' ? set.name : t('compare.set-divisions', { name: set.name })
  const indicator = get('indicator') ?? coverage[0]?.indicator ?? null
  // Of all figures there may be more than are asked for; of one indicator there are not.
  const { data: ofIndicator, isLoading } = useQuery({
    ...figuresQuery({ areas: set.areaIds, asOf, indicator }),
    enabled: indicator !== null,
  })
  const periods = coverageOf(ofIndicator ?? []).map(({ period }) => period)
  const period = get('period') ?? periods[0] ?? null
  const options = useMemo(() => {
    const known = new Set(coverage.map((each) => each.indicator))
    const all = indicatorOptions(catalogue)
    return [...all.filter(({ id }) => known.has(id)), ...all.filter(({ id }) => !known.has(id))]
  }, [catalogue, coverage])
  const asked = indicator === null || period === null ? null : { indicator, period, areas: set.areaIds.join(','), asOf }
  const ranking = useQuery(areaComparisonQuery(asked))
  if (isPending || isLoading) return <Loading rows={12} />
  if (error && !figures) return <Problem error={error} onRetry={() => void refetch()} />
  const listedPeriods = [...new Set([...(period === null ? [] : [period]), ...periods])].sort(laterFirst)
  return (
    <>
      <search className="filters">
        <Combobox
          label={t('compare.indicator')}
          placeholder={t('plan.indicator-search')}
          options={options}
          value={indicator}
          onChange={(code) => change({ indicator: code, period: null }, { replace: true })}
          required
        />
        <select
          className="field field-short"
          aria-label={t('compare.period')}
          value={period ?? ''}
          onChange={({ target }) => change({ period: target.value }, { replace: true })}
        >
          {listedPeriods.map((each) => (
            <option key={each} value={each}>
              {periodText(each)}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={t('compare.set')}
          value={set.id}
          onChange={({ target }) => change({ set: target.value }, { replace: true })}
        >
          {sets.map(({ id, kind, name, areaIds }) => (
            <option key={id} value={id}>
              {t('compare.set-size', { name: kind === 'group' ? name : t('compare.set-divisions', { name }), count: areaIds.length })}
            </option>
          ))}
        </select>
      </search>
      {figures.every(({ areaId }) => areaId === own) && <PackHint />}
      {coverage.length === 0 ? (
        <EmptyState
          next={
            <ContextLink to="/data" className="button">
              {t('compare.to-data')}
            </ContextLink>
          }
        >
          {t('compare.empty')}
        </EmptyState>
      ) : asked === null ? (
        <p className="empty">{t('compare.none')}</p>
      ) : (
        <>
          {ranking.isPending && <Loading rows={12} />}
          {ranking.error && !ranking.data && <Problem error={ranking.error} onRetry={() => void ranking.refetch()} />}
          {ranking.data && <AreaRanking own={own} setName={setName} comparison={ranking.data} />}
          {ranking.data && (
            <p className="compare-export">
              <DownloadLink href={buildUrl(PATHS.exportAreaComparison.path, {}, asked)}>{t('compare.export')}</DownloadLink>
            </p>
          )}
        </>
      )}
    </>
  )
}
