import { type RefObject, useRef } from 'react'
import { type KeyBinding, useKeys } from './keys.tsx'

type Walk = { readonly title: string; readonly next: string; readonly previous: string }

/** j and k move the focus along rows that open and whatever carries `data-walk` inside the element; other keys of the page stand in the same list. */
export const useWalk = <E extends HTMLElement>({ title, next, previous }: Walk, more: readonly KeyBinding[] = []): RefObject<E | null> => {
  const root = useRef<E>(null)
  const step = (by: number) => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[data-walk], [data-row]') ?? [])]
    const at = all.findIndex((one) => one.contains(document.activeElement))
    const to = all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]
    to?.focus({ preventScroll: true })
    to?.scrollIntoView({ block: 'nearest' })
  }
  useKeys(title, [{ key: 'j', label: next, run: () => step(1) }, { key: 'k', label: previous, run: () => step(-1) }, ...more])
  return root
}
