import { partsOfMonth } from '@gangmu/domain'
import { useCallback } from 'react'
import { useWords } from '../../lib/locale.tsx'
import type { BoardFigure } from './queries.ts'

/** 2025年6月. */
export const useMonthText = (): ((month: string) => string) => {
  const { t } = useWords()
  return useCallback(
    (month) => {
      const { year, number } = partsOfMonth(month)
      return t('board.month-of', { year, month: number })
    },
    [t],
  )
}

/** With its sign, as growth and changes are told: +5.2, −1.3, 0. */
export const printSigned = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${printPlain(Math.abs(value))}`

/** Grouped, four digits behind the point at most. */
export const printPlain = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 }).replace('-', '−')

/** Of percentages the difference is in percentage points. */
export const useChangeUnit = (): ((unit: string | null) => string) => {
  const { t } = useWords()
  return (unit) => (unit === '%' ? t('board.points') : (unit ?? ''))
}

/** Who gave the figures: the first few, each once. */
export const providersOf = (figures: readonly (Pick<BoardFigure, 'provider'> | null)[]): string =>
  [...new Set(figures.flatMap((figure) => figure?.provider ?? []))].slice(0, 3).join('、') || '—'
