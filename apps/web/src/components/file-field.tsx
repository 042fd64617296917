import type { ReactNode } from 'react'
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
  return (
    <Field name="file" label={t('import.file')} hint={hint} required>
      {(control) => (
        <input
          {...control}
          type="file"
          className="field"
          accept={accept.join(',')}
          onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
        />
      )}
    </Field>
  )
}
