import type { PlanViewAnswer } from '@gangmu/contract'
import { isDraft } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Banner } from '../../components/banner.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { Loading } from '../../components/loading.tsx'
import { useTitle } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useWords } from '../../lib/locale.tsx'
import { planQuery } from '../../lib/plan-queries.ts'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { ChangesTab } from './changes-tab.tsx'
import { LifeTab } from './life-tab.tsx'
import { LinesTab } from './lines-tab.tsx'
import { PlanHead } from './plan-head.tsx'

export type TabProps = { readonly view: PlanViewAnswer; readonly rights: PlanRights }

/** What the reader may do with the plan as it stands. Looking back at a day, nobody writes. */
export type PlanRights = {
  readonly asOf: string | null
  /** Lines and targets of a draft. */
  readonly edit: boolean
  /** 口径说明, catalogue code and the targets beside the approved one. */
  readonly annotate: boolean
  readonly adjust: boolean
  readonly registerStage: boolean
  readonly registerCity: boolean
  readonly release: boolean
}

/** What a plan shows. 分解 and 责任 join here. */
const TABS = [
  { id: 'lines', label: 'plan.tab.lines', count: ({ counts }: PlanViewAnswer) => counts.lines, content: LinesTab },
  { id: 'changes', label: 'plan.tab.changes', count: () => null, content: ChangesTab },
  { id: 'life', label: 'plan.tab.life', count: ({ events }: PlanViewAnswer) => events.length, content: LifeTab },
] as const

export const PlanPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { asOf } = useContextBar()
  const { data, error, isPending, refetch } = useQuery(planQuery(id, asOf))
  useTitle(data?.plan.title ?? t('nav.plans'))
  return (
    <div className="page page-plan">
      {asOf !== null && <Banner>{t('plan.as-of', { day: asOf })}</Banner>}
      <p className="back">
        <ContextLink to="/plans">‹ {t('nav.plans')}</ContextLink>
      </p>
      {isPending && <Loading rows={14} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <PlanBody key={data.plan.id} view={data} asOf={asOf} />}
    </div>
  )
}

const usePlanRights = ({ plan: { stage } }: PlanViewAnswer, asOf: string | null): PlanRights => {
  const [edit, approve, city, release] = [
    useCan('plan.edit'),
    useCan('plan.approve'),
    useCan('city-figure.register'),
    useCan('plan.release'),
  ]
  const isNow = asOf === null
  return {
    asOf,
    edit: isNow && edit && isDraft(stage),
    annotate: isNow && edit,
    adjust: isNow && approve && !isDraft(stage) && stage !== 'completed',
    registerStage: isNow && approve && stage !== 'completed',
    registerCity: isNow && city,
    release: isNow && release,
  }
}

const PlanBody = ({ view, asOf }: { view: PlanViewAnswer; asOf: string | null }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const rights = usePlanRights(view, asOf)
  const current = TABS.find((tab) => tab.id === get('tab')) ?? TABS[0]
  const Content = current.content
  return (
    <>
      <PlanHead view={view} rights={rights} />
      <Tabs
        label={t('plan.tabs')}
        tabs={TABS.map(({ id, label, count }) => ({ id, label: t(label), count: count(view) }))}
        current={current.id}
        onChoose={(tab) => change({ tab: tab === TABS[0].id ? null : tab, row: null, at: null, only: null, find: null, sort: null })}
      />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current.id}`}>
        <Content view={view} rights={rights} />
      </div>
    </>
  )
}
