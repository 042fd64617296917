import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../lib/locale.tsx'
import { useAddress } from '../lib/use-address.ts'

/**
 * Which row is open, in the address under `name`: a link opens it, the browser's back button closes it. Closing goes back where the row
 * was opened here, so that the history does not fill with sheets; what changes inside a sheet replaces the address. `inside` is an entry
 * that belongs to what is open (which of its figures) and goes with it.
 */
export const useSheet = (name: string, inside = 'within') => {
  const { get, change } = useAddress()
  const navigate = useNavigate()
  const openedHere = useRef(false)
  const current = get(name)
  useEffect(() => {
    if (current === null) openedHere.current = false
  }, [current])
  return {
    current,
    within: get(inside),
    open: (id: string, within: string | null = null) => {
      if (current === null) openedHere.current = true
      change({ [name]: id, [inside]: within }, { replace: current !== null })
    },
    close: () => {
      if (openedHere.current) void navigate(-1)
      else change({ [name]: null, [inside]: null }, { replace: true })
    },
  }
}

type Props = {
  readonly title: ReactNode
  readonly onClose: () => void
  /** Keys of the sheet's own (stepping to the next row). Not called for Esc and Tab. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly children: ReactNode
}

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]'

/**
 * What a row holds, beside the table (below it on a narrow screen). Tab stays inside; the pointer may still go to the table, where another
 * row takes this one's place, and to the toasts. Esc closes from anywhere. Closing gives the focus back to what opened it, unless whoever
 * closed it has already put it elsewhere.
 */
export const SideSheet = ({ title, onClose, onKeyDown, children }: Props) => {
  const { t } = useWords()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus({ preventScroll: true })
    // The whole page makes room for the sheet. (`:has()` would say it in CSS, but Chromium 86 does not know it.)
    document.body.classList.add('sheet-open')
    return () => {
      document.body.classList.remove('sheet-open')
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  useEscape(onClose)
  const keepInside = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Tab') return event.key === 'Escape' ? undefined : onKeyDown?.(event)
    const inside = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)]
    const last = event.shiftKey ? inside[0] : inside[inside.length - 1]
    const next = event.shiftKey ? inside[inside.length - 1] : inside[0]
    const isAtEnd = document.activeElement === last || (event.shiftKey && document.activeElement === heading.current)
    if (!isAtEnd || !next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <section className="sheet" role="dialog" aria-labelledby={titleId} onKeyDown={keepInside}>
      <div className="sheet-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t('dialog.close')}
        </button>
      </div>
      {children}
    </section>
  )
}

/** Esc closes also while the focus is in the table, which stays usable beside the sheet. */
const useEscape = (onClose: () => void) => {
  const latest = useRef(onClose)
  latest.current = onClose
  // Before it is painted, as the keys of the page.
  useLayoutEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
