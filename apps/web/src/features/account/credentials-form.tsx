import { CallError } from '@gangmu/contract'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Field, Form } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import { signIn } from '../../lib/session-calls.ts'

type Props = {
  /** Given where only this account may come in: the page of its owner waits below. */
  readonly userName?: string
  readonly onSignedIn: () => void
}

/** User name and password; the second factor is asked for only where the account has one. */
export const CredentialsForm = ({ userName: fixedName, onSignedIn }: Props) => {
  const { t } = useWords()
  const [userName, setUserName] = useState(fixedName ?? '')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const passwordInput = useRef<HTMLInputElement>(null)
  const attempt = useMutation({
    mutationFn: () => signIn({ userName: userName.trim(), password, ...(asksCode && { secondFactor: code.replace(/\s/g, '') }) }),
    networkMode: 'always',
    onSuccess: onSignedIn,
    onError: (error) => {
      if (isCode(error, 'second-factor-required')) return setAsksCode(true)
      setCode('')
      if (!isCode(error, 'second-factor-wrong')) passwordInput.current?.select()
    },
  })
  // Being asked for the second factor is the next step, not an error.
  const error = isCode(attempt.error, 'second-factor-required') ? null : attempt.error
  const isIncomplete = userName.trim() === '' || password === '' || (asksCode && code === '')
  return (
    <Form
      error={error}
      places={{ 'second-factor-wrong': 'code' }}
      isBusy={attempt.isPending}
      submit={t('sign-in.submit')}
      onSubmit={() => !isIncomplete && attempt.mutate()}
    >
      {fixedName === undefined && (
        <Field name="userName" label={t('sign-in.user-name')} required>
          {(control) => (
            <input
              {...control}
              className="field"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={64}
              readOnly={asksCode}
              value={userName}
              onChange={(event) => setUserName(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field name="password" label={t('sign-in.password')} required>
        {(control) => (
          <input
            {...control}
            ref={passwordInput}
            type="password"
            className="field"
            autoComplete="current-password"
            maxLength={256}
            readOnly={asksCode}
            data-first
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {asksCode && (
        <Field name="code" label={t('sign-in.second-factor')} hint={t('sign-in.second-factor-hint')} required>
          {(control) => (
            <input
              {...control}
              className="field field-code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              // biome-ignore lint/a11y/noAutofocus: it appears as the next step of what the person has just sent.
              autoFocus
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      )}
    </Form>
  )
}

const isCode = (error: unknown, code: string): boolean => error instanceof CallError && error.code === code
