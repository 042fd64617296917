import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

const currentTheme = (): Theme => {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'dark' || chosen === 'light' ? chosen : dark.matches ? 'dark' : 'light'
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  dark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    dark.removeEventListener('change', listener)
  }
}

/** The theme on screen (the system's, until one is chosen) and its switch. */
export const useTheme = () => {
  const theme = useSyncExternalStore(subscribe, currentTheme)
  const switchTheme = () => {
    const next = theme === 'dark' ? 'light' : 'dark'
    document.documentElement.dataset['theme'] = next
    try {
      localStorage.setItem('gangmu.theme', next)
    } catch {
      // Storage may be forbidden; the choice lasts as long as the page.
    }
    for (const listener of listeners) listener()
  }
  return { theme, switchTheme }
}
