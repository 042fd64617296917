import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { EvaluationLog } from './evaluation-log.tsx'
import { RulesTab } from './rules-tab.tsx'
import { WarningList } from './warning-list.tsx'

const TABS = [
  { id: 'list', label: 'warnings.tab.list', content: WarningList },
  { id: 'log', label: 'warnings.tab.log', content: EvaluationLog },
  { id: 'rules', label: 'warnings.tab.rules', content: RulesTab },
] as const

/** What a tab keeps in the address goes with it. */
const OF_A_TAB = {
  row: null,
  level: null,
  state: null,
  unit: null,
  month: null,
  rule: null,
  outcome: null,
  subject: null,
  sort: null,
} as const

/** 预警: what fired and where its chain stands, what every rule said of every month, and the rules themselves. */
export const WarningsPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const current = TABS.find(({ id }) => id === get('tab')) ?? TABS[0]
  const Content = current.content
  return (
    <div className="page page-warnings">
      <MonitorNav />
      <PageHead title={t('warnings.title')} purpose={t('warnings.purpose')} />
      <Tabs
        label={t('warnings.title')}
        tabs={TABS.map(({ id, label }) => ({ id, label: t(label), count: null }))}
        current={current.id}
        onChoose={(tab) => change({ ...OF_A_TAB, tab: tab === TABS[0].id ? null : tab })}
      />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current.id}`}>
        <Content />
      </div>
    </div>
  )
}
