import type { VerdictReason, VerdictStatus } from '@gangmu/domain'
import { type Locale, message, messageFor } from './message.ts'

/** The sentence for a verdict's reason; the bare code where the catalogue has none (a reading of a newer version). */
export const describeReason = (locale: Locale, { code, params }: VerdictReason): string =>
  messageFor(locale, `reason.${code}`, {
    ...params,
    difference: describeDifference(locale, params['gap'] ?? null, params['unit'] ?? null),
    tolerance: amount(locale, params['tolerance'] ?? null, params['unit'] ?? null),
    number: statusWord(locale, params['number']),
    condition: statusWord(locale, params['condition']),
  }) ?? code

type Param = string | number | null

/** One figure minus another: 高0.2个百分点, 低1.2%, 持平. */
export const describeDifference = (locale: Locale, gap: Param, unit: Param): string => {
  if (typeof gap !== 'number') return message(locale, 'difference.unknown')
  if (gap === 0) return message(locale, 'difference.equal')
  return message(locale, gap > 0 ? 'difference.higher' : 'difference.lower', { amount: amount(locale, Math.abs(gap), unit) })
}

const amount = (locale: Locale, value: Param, unit: Param): string =>
  unit === '百分点'
    ? message(locale, 'difference.points', { value })
    : message(locale, 'difference.amount', { value, unit: unit ?? '' }).trim()

const STATUSES: readonly string[] = ['met', 'missed', 'undetermined'] satisfies VerdictStatus[]

const statusWord = (locale: Locale, status: Param | undefined): string =>
  typeof status === 'string' && STATUSES.includes(status) ? message(locale, `status.${status as VerdictStatus}`) : '—'
