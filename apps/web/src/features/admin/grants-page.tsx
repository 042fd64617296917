import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { Missing } from '../../components/missing.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { postsQuery } from '../../lib/unit-queries.ts'
import { useAddress } from '../../lib/use-address.ts'
import { DayDialog } from './day-dialog.tsx'
import { GrantDialog } from './grant-dialog.tsx'
import { type Grant, grantsQuery, rightsQuery } from './queries.ts'
import { sayDates } from './say-dates.ts'

const VIEWS = ['persons', 'grants'] as const

/** Who may do what: by person, or each grant for itself, those of vacant posts too. */
export const GrantsPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const canManage = useCan('grant.manage')
  const [isGiving, setIsGiving] = useState(false)
  const view = VIEWS.find((each) => each === get('view')) ?? 'persons'
  const give = canManage && (
    <button type="button" className="button button-primary" onClick={() => setIsGiving(true)}>
      {t('admin.grants.give')}
    </button>
  )
  return (
    <>
      <PageHead title={t('admin.nav.grants')} purpose={t('admin.grants.purpose')} action={give} />
      <Tabs
        label={t('admin.nav.grants')}
        tabs={VIEWS.map((id) => ({ id, label: t(`admin.grants.view-${id}`), count: null }))}
        current={view}
        onChoose={(next) => change({ view: next === 'persons' ? null : next, sort: null }, { replace: true })}
      />
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {view === 'persons' ? <ByPerson /> : <ByGrant canManage={canManage} />}
      </div>
      {isGiving && <GrantDialog onClose={() => setIsGiving(false)} />}
    </>
  )
}

const ByPerson = () => {
  const { t } = useWords()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(rightsQuery)
  const persons = data?.pages.flatMap((page) => page.persons) ?? []
  if (isPending) return <Loading />
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (persons.length === 0) return <EmptyState>{t('admin.grants.empty')}</EmptyState>
  return (
    <>
      <DataTable
        caption={t('admin.grants.view-persons')}
        rows={persons}
        rowKey={({ personId }) => personId}
        isStacked
        columns={[
          { id: 'name', head: t('admin.name'), width: '144px', cell: ({ name }) => name, sortBy: ({ name }) => name },
          {
            id: 'account',
            head: t('admin.users.account'),
            width: '108px',
            cell: ({ userId }) => t(userId === null ? 'admin.user-state.none' : 'admin.has-account'),
          },
          {
            id: 'roles',
            head: t('admin.roles'),
            cell: ({ roles }) => (
              <ul className="role-list">
                {roles.map(({ grantId, role, post, unitName }) => (
                  <li key={`${grantId} ${post?.id}`}>
                    {t(`role.${role}`)}
                    <span className="unit">
                      {[
                        post === null
                          ? t('admin.grants.in-person')
                          : t(post.acting ? 'admin.grants.by-acting' : 'admin.grants.by-post', { post: post.name }),
                        unitName ?? t('admin.grants.whole'),
                      ].join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {hasNextPage && (
        <p className="table-more">
          <button type="button" className="button" onClick={() => void fetchNextPage()}>
            {t('reports.more')}
          </button>
        </p>
      )}
    </>
  )
}

const ByGrant = ({ canManage }: { canManage: boolean }) => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(grantsQuery)
  const { data: posts = [] } = useQuery(postsQuery)
  const [ending, setEnding] = useState<Grant | null>(null)
  if (isPending) return <Loading />
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (data.length === 0) return <EmptyState>{t('admin.grants.empty')}</EmptyState>
  /** Every unit has a post of some names. */
  const nameOf = ({ holder, holderName }: Grant): string => {
    const post = posts.find(({ id }) => id === holder.id)
    return post === undefined ? holderName : t('user.post', { unit: post.unitName, post: post.name })
  }
  const columns: readonly Column<Grant>[] = [
    {
      id: 'holder',
      head: t('admin.grants.holder'),
      width: '320px',
      cell: (grant) => (
        <>
          {nameOf(grant)} <span className="unit">{t(`admin.grants.kind-${grant.holder.kind}`)}</span>
        </>
      ),
      sortBy: nameOf,
    },
    { id: 'role', head: t('admin.role'), width: '128px', cell: ({ role }) => t(`role.${role}`), sortBy: ({ role }) => t(`role.${role}`) },
    { id: 'scope', head: t('admin.grants.scope'), cell: ({ unitName }) => unitName ?? t('admin.grants.whole') },
    { id: 'dates', head: t('admin.dates'), width: '216px', cell: (grant) => sayDates(t, grant) ?? <Missing reason={t('admin.always')} /> },
    ...(canManage
      ? [
          {
            id: 'end',
            head: t('admin.actions'),
            width: '88px',
            cell: (grant: Grant) => (
              <button type="button" className="quiet" onClick={() => setEnding(grant)}>
                {t('admin.grants.end')}
              </button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable caption={t('admin.grants.view-grants')} rows={data} rowKey={({ id }) => id} columns={columns} isStacked />
      {ending && (
        <DayDialog
          title={t('admin.grants.end-of', { role: t(`role.${ending.role}`), name: ending.holderName })}
          submit={t('admin.grants.end')}
          run={(on) => call('endGrant', { id: ending.id }, {}, { on })}
          done={t('admin.grants.ended', { role: t(`role.${ending.role}`), name: ending.holderName })}
          onClose={() => setEnding(null)}
        >
          {t('admin.grants.end-hint')}
        </DayDialog>
      )}
    </>
  )
}
