import type { Home } from '@gangmu/contract'
import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { WarningCounts } from '../../components/warning-counts.tsx'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useTellYear } from '../../lib/shown-year.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { useYears } from '../../lib/use-years.ts'
import { homeQuery } from './home-query.ts'
import { LeaderHome } from './leader-home.tsx'
import { OfficeHome } from './office-home.tsx'
import { UnitHome } from './unit-home.tsx'

/** What the caller has to know today, by what they do; whoever does several things finds each behind a tab. */
export const HomePage = () => {
  const { t } = useWords()
  const { area, year, asOf } = useContextBar()
  const { latest } = useYears()
  const maySeeCockpit = useCan('monitor.read')
  const { data, error, isPending, refetch } = useQuery(homeQuery({ area, year, asOf }))
  useTellYear(data?.year ?? null)
  return (
    <div className="page">
      <PageHead
        title={t('home.title')}
        purpose={t('home.purpose', { year: data?.year ?? year ?? latest, day: data?.asOf ?? asOf ?? today() })}
        action={
          maySeeCockpit && (
            <ContextLink className="button" to="/cockpit">
              {t('boards.open-cockpit')}
            </ContextLink>
          )
        }
      />
      {isPending && <Loading rows={12} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.warnings && <WarningCounts label={t('home.warnings')} counts={data.warnings} />}
      {data && <HomeViews home={data} />}
    </div>
  )
}

const VIEWS = ['leader', 'unit', 'office'] as const

const HomeViews = ({ home }: { home: Home }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const open = VIEWS.filter((view) => home[view] !== null)
  const current = open.find((view) => view === get('view')) ?? open[0]
  if (current === undefined) return <EmptyState>{t('home.none')}</EmptyState>
  const content = (
    <>
      {current === 'leader' && home.leader && <LeaderHome home={home.leader} />}
      {current === 'unit' && home.unit && <UnitHome home={home.unit} />}
      {current === 'office' && home.office && <OfficeHome home={home.office} />}
    </>
  )
  if (open.length === 1) return content
  return (
    <>
      <Tabs
        label={t('home.views')}
        tabs={open.map((id) => ({ id, label: t(`home.view.${id}`), count: null }))}
        current={current}
        onChoose={(view) => change({ view }, { replace: true })}
      />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current}`}>
        {content}
      </div>
    </>
  )
}
