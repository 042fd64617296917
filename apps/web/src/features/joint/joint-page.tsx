import { useQuery } from '@tanstack/react-query'
import { CheckNav } from '../../components/check-nav.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { firstOf, proposeFor } from './choose-reports.ts'
import { JointFindings } from './joint-findings.tsx'
import { jointQuery, readReportsQuery, relatedQuery } from './queries.ts'
import { ReportChooser } from './report-chooser.tsx'

/**
 * Reports of one congress side by side. The address has the ids of those that are held together, the one it began with first; with that one
 * alone the others are proposed.
 */
export const JointPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const asked = get('reports')?.split(',').filter(Boolean) ?? []
  const reports = useQuery(readReportsQuery)
  const base = reports.data?.find(({ id }) => id === asked[0]) ?? firstOf(reports.data ?? [])
  const related = useQuery(relatedQuery(base?.id ?? null))
  // A report that is no more, or does not belong to the others any more, is not asked for.
  const known = asked.slice(1).filter((id) => related.data?.some(({ report }) => report.id === id))
  const isOwnChoice = base?.id === asked[0] && asked.length > 1
  const chosen = base && related.data ? [base.id, ...(isOwnChoice ? known : proposeFor(related.data))] : []
  const choose = (ids: readonly string[]) => change({ reports: ids.join(','), severity: null, pair: null }, { replace: true })
  const error = reports.error ?? related.error
  return (
    <div className="page page-checks">
      <CheckNav />
      <PageHead title={t('joint.title')} purpose={t('joint.purpose')} />
      {error && <Problem error={error} onRetry={() => void (reports.error ? reports.refetch() : related.refetch())} />}
      {!error && (reports.isPending || (base && related.isPending)) && <Loading />}
      {reports.data && base === undefined && (
        <EmptyState next={<ContextLink to="/reports">{t('joint.upload')}</ContextLink>}>{t('joint.none-read')}</EmptyState>
      )}
      {base && related.data && (
        <ReportChooser
          reports={reports.data ?? []}
          base={base}
          related={related.data}
          chosen={chosen}
          onBase={(id) => choose([id])}
          // The base alone would be proposed others again: a second entry that is no report says that none is wanted.
          onChoose={(ids) => choose(ids.length > 1 ? ids : [...ids, 'none'])}
        />
      )}
      {chosen.length > 1 ? (
        <Checked ids={chosen} />
      ) : (
        related.data && related.data.length > 0 && <p className="empty">{t('joint.unchosen')}</p>
      )}
    </div>
  )
}

const Checked = ({ ids }: { readonly ids: readonly string[] }) => {
  const { data, error, isPending, refetch } = useQuery(jointQuery(ids))
  if (isPending) return <Loading rows={12} />
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  return data && <JointFindings key={ids.join()} joint={data} onReload={() => void refetch()} />
}
