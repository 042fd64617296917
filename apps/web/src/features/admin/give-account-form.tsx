import { useState } from 'react'
import { Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Slip } from './credential-slip.tsx'
import type { User } from './queries.ts'
import { USER_NAME_PLACES, UserNameField } from './user-name-field.tsx'

type Props = { readonly user: User; readonly onSlip: (slip: Slip) => void }

/** For a person who stood in lists only so far. */
export const GiveAccountForm = ({ user: { id, version, posts }, onSlip }: Props) => {
  const { t } = useWords()
  const [userName, setUserName] = useState('')
  const action = useAction({
    run: () => call('giveAccount', { id }, {}, { userName: userName.trim() }, { version }),
    changes: [FEATURE.admin],
  })
  return (
    <section className="sheet-part">
      <h3>{t('admin.users.give-account')}</h3>
      <Form
        onSubmit={() =>
          action.mutate(undefined, {
            onSuccess: ({ person, credentials }) => onSlip({ name: person.name, unit: posts[0]?.unitName ?? null, ...credentials }),
          })
        }
        submit={t('admin.users.give-account')}
        isBusy={action.isPending}
        error={action.error}
        places={USER_NAME_PLACES}
      >
        <UserNameField value={userName} onChange={setUserName} />
      </Form>
    </section>
  )
}
