import { countPortfolio, partsOfMonth } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { MonitorNav } from '../../components/monitor-nav.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useContextBar } from '../../lib/use-context-bar.ts'
import { filterProjects, readFilter } from './filter-projects.ts'
import { LedgerTools } from './ledger-tools.tsx'
import { PortfolioTable } from './portfolio-table.tsx'
import { ProjectDialog } from './project-dialog.tsx'
import { ProjectFilters } from './project-filters.tsx'
import { ProjectSheet } from './project-sheet.tsx'
import { ProjectSums } from './project-sums.tsx'
import { ProjectTable } from './project-table.tsx'
import { projectListQuery } from './queries.ts'

/** 重大项目台账: every key project at a month, its pace and lamp, and what they come to. */
export const ProjectsPage = () => {
  const { t } = useWords()
  const { get } = useAddress()
  const { asOf } = useContextBar()
  const { data, error, isPending, refetch } = useQuery(projectListQuery(get('month'), asOf))
  const opening = useSheet('row')
  const canEdit = useCan('ledger.edit') && asOf === null
  const [isAdding, setIsAdding] = useState(false)
  const filter = readFilter(get)
  const rows = filterProjects(data?.projects ?? [], filter)
  const open = data?.projects.find(({ id }) => id === opening.current)
  const portfolio = countPortfolio(rows.map((project) => ({ project, progress: project.progress, verdict: project.verdict })))
  const year = data ? partsOfMonth(data.month).year : null
  const add = canEdit && (
    <button type="button" className="button button-primary" onClick={() => setIsAdding(true)}>
      {t('key-project.new')}
    </button>
  )
  return (
    <div className="page page-ledger">
      <MonitorNav />
      <PageHead title={t('nav.projects')} purpose={t('key-project.purpose')} action={add} />
      {asOf !== null && <Banner>{t('ledger.as-of', { day: asOf })}</Banner>}
      {isPending && <Loading rows={14} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && year !== null && (
        <>
          {data.projects.length > 0 && <ProjectSums portfolio={portfolio} month={data.month} />}
          <ProjectFilters list={data} filter={filter} />
          {asOf === null && <LedgerTools ledger="projects" year={year} canEdit={canEdit} />}
          {data.projects.length === 0 && (
            <EmptyState next={add}>{asOf === null ? t('key-project.empty') : t('ledger.as-of-empty', { day: asOf })}</EmptyState>
          )}
          {data.projects.length > 0 && rows.length === 0 && <p className="empty">{t('table.empty-filter')}</p>}
          {rows.length > 0 && (
            <>
              <ProjectTable rows={rows} total={data.projects.filter(({ removed }) => !removed).length} opening={opening} />
              <PortfolioTable portfolio={portfolio} />
            </>
          )}
        </>
      )}
      {data && open && <ProjectSheet key={open.id} project={open} list={data} onClose={opening.close} />}
      {data && isAdding && <ProjectDialog history={null} list={data} onClose={() => setIsAdding(false)} />}
    </div>
  )
}
