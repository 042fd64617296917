import type { ReactNode } from 'react'
import { Field } from './form.tsx'

type Props = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What the page itself finds wrong. */
  readonly error?: string | null
  readonly required?: boolean
  readonly maxLength?: number
}

type TextFieldProps = Props & { readonly placeholder?: string; readonly isShort?: boolean }
type TextAreaProps = Props & { readonly rows?: number }

/** A line of text in a form. */
export const TextField = ({
  name,
  label,
  value,
  onChange,
  hint,
  error = null,
  required = false,
  maxLength = 200,
  placeholder,
  isShort,
}: TextFieldProps) => (
  <Field name={name} label={label} hint={hint} error={error} required={required}>
    {(control) => (
      <input
        {...control}
        className={isShort ? 'field field-short' : 'field'}
        autoComplete="off"
        maxLength={maxLength}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
)

/** A year of four digits, as it is being typed. */
export const YearField = ({ name, label, value, onChange }: Pick<Props, 'name' | 'label' | 'value' | 'onChange'>) => (
  <Field name={name} label={label} required>
    {(control) => (
      <input
        {...control}
        className="field field-short"
        inputMode="numeric"
        maxLength={4}
        value={value}
        onChange={({ target }) => onChange(target.value.trim())}
      />
    )}
  </Field>
)

/** A few sentences in a form. */
export const TextAreaField = ({
  name,
  label,
  value,
  onChange,
  hint,
  error = null,
  required = false,
  maxLength = 2_000,
  rows = 2,
}: TextAreaProps) => (
  <Field name={name} label={label} hint={hint} error={error} required={required}>
    {(control) => (
      <textarea
        {...control}
        className="field"
        rows={rows}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Field>
)

type ChoiceProps<V extends string> = {
  readonly name: string
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
  readonly hint?: ReactNode
}

/** One of a few, all of them known. */
export const ChoiceField = <V extends string>({ name, label, value, options, onChange, hint }: ChoiceProps<V>) => (
  <Field name={name} label={label} hint={hint}>
    {(control) => (
      <select {...control} className="field" value={value} onChange={({ target }) => onChange(target.value as V)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

type CheckProps = {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export const CheckField = ({ label, hint, checked, onChange }: CheckProps) => (
  <label className="check-field">
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
    <span>
      {label}
      {hint && <span className="form-hint">{hint}</span>}
    </span>
  </label>
)
