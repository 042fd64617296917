import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../components/banner.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useMe } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useAreas } from '../../lib/use-areas.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { AreaComparisonView } from './area-comparison.tsx'
import { areaSetsOf } from './area-sets.ts'
import { areaGroupsQuery } from './compare-queries.ts'
import { YearComparison } from './year-comparison.tsx'

const TABS = ['areas', 'years'] as const

/** The own area beside others on one indicator, and its plan beside that of another year. */
export const ComparePage = () => {
  const { t } = useWords()
  const { areaId } = useMe()
  const { get, change } = useAddress()
  const tab = TABS.find((each) => each === get('tab')) ?? 'areas'
  // What was chosen on one tab means nothing on the other.
  const show = (next: string) =>
    change(
      { tab: next, indicator: null, period: null, set: null, plan: null, with: null, only: null, row: null, sort: null },
      { replace: true },
    )
  return (
    <div className="page">
      <PageHead title={t('nav.compare')} purpose={t('compare.purpose')} />
      <Tabs
        label={t('compare.tabs')}
        tabs={TABS.map((id) => ({ id, label: t(`compare.tab.${id}`), count: null }))}
        current={tab}
        onChoose={show}
      />
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'areas' ? <Areas own={areaId} /> : <YearComparison own={areaId} />}
      </div>
    </div>
  )
}

const Areas = ({ own }: { own: string | null }) => {
  const { t } = useWords()
  const { asOf } = useContextBar()
  const areas = useAreas()
  const { data: groups, error, refetch } = useQuery(areaGroupsQuery)
  const isReady = groups !== undefined && areas.length > 0
  const sets = own !== null && isReady ? areaSetsOf(own, areas, groups, asOf ?? today()) : []
  return (
    <>
      {asOf !== null && <Banner>{t('compare.as-of', { day: asOf })}</Banner>}
      {error && !groups && <Problem error={error} onRetry={() => void refetch()} />}
      {!isReady && !error && <Loading rows={12} />}
      {isReady && sets.length === 0 && <EmptyState>{t('compare.no-area')}</EmptyState>}
      {own !== null && sets.length > 0 && <AreaComparisonView own={own} sets={sets} asOf={asOf} />}
    </>
  )
}
