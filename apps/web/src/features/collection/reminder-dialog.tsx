import { useState } from 'react'
import { Modal } from '../../components/modal.tsx'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { Round } from './queries.ts'
import { isOutstanding } from './use-collection-words.ts'

/** A polite sentence for each unit that has not reported, to be copied into whatever the units are reached by. */
export const ReminderDialog = ({ round, onClose }: { round: Round; onClose: () => void }) => {
  const { t } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const isLate = today() > round.deadline
  const sentences = round.forms.filter(isOutstanding).map(({ unit, cells, filled }) => {
    const said = { unit: unit.name, title: round.title, deadline: round.deadline }
    const left = cells - filled
    if (left === 0) return t(isLate ? 'collection.remind.late-filled' : 'collection.remind.soon-filled', said)
    return t(isLate ? 'collection.remind.late' : 'collection.remind.soon', { ...said, left })
  })
  const text = sentences.join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <Modal title={t('collection.remind.title')} onClose={onClose}>
      {sentences.length === 0 ? (
        <p>{t('collection.remind.none')}</p>
      ) : (
        <>
          <p className="form-hint">{t('collection.remind.hint')}</p>
          <textarea
            className="field collection-reminder"
            readOnly
            rows={Math.min(12, sentences.length * 2)}
            aria-label={t('collection.remind.text')}
            value={text}
            onFocus={({ target }) => target.select()}
          />
          {/* Plain http from another machine has no clipboard; the text is selected for the keys then. */}
          {navigator.clipboard && (
            <p className="form-foot">
              <button type="button" className="button button-primary" onClick={() => void copy()}>
                {t(isCopied ? 'collection.remind.copied' : 'collection.remind.copy')}
              </button>
            </p>
          )}
        </>
      )}
    </Modal>
  )
}
