import type { Day } from '@gangmu/domain'

/** China keeps one time, eight hours ahead of UTC, without summer time. */
const AHEAD = 8 * 60 * 60 * 1000

/** `2024-01-16 15:04` for an ISO instant, in Chinese time. */
export const printTime = (instant: string): string => new Date(Date.parse(instant) + AHEAD).toISOString().slice(0, 16).replace('T', ' ')

/** `2024年1月16日`, as days stand in prose and under a document. */
export const printDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
