import { parsePeriodCode } from '@gangmu/domain'
import { type Locale, messageFor } from './message.ts'

/** `2025-01/2025-06` as 2025年1—6月; a code that is none as it stands. */
export const describePeriod = (locale: Locale, code: string): string => {
  const period = parsePeriodCode(code)
  if (period === null) return code
  const key = period.type === 'half' ? `half-${period.half}` : period.type === 'quarter' ? `quarter-${period.quarter}` : period.type
  const { type: _, ...parts } = period
  return messageFor(locale, `period.${key}`, parts) ?? code
}
