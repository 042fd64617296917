import { compareDecimals, type Decimal, decimal, decimalPlaces, divideDecimals } from '../decimal.ts'
import { isLatin } from './number-guards.ts'
import { chineseDigit, isArabicDigitAt, type NumeralMatch, scanArabicAt, scanChineseAt, scanSectionAt } from './numeral.ts'
import type { Quantity, QuantityForm } from './quantity.ts'
import { matchUnitAt } from './unit.ts'

/** A quantity before bounds are attached. */
export type Core = Quantity & { readonly end: number }

export const RATIO_SIGNS = ':：∶﹕比'
/** Places of a ratio's or fraction's quotient. */
const QUOTIENT_PLACES = 12

function plain(end: number, form: QuantityForm, low: Decimal, valueText: string, unit: string | null): Core {
  return { end, form, low, high: null, valueText, unit, decimals: decimalPlaces(low), cmp: '=', bound: [] }
}

const PARTS: readonly (readonly [string, string])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
]

/** 百分之五 is 5 %, 千分之三 3 ‰, 三分之一 the fraction as printed. */
export function readPartsAt(text: string, index: number): Core | null {
  for (const [word, unit] of PARTS) {
    if (!text.startsWith(word, index)) continue
    const from = index + word.length
    const n = scanArabicAt(text, from) ?? (text[from] === '百' ? hundred(from) : scanChineseAt(text, from))
    return n && !n.high ? plain(n.end, 'number', n.value, text.slice(index, n.end), unit) : null
  }
  const below = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (!below || below.high || !text.startsWith('分之', below.end) || below.value.digits === 0n) return null
  const above = scanArabicAt(text, below.end + 2) ?? scanSectionAt(text, below.end + 2)
  if (!above || above.high) return null
  const low = divideDecimals(above.value, below.value, QUOTIENT_PLACES)
  return { ...plain(above.end, 'fraction', low, text.slice(index, above.end), null), decimals: 0 }
}

/** 百分之百. */
function hundred(index: number): NumeralMatch {
  return { end: index + 1, value: decimal(100), high: null, script: 'chinese', bare: false }
}

/** 1.91:1, 1∶500, 2.35﹕1, 1比3, 2.1:38.5:59.4; not a time of day nor a label before a counted thing (目标1：5个). */
export function readRatioAt(text: string, index: number): Core | null {
  const a = scanArabicAt(text, index)
  const sign = a ? text[a.end] : undefined
  if (!a || sign === undefined || !RATIO_SIGNS.includes(sign)) return null
  const b = scanArabicAt(text, a.end + 1)
  if (!b || b.value.digits === 0n || isClockTime(a, b, text)) return null
  let { end } = b
  let decimals = Math.max(decimalPlaces(a.value), decimalPlaces(b.value))
  // The parts of a structure go on with the same sign.
  for (
    let next = text[end] === sign ? scanArabicAt(text, end + 1) : null;
    next;
    next = text[end] === sign ? scanArabicAt(text, end + 1) : null
  ) {
    end = next.end
    decimals = Math.max(decimals, decimalPlaces(next.value))
  }
  const after = text[end]
  if (isLatin(after) || (after !== undefined && '.．:：∶-'.includes(after) && isArabicDigitAt(text, end + 1))) return null
  if (matchUnitAt(text, end) || (after !== undefined && '月日号年'.includes(after))) return null
  return { ...plain(end, 'ratio', divideDecimals(a.value, b.value, QUOTIENT_PLACES), text.slice(index, end), null), decimals }
}

/** 9:30, 14:00: an hour of the day and two digits of minutes told in fives. */
function isClockTime(a: NumeralMatch, b: NumeralMatch, text: string): boolean {
  if (a.value.scale + b.value.scale > 0 || b.end - a.end !== 3 || text[a.end] === '比') return false
  return a.value.digits >= 6n && a.value.digits <= 24n && b.value.digits < 60n && b.value.digits % 5n === 0n
}

