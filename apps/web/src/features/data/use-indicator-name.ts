import type { Answers } from '@gangmu/contract'
import { useMemo } from 'react'
import { useWords } from '../../lib/locale.tsx'

export type Catalogue = Answers['listIndicators']['indicators']

/** The catalogue's name of an indicator. */
export const useIndicatorName = (catalogue: Catalogue): ((code: string) => string) => {
  const { t } = useWords()
  const names = useMemo(() => new Map(catalogue.map(({ code, name }) => [code, name])), [catalogue])
  return (code) => names.get(code) ?? t('data.no-indicator', { code })
}
