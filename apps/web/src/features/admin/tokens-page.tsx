import { TOKEN_ROLES, type TokenRole } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Loading } from '../../components/loading.tsx'
import { ConfirmByName, Modal } from '../../components/modal.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { tokensQuery } from './queries.ts'

type Token = Awaited<ReturnType<NonNullable<typeof tokensQuery.queryFn>>>[number]

/** The ways in that programs have. */
export const TokensPage = () => {
  const { t } = useWords()
  const { data, error, isPending, refetch } = useQuery(tokensQuery)
  const [isNew, setIsNew] = useState(false)
  const [revoking, setRevoking] = useState<Token | null>(null)
  const revoke = useAction({
    run: (id: string) => call('revokeToken', { id }),
    changes: [FEATURE.admin],
    done: ({ name }) => t('admin.tokens.revoked', { name }),
  })
  const stateOf = ({ revokedAt, expiresAt }: Token) => {
    if (revokedAt !== null) return 'revoked'
    return new Date(expiresAt) < new Date() ? 'expired' : 'live'
  }
  const columns: readonly Column<Token>[] = [
    { id: 'name', head: t('admin.tokens.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { id: 'role', head: t('admin.role'), width: '104px', cell: ({ role }) => t(`role.${role}`) },
    { id: 'by', head: t('admin.tokens.by'), width: '168px', cell: ({ createdBy }) => createdBy },
    { id: 'expires', head: t('admin.tokens.expires'), width: '152px', cell: ({ expiresAt }) => formatInstant(expiresAt) },
    {
      id: 'used',
      head: t('admin.tokens.used'),
      width: '152px',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('admin.tokens.never') : formatInstant(lastUsedAt)),
    },
    { id: 'state', head: t('admin.state'), width: '80px', cell: (token) => t(`admin.tokens.is-${stateOf(token)}`) },
    {
      id: 'revoke',
      head: t('admin.actions'),
      width: '88px',
      cell: (token) =>
        stateOf(token) === 'live' && (
          <button type="button" className="quiet" onClick={() => setRevoking(token)}>
            {t('admin.tokens.revoke')}
          </button>
        ),
    },
  ]
  return (
    <>
      <PageHead
        title={t('admin.nav.tokens')}
        purpose={t('admin.tokens.purpose')}
        action={
          <button type="button" className="button button-primary" onClick={() => setIsNew(true)}>
            {t('admin.tokens.new')}
          </button>
        }
      />
      {isPending && <Loading rows={4} />}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState>{t('admin.tokens.empty')}</EmptyState>}
      {data && data.length > 0 && (
        <DataTable caption={t('admin.nav.tokens')} rows={data} rowKey={({ id }) => id} columns={columns} isStacked />
      )}
      {isNew && <NewTokenDialog onClose={() => setIsNew(false)} />}
      {revoking && (
        <ConfirmByName
          title={t('admin.tokens.revoke')}
          name={revoking.name}
          action={t('admin.tokens.revoke')}
          onClose={() => setRevoking(null)}
          onConfirm={() => {
            setRevoking(null)
            revoke.mutate(revoking.id)
          }}
        >
          {t('admin.tokens.revoke-ask')}
        </ConfirmByName>
      )}
    </>
  )
}

const NewTokenDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [role, setRole] = useState<TokenRole>('viewer')
  const [days, setDays] = useState('180')
  const action = useAction({
    run: () => call('createToken', {}, {}, { name: name.trim(), role, days: Number(days) }),
    changes: [FEATURE.admin],
  })
  return (
    <Modal title={t('admin.tokens.new')} onClose={onClose}>
      {action.data ? (
        <>
          <p>{t('admin.tokens.once')}</p>
          <p className="secret">{action.data.secret}</p>
          <div className="form-foot modal-foot">
            <button type="button" className="button button-primary" onClick={onClose}>
              {t('admin.slip.done')}
            </button>
          </div>
        </>
      ) : (
        <Form onSubmit={() => action.mutate()} submit={t('admin.tokens.new')} isBusy={action.isPending} error={action.error}>
          <TextField
            name="name"
            label={t('admin.tokens.name')}
            value={name}
            onChange={setName}
            hint={t('admin.tokens.name-hint')}
            maxLength={100}
            required
          />
          <ChoiceField
            name="role"
            label={t('admin.role')}
            value={role}
            options={TOKEN_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={setRole}
            hint={t(`admin.role-hint.${role}`)}
          />
          <TextField
            name="days"
            label={t('admin.tokens.days')}
            value={days}
            onChange={setDays}
            hint={t('admin.tokens.days-hint')}
            maxLength={3}
            required
          />
        </Form>
      )}
    </Modal>
  )
}
