import { type KeyboardEvent, useState } from 'react'
import { Field, Form } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import { drafts } from './drafts.ts'

type Props = {
  /** Whose reason it is: an element, or the selection. */
  readonly id: string
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
}

const QUICK = ['not-this', 'repeated', 'misread', 'other-area', 'background'] as const

/** Why something read is not taken: one of the usual reasons, or in own words. */
export const RejectionForm = ({ id, onSubmit, onClose }: Props) => {
  const { t } = useWords()
  const kept = drafts<string>('reject')
  const [reason, setReason] = useState(kept.get(id) ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const write = (next: string) => {
    kept.set(id, next)
    setReason(next)
    setIsMissing(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the form from any of its fields.
    <div onKeyDown={onKeyDown}>
      <Form
        onSubmit={() => (reason.trim() === '' ? setIsMissing(true) : onSubmit(reason.trim()))}
        submit={t('review.reject-submit')}
        error={null}
        aside={
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
        }
      >
        <Field name="reason" label={t('review.reject-reason')} error={isMissing ? t('review.reason-missing') : null} required>
          {(control) => (
            <input
              {...control}
              // biome-ignore lint/a11y/noAutofocus: the form was just asked for by a key; typing begins here.
              autoFocus
              className="field"
              maxLength={2000}
              value={reason}
              onChange={({ target }) => write(target.value)}
            />
          )}
        </Field>
        <div className="quick-reasons">
          {QUICK.map((each) => (
            <button key={each} type="button" className="filter" onClick={() => onSubmit(t(`review.reject-reason.${each}`))}>
              {t(`review.reject-reason.${each}`)}
            </button>
          ))}
        </div>
      </Form>
    </div>
  )
}
