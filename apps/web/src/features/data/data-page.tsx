import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords } from '../../lib/locale.tsx'
import { observationListQuery } from '../../lib/observation-queries.ts'
import { useCan } from '../../lib/session.ts'
import { ExchangeTools } from './exchange-tools.tsx'
import { ObservationFilters } from './observation-filters.tsx'
import { ObservationSheet } from './observation-sheet.tsx'
import { ObservationTable } from './observation-table.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { ReleaseDialog } from './release-dialog.tsx'
import { ReleaseTools } from './release-tools.tsx'
import { useIndicatorName } from './use-indicator-name.ts'
import { useObservationFilter } from './use-observation-filter.ts'

/** The completed values: who gave which figure of what, for when, and since when it is public. */
export const DataPage = () => {
  const { t } = useWords()
  const conditions = useObservationFilter()
  const { asOf } = conditions.filter
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    observationListQuery(conditions.filter),
  )
  const nameOf = useIndicatorName(catalogue)
  const opening = useSheet('row', 'version')
  const canRecord = useCan('observation.record') && asOf === null
  const canRelease = useCan('observation.release') && asOf === null
  const [isRecording, setIsRecording] = useState(false)
  const [isReleasing, setIsReleasing] = useState(false)
  /** Ids to be made public; null while nothing is being selected. */
  const [selected, setSelected] = useState<ReadonlySet<string> | null>(null)
  const rows = data?.pages.flatMap((page) => page.observations) ?? []
  const chosen = rows.filter(({ id }) => selected?.has(id))
  const isFiltered = [conditions.indicator, conditions.provider, conditions.period].some((each) => each !== null)
  const record = canRecord && (
    <button type="button" className="button button-primary" onClick={() => setIsRecording(true)}>
      {t('data.record')}
    </button>
  )
  return (
    <div className="page">
      <PageHead title={t('nav.data')} purpose={t('data.purpose')} action={record} />
      {asOf !== null && <Banner>{t('data.as-of', { day: asOf })}</Banner>}
      <ObservationFilters catalogue={catalogue} rows={rows} conditions={conditions} />
      <ExchangeTools filter={conditions.filter} canImport={canRecord} />
      {isPending && <Loading rows={12} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && isFiltered && <p className="empty">{t('table.empty-filter')}</p>}
      {data && rows.length === 0 && !isFiltered && <NothingYet isPast={asOf !== null} />}
      {rows.length > 0 && (
        <>
          <div className="section-head">
            <h2>{t('data.list')}</h2>
            <span className="section-count" role="status">
              {t(hasNextPage ? 'data.shown-part' : 'data.shown', { count: rows.length })}
            </span>
          </div>
          <ObservationTable
            rows={rows}
            nameOf={nameOf}
            withArea={conditions.isEverywhere}
            opening={opening}
            selected={selected}
            onSelect={setSelected}
            tools={
              canRelease && <ReleaseTools rows={rows} selected={selected} onSelect={setSelected} onRelease={() => setIsReleasing(true)} />
            }
          />
          {hasNextPage && <MoreRows isBusy={isFetchingNextPage} onMore={fetchNextPage} />}
        </>
      )}
      {opening.current !== null && (
        <ObservationSheet key={opening.current} id={opening.current} catalogue={catalogue} asOf={asOf} opening={opening} />
      )}
      {isRecording && <RecordDialog catalogue={catalogue} providers={providersOf(rows)} onClose={() => setIsRecording(false)} />}
      {isReleasing && <ReleaseDialog observations={chosen} onDone={() => setSelected(null)} onClose={() => setIsReleasing(false)} />}
    </div>
  )
}

const providersOf = (rows: readonly { readonly provider: string }[]): readonly string[] => [
  ...new Set(rows.map(({ provider }) => provider)),
]

const NothingYet = ({ isPast }: { isPast: boolean }) => {
  const { t } = useWords()
  const next = (
    <ContextLink to="/reports" className="button">
      {t('data.to-reports')}
    </ContextLink>
  )
  return isPast ? <p className="empty">{t('data.empty-then')}</p> : <EmptyState next={next}>{t('data.empty')}</EmptyState>
}
