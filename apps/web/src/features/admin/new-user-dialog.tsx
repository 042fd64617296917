import { useState } from 'react'
import { TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Slip } from './credential-slip.tsx'
import { USER_NAME_PLACES, UserNameField } from './user-name-field.tsx'

type Props = { readonly onClose: () => void; readonly onSlip: (slip: Slip) => void }

/** A person who can sign in. Posts and roles follow on their own pages: they belong to others of the three administrators. */
export const NewUserDialog = ({ onClose, onSlip }: Props) => {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [userName, setUserName] = useState('')
  const [phone, setPhone] = useState('')
  const action = useAction({
    run: () => call('createUser', {}, {}, { name: name.trim(), userName: userName.trim(), phone: phone.trim() || null }),
    changes: [FEATURE.admin],
  })
  const submit = () =>
    action.mutate(undefined, {
      onSuccess: ({ person, credentials }) => {
        onClose()
        onSlip({ name: person.name, unit: null, ...credentials })
      },
    })
  return (
    <Modal title={t('admin.users.new')} onClose={onClose}>
      <Form onSubmit={submit} submit={t('admin.users.create')} isBusy={action.isPending} error={action.error} places={USER_NAME_PLACES}>
        <TextField name="name" label={t('admin.name')} value={name} onChange={setName} required />
        <UserNameField value={userName} onChange={setUserName} />
        <TextField name="phone" label={t('form.optional', { label: t('admin.phone') })} value={phone} onChange={setPhone} maxLength={24} />
        <p className="form-hint">{t('admin.users.new-hint')}</p>
      </Form>
    </Modal>
  )
}
