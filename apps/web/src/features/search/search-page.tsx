import { buildUrl, type SearchResult } from '@gangmu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { ask } from '../../lib/ask.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAddress } from '../../lib/use-address.ts'

const KINDS = ['plan-line', 'indicator', 'report', 'unit', 'area'] as const

/** What the space has under a name, by kind. */
export const SearchPage = () => {
  const { t } = useWords()
  const q = useAddress().get('q') ?? ''
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [FEATURE.search, q],
    queryFn: () => ask<SearchResult>('GET', buildUrl('/api/search', {}, { q })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <div className="page">
      <PageHead title={t('search.title', { query: q })} purpose={t('search.purpose')} />
      {q !== '' && isPending && <Loading rows={6} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.hits.length === 0 && <EmptyState>{t('search.none')}</EmptyState>}
      {data && (
        <div className="panels panels-single">
          {KINDS.map((kind) => (
            <Hits key={kind} kind={kind} hits={data.hits.filter((hit) => hit.kind === kind)} />
          ))}
        </div>
      )}
      {data?.more && <p className="table-more">{t('search.more')}</p>}
    </div>
  )
}

const Hits = ({ kind, hits }: { kind: (typeof KINDS)[number]; hits: SearchResult['hits'] }) => {
  const { t } = useWords()
  if (hits.length === 0) return null
  return (
    <section className="panel" aria-label={t(`search.kind.${kind}`)}>
      <header className="panel-head">
        <h2>{t(`search.kind.${kind}`)}</h2>
        <span className="section-count">{hits.length}</span>
      </header>
      <ul className="panel-rows">
        {hits.map((hit) => (
          <li key={hit.id} className="task-row">
            <ContextLink className="line-name" to={hit.path}>
              {hit.title}
            </ContextLink>
            <span className="line-reason">{hit.detail}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
