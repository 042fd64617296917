import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { useWords } from '../lib/locale.tsx'

type Props = {
  readonly className: string
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A dialog above the page, open as long as it is mounted: the browser keeps the focus inside and the rest of the page inert. The title has
 * the focus first, so that a screen reader begins there; closing gives the focus back to what opened it.
 */
export const Dialog = ({ className, title, onClose, children }: Props) => {
  const { t } = useWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    const element = dialog.current
    element?.showModal()
    const own = element?.querySelector<HTMLElement>('[data-first]')
    ;(own ?? heading.current)?.focus({ preventScroll: true })
    return () => {
      element?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  const cancel = (event: SyntheticEvent) => {
    // Esc: whoever holds the state closes it, not the browser behind its back.
    event.preventDefault()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same by keyboard.
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClick={(event) => event.target === dialog.current && isOutside(event.nativeEvent, dialog.current) && onClose()}
    >
      <div className="dialog-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t('dialog.close')}
        </button>
      </div>
      {children}
    </dialog>
  )
}

/** Clicks on the backdrop arrive at the dialog itself; only their place tells them from clicks on its padding. */
const isOutside = ({ clientX, clientY }: MouseEvent, dialog: HTMLElement): boolean => {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
