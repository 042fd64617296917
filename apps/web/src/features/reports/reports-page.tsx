import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckNav } from '../../components/check-nav.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { reportListQuery } from '../../lib/report-queries.ts'
import { DropZone } from './drop-zone.tsx'
import { ReportList } from './report-list.tsx'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'

export const ReportsPage = () => {
  const { t } = useWords()
  const { uploads, add, clear } = useUploads()
  const [pages, setPages] = useState(1)
  const { data, error, isPending, refetch } = useQuery(reportListQuery(pages))
  return (
    <div className="page">
      <CheckNav />
      <PageHead title={t('reports.title')} purpose={t('reports.purpose')} />
      <DropZone onFiles={add} />
      <UploadList uploads={uploads} onClear={clear} />
      <section aria-labelledby="list-title">
        <div className="section-head">
          <h2 id="list-title">{t('reports.list')}</h2>
          {data && <span className="section-count">{t('reports.count', { count: data.total })}</span>}
        </div>
        {isPending && <Loading rows={4} />}
        {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
        {data && (data.reports.length === 0 ? <EmptyState>{t('reports.empty')}</EmptyState> : <ReportList reports={data.reports} />)}
        {data && data.next !== null && (
          <p className="table-more">
            <span>{t('table.shown', { shown: data.reports.length, total: data.total })}</span>
            <button type="button" className="button" onClick={() => setPages(pages + 1)}>
              {t('reports.more')}
            </button>
          </p>
        )}
      </section>
    </div>
  )
}
