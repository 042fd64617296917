import { type Period, parsePeriodCode, periodCode } from '@gangmu/domain'

/** FREQ of a span of years (CL_FREQ 2.1); a span of another length is `_O`, other. */
const YEARS: Readonly<Record<number, string>> = { 1: 'A', 2: 'A2', 3: 'A3', 4: 'A4', 5: 'A5', 10: 'A10', 20: 'A20', 30: 'A30' }

/**
 * The code of CL_FREQ for a period. What is told cumulatively (1—N月) appears every month and is M: its TIME_PERIOD says how far it
 * reaches.
 */
export function frequencyOf(period: Period): string {
  switch (period.type) {
    case 'year':
      return 'A'
    case 'half':
      return 'S'
    case 'quarter':
      return 'Q'
    case 'month':
    case 'as-of':
    case 'cumulative':
      return 'M'
    case 'day':
      return 'D'
    case 'span':
      return YEARS[period.to - period.from + 1] ?? '_O'
  }
}

/** `2024-S1`, `2024-M06`, `2024-A1` of SDMX beside the forms that are ours as well. */
const REPORTING = /^(\d{4})-(?:A1|S([12])|M(\d{2}))$/
/** A start and a duration: `2024-01-01/P11M`, `2021-01-01/P5Y`. */
const RANGE = /^(\d{4})-(\d{2})-01\/P(\d{1,2})([MY])$/

/** The period code of an SDMX time period; null for what is none. Undoes `sdmxPeriod` of the domain. */
export function readSdmxPeriod(text: string): string | null {
  const reporting = REPORTING.exec(text)
  if (reporting) {
    const [, year = '', half, month] = reporting
    return checked(half ? `${year}-H${half}` : month ? `${year}-${month}` : year)
  }
  const range = RANGE.exec(text)
  if (!range) return text.includes('/') || text.includes('H') ? null : checked(text)
  const [, year = '', month = '', length = '', unit] = range
  const count = Number(length)
  if (count === 0) return null
  if (unit === 'Y') return month === '01' ? checked(`${year}/${String(Number(year) + count - 1).padStart(4, '0')}`) : null
  return checked(`${year}-${month}/${year}-${String(Number(month) + count - 1).padStart(2, '0')}`)
}

/** The code, if the domain knows it for one. */
const checked = (code: string): string | null => {
  const period = parsePeriodCode(code)
  return period === null ? null : periodCode(period)
}
