import type { Reading, ReportSummary } from '@gangmu/domain'
import type { MessageKey } from '@gangmu/messages'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { Link, useParams } from 'react-router'
import { Loading } from '../../components/loading.tsx'
import { useTitle } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useWords } from '../../lib/locale.tsx'
import { readingQuery, reportQuery } from '../../lib/report-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { CommitmentsTab } from './commitments-tab.tsx'
import { DiagnosticsTab } from './diagnostics-tab.tsx'
import { FactsTab } from './facts-tab.tsx'
import { GlossaryTab } from './glossary-tab.tsx'
import { IndicatorsTab } from './indicators-tab.tsx'
import { LivelihoodTab } from './livelihood-tab.tsx'
import { ProjectsTab } from './projects-tab.tsx'
import { ReportHead } from './report-head.tsx'

export type TabProps = { readonly reportId: string; readonly reading: Reading }

type TabSpec = {
  readonly id: string
  readonly label: MessageKey & `report.tab.${string}`
  readonly count: (reading: Reading) => number
  readonly content: ComponentType<TabProps>
}

const TABS: readonly TabSpec[] = [
  { id: 'indicators', label: 'report.tab.indicators', count: (reading) => reading.indicators.length, content: IndicatorsTab },
  { id: 'facts', label: 'report.tab.facts', count: (reading) => reading.facts.length, content: FactsTab },
  { id: 'commitments', label: 'report.tab.commitments', count: (reading) => reading.commitments.length, content: CommitmentsTab },
  { id: 'projects', label: 'report.tab.projects', count: (reading) => reading.projects.length, content: ProjectsTab },
  { id: 'livelihood', label: 'report.tab.livelihood', count: (reading) => reading.livelihood.length, content: LivelihoodTab },
  { id: 'glossary', label: 'report.tab.glossary', count: (reading) => reading.glossary.length, content: GlossaryTab },
  {
    id: 'diagnostics',
    label: 'report.tab.diagnostics',
    count: (reading) => reading.diagnostics.length,
    content: DiagnosticsTab,
  },
]

export const ReportPage = () => {
  const { t } = useWords()
  const { id = '' } = useParams()
  const report = useQuery(reportQuery(id))
  const title = report.data?.header?.title ?? report.data?.fileName
  useTitle(title ?? t('nav.reports'))
  return (
    <div className="page page-report">
      <p className="back">
        <Link to="/reports">‹ {t('nav.reports')}</Link>
      </p>
      {report.isPending && <Loading rows={3} />}
      {report.error && !report.data && <Problem error={report.error} onRetry={() => void report.refetch()} />}
      {report.data && <ReportBody report={report.data} />}
    </div>
  )
}

const ReportBody = ({ report }: { report: ReportSummary }) => {
  const { t, find } = useWords()
  const reading = useQuery(readingQuery(report.id, report.readingId))
  return (
    <>
      <ReportHead report={report} reading={reading.data ?? null} />
      {(report.status === 'received' || report.status === 'reading') && report.readingId === null && (
        <p className="empty" role="status">
          {t('report.reading')}
        </p>
      )}
      {report.failure && (
        <div className="notice" role="alert">
          <p>{find(`error.${report.failure.code}`, report.failure.params) ?? t('app.crashed')}</p>
          {/* What a reading failed of says so itself; what a file is refused for at the door must not. */}
          {report.failure.code.startsWith('report-') && <p>{t('report.kept')}</p>}
        </div>
      )}
      {report.readingId !== null && reading.isPending && <Loading rows={12} />}
      {reading.error && <Problem error={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.data && <ReportTabs reportId={report.id} reading={reading.data} />}
    </>
  )
}

const ReportTabs = ({ reportId, reading }: TabProps) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  // A work report has no indicator table: the first tab with something in it opens then.
  const current = TABS.find((tab) => tab.id === get('tab')) ?? TABS.find((tab) => tab.count(reading) > 0) ?? TABS[0]!
  const Content = current.content
  // Another tab has other columns, filters and figures: nothing of the old one stays in the address.
  const choose = (tab: string) => change({ tab, at: null, sort: null, q: null, measure: null, modality: null, differs: null })
  return (
    <>
      <Tabs
        label={t('report.tabs')}
        tabs={TABS.map((tab) => ({ id: tab.id, label: t(tab.label), count: tab.count(reading) }))}
        current={current.id}
        onChoose={choose}
      />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${current.id}`}>
        {/* Headings of tables are one level below; a report without a summary has no other between. */}
        <h2 className="aside">{t(current.label)}</h2>
        <Content reportId={reportId} reading={reading} />
      </div>
    </>
  )
}
