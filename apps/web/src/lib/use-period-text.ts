import { type Period, parsePeriodCode } from '@gangmu/domain'
import { useCallback } from 'react'
import { useWords, type Words } from './locale.tsx'

/** 2023-H1 as 2023年上半年; the bare code where it is none. */
export const usePeriodText = (): ((code: string) => string) => {
  const { t } = useWords()
  return useCallback(
    (code) => {
      const period = parsePeriodCode(code)
      return period === null ? code : textOf(period, t)
    },
    [t],
  )
}

const textOf = (period: Period, t: Words['t']): string => {
  switch (period.type) {
    case 'year':
    case 'month':
    case 'day':
    case 'cumulative':
    case 'span':
      return t(`period.${period.type}`, { day: null, month: null, year: null, from: null, to: null, ...period })
    case 'half':
      return t(`period.half-${period.half}`, period)
    case 'quarter':
      return t(`period.quarter-${period.quarter}`, period)
    case 'as-of':
      return t('period.month', period)
  }
}
