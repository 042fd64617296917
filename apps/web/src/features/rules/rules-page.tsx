import { useQuery } from '@tanstack/react-query'
import { CheckNav } from '../../components/check-nav.tsx'
import { ContextLink } from '../../components/context-link.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SeverityWord } from '../../components/finding-severity.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useWords, type Words } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { useWalk } from '../../lib/use-walk.ts'
import { type Rule, rulesQuery } from './queries.ts'

const isChanged = ({ severity, effective }: Rule): boolean => severity !== effective

/** Every rule of the checker by family, and how it weighs here. */
export const RulesPage = () => {
  const words = useWords()
  const { t } = words
  const { get, change } = useAddress()
  const { data, error, isPending, refetch } = useQuery(rulesQuery)
  const list = useWalk<HTMLDivElement>({ title: t('rules.keys'), next: t('rules.next'), previous: t('rules.previous') })
  const search = get('q') ?? ''
  const onlyChanged = get('changed') !== null
  const rules = data?.rules ?? []
  const found = rules.filter(
    (rule) => (!onlyChanged || isChanged(rule)) && [rule.name, rule.why, rule.id].some((text) => text.includes(search.trim())),
  )
  return (
    <div className="page page-checks">
      <CheckNav />
      <PageHead title={t('rules.title')} purpose={t('rules.purpose')} />
      <search className="filters">
        <SearchField label={t('rules.search')} value={search} onChange={(q) => change({ q }, { replace: true })} />
        <label className="check-inline">
          <input
            type="checkbox"
            checked={onlyChanged}
            onChange={({ target }) => change({ changed: target.checked ? '1' : null }, { replace: true })}
          />{' '}
          {t('rules.changed', { count: rules.filter(isChanged).length })}
        </label>
        {data && <span className="section-count">{t('rules.count', { count: found.length })}</span>}
      </search>
      {isPending && <Loading />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && found.length === 0 && <EmptyState>{t('rules.none')}</EmptyState>}
      {found.length > 0 && (
        <div ref={list}>
          <DataTable
            caption={t('rules.title')}
            rows={found}
            rowKey={({ id }) => id}
            columns={columnsOf(words)}
            groupOf={({ family }) => t(`rule-family.${family}`)}
            isStacked
          />
        </div>
      )}
    </div>
  )
}

const columnsOf = ({ t }: Words): readonly Column<Rule>[] => [
  {
    id: 'name',
    head: t('rules.name'),
    width: '208px',
    cell: ({ id, name }) => (
      <ContextLink to={`/rules/${id}`} data-walk>
        {name}
      </ContextLink>
    ),
  },
  { id: 'why', head: t('rules.why'), cell: ({ why }) => <span className="rule-why">{why}</span> },
  { id: 'shipped', head: t('rules.shipped'), width: '160px', cell: ({ severity }) => <SeverityWord severity={severity} /> },
  {
    id: 'effective',
    head: t('rules.effective'),
    width: '160px',
    cell: (rule) =>
      isChanged(rule) ? <SeverityWord severity={rule.effective} /> : <span className="rule-same">{t('rules.as-shipped')}</span>,
  },
]
