import { useWords } from '../../lib/locale.tsx'
import type { Change } from './line-changes.ts'

export const useChangeWord = (): ((change: Change) => string) => {
  const { t } = useWords()
  return (change) => (change === 'lowered' || change === 'raised' ? t(`target-direction.${change}`) : t(`line-change.${change}`))
}
