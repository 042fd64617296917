import { RULE_FAMILIES } from '@gangmu/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CheckNav } from '../../components/check-nav.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords, type Words } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { useWalk } from '../../lib/use-walk.ts'
import { filterSuppressions } from './filter-suppressions.ts'
import { type Suppression, suppressionsQuery } from './queries.ts'
import { SuppressionSheet } from './suppression-sheet.tsx'
import { useTakeBack } from './use-take-back.ts'

const FILTERS = ['family', 'year'] as const

/** What was verified and is held against no report any more: by whom, when, why; and the way to hold it against reports again. */
export const SuppressionsPage = () => {
  const words = useWords()
  const { t } = words
  const { get, change } = useAddress()
  const canDecide = useCan('finding.decide')
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(suppressionsQuery)
  const takeBack = useTakeBack()
  const sheet = useSheet('row')
  const all = data?.pages.flatMap((page) => page.suppressions) ?? []
  const filter = { search: get('q') ?? '', family: get('family'), year: get('year') }
  const found = filterSuppressions(all, filter)
  const open = all.find(({ key }) => key === sheet.current)
  const years = [...new Set(all.map(({ decidedAt }) => formatInstant(decidedAt).slice(0, 4)))]
  const set = (name: (typeof FILTERS)[number], value: string) => change({ [name]: value, row: null }, { replace: true })
  const list = useWalk<HTMLDivElement>({
    title: t('suppressions.title'),
    next: t('suppressions.next'),
    previous: t('suppressions.previous'),
  })
  const chosen = FILTERS.flatMap((id) => {
    const value = filter[id]
    if (value === null) return []
    return [{ id, name: id === 'year' ? t('suppressions.year', { year: value }) : (words.find(`rule-family.${value}`) ?? value) }]
  })
  return (
    <div className="page page-checks">
      <CheckNav />
      <PageHead title={t('suppressions.title')} purpose={t('suppressions.purpose')} />
      {all.length > 0 && (
        <search className="filters">
          <SearchField label={t('suppressions.search')} value={filter.search} onChange={(q) => change({ q }, { replace: true })} />
          {filter.family === null && (
            <select
              className="field"
              aria-label={t('suppressions.any-family')}
              value=""
              onChange={({ target }) => set('family', target.value)}
            >
              <option value="">{t('suppressions.any-family')}</option>
              {RULE_FAMILIES.filter((family) => all.some((one) => one.family === family)).map((family) => (
                <option key={family} value={family}>
                  {t(`rule-family.${family}`)}
                </option>
              ))}
            </select>
          )}
          {filter.year === null && years.length > 1 && (
            <select className="field" aria-label={t('suppressions.any-year')} value="" onChange={({ target }) => set('year', target.value)}>
              <option value="">{t('suppressions.any-year')}</option>
              {years.map((year) => (
                <option key={year} value={year}>
                  {t('suppressions.year', { year })}
                </option>
              ))}
            </select>
          )}
          <FilterWords
            words={chosen}
            onRemove={(id) => change({ [id]: null }, { replace: true })}
            onClear={() => change({ family: null, year: null }, { replace: true })}
          />
          <span className="section-count">{t('suppressions.count', { shown: found.length })}</span>
        </search>
      )}
      {isPending && <Loading />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {takeBack.error && <Problem error={takeBack.error} />}
      {data && all.length === 0 && (
        <EmptyState next={<ContextLink to="/reports">{t('suppressions.to-reports')}</ContextLink>}>{t('suppressions.empty')}</EmptyState>
      )}
      {all.length > 0 && found.length === 0 && <EmptyState>{t('suppressions.none')}</EmptyState>}
      {found.length > 0 && (
        <div ref={list}>
          <DataTable
            caption={t('suppressions.title')}
            rows={found}
            rowKey={({ key }) => key}
            columns={columnsOf(words)}
            sheet={sheet}
            isStacked
          />
        </div>
      )}
      {hasNextPage && <MoreRows isBusy={isFetchingNextPage} onMore={fetchNextPage} />}
      {open && (
        <SuppressionSheet
          key={open.key}
          suppression={open}
          onTakeBack={canDecide ? () => takeBack.mutate(open, { onSuccess: sheet.close }) : null}
          isBusy={takeBack.isPending}
          onClose={sheet.close}
        />
      )}
    </div>
  )
}

const columnsOf = ({ t }: Words): readonly Column<Suppression>[] => [
  { id: 'said', head: t('suppressions.said'), cell: ({ said }) => said },
  {
    id: 'rule',
    head: t('rules.name'),
    width: '160px',
    cell: ({ rule, ruleName, family }) =>
      family === null ? t('suppressions.gone-rule') : <ContextLink to={`/rules/${rule}`}>{ruleName}</ContextLink>,
    sortBy: ({ ruleName }) => ruleName,
  },
  { id: 'reason', head: t('suppressions.reason'), width: '200px', cell: ({ reason }) => reason ?? '—' },
  {
    id: 'report',
    head: t('suppressions.report'),
    width: '200px',
    cell: ({ reportId, reportTitle }) => <ContextLink to={`/reports/${reportId}`}>{reportTitle}</ContextLink>,
    sortBy: ({ reportTitle }) => reportTitle,
  },
  { id: 'by', head: t('suppressions.by'), width: '120px', cell: ({ decidedBy }) => decidedBy, sortBy: ({ decidedBy }) => decidedBy },
  {
    id: 'at',
    head: t('suppressions.at'),
    width: '112px',
    cell: ({ decidedAt }) => <span className="digits">{formatInstant(decidedAt).slice(0, 10)}</span>,
    sortBy: ({ decidedAt }) => decidedAt,
  },
]
