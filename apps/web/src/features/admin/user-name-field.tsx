import { TextField } from '../../components/fields.tsx'
import { useWords } from '../../lib/locale.tsx'

type Props = { readonly value: string; readonly onChange: (value: string) => void }

/** Where the refusals of a user name are told. */
export const USER_NAME_PLACES = { 'user-name-invalid': 'userName', 'user-name-taken': 'userName' }

/** The name somebody is going to sign in with. */
export const UserNameField = ({ value, onChange }: Props) => {
  const { t } = useWords()
  return (
    <TextField
      name="userName"
      label={t('sign-in.user-name')}
      value={value}
      onChange={onChange}
      hint={t('admin.users.user-name-hint')}
      maxLength={32}
      required
    />
  )
}
