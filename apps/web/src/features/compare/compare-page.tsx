import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../components/banner.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useMe } from '../../lib/session.ts'
import { useAreas } from '../../lib/use-areas.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { AreaComparisonView } from './area-comparison.tsx'
import { areaSetsOf } from './area-sets.ts'
import { areaGroupsQuery } from './compare-queries.ts'

/** The own area beside others on one indicator. */
export const ComparePage = () => {
  const { t } = useWords()
  const { areaId } = useMe()
  const { asOf } = useContextBar()
  const areas = useAreas()
  const { data: groups, error, refetch } = useQuery(areaGroupsQuery)
  const isReady = groups !== undefined && areas.length > 0
  const sets = areaId && isReady ? areaSetsOf(areaId, areas, groups, asOf ?? today()) : []
  return (
    <div className="page">
      <PageHead title={t('nav.compare')} purpose={t('compare.purpose')} />
      {asOf !== null && <Banner>{t('compare.as-of', { day: asOf })}</Banner>}
      {error && !groups && <Problem error={error} onRetry={() => void refetch()} />}
      {!isReady && !error && <Loading rows={12} />}
      {isReady && sets.length === 0 && <EmptyState>{t('compare.no-area')}</EmptyState>}
      {areaId && sets.length > 0 && <AreaComparisonView own={areaId} sets={sets} asOf={asOf} />}
    </div>
  )
}
