import { useState } from 'react'
import { TextAreaField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { useWords } from '../../lib/locale.tsx'

type Props = {
  readonly act: 'return' | 'unlock'
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

/** Sending a form back, or opening it again, is said why. */
export const ReasonDialog = ({ act, isBusy, error, onSend, onClose }: Props) => {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const word = t(`collection.act.${act}`)
  return (
    <Modal title={word} onClose={onClose}>
      <Form onSubmit={() => onSend(reason)} submit={word} isBusy={isBusy} error={error} places={{ 'collection-reason-missing': 'reason' }}>
        <TextAreaField
          name="reason"
          label={t('collection.fill.act-reason', { act: word })}
          value={reason}
          onChange={setReason}
          maxLength={1_000}
          rows={3}
          required
        />
      </Form>
    </Modal>
  )
}
