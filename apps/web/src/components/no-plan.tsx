import type { ReactNode } from 'react'
import { useWords } from '../lib/locale.tsx'
import { ContextLink } from './context-link.tsx'
import { EmptyState } from './empty-state.tsx'

/** A page about the plan of a year that has none, and the way to the plans. */
export const NoPlan = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useWords()
  return (
    <EmptyState
      next={
        <ContextLink to="/plans" className="button">
          {t('split.to-plans')}
        </ContextLink>
      }
    >
      {children}
    </EmptyState>
  )
}
