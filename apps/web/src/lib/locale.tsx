import { chooseLocale, type Locale, type MessageKey, type MessageParams, message, messageFor } from '@gangmu/messages'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { readStored, writeStored } from './storage.ts'

export type Words = {
  readonly locale: Locale
  readonly setLocale: (locale: Locale) => void
  /** The sentence of a key. */
  readonly t: <K extends MessageKey>(key: K, ...params: MessageParams<K>) => string
  /** The sentence of a key built from data; null where the catalogue has none. */
  readonly find: (key: string, params?: Readonly<Record<string, string | number | null>>) => string | null
}

const STORAGE_KEY = 'gangmu.locale'
const LocaleContext = createContext<Words | null>(null)

export const LocaleProvider = ({ children }: { children: ReactNode }) => {
  const queryClient = useQueryClient()
  const [locale, setLocale] = useState<Locale>(() => chooseLocale(readStored(STORAGE_KEY)))
  useEffect(() => {
    document.documentElement.lang = locale
    writeStored(STORAGE_KEY, locale)
  }, [locale])
  const words = useMemo<Words>(
    () => ({
      locale,
      setLocale: (next) => {
        document.documentElement.lang = next
        setLocale(next)
        // What the server says in words is asked for again, in the other language.
        void queryClient.invalidateQueries()
      },
      t: (key, ...params) => message(locale, key, ...params),
      find: (key, params) => messageFor(locale, key, params),
    }),
    [locale, queryClient],
  )
  return <LocaleContext.Provider value={words}>{children}</LocaleContext.Provider>
}

export const useWords = (): Words => {
  const words = useContext(LocaleContext)
  if (words === null) throw new Error('useWords outside LocaleProvider')
  return words
}
