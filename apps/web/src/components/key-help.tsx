import { useState } from 'react'
import { mergeGroups, useKeyGroups, useKeys } from '../lib/keys.tsx'
import { useWords } from '../lib/locale.tsx'
import { Modal } from './modal.tsx'

/** ? shows what the keys do on this page. */
export const KeyHelp = () => {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  useKeys(t('keys.everywhere'), [{ key: '?', label: t('keys.help'), run: () => setIsOpen(true) }])
  return isOpen ? <KeyList onClose={() => setIsOpen(false)} /> : null
}

const KeyList = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Modal title={t('keys.title')} onClose={onClose}>
      {mergeGroups(useKeyGroups()).map(({ title, bindings }) => (
        <section key={title} className="key-group">
          <h3>{title}</h3>
          <dl className="key-list">
            {bindings.map(({ key, label }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
