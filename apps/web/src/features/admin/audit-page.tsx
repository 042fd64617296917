import { buildUrl, PATHS } from '@gangmu/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet, useSheet } from '../../components/side-sheet.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAddress } from '../../lib/use-address.ts'
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, useAuditWords } from './audit-words.ts'
import { type AuditEntry, type AuditFilter, auditQuery } from './queries.ts'
import { SearchField } from './search-field.tsx'

const FILTERS = ['actor', 'action', 'subject', 'from', 'to'] as const

/** Who did what to what and when, and whether the chain of entries holds. */
export const AuditPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const { sayAction, saySubject, sayKind } = useAuditWords()
  const filter: AuditFilter = Object.fromEntries(FILTERS.flatMap((name) => (get(name) ? [[name, get(name)]] : [])))
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(filter))
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const sheet = useSheet('row')
  const open = entries.find(({ seq }) => String(seq) === sheet.current)
  const set = (name: (typeof FILTERS)[number], value: string) => change({ [name]: value, row: null }, { replace: true })
  const chosen = FILTERS.flatMap((id) => {
    const value = filter[id]
    if (value === undefined || id === 'actor') return []
    const said = id === 'action' ? sayAction(value) : id === 'subject' ? sayKind(value) : value
    return [{ id, name: t(`admin.audit.filter-${id}`, { value: said }) }]
  })
  const columns: readonly Column<AuditEntry>[] = [
    { id: 'seq', head: t('admin.audit.seq'), width: '80px', cell: ({ seq }) => seq },
    { id: 'at', head: t('admin.audit.at'), width: '152px', cell: ({ at }) => formatInstant(at) },
    {
      id: 'actor',
      head: t('admin.audit.actor'),
      width: '200px',
      cell: ({ actor }) => (actor === 'system' ? t('admin.audit.system') : actor),
    },
    { id: 'action', head: t('admin.audit.action'), width: '200px', cell: ({ action }) => sayAction(action) },
    { id: 'subject', head: t('admin.audit.subject'), cell: ({ subject }) => saySubject(subject) },
  ]
  return (
    <>
      <PageHead
        title={t('admin.nav.audit')}
        purpose={t('admin.audit.purpose')}
        action={
          <a className="button button-primary" href={buildUrl(PATHS.exportAudit.path, {}, filter)} download>
            {t('admin.audit.export')}
          </a>
        }
      />
      <ChainState />
      <search className="filters">
        <SearchField label={t('admin.audit.who')} value={filter.actor ?? ''} onChange={(value) => set('actor', value)} />
        {filter.action === undefined && (
          <select
            className="field field-short"
            aria-label={t('admin.audit.action')}
            value=""
            onChange={({ target }) => set('action', target.value)}
          >
            <option value="">{t('admin.audit.any-action')}</option>
            {AUDIT_ACTIONS.map((action) => (
              <option key={action} value={action}>
                {sayAction(action)}
              </option>
            ))}
          </select>
        )}
        {filter.subject === undefined && (
          <select
            className="field field-short"
            aria-label={t('admin.audit.subject')}
            value=""
            onChange={({ target }) => set('subject', target.value)}
          >
            <option value="">{t('admin.audit.any-subject')}</option>
            {AUDIT_SUBJECTS.map((kind) => (
              <option key={kind} value={`${kind}:`}>
                {sayKind(kind)}
              </option>
            ))}
          </select>
        )}
        <span className="filter-dates">
          <DateField label={t('admin.audit.from')} value={filter.from ?? ''} onChange={(day) => set('from', day)} />
          {t('admin.audit.until')}
          <DateField label={t('admin.audit.to')} value={filter.to ?? ''} onChange={(day) => set('to', day)} />
        </span>
        <FilterWords
          words={chosen}
          onRemove={(id) => change({ [id]: null }, { replace: true })}
          onClear={() => change(Object.fromEntries(FILTERS.map((name) => [name, null])), { replace: true })}
        />
      </search>
      {isPending && <Loading />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && entries.length === 0 && <EmptyState>{t('admin.none-found')}</EmptyState>}
      {entries.length > 0 && (
        <DataTable
          caption={t('admin.nav.audit')}
          rows={entries}
          rowKey={({ seq }) => String(seq)}
          columns={columns}
          sheet={sheet}
          page={1000}
          isStacked
        />
      )}
      {hasNextPage && <MoreRows isBusy={isFetchingNextPage} onMore={fetchNextPage} />}
      {open && <EntrySheet entry={open} onClose={sheet.close} />}
    </>
  )
}

/** Recomputing the whole chain takes a moment on a long log: it is asked for once a visit. */
const ChainState = () => {
  const { t } = useWords()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [FEATURE.admin, 'audit-chain'],
    queryFn: () => call('verifyAudit'),
    staleTime: 60_000,
  })
  return (
    <p className="chain-state" role="status">
      {data &&
        (data.brokenAt === null
          ? t('admin.audit.chain-holds', { count: data.entries })
          : t('admin.audit.chain-broken', { at: data.brokenAt }))}
      {error && t('admin.audit.chain-unknown')}
      {isFetching && !data && t('admin.audit.chain-checking')}
      <button type="button" className="quiet" aria-disabled={isFetching} onClick={() => void refetch()}>
        {t('admin.audit.chain-again')}
      </button>
    </p>
  )
}

const EntrySheet = ({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) => {
  const { t } = useWords()
  const { sayAction, saySubject } = useAuditWords()
  const { seq, at, actor, action, subject, details, hash, previousHash } = entry
  const facts: readonly (readonly [string, string])[] = [
    [t('admin.audit.at'), formatInstant(at)],
    [t('admin.audit.actor'), actor],
    [t('admin.audit.action'), `${sayAction(action)}（${action}）`],
    [t('admin.audit.subject'), `${saySubject(subject)}（${subject}）`],
    ...Object.entries(details).map(([name, value]) => [name, String(value ?? '—')] as const),
    [t('admin.audit.hash'), hash],
    [t('admin.audit.previous'), previousHash],
  ]
  return (
    <SideSheet title={t('admin.audit.entry', { seq })} onClose={onClose}>
      <dl className="sheet-facts">
        {facts.map(([term, value]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SideSheet>
  )
}
