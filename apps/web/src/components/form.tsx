import { CallError } from '@gangmu/contract'
import type { FailureCode } from '@gangmu/domain'
import { createContext, type FormEvent, type ReactNode, useContext, useId, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../lib/locale.tsx'
import { useProblemText } from './problem.tsx'

/** Which field each refusal speaks of; one that is not named is told above the button. */
type Places = Readonly<Partial<Record<FailureCode, string>>>

const ErrorContext = createContext<(name: string) => string | null>(() => null)

/** The field a refusal speaks of: by its code, or, where the request itself was refused, by the field the server names. */
export const placeOfProblem = (error: unknown, places: Places): readonly string[] => {
  if (!(error instanceof CallError) || error.code === 'network') return []
  const place = places[error.code]
  if (place !== undefined) return [place]
  if (error.code !== 'request-invalid') return []
  return String(error.params['field'] ?? '')
    .split('、')
    .map((path) => path.split('/')[0] ?? '')
}

type FormProps = {
  readonly onSubmit: () => void
  readonly submit: string
  readonly isBusy?: boolean
  /** What the last attempt was refused for, null for nothing. */
  readonly error: unknown
  readonly places?: Places
  /** Beside the button: a way out. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Fields, what is wrong with them told at each, and one button. The first field with an error gets the focus. */
export const Form = ({ onSubmit, submit, isBusy = false, error, places = {}, aside, children }: FormProps) => {
  const { t } = useWords()
  const describe = useProblemText()
  const form = useRef<HTMLFormElement>(null)
  const named = placeOfProblem(error, places)
  const isPlaced = error instanceof CallError && error.code !== 'network' && places[error.code] !== undefined
  /** Said at a field, which has the focus now: not to be said once more above the button. */
  const [isTold, setIsTold] = useState(false)
  useLayoutEffect(() => {
    const field = error === null ? null : form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    field?.focus()
    setIsTold(field != null)
  }, [error])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) onSubmit()
  }
  const errorOf = (name: string): string | null => {
    if (!named.includes(name)) return null
    return isPlaced ? describe(error) : t('form.invalid')
  }
  return (
    <form ref={form} className="form" onSubmit={send} noValidate>
      <ErrorContext value={errorOf}>{children}</ErrorContext>
      {error !== null && !isTold && (
        <p className="form-problem" role="alert">
          {describe(error)}
        </p>
      )}
      <div className="form-foot">
        {/* Not `disabled`: the focus would be lost while the answer is awaited. */}
        <button type="submit" className="button button-primary" aria-disabled={isBusy}>
          {isBusy ? t('form.busy') : submit}
        </button>
        {aside}
      </div>
    </form>
  )
}

/** What a control needs to belong to its label, its hint and its error. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby'?: string
  readonly required?: boolean
}

type FieldProps = {
  /** The name problems use for it. */
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  /** What the page itself finds wrong; the server's word stands in where there is none. */
  readonly error?: string | null
  readonly required?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

export const Field = ({ name, label, hint, error: own = null, required = false, children }: FieldProps) => {
  const id = useId()
  const errorOf = useContext(ErrorContext)
  const error = own ?? errorOf(name)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error !== null, ...(described && { 'aria-describedby': described }), ...(required && { required }) })}
      {hint && (
        <div id={`${id}-hint`} className="form-hint">
          {hint}
        </div>
      )}
      {error !== null && (
        <p id={`${id}-error`} className="form-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
