import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useWords, type Words } from '../../lib/locale.tsx'
import { matchOptions } from '../../lib/match-options.ts'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { IndicatorDialog } from './indicator-dialog.tsx'
import { type Indicator, IndicatorSheet, isLocal } from './indicator-sheet.tsx'
import { SearchField } from './search-field.tsx'

/** Every indicator the space knows, by whatever name: shipped entries and its own. */
export const CataloguePage = () => {
  const words = useWords()
  const { t } = words
  const { get, change } = useAddress()
  const canEdit = useCan('catalogue.edit')
  const { data, error, isPending, refetch } = useQuery(catalogueQuery)
  const sheet = useSheet('row')
  const [isNew, setIsNew] = useState(false)
  const search = get('q') ?? ''
  const onlyLocal = get('origin') === 'local'
  const pool = (data ?? []).filter((entry) => !onlyLocal || isLocal(entry))
  const byCode = new Map(pool.map((entry) => [entry.code, entry]))
  const options = pool.map(({ code, name, aliases, theme }) => ({
    id: code,
    label: name,
    aliases: [...aliases, code],
    detail: words.find(`indicator.theme.${theme}`) ?? theme,
  }))
  const found = matchOptions(options, search, options.length).shown.flatMap(({ id }) => byCode.get(id) ?? [])
  const open = data?.find(({ code }) => code === sheet.current)
  const define = canEdit && (
    <button type="button" className="button button-primary" onClick={() => setIsNew(true)}>
      {t('admin.catalogue.new')}
    </button>
  )
  return (
    <>
      <PageHead title={t('admin.nav.catalogue')} purpose={t('admin.catalogue.purpose')} action={define} />
      <search className="filters">
        <SearchField label={t('admin.catalogue.search')} value={search} onChange={(q) => change({ q }, { replace: true })} />
        <label className="check-inline">
          <input
            type="checkbox"
            checked={onlyLocal}
            onChange={({ target }) => change({ origin: target.checked ? 'local' : null }, { replace: true })}
          />{' '}
          {t('admin.catalogue.only-local')}
        </label>
        {data && <span className="section-count">{t('admin.count', { count: found.length })}</span>}
      </search>
      {isPending && <Loading />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && found.length === 0 && (
        <EmptyState>{t(onlyLocal && search === '' ? 'admin.catalogue.no-local' : 'admin.none-found')}</EmptyState>
      )}
      {found.length > 0 && (
        <DataTable
          caption={t('admin.nav.catalogue')}
          rows={found}
          rowKey={({ code }) => code}
          columns={columnsOf(words)}
          sheet={sheet}
          page={100}
          isStacked
        />
      )}
      {open && <IndicatorSheet key={open.code} indicator={open} catalogue={data ?? []} canEdit={canEdit} onClose={sheet.close} />}
      {isNew && <IndicatorDialog onClose={() => setIsNew(false)} />}
    </>
  )
}

const columnsOf = ({ t, find }: Words): readonly Column<Indicator>[] => [
  { id: 'name', head: t('admin.catalogue.name'), width: '256px', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: 'unit', head: t('table.unit'), width: '112px', cell: ({ units }) => units[0] ?? '—' },
  {
    id: 'theme',
    head: t('admin.catalogue.theme'),
    width: '128px',
    cell: ({ theme }) => find(`indicator.theme.${theme}`) ?? theme,
    sortBy: ({ theme }) => theme,
  },
  { id: 'kind', head: t('admin.kind'), width: '80px', cell: ({ kind }) => t(`indicator.kind.${kind}`) },
  { id: 'direction', head: t('confirmation.direction'), width: '96px', cell: ({ direction }) => t(`indicator.direction.${direction}`) },
  { id: 'aliases', head: t('admin.catalogue.aliases'), cell: ({ aliases }) => aliases.join('、') || '—' },
  { id: 'origin', head: t('admin.origin'), width: '88px', cell: (entry) => t(isLocal(entry) ? 'admin.local' : 'admin.shipped') },
]
