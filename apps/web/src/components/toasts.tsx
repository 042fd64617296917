import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../lib/keys.tsx'
import { useWords } from '../lib/locale.tsx'
import { useProblemText } from './problem.tsx'

export type Toast = {
  /** What has just happened, in one sentence. */
  readonly text: string
  /** Takes it back. */
  readonly undo?: () => Promise<unknown>
}

type Shown = Toast & { readonly id: number }

const ToastContext = createContext<(toast: Toast) => void>(() => {})

/** Tells what has just happened, with a way back where there is one. */
export const useToast = () => useContext(ToastContext)

/** Ten seconds, but never while somebody points at it or has the focus in it. */
const LASTS_MS = 10_000

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const nextId = useRef(0)
  const tell = useCallback((toast: Toast) => {
    const id = nextId.current++
    setToasts((current) => [...current.slice(-2), { ...toast, id }])
  }, [])
  const close = useCallback((id: number) => setToasts((current) => current.filter((toast) => toast.id !== id)), [])
  const shown = useMemo(() => <ToastList toasts={toasts} onClose={close} />, [toasts, close])
  return (
    <ToastContext value={tell}>
      {children}
      {shown}
    </ToastContext>
  )
}

type ListProps = { readonly toasts: readonly Shown[]; readonly onClose: (id: number) => void }

const ToastList = ({ toasts, onClose }: ListProps) => {
  const { t } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const [isHeld, setIsHeld] = useState(false)
  // The newest way back is one key away, wherever the focus is.
  useKeys(t('keys.everywhere'), [
    { key: 'u', label: t('keys.undo'), run: () => [...(list.current?.querySelectorAll<HTMLElement>('[data-undo]') ?? [])].pop()?.click() },
  ])
  return (
    <section
      className="toasts"
      aria-label={t('toast.label')}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <ul ref={list} aria-live="polite">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} isHeld={isHeld} onClose={() => onClose(toast.id)} />
        ))}
      </ul>
    </section>
  )
}

const ToastItem = ({ toast, isHeld, onClose }: { toast: Shown; isHeld: boolean; onClose: () => void }) => {
  const { t } = useWords()
  const tell = useToast()
  const describe = useProblemText()
  const [isUndoing, setIsUndoing] = useState(false)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (isHeld || isUndoing) return
    const timer = setTimeout(() => close.current(), LASTS_MS)
    return () => clearTimeout(timer)
  }, [isHeld, isUndoing])
  const undo = async () => {
    if (isUndoing) return
    setIsUndoing(true)
    try {
      await toast.undo?.()
      tell({ text: t('toast.undone') })
    } catch (error) {
      tell({ text: describe(error) })
    }
    onClose()
  }
  return (
    <li className="toast">
      <span className="toast-text">{toast.text}</span>
      {toast.undo && (
        <button type="button" className="toast-button" data-undo onClick={() => void undo()}>
          {t('toast.undo')} <kbd>u</kbd>
        </button>
      )}
      <button type="button" className="toast-button" aria-label={t('toast.close')} onClick={onClose}>
        ×
      </button>
    </li>
  )
}
