import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useWords } from '../lib/locale.tsx'
import { Dialog } from './dialog.tsx'

type ModalProps = { readonly title: ReactNode; readonly onClose: () => void; readonly children: ReactNode }

/** A question or a short form that has to be answered first. */
export const Modal = ({ title, onClose, children }: ModalProps) => (
  <Dialog className="modal" title={title} onClose={onClose}>
    {children}
  </Dialog>
)

type ConfirmProps = {
  readonly title: string
  /** What happens, and what cannot be taken back. */
  readonly children: ReactNode
  /** What must be typed: the name of the thing. */
  readonly name: string
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** For what cannot be undone: it is carried out only once the name of the thing has been typed. */
export const ConfirmByName = ({ title, children, name, action, onConfirm, onClose }: ConfirmProps) => {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const isSame = typed.trim() === name.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSame) onConfirm()
  }
  return (
    <Modal title={title} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <div>{children}</div>
        <div className="form-field">
          <label htmlFor={id}>{t('confirm.type-name', { name })}</label>
          <input id={id} className="field" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <div className="form-foot">
          <button type="submit" className="button button-primary" disabled={!isSame}>
            {action}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('confirm.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
