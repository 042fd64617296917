import type { Answers } from '@gangmu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { SideSheet, useSheet } from '../../components/side-sheet.tsx'
import { call } from '../../lib/call.ts'
import { useWords, type Words } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAddress } from '../../lib/use-address.ts'
import { AreaDialog } from './area-dialog.tsx'
import { ReorganiseDialog } from './reorganise-dialog.tsx'
import { sayDates } from './say-dates.ts'
import { SearchField } from './search-field.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { TreeName } from './tree-name.tsx'
import { type Branch, growTree } from './unit-tree.ts'

export type Area = Answers['listAreas']['areas'][number]

/** The areas the space works with, shipped ones and its own, those that are no more among them. */
export const AreaTree = ({ canEdit }: { canEdit: boolean }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const search = get('q') ?? ''
  const sheet = useSheet('row')
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [FEATURE.areas, 'search', search],
    queryFn: async () => (await call('listAreas', {}, { search: search || null })).areas,
  })
  const areas = data ?? []
  const open = areas.find(({ id }) => id === sheet.current)
  return (
    <>
      <search className="filters">
        <SearchField label={t('admin.areas.search')} value={search} onChange={(q) => change({ q }, { replace: true })} />
      </search>
      {isPending && <Loading />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState>{t(search === '' ? 'admin.areas.empty' : 'admin.none-found')}</EmptyState>}
      {areas.length > 0 && (
        <DataTable
          caption={t('admin.areas.view-tree')}
          rows={growTree(areas, ({ parent }) => parent)}
          rowKey={({ node }) => node.id}
          columns={columnsOf(t)}
          sheet={sheet}
          isStacked
        />
      )}
      {open && <AreaSheet key={open.id} area={open} areas={areas} canEdit={canEdit} onClose={sheet.close} />}
    </>
  )
}

const columnsOf = (t: Words['t']): readonly Column<Branch<Area>>[] => [
  { id: 'area', head: t('admin.areas.area'), width: '280px', cell: ({ node, depth }) => <TreeName depth={depth}>{node.name}</TreeName> },
  { id: 'kind', head: t('admin.kind'), width: '136px', cell: ({ node }) => t(`area.kind.${node.kind}`) },
  { id: 'code', head: t('admin.areas.code'), width: '112px', cell: ({ node }) => node.codes.at(-1)?.code ?? '—' },
  {
    id: 'dates',
    head: t('admin.dates'),
    cell: ({ node }) => sayDates(t, node) ?? '—',
  },
  { id: 'origin', head: t('admin.origin'), width: '96px', cell: ({ node }) => t(node.version === null ? 'admin.shipped' : 'admin.local') },
]

type SheetProps = { readonly area: Area; readonly areas: readonly Area[]; readonly canEdit: boolean; readonly onClose: () => void }

const AreaSheet = ({ area, areas, canEdit, onClose }: SheetProps) => {
  const { t } = useWords()
  const [dialog, setDialog] = useState<'edit' | 'end' | null>(null)
  const namesOf = (ids: readonly string[]) => ids.map((id) => areas.find((other) => other.id === id)?.name ?? id).join('、')
  const { fullName, aliases, codes, predecessors, successors, to, version } = area
  const facts: readonly (readonly [string, string])[] = [
    [t('admin.areas.full-name'), fullName],
    [t('admin.kind'), t(`area.kind.${area.kind}`)],
    [t('admin.areas.aliases'), aliases.join('、')],
    [
      t('admin.areas.code'),
      codes.map(({ code, from: since }) => (since === null ? code : t('admin.areas.code-from', { code, from: since }))).join('；'),
    ],
    [t('admin.dates'), sayDates(t, area) ?? ''],
    [t('admin.areas.predecessors'), namesOf(predecessors)],
    [t('admin.areas.successors'), namesOf(successors)],
  ]
  return (
    <SideSheet title={area.name} onClose={onClose}>
      <SheetFacts facts={facts} />
      {version === null ? (
        <p className="form-hint">{t('admin.areas.shipped-hint')}</p>
      ) : (
        canEdit && (
          <div className="form-foot">
            <button type="button" className="button" onClick={() => setDialog('edit')}>
              {t('admin.edit')}
            </button>
            {to === null && (
              <button type="button" className="button" onClick={() => setDialog('end')}>
                {t('admin.areas.reorganise')}
              </button>
            )}
          </div>
        )
      )}
      {dialog === 'edit' && <AreaDialog area={area} onClose={() => setDialog(null)} />}
      {dialog === 'end' && <ReorganiseDialog area={area} areas={areas} onClose={() => setDialog(null)} />}
    </SideSheet>
  )
}
