import type { DescribedSession } from '@gangmu/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useTitle } from '../../components/page-head.tsx'
import { useWords } from '../../lib/locale.tsx'
import { sessionQuery } from '../../lib/session-calls.ts'
import { AccountFrame } from './account-frame.tsx'
import { PasswordForm } from './password-form.tsx'

/** A made-up password is good for coming in once: its owner's own comes before anything else. */
export const ForcedPassword = ({ session }: { session: DescribedSession }) => {
  const { t } = useWords()
  const queryClient = useQueryClient()
  useTitle(t('password.forced-title'))
  return (
    <AccountFrame title={t('password.forced-title')}>
      <p className="entrance-help">{t('password.forced-help')}</p>
      <PasswordForm userName={session.userName} onChanged={() => void queryClient.refetchQueries(sessionQuery)} />
    </AccountFrame>
  )
}
