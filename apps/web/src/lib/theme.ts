import { useSyncExternalStore } from 'react'
import { writeStored } from './storage.ts'

/** `system` follows what the machine is set to. public/theme.js applies the choice before the first paint. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

const STORAGE_KEY = 'gangmu.theme'
const listeners = new Set<() => void>()

const currentChoice = (): ThemeChoice => {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'dark' || chosen === 'light' ? chosen : 'system'
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const chooseTheme = (choice: ThemeChoice) => {
  if (choice === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = choice
  writeStored(STORAGE_KEY, choice === 'system' ? null : choice)
  for (const listener of listeners) listener()
}

export const useTheme = () => ({ choice: useSyncExternalStore(subscribe, currentChoice), chooseTheme })
