import { describePeriod } from '@gangmu/messages'
import { useCallback } from 'react'
import { useWords } from './locale.tsx'

/** 2023-H1 as 2023年上半年; the bare code where it is none. */
export const usePeriodText = (): ((code: string) => string) => {
  const { locale } = useWords()
  return useCallback((code) => describePeriod(locale, code), [locale])
}
