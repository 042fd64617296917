import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  readonly summary: ReactNode
  /** Where the summary's own text does not say what opens. */
  readonly label?: string
  readonly className?: string
  /** Which edge of the summary the content keeps to. */
  readonly align?: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}

/** Something that opens below its summary, made when it opens: a click elsewhere, Esc or leaving it with Tab closes it again. */
export const Menu = ({ summary, label, className = '', align = 'start', children }: Props) => {
  const details = useRef<HTMLDetailsElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    if (details.current) details.current.open = false
  }
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.preventDefault()
    close()
    details.current.querySelector('summary')?.focus()
  }
  return (
    <details ref={details} className={`menu ${className}`} onKeyDown={onKeyDown} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary aria-label={label}>{summary}</summary>
      <div className={`menu-body menu-${align}`}>{isOpen && children(close)}</div>
    </details>
  )
}
