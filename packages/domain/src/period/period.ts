/**
 * When a figure holds. `cumulative` is 1—N月, the way monthly statistics are told (1—2月 is published merged); `from` is 1 but
 * for spans such as 4—6月. `as-of` is a state at the end of a month (截至/年末), `span` covers whole years (“十四五” = 2021/2025).
 */
export type Period =
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly type: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly type: 'month'; readonly year: number; readonly month: number }
  | { readonly type: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly type: 'cumulative'; readonly year: number; readonly from: number; readonly to: number }
  | { readonly type: 'as-of'; readonly year: number; readonly month: number }
  | { readonly type: 'span'; readonly from: number; readonly to: number }

const two = (n: number): string => String(n).padStart(2, '0')
const four = (n: number): string => String(n).padStart(4, '0')

/** The short code of the reading format: `2023`, `2024-H1`, `2024-Q1`, `2023-12`, `2024-01/2024-11`, `2017/2021`. */
export function periodCode(p: Period): string {
  switch (p.type) {
    case 'year':
      return four(p.year)
    case 'half':
      return `${four(p.year)}-H${p.half}`
    case 'quarter':
      return `${four(p.year)}-Q${p.quarter}`
    case 'month':
    case 'as-of':
      return `${four(p.year)}-${two(p.month)}`
    case 'day':
      return `${four(p.year)}-${two(p.month)}-${two(p.day)}`
    case 'cumulative':
      return `${four(p.year)}-${two(p.from)}/${four(p.year)}-${two(p.to)}`
    case 'span':
      return `${four(p.from)}/${four(p.to)}`
  }
}

/**
 * The SDMX 2.1 time period (section 3.2 of the standard's part 6): `2023`, `2023-S1`, `2023-Q1`, `2023-06`; ranges are a start and
 * a duration, `2024-01-01/P11M`, `2017-01-01/P5Y`.
 */
export function sdmxPeriod(p: Period): string {
  switch (p.type) {
    case 'half':
      return `${four(p.year)}-S${p.half}`
    case 'cumulative':
      return `${four(p.year)}-${two(p.from)}-01/P${p.to - p.from + 1}M`
    case 'span':
      return `${four(p.from)}-01-01/P${p.to - p.from + 1}Y`
    default:
      return periodCode(p)
  }
}

const CODE = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/

/** Reads what {@link periodCode} prints; `2023-12` comes back as the month, since the code does not tell a state from a flow. */
export function parsePeriodCode(code: string): Period | null {
  const [left = '', right, ...more] = code.split('/')
  const m = CODE.exec(left)
  if (!m || more.length) return null
  const [, y, half, quarter, month, day] = m
  const year = Number(y)
  if (right === undefined) {
    if (half) return { type: 'half', year, half: Number(half) as 1 | 2 }
    if (quarter) return { type: 'quarter', year, quarter: Number(quarter) as 1 | 2 | 3 | 4 }
    if (day) return { type: 'day', year, month: Number(month), day: Number(day) }
    return month ? { type: 'month', year, month: Number(month) } : { type: 'year', year }
  }
  const last = parsePeriodCode(right)
  const first = parsePeriodCode(left)
  if (first?.type === 'year' && last?.type === 'year' && first.year <= last.year) return { type: 'span', from: first.year, to: last.year }
  if (first?.type === 'month' && last?.type === 'month' && first.year === last.year && first.month <= last.month)
    return { type: 'cumulative', year, from: first.month, to: last.month }
  return null
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** First and last day as `yyyymmdd` numbers, both inside. An as-of period is the last day of its month. */
export function periodDays(p: Period): readonly [number, number] {
  const day = (y: number, m: number, d: number): number => y * 10_000 + m * 100 + d
  const months = (y: number, from: number, to: number) => [day(y, from, 1), day(y, to, daysInMonth(y, to))] as const
  switch (p.type) {
    case 'year':
      return months(p.year, 1, 12)
    case 'half':
      return months(p.year, p.half * 6 - 5, p.half * 6)
    case 'quarter':
      return months(p.year, p.quarter * 3 - 2, p.quarter * 3)
    case 'month':
      return months(p.year, p.month, p.month)
    case 'cumulative':
      return months(p.year, p.from, p.to)
    case 'as-of': {
      const end = day(p.year, p.month, daysInMonth(p.year, p.month))
      return [end, end]
    }
    case 'day': {
      const only = day(p.year, p.month, p.day)
      return [only, only]
    }
    case 'span':
      return [day(p.from, 1, 1), day(p.to, 12, 31)]
  }
}

/** By last day, then by first day (the longer before the shorter), so that a series told cumulatively comes in order. */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  const [aFirst, aLast] = periodDays(a)
  const [bFirst, bLast] = periodDays(b)
  if (aLast !== bLast) return aLast < bLast ? -1 : 1
  return aFirst === bFirst ? 0 : aFirst < bFirst ? -1 : 1
}

/** Whether every day of `b` lies in `a`. */
export function containsPeriod(a: Period, b: Period): boolean {
  const [aFirst, aLast] = periodDays(a)
  const [bFirst, bLast] = periodDays(b)
  return aFirst <= bFirst && bLast <= aLast
}
