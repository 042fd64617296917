import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { Missing } from '../../components/missing.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { type Slip, SlipDialog } from './credential-slip.tsx'
import { ImportUsersDialog } from './import-users-dialog.tsx'
import { NewUserDialog } from './new-user-dialog.tsx'
import { type User, usersQuery } from './queries.ts'
import { SearchField } from './search-field.tsx'
import { UserSheet } from './user-sheet.tsx'
import { stateOfUser } from './user-state.ts'

/** Who can sign in, and how the account stands. */
export const UsersPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const search = get('q') ?? ''
  const left = get('left') === 'true'
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(usersQuery(search, left))
  const users = data?.pages.flatMap((page) => page.users) ?? []
  const sheet = useSheet('row')
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null)
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const columns = useUserColumns()
  const open = users.find(({ id }) => id === sheet.current)
  return (
    <>
      <PageHead
        title={t('admin.nav.users')}
        purpose={t('admin.users.purpose')}
        action={
          <div className="actions">
            <button type="button" className="button" onClick={() => setDialog('import')}>
              {t('admin.users.import')}
            </button>
            <button type="button" className="button button-primary" onClick={() => setDialog('new')}>
              {t('admin.users.new')}
            </button>
          </div>
        }
      />
      <search className="filters">
        <SearchField label={t('admin.users.search')} value={search} onChange={(q) => change({ q }, { replace: true })} />
        <label className="check-inline">
          <input
            type="checkbox"
            checked={left}
            onChange={({ target }) => change({ left: target.checked ? 'true' : null }, { replace: true })}
          />{' '}
          {t('admin.users.left')}
        </label>
      </search>
      {isPending && <Loading />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && users.length === 0 && <EmptyState>{t(search === '' ? 'admin.users.empty' : 'admin.none-found')}</EmptyState>}
      {users.length > 0 && (
        <DataTable caption={t('admin.nav.users')} rows={users} rowKey={({ id }) => id} columns={columns} sheet={sheet} isStacked />
      )}
      {hasNextPage && <MoreRows isBusy={isFetchingNextPage} onMore={fetchNextPage} />}
      {open && <UserSheet key={open.id} user={open} onClose={sheet.close} onSlip={(slip) => setSlips([slip])} />}
      {dialog === 'new' && <NewUserDialog onClose={() => setDialog(null)} onSlip={(slip) => setSlips([slip])} />}
      {dialog === 'import' && <ImportUsersDialog onClose={() => setDialog(null)} onSlips={setSlips} />}
      {slips.length > 0 && <SlipDialog slips={slips} onClose={() => setSlips([])} />}
    </>
  )
}

const useUserColumns = (): readonly Column<User>[] => {
  const { t } = useWords()
  return [
    { id: 'name', head: t('admin.name'), width: '128px', cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: 'user-name',
      head: t('sign-in.user-name'),
      width: '144px',
      cell: ({ account }) => account?.userName ?? <Missing reason={t('admin.user-state.none')} />,
      sortBy: ({ account }) => account?.userName ?? null,
    },
    {
      id: 'posts',
      head: t('admin.posts'),
      cell: ({ posts }) =>
        posts.length === 0 ? (
          <Missing reason={t('admin.no-post')} />
        ) : (
          posts.map(({ unitName, name, acting }) => t(acting ? 'user.post-acting' : 'user.post', { unit: unitName, post: name })).join('；')
        ),
    },
    {
      id: 'roles',
      head: t('admin.roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? <Missing reason={t('admin.no-role')} /> : roles.map((role) => t(`role.${role}`)).join('、'),
    },
    {
      id: 'state',
      head: t('admin.state'),
      width: '96px',
      cell: (user) => t(`admin.user-state.${stateOfUser(user)}`),
      sortBy: (user) => t(`admin.user-state.${stateOfUser(user)}`),
    },
    {
      id: 'last-sign-in',
      head: t('admin.last-sign-in'),
      width: '152px',
      cell: ({ account }) =>
        account?.lastSignInAt ? formatInstant(account.lastSignInAt) : <Missing reason={t('admin.never-signed-in')} />,
      sortBy: ({ account }) => account?.lastSignInAt ?? null,
    },
  ]
}
