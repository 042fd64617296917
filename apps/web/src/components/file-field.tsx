import { type ReactNode, useState } from 'react'
import { useWords } from '../lib/locale.tsx'
import { Field } from './form.tsx'

type Props = {
  /** Extensions with their dot. */
  readonly accept: readonly string[]
  readonly hint?: ReactNode
  readonly onChoose: (file: File | null) => void
}

/**
 * One file of a form. Give it a new `key` once the file was refused: it is going to be corrected, and what a browser holds of a file that
 * was changed since can no longer be sent.
 */
export const FileField = ({ accept, hint, onChoose }: Props) => {
  const { t } = useWords()
  const [name, setName] = useState<string | null>(null)
  return (
    <Field name="file" label={t('import.file')} hint={hint} required>
      {(control) => (
        <div className="file-field">
          <input
            {...control}
            type="file"
            className="aside"
            accept={accept.join(',')}
            onChange={({ target }) => {
              const file = target.files?.[0] ?? null
              setName(file?.name ?? null)
              onChoose(file)
            }}
          />
          {/* The browser's own button speaks the browser's language, not the page's. */}
          <label htmlFor={control.id} className="button">
            {t('import.choose')}
          </label>
          <span className="form-hint">{name ?? t('import.none')}</span>
        </div>
      )}
    </Field>
  )
}
