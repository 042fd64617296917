import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ControlProps, Field, Form } from '../../components/form.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useToast } from '../../components/toasts.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useMe } from '../../lib/session.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, sessionQuery } from '../../lib/session-calls.ts'

/** Switches the second factor on or off for one's own account. */
export const SecondFactorPage = () => {
  const { t } = useWords()
  const { secondFactor } = useMe()
  const [secret, setSecret] = useState<string | null>(null)
  const tell = useToast()
  const queryClient = useQueryClient()
  const take = (text: string) => async () => {
    await queryClient.refetchQueries(sessionQuery)
    setSecret(null)
    tell({ text })
  }
  return (
    <div className="page page-narrow">
      <PageHead title={t('second-factor.title')} purpose={t('second-factor.purpose')} />
      {secondFactor && (
        <PasswordStep submit={t('second-factor.remove')} act={removeSecondFactor} onDone={take(t('second-factor.removed'))} />
      )}
      {!secondFactor && secret === null && (
        <PasswordStep submit={t('second-factor.begin')} act={beginSecondFactor} onDone={(begun) => setSecret(begun.secret)} />
      )}
      {!secondFactor && secret !== null && <ConfirmStep secret={secret} onDone={take(t('second-factor.confirmed'))} />}
    </div>
  )
}

type PasswordStepProps<T> = {
  readonly submit: string
  readonly act: (password: string) => Promise<T>
  readonly onDone: (answer: T) => void
}

const PasswordStep = <T,>({ submit, act, onDone }: PasswordStepProps<T>) => {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const step = useMutation({ mutationFn: () => act(password), networkMode: 'always', onSuccess: onDone })
  return (
    <Form
      error={step.error}
      places={{ 'password-wrong': 'password' }}
      isBusy={step.isPending}
      submit={submit}
      onSubmit={() => password !== '' && step.mutate()}
    >
      <Field name="password" label={t('sign-in.password')} required>
        {(control: ControlProps) => (
          <input
            {...control}
            type="password"
            className="field"
            autoComplete="current-password"
            maxLength={256}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
    </Form>
  )
}

const ConfirmStep = ({ secret, onDone }: { secret: string; onDone: () => void }) => {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const step = useMutation({ mutationFn: () => confirmSecondFactor(code.replace(/\s/g, '')), networkMode: 'always', onSuccess: onDone })
  return (
    <Form
      error={step.error}
      places={{ 'second-factor-wrong': 'code' }}
      isBusy={step.isPending}
      submit={t('second-factor.confirm')}
      onSubmit={() => code !== '' && step.mutate()}
    >
      <ol className="steps">
        <li>{t('second-factor.step-app')}</li>
        <li>
          {t('second-factor.step-secret')}
          {/* In groups of four, as it is typed off the screen. */}
          <code className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </li>
        <li>{t('second-factor.step-code')}</li>
      </ol>
      <Field name="code" label={t('sign-in.second-factor')} required>
        {(control: ControlProps) => (
          <input
            {...control}
            className="field field-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
    </Form>
  )
}
