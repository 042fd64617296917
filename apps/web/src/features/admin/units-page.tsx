import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { Missing } from '../../components/missing.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { today } from '../../lib/format.ts'
import { useWords, type Words } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { postsQuery, unitsQuery } from '../../lib/unit-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import type { Post, Unit } from './queries.ts'
import { sayDates } from './say-dates.ts'
import { TreeName } from './tree-name.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitSheet } from './unit-sheet.tsx'
import { type Branch, growTree } from './unit-tree.ts'

type Row = Branch<Unit> & { readonly posts: readonly Post[] }

/** The units as a tree, each with its posts and who holds them. */
export const UnitsPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const canEdit = useCan('organisation.edit')
  const { data: units, error, isPending, refetch } = useQuery(unitsQuery)
  const { data: posts = [] } = useQuery(postsQuery)
  const sheet = useSheet('row')
  const [isNew, setIsNew] = useState(false)
  const withEnded = get('ended') === 'true'
  const shown = units?.filter(({ to }) => withEnded || to === null || to > today()) ?? []
  const rows: readonly Row[] = growTree(shown, ({ parentId }) => parentId).map((branch) => ({
    ...branch,
    posts: posts.filter(({ unitId }) => unitId === branch.node.id),
  }))
  const columns = columnsOf(t)
  const open = units?.find(({ id }) => id === sheet.current)
  const create = canEdit && (
    <button type="button" className="button button-primary" onClick={() => setIsNew(true)}>
      {t('admin.units.new')}
    </button>
  )
  return (
    <>
      <PageHead title={t('admin.nav.units')} purpose={t('admin.units.purpose')} action={create} />
      {isPending && <Loading />}
      {error && !units && <Problem error={error} onRetry={() => void refetch()} />}
      {units && units.length > 0 && (
        <search className="filters">
          <label className="check-inline">
            <input
              type="checkbox"
              checked={withEnded}
              onChange={({ target }) => change({ ended: target.checked ? 'true' : null }, { replace: true })}
            />{' '}
            {t('admin.units.ended')}
          </label>
        </search>
      )}
      {units?.length === 0 && <EmptyState>{t('admin.units.empty')}</EmptyState>}
      {rows.length > 0 && (
        <DataTable caption={t('admin.nav.units')} rows={rows} rowKey={({ node }) => node.id} columns={columns} sheet={sheet} isStacked />
      )}
      {open && (
        <UnitSheet
          key={open.id}
          unit={open}
          units={units ?? []}
          posts={posts.filter(({ unitId }) => unitId === open.id)}
          onClose={sheet.close}
        />
      )}
      {isNew && <UnitDialog units={shown} onClose={() => setIsNew(false)} />}
    </>
  )
}

const columnsOf = (t: Words['t']): readonly Column<Row>[] => [
  { id: 'unit', head: t('admin.unit'), width: '296px', cell: ({ node, depth }) => <TreeName depth={depth}>{node.name}</TreeName> },
  { id: 'kind', head: t('admin.kind'), width: '108px', cell: ({ node }) => t(`unit.kind.${node.kind}`) },
  {
    id: 'posts',
    head: t('admin.units.holders'),
    cell: ({ posts }) => (posts.length === 0 ? <Missing reason={t('admin.units.no-post')} /> : <Holders posts={posts} />),
  },
  {
    id: 'dates',
    head: t('admin.dates'),
    width: '200px',
    cell: ({ node }) => sayDates(t, node) ?? <Missing reason={t('admin.always')} />,
  },
]

const Holders = ({ posts }: { posts: readonly Post[] }) => {
  const { t } = useWords()
  return (
    <span className="holders">
      {posts.map(({ id, name, holders }) => (
        <span key={id} className="holder">
          <span className="unit">{name}</span>{' '}
          {holders.length === 0
            ? t('admin.units.vacant')
            : holders.map((holder) => t(holder.acting ? 'admin.units.acting' : 'admin.units.holder', { name: holder.name })).join('、')}
        </span>
      ))}
    </span>
  )
}
