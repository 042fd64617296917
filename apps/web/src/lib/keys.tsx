import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'

export type KeyBinding = {
  /** `KeyboardEvent.key`: `j`, `?`, `Enter`. Without Ctrl, Alt or Meta. */
  readonly key: string
  /** What it does, for the list of keys. */
  readonly label: string
  readonly run: () => void
}

type Registry = { readonly groups: readonly KeyGroup[]; readonly add: (group: KeyGroup) => () => void }
export type KeyGroup = { readonly title: string; readonly bindings: readonly Omit<KeyBinding, 'run'>[] }

const KeyContext = createContext<Registry>({ groups: [], add: () => () => {} })

/** Keeps the list of what the keys do on the page as it stands. */
export const KeyProvider = ({ children }: { children: ReactNode }) => {
  const [groups, setGroups] = useState<readonly KeyGroup[]>([])
  const registry = useMemo(
    () => ({
      groups,
      add: (group: KeyGroup) => {
        setGroups((current) => [...current, group])
        return () => setGroups((current) => current.filter((other) => other !== group))
      },
    }),
    [groups],
  )
  return <KeyContext value={registry}>{children}</KeyContext>
}

export const useKeyGroups = (): readonly KeyGroup[] => useContext(KeyContext).groups

/** What several parts of the page said under one title stands together. */
export const mergeGroups = (groups: readonly KeyGroup[]): readonly KeyGroup[] =>
  [...new Set(groups.map(({ title }) => title))].map((title) => ({
    title,
    bindings: groups.filter((group) => group.title === title).flatMap(({ bindings }) => bindings),
  }))

/** Whether a key pressed here is meant for what is being typed or chosen, or for a dialog above the page. */
export const isTyping = (target: Pick<HTMLElement, 'tagName' | 'isContentEditable'> | null): boolean =>
  target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Enter presses what can be pressed; it is no key of the page there. */
const isPress = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && target instanceof Element && target.closest('a, button, summary') !== null

/**
 * Keys of the page while it is mounted; the list of keys (?) shows them under `title`. `isNearer` goes before the keys of every page: / looks
 * in the table one works in, elsewhere in everything.
 */
export const useKeys = (title: string, bindings: readonly KeyBinding[], isNearer = false): void => {
  const { add } = useContext(KeyContext)
  const latest = useRef(bindings)
  latest.current = bindings
  const listed = bindings.map(({ key, label }) => `${key}\t${label}`).join('\n')
  const adding = useRef(add)
  adding.current = add
  useEffect(() => {
    const shown = listed.split('\n').map((line) => line.split('\t'))
    return adding.current({ title, bindings: shown.map(([key = '', label = '']) => ({ key, label })) })
  }, [title, listed])
  // Before the page is painted: a key pressed on what can be seen must not be lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      if (isTyping(event.target as HTMLElement | null) || document.querySelector('dialog[open]')) return
      if (isPress(event)) return
      const binding = latest.current.find(({ key }) => key === event.key)
      if (!binding) return
      event.preventDefault()
      binding.run()
    }
    document.addEventListener('keydown', listen, isNearer)
    return () => document.removeEventListener('keydown', listen, isNearer)
  }, [isNearer])
}
