import type { Answers } from '@gangmu/contract'
import type { Reading } from '@gangmu/domain'
import { useState } from 'react'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { ConfirmationDialog } from './confirmation-dialog.tsx'

export type Confirmation = Answers['previewConfirmation']
export type ConfirmedYear = Confirmation['years'][number]

/** 确认入库: offered where the reading has an indicator table and the reader may confirm. */
export const ConfirmReport = ({ reportId, reading }: { reportId: string; reading: Reading }) => {
  const { t } = useWords()
  const canConfirm = useCan('plan.confirm')
  const [isOpen, setIsOpen] = useState(false)
  if (!canConfirm || reading.indicators.length === 0) return null
  return (
    <div className="page-action">
      <button type="button" className="button button-primary" onClick={() => setIsOpen(true)}>
        {t('confirmation.open')}
      </button>
      {isOpen && <ConfirmationDialog reportId={reportId} reading={reading} onClose={() => setIsOpen(false)} />}
    </div>
  )
}
