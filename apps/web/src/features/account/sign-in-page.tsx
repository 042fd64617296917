import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { useTitle } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'
import { safePath } from '../../lib/safe-path.ts'
import { AccountFrame } from './account-frame.tsx'
import { CredentialsForm } from './credentials-form.tsx'

/** The way in; afterwards to the page that was asked for. */
export const SignInPage = () => {
  const { t } = useWords()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  useTitle(t('sign-in.title'))
  return (
    <AccountFrame title={t('sign-in.title')}>
      <CredentialsForm
        onSignedIn={() => {
          // Nothing read under another account stays.
          queryClient.clear()
          void navigate(safePath(params.get('to')), { replace: true })
        }}
      />
      <p className="entrance-help">{t('sign-in.help')}</p>
    </AccountFrame>
  )
}
