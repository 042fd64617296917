import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmByName } from '../../components/modal.tsx'
import { Problem, useProblemText } from '../../components/problem.tsx'
import { SideSheet } from '../../components/side-sheet.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Slip } from './credential-slip.tsx'
import { DayDialog } from './day-dialog.tsx'
import { GiveAccountForm } from './give-account-form.tsx'
import type { User } from './queries.ts'
import { stateOfUser } from './user-state.ts'

type Props = { readonly user: User; readonly onClose: () => void; readonly onSlip: (slip: Slip) => void }

/** One person's account: how it stands, where it is signed in, and what can be done about it. */
export const UserSheet = ({ user, onClose, onSlip }: Props) => {
  const { t } = useWords()
  const canEdit = useCan('organisation.edit')
  const [isLeaving, setIsLeaving] = useState(false)
  const { id, name, account, leftOn, phone, posts, roles, version } = user
  return (
    <SideSheet title={name} onClose={onClose}>
      <dl className="sheet-facts">
        <dt>{t('admin.state')}</dt>
        <dd>{t(`admin.user-state.${stateOfUser(user)}`)}</dd>
        <dt>{t('sign-in.user-name')}</dt>
        <dd>{account?.userName ?? '—'}</dd>
        <dt>{t('admin.phone')}</dt>
        <dd>{phone ?? '—'}</dd>
        <dt>{t('admin.posts')}</dt>
        <dd>
          {posts.length === 0
            ? '—'
            : posts.map((post) => t(post.acting ? 'user.post-acting' : 'user.post', { unit: post.unitName, post: post.name })).join('；')}
        </dd>
        <dt>{t('admin.roles')}</dt>
        <dd>{roles.length === 0 ? '—' : roles.map((role) => t(`role.${role}`)).join('、')}</dd>
        {account && (
          <>
            <dt>{t('user.second-factor')}</dt>
            <dd>{t(account.secondFactor ? 'admin.on' : 'admin.off')}</dd>
            <dt>{t('admin.last-sign-in')}</dt>
            <dd>{account.lastSignInAt ? formatInstant(account.lastSignInAt) : t('admin.never-signed-in')}</dd>
          </>
        )}
      </dl>
      {account ? (
        <AccountActions user={user} account={account} onSlip={onSlip} />
      ) : (
        leftOn === null && <GiveAccountForm user={user} onSlip={onSlip} />
      )}
      {account && !account.disabled && <Sessions id={id} />}
      {canEdit && leftOn === null && (
        <section className="sheet-part">
          <h3>{t('admin.users.leave')}</h3>
          <p className="form-hint">{t('admin.users.leave-hint')}</p>
          <button type="button" className="button" onClick={() => setIsLeaving(true)}>
            {t('admin.users.leave')}
          </button>
        </section>
      )}
      {isLeaving && (
        <DayDialog
          title={t('admin.users.leave-of', { name })}
          submit={t('admin.users.leave')}
          run={(on) => call('endPerson', { id }, {}, { on }, { version })}
          done={t('admin.users.has-left', { name })}
          onClose={() => setIsLeaving(false)}
        >
          {t('admin.users.leave-hint')}
        </DayDialog>
      )}
    </SideSheet>
  )
}

type AccountProps = { readonly user: User; readonly account: NonNullable<User['account']>; readonly onSlip: (slip: Slip) => void }

const AccountActions = ({ user: { id, name, posts }, account, onSlip }: AccountProps) => {
  const { t } = useWords()
  const describe = useProblemText()
  const [asking, setAsking] = useState<'reset' | 'disable' | null>(null)
  const reset = useAction({ run: () => call('resetPassword', { id }), changes: [FEATURE.admin] })
  const disable = useAction({
    run: () => call('disableUser', { id }),
    changes: [FEATURE.admin],
    done: () => t('admin.users.disabled', { name }),
  })
  const restore = useAction({
    run: (operation: 'enableUser' | 'unlockUser' | 'clearSecondFactor') => call(operation, { id }),
    changes: [FEATURE.admin],
    done: (_, operation) => t(`admin.users.done-${operation}`, { name }),
  })
  const error = reset.error ?? disable.error ?? restore.error
  const close = () => setAsking(null)
  return (
    <section className="sheet-part">
      <h3>{t('admin.users.account')}</h3>
      <div className="form-foot">
        {!account.disabled && (
          <button type="button" className="button" onClick={() => setAsking('reset')}>
            {t('admin.users.reset')}
          </button>
        )}
        {account.lockedUntil && (
          <button type="button" className="button" onClick={() => restore.mutate('unlockUser')}>
            {t('admin.users.unlock')}
          </button>
        )}
        {account.secondFactor && (
          <button type="button" className="button" onClick={() => restore.mutate('clearSecondFactor')}>
            {t('admin.users.clear-second-factor')}
          </button>
        )}
        {account.disabled ? (
          <button type="button" className="button" onClick={() => restore.mutate('enableUser')}>
            {t('admin.users.enable')}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => setAsking('disable')}>
            {t('admin.users.disable')}
          </button>
        )}
      </div>
      {error && (
        <p className="form-problem" role="alert">
          {describe(error)}
        </p>
      )}
      {asking === 'reset' && (
        <ConfirmByName
          title={t('admin.users.reset')}
          name={account.userName}
          action={t('admin.users.reset')}
          onClose={close}
          onConfirm={() => {
            close()
            reset.mutate(undefined, { onSuccess: (credentials) => onSlip({ name, unit: posts[0]?.unitName ?? null, ...credentials }) })
          }}
        >
          {t('admin.users.reset-ask')}
        </ConfirmByName>
      )}
      {asking === 'disable' && (
        <ConfirmByName
          title={t('admin.users.disable')}
          name={account.userName}
          action={t('admin.users.disable')}
          onClose={close}
          onConfirm={() => {
            close()
            disable.mutate()
          }}
        >
          {t('admin.users.disable-ask')}
        </ConfirmByName>
      )}
    </section>
  )
}

const Sessions = ({ id }: { id: string }) => {
  const { t } = useWords()
  const { data, error, refetch } = useQuery({
    queryKey: [FEATURE.admin, 'sessions', id],
    queryFn: async () => (await call('listUserSessions', { id })).sessions,
  })
  const end = useAction({
    run: (session: string) => call('endUserSession', { id, session }),
    changes: [FEATURE.admin],
    done: () => t('admin.sessions.ended'),
  })
  return (
    <section className="sheet-part">
      <h3>{t('admin.sessions')}</h3>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="form-hint">{t('admin.sessions.none')}</p>}
      <ul className="sheet-list">
        {data?.map((session) => (
          <li key={session.id}>
            <p>
              {t('admin.sessions.seen', { at: formatInstant(session.lastSeenAt), ip: session.ip })}
              <span className="form-hint">{session.userAgent || '—'}</span>
            </p>
            <button type="button" className="quiet" onClick={() => end.mutate(session.id)}>
              {t('admin.sessions.end')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
