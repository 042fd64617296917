import { checkPassword, type FailureCode, PASSWORD_LENGTH } from '@gangmu/domain'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ControlProps, Field, Form } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import { changePassword } from '../../lib/session-calls.ts'

const PLACES: Readonly<Partial<Record<FailureCode, string>>> = {
  'password-wrong': 'current',
  'password-too-short': 'next',
  'password-too-long': 'next',
  'password-too-common': 'next',
  'password-like-user-name': 'next',
  'password-unchanged': 'next',
}

/** The password of now and the new one twice; what is asked of a password is told while it is typed. */
export const PasswordForm = ({ userName, onChanged }: { userName: string; onChanged: () => void }) => {
  const { t } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const change = useMutation({ mutationFn: () => changePassword({ current, next }), networkMode: 'always', onSuccess: onChanged })
  const differs = again !== '' && again !== next
  const isReady = current !== '' && again === next && checkPassword(next, userName) === null
  const input = (control: ControlProps, value: string, set: (value: string) => void, autoComplete: string) => (
    <input
      {...control}
      type="password"
      className="field"
      autoComplete={autoComplete}
      maxLength={256}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  )
  return (
    <Form
      error={change.error}
      places={PLACES}
      isBusy={change.isPending}
      submit={t('password.submit')}
      onSubmit={() => isReady && change.mutate()}
    >
      {/* For password managers, which keep a password beside a name. */}
      <input hidden readOnly autoComplete="username" value={userName} />
      <Field name="current" label={t('password.current')} required>
        {(control) => input(control, current, setCurrent, 'current-password')}
      </Field>
      <Field name="next" label={t('password.next')} hint={<PasswordRules password={next} userName={userName} />} required>
        {(control) => input(control, next, setNext, 'new-password')}
      </Field>
      <Field name="again" label={t('password.again')} error={differs ? t('password.differs') : null} required>
        {(control) => input(control, again, setAgain, 'new-password')}
      </Field>
    </Form>
  )
}

const RULES = ['length', 'name', 'common'] as const

/** The rules in the order they are judged: those before the one that is broken hold, those behind it are not known yet. */
const BROKEN: Readonly<Partial<Record<FailureCode, number>>> = {
  'password-too-short': 0,
  'password-too-long': 0,
  'password-like-user-name': 1,
  'password-too-common': 2,
}

const PasswordRules = ({ password, userName }: { password: string; userName: string }) => {
  const { t } = useWords()
  const flaw = checkPassword(password, userName)
  const broken = flaw === null ? RULES.length : (BROKEN[flaw.code] ?? 0)
  return (
    <ul className="rules">
      {RULES.map((rule, at) => {
        const state = at < broken ? 'kept' : at === broken && password !== '' ? 'broken' : 'open'
        return (
          <li key={rule} className={`rule rule-${state}`}>
            <span className="rule-mark" aria-hidden="true" />
            {t(`password.rule.${rule}`, { least: PASSWORD_LENGTH.least, most: PASSWORD_LENGTH.most })}
            <span className="aside">{t(`password.rule-${state}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
