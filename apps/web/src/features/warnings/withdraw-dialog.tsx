import { useState } from 'react'
import { TextAreaField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { WarningView } from './queries.ts'

type Props = { readonly warning: WarningView; readonly onClose: () => void }

/** A person takes a warning back, with a reason. */
export const WithdrawDialog = ({ warning: { id, version, subject }, onClose }: Props) => {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const withdraw = useAction({
    run: () => call('withdrawWarning', { id }, {}, { reason: reason.trim() }, { version }),
    changes: [FEATURE.warnings, FEATURE.home],
    done: () => t('warning.withdrawn', { name: subject.name }),
  })
  const submit = () => {
    setIsTried(true)
    if (reason.trim() !== '') withdraw.mutate(undefined, { onSuccess: onClose })
  }
  return (
    <Modal title={t('warning.withdraw-title', { name: subject.name })} onClose={onClose}>
      <Form onSubmit={submit} submit={t('warning.withdraw')} isBusy={withdraw.isPending} error={withdraw.error}>
        <TextAreaField
          name="reason"
          label={t('warning.withdraw-reason')}
          hint={t('warning.withdraw-hint')}
          error={isTried && reason.trim() === '' ? t('warning.field-missing') : null}
          value={reason}
          onChange={setReason}
          required
        />
      </Form>
    </Modal>
  )
}
