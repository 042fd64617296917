import { CallError, type DescribedSession } from '@gangmu/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Emblem } from '../../components/emblem.tsx'
import { Field, Form } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import { signOut, unlock } from '../../lib/session-calls.ts'
import { CredentialsForm } from './credentials-form.tsx'

type Props = {
  readonly session: DescribedSession
  /** The session is over and has to be begun anew, not only unlocked. */
  readonly isMissing: boolean
  readonly onRestored: () => void
}

/** Covers the page until its owner is back. What stands below stays as it is: nothing typed is lost. */
export const LockScreen = ({ session, isMissing, onRestored }: Props) => {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOver, setIsOver] = useState(isMissing)
  useEffect(() => {
    const opener = document.activeElement
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  const leave = async () => {
    await signOut().catch(() => null)
    window.location.assign('/sign-in')
  }
  return (
    // Esc is no way past: refused as a key, as a request to close, and where a browser closes all the same, opened again.
    <dialog
      ref={dialog}
      className="lock"
      aria-labelledby="lock-title"
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
      onCancel={(event) => event.preventDefault()}
      onClose={() => dialog.current?.isConnected && dialog.current.showModal()}
    >
      <div className="lock-body">
        <Emblem size={40} />
        <h2 id="lock-title">{isOver ? t('lock.title-over') : t('lock.title')}</h2>
        <p>{isOver ? t('lock.help-over') : t('lock.help')}</p>
        <p className="lock-name">
          {session.displayName} <span className="menu-note">{session.userName}</span>
        </p>
        {isOver ? (
          <CredentialsForm userName={session.userName} onSignedIn={onRestored} />
        ) : (
          <UnlockForm onRestored={onRestored} onOver={() => setIsOver(true)} />
        )}
        <button type="button" className="quiet" onClick={() => void leave()}>
          {t('lock.leave')}
        </button>
      </div>
    </dialog>
  )
}

const UnlockForm = ({ onRestored, onOver }: { onRestored: () => void; onOver: () => void }) => {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const attempt = useMutation({
    mutationFn: () => unlock(password),
    networkMode: 'always',
    onSuccess: onRestored,
    onError: (error) => {
      setPassword('')
      if (error instanceof CallError && error.code === 'session-missing') onOver()
    },
  })
  return (
    <Form
      error={attempt.error}
      places={PLACES}
      isBusy={attempt.isPending}
      submit={t('lock.submit')}
      onSubmit={() => password !== '' && attempt.mutate()}
    >
      <Field name="password" label={t('sign-in.password')} required>
        {(control) => (
          <input
            {...control}
            type="password"
            className="field"
            autoComplete="current-password"
            maxLength={256}
            data-first
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
    </Form>
  )
}

const PLACES = { 'password-wrong': 'password' }