/** 1/3, with a denominator no larger than 100 (22-1/02 is a plot, 24/7 a slogan). */
export function readSlashAt(text: string, index: number): Core | null {
  const a = scanArabicAt(text, index)
  if (!a || text[a.end] !== '/' || text[a.end + 1] === '0') return null
  const b = scanArabicAt(text, a.end + 1)
  if (!b || decimalPlaces(a.value) + decimalPlaces(b.value) > 0) return null
  if (a.value.digits === 0n || compareDecimals(a.value, b.value) >= 0 || compareDecimals(b.value, decimal(100)) > 0) return null
  const next = text[b.end]
  if (isLatin(next) || (next !== undefined && '/-'.includes(next)) || matchUnitAt(text, b.end)) return null
  return { ...plain(b.end, 'fraction', divideDecimals(a.value, b.value, QUOTIENT_PLACES), text.slice(index, b.end), null), decimals: 0 }
}

const GRADES: Readonly<Record<string, bigint>> = { Ⅰ: 1n, Ⅱ: 2n, Ⅲ: 3n, Ⅳ: 4n, Ⅴ: 5n, Ⅵ: 6n, I: 1n, II: 2n, III: 3n, IV: 4n, V: 5n, VI: 6n }

/** Ⅱ类, II类, 劣Ⅴ类 (water quality per GB 3838). 劣Ⅴ类 counts as grade 6. */
export function readClassAt(text: string, index: number): Core | null {
  const poor = text[index] === '劣'
  const at = poor ? index + 1 : index
  if (isLatin(text[at - 1])) return null
  let end = at
  // No grade is longer than III; the bound keeps a row of such letters linear.
  while (end < at + 4 && end < text.length && 'ⅠⅡⅢⅣⅤⅥIV'.includes(text[end] as string)) end++
  const grade = GRADES[text.slice(at, end)]
  if (grade === undefined || text[end] !== '类' || text[end + 1] === '型') return null
  return plain(end + 1, 'class', decimal(poor ? grade + 1n : grade), text.slice(index, end + 1), null)
}

/** 翻番, 翻一番, 翻两番: 2, 2 and 4 times. */
export function readDoublingAt(text: string, index: number): Core | null {
  if (text[index] !== '翻') return null
  const n = text[index + 1] === '了' ? index + 2 : index + 1
  if (text[n] === '番') return plain(n + 1, 'doubling', decimal(2), text.slice(index, n + 1), '倍')
  const times = scanArabicAt(text, n) ?? scanSectionAt(text, n)
  if (!times || times.high || decimalPlaces(times.value) > 0 || times.value.digits > 20n || text[times.end] !== '番') return null
  return plain(times.end + 1, 'doubling', decimal(2n ** times.value.digits), text.slice(index, times.end + 1), '倍')
}

/** 三成 is 30 %, 七成五 75 %. 成 begins many words (一成不变, 三成果), which are left alone. */
export function readTenthsAt(text: string, index: number): Core | null {
  const n = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (!n || n.high || text[n.end] !== '成' || n.value.digits > 10n || n.value.digits <= 0n || decimalPlaces(n.value) > 0) return null
  const next = text[n.end + 1]
  if (next !== undefined && '不果立功就效长熟员本交为品分套人都绩色型片'.includes(next)) return null
  const tail = n.script === 'chinese' ? chineseDigit(next) : -1
  const end = tail > 0 ? n.end + 2 : n.end + 1
  return plain(end, 'tenths', decimal(n.value.digits * 10n + BigInt(Math.max(tail, 0))), text.slice(index, end), '%')
}

/** 半年, 半个月, 半小时 are halves of their unit; 一半, 半数 and, after 过/超/近, 半 are 50 %. */
export function readHalfAt(text: string, index: number, bounded: boolean): Core | null {
  if (text.startsWith('一半', index) || text.startsWith('半数', index))
    return plain(index + 2, 'fraction', decimal(50), text.slice(index, index + 2), '%')
  if (text[index] !== '半' || text[index - 1] === '上' || text[index - 1] === '下') return null
  const unit = matchUnitAt(text, index + 1)
  if (unit?.unit?.dimension === 'time' && unit.magnitude === '' && unit.unit.symbol !== '日')
    return plain(index + 1 + unit.text.length, 'number', decimal('0.5'), '半', unit.text)
  return bounded && !unit ? plain(index + 1, 'fraction', decimal(50), '半', '%') : null
}
