import { useState } from 'react'
import { PageHead } from '../../components/page-head.tsx'
import { useToast } from '../../components/toasts.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useMe } from '../../lib/session.ts'
import { PasswordForm } from './password-form.tsx'

export const PasswordPage = () => {
  const { t } = useWords()
  const { userName } = useMe()
  const tell = useToast()
  const [times, setTimes] = useState(0)
  return (
    <div className="page page-narrow">
      <PageHead title={t('password.title')} purpose={t('password.purpose')} />
      <PasswordForm
        key={times}
        userName={userName}
        onChanged={() => {
          tell({ text: t('password.done') })
          // An empty form again.
          setTimes(times + 1)
        }}
      />
    </div>
  )
}
