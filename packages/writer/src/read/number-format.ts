import { decimal, multiplyDecimals, printDecimal, roundDecimal, trimDecimal } from '@gangmu/domain'

/** What a number format shows of a number: `places` decimals at least, `most` at most; both null: as many as there are (General). */
export type FigureFormat = {
  readonly kind: 'figure'
  readonly places: number | null
  readonly most: number | null
  readonly percent: boolean
  readonly grouped: boolean
  readonly before: string
  readonly after: string
}
export type NumberFormat = { readonly kind: 'date' } | FigureFormat

const GENERAL: FigureFormat = { kind: 'figure', places: null, most: null, percent: false, grouped: false, before: '', after: '' }

/** Formats that a file names by number only (ECMA-376 part 1, 18.8.30), without their signs of money. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
}
/** First and last number of the dates: 14–22 and 45–47 everywhere, 27–36 and 50–58 on Chinese systems. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const

export const builtInFormat = (id: number): NumberFormat =>
  BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? { kind: 'date' } : parseNumberFormat(BUILT_IN[id] ?? '')

/** Formats are short; a long one is hostile. */
const MOST_FORMAT = 256
const LITERAL = /"([^"]*)"|\\(.)/g
/** Colours, conditions and currencies in brackets, the gaps `_)` and fillings `* `. Elapsed time (`[h]`) stays: it is a date. */
const DECORATION = /\[(?!h+\]|m+\]|s+\])[^\]]*\]|[_*]./gi
const PLACEHOLDERS = /^([^#0?]*)([#0?,]*[#0?])(?:\.([#0?]+))?(%?)([^#0?.]*)$/

/** Reads the section for positive numbers; a format it cannot read shows a number as it is. */
export function parseNumberFormat(code: string): NumberFormat {
  if (code.length > MOST_FORMAT || /^(?:General|G\/通用格式|@)?$/i.test(code)) return GENERAL
  // A literal stands as one private character while the rest is looked at: 0"d" is no date.
  const literals: string[] = []
  const section = code
    .replace(LITERAL, (_, quoted?: string, escaped?: string) => String.fromCharCode(0xdfff + literals.push(quoted ?? escaped ?? '')))
    .replace(DECORATION, '')
    .split(';')[0]!
  if (/[ymdhs]|上午|下午/i.test(section)) return { kind: 'date' }
  const match = PLACEHOLDERS.exec(section)
  if (!match) return GENERAL
  const [, before = '', whole = '', fraction = '', percent = '', after = ''] = match
  const printed = (text: string): string => text.replace(/[\ue000-\ue0ff]/g, (mark) => literals[mark.charCodeAt(0) - 0xe000] ?? '').trim()
  return {
    kind: 'figure',
    places: fraction.replace(/[#?]+$/, '').length,
    most: fraction.length,
    percent: percent !== '',
    grouped: whole.includes(','),
    before: printed(before),
    after: printed(after),
  }
}

/** Excel keeps 15 significant digits, what a double holds beyond them is noise; the result of a formula is shown with ten at most. */
const DIGITS = 15
const RESULT_DIGITS = 10

/**
 * A number as its cell shows it: 6 under `0.0` is `6.0`. What a person typed is never rounded (6.25 under `0.0` stays 6.25); the result
 * of a formula is, since nobody meant the 33.3333333 behind a 33.3.
 */
export function printNumber(value: number, format: FigureFormat, typed: boolean): string {
  const { percent, grouped, before, after } = format
  const general = format.places === null && !typed && !Number.isInteger(value)
  const number = decimal(Number(value.toPrecision(general ? RESULT_DIGITS : DIGITS)))
  const size = trimDecimal(percent ? multiplyDecimals(number, decimal(100)) : number)
  const least = Math.max(format.places ?? 0, size.scale)
  const places = typed || format.most === null ? least : Math.min(format.most, least)
  const printed = printDecimal(roundDecimal(size, places))
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(.*)$/.exec(printed)!
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return `${sign}${before}${digits}${fraction}${percent ? '%' : ''}${after}`
}
