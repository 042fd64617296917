import { type ReactNode, useState } from 'react'
import { useWords } from '../lib/locale.tsx'
import { Field } from './form.tsx'

type Props = {
  /** The name problems use for it. */
  readonly name?: string
  readonly label?: string
  readonly required?: boolean
  /** Extensions with their dot; none for files of any kind. */
  readonly accept?: readonly string[]
  readonly hint?: ReactNode
  readonly onChoose: (file: File | null) => void
}

/**
 * One file of a form. Give it a new `key` once the file was refused: it is going to be corrected, and what a browser holds of a file that
 * was changed since can no longer be sent.
 */
export const FileField = ({ name = 'file', label, required = true, accept = [], hint, onChoose }: Props) => {
  const { t } = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Field name={name} label={label ?? t('import.file')} hint={hint} required={required}>
      {(control) => (
        <div className="file-field">
          <input
            {...control}
            type="file"
            className="aside"
            accept={accept.join(',') || undefined}
            onChange={({ target }) => {
              const file = target.files?.[0] ?? null
              setChosen(file?.name ?? null)
              onChoose(file)
            }}
          />
          {/* The browser's own button speaks the browser's language, not the page's. */}
          <label htmlFor={control.id} className="button">
            {t('import.choose')}
          </label>
          <span className="form-hint">{chosen ?? t('import.none')}</span>
        </div>
      )}
    </Field>
  )
}
