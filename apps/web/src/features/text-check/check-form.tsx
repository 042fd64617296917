import { MOST_CHECKED_CHARACTERS } from '@gangmu/contract'
import { useState } from 'react'
import { Field, Form } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'

type Props = {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly isBusy: boolean
  readonly error: unknown
  readonly onCheck: () => void
}

/** Where the text is pasted, with how much of the limit it takes. */
export const CheckForm = ({ text, onChange, isBusy, error, onCheck }: Props) => {
  const { t } = useWords()
  const [isMissing, setIsMissing] = useState(false)
  const limit = MOST_CHECKED_CHARACTERS
  const isTooLong = text.trim().length > limit
  const told = isTooLong ? t('text-check.too-long', { limit }) : isMissing ? t('text-check.empty') : null
  return (
    <Form
      onSubmit={() => (text.trim() === '' ? setIsMissing(true) : isTooLong || onCheck())}
      submit={isBusy ? t('text-check.busy') : t('text-check.submit')}
      isBusy={isBusy}
      error={error}
      aside={
        text !== '' && (
          <button type="button" className="button" onClick={() => onChange('')}>
            {t('text-check.clear')}
          </button>
        )
      }
    >
      <Field
        name="text"
        label={t('text-check.label')}
        hint={t('text-check.length', { length: text.trim().length, limit })}
        error={told}
        required
      >
        {(control) => (
          <textarea
            {...control}
            className="field paste"
            rows={16}
            // biome-ignore lint/a11y/noAutofocus: the page is for pasting, and nothing else stands before it.
            autoFocus
            spellCheck={false}
            placeholder={t('text-check.placeholder')}
            value={text}
            onChange={({ target }) => {
              onChange(target.value)
              setIsMissing(false)
            }}
          />
        )}
      </Field>
    </Form>
  )
}
