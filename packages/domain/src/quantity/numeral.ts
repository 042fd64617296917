import { addDecimals, type Decimal, decimal, multiplyDecimals, negateDecimal } from '../decimal.ts'

/**
 * Numerals as Chinese reports print them: `1,234.5`, `１２．５`, `一千二百`, `两万三千`, `一百零五`, `廿`, `〇`, `半`, `三点五`.
 * 万 and 亿 after Arabic digits belong to the unit (`1.2万` is no numeral); within a Chinese numeral they are part of it.
 */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const STEPS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
/** By UTF-16 unit: 1, 2 or 3 zeros of a step, else 0. */
const ZEROS_OF = new Uint8Array(65_536)
for (const [char, step] of Object.entries(STEPS)) ZEROS_OF[char.charCodeAt(0)] = Math.log10(step)

const BIG: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }

/** By UTF-16 unit: value + 1 of a Chinese digit, else 0. */
const DIGIT_OF = new Uint8Array(65_536)
for (const [char, value] of Object.entries(DIGITS)) DIGIT_OF[char.charCodeAt(0)] = value + 1

/** 0–9 for a half- or full-width digit, -1 for anything else. */
export function arabicDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1
}

export function isArabicDigitAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && arabicDigit(text.charCodeAt(index)) >= 0
}

/** A Chinese digit, 两 and 零/〇 included, without 十 百 千. */
export function chineseDigit(char: string | undefined): number {
  return char === undefined ? -1 : DIGIT_OF[char.charCodeAt(0)]! - 1
}

const STARTS = new Uint8Array(65_536)
for (const char of [...Object.keys(DIGITS), ...Object.keys(STEPS), '廿', '卅']) STARTS[char.charCodeAt(0)] = 1

export function isChineseNumeralStart(char: string | undefined): boolean {
  return char !== undefined && STARTS[char.charCodeAt(0)] === 1
}

/** `bare` starts with 百/千 without a digit before it (百余家); `high` is set for neighbours (两三家 = 2 to 3). */
export type NumeralMatch = {
  readonly end: number
  readonly value: Decimal
  readonly high: Decimal | null
  readonly script: 'arabic' | 'chinese'
  readonly bare: boolean
}

/** A separator counts only with one to three digits before it and exactly three after: `1,234` but not the list `12,34`. */
function isThousands(text: string, comma: number, leading: number): boolean {
  const char = text[comma]
  if (char !== ',' && char !== '，') return false
  // A full-width comma also separates list items (`100，200，300`): it is trusted after one or two leading digits only.
  if (char === '，' ? leading > 2 : leading > 3) return false
  return (
    isArabicDigitAt(text, comma + 1) &&
    isArabicDigitAt(text, comma + 2) &&
    isArabicDigitAt(text, comma + 3) &&
    !isArabicDigitAt(text, comma + 4)
  )
}

/** Reads `12`, `1,234.5`, `１２．５` at `index`; a point needs a digit on both sides. */
export function scanArabicAt(text: string, index: number): NumeralMatch | null {
  if (!isArabicDigitAt(text, index)) return null
  if (index === lastIndex && text === lastText) return lastMatch
  const match = readArabicAt(text, index)
  lastText = text
  lastIndex = index
  lastMatch = match
  return match
}

/** Ratios, ranges and amounts are tried one after the other on the same number. */
let lastText = ''
let lastIndex = -1
let lastMatch: NumeralMatch | null = null

function readArabicAt(text: string, index: number): NumeralMatch {
  let at = index
  let plain = ''
  let scale = 0
  while (isArabicDigitAt(text, at)) plain += arabicDigit(text.charCodeAt(at++))
  if (plain[0] !== '0') {
    const leading = plain.length
    while (isThousands(text, at, leading)) {
      for (let k = 1; k <= 3; k++) plain += arabicDigit(text.charCodeAt(at + k))
      at += 4
    }
  }
  if ((text[at] === '.' || text[at] === '．') && isArabicDigitAt(text, at + 1)) {
    const point = at++
    while (isArabicDigitAt(text, at)) plain += arabicDigit(text.charCodeAt(at++))
    scale = at - point - 1
  }
  return {
    end: at,
    value: { digits: plain.length <= 15 ? BigInt(Number(plain)) : BigInt(plain), scale },
    high: null,
    script: 'arabic',
    bare: false,
  }
}

/** 千瓦, 千米, 千克, 千伏 and 百分点/百分之 are words of their own: their 千/百 is no step of a numeral (三千瓦 is 3 千瓦). */
function isStepAt(text: string, index: number): boolean {
  const zeros = ZEROS_OF[text.charCodeAt(index)]
  if (zeros === 0 || zeros === undefined) return false
  const char = text[index]
  const next = text[index + 1]
  if (char === '千' && next !== undefined && '瓦克米伏帕'.includes(next)) return false
  return !(char === '百' && next === '分' && (text[index + 2] === '点' || text[index + 2] === '之'))
}

/** 二〇二三 and 两三: digits side by side, without 十 百 千 after them. */
function scanDigitRun(text: string, index: number): NumeralMatch | null {
  let end = index
  let digits = ''
  while (chineseDigit(text[end]) >= 0) digits += chineseDigit(text[end++])
  const [a, b] = [Number(digits[0]), Number(digits[1])]
  if (digits.length < 2) return null
  // 两三百 is 200 to 300.
  const step = isStepAt(text, end) ? (STEPS[text[end] as string] as number) : 1
  if (step > 1) {
    if (digits.length !== 2 || a === 0 || a >= b) return null
    return { end: end + 1, value: decimal(a * step), high: decimal(b * step), script: 'chinese', bare: false }
  }
  if (digits.length === 2 && a > 0 && a < b) return { end, value: decimal(a), high: decimal(b), script: 'chinese', bare: false }
  return { end, value: decimal(BigInt(digits)), high: null, script: 'chinese', bare: false }
}

/**
 * One section below 万: 三, 十五, 一百零五, 一千二百, 一百五 (150), 三点五, 廿一, and 百/千 alone (`bare`).
 * Null where the digits do not form a number (十四五).
 */
export function scanSectionAt(text: string, index: number): NumeralMatch | null {
  if (!isChineseNumeralStart(text[index])) return null
  const run = scanDigitRun(text, index)
  if (run && text[index] !== '零') return run
  let at = index
  let total = 0
  let last = 10_000
  let zero = false
  let bare = false
  if (text[at] === '廿' || text[at] === '卅') {
    total = text[at] === '廿' ? 20 : 30
    last = 10
    at++
  }
  while (at < text.length) {
    const digit = chineseDigit(text[at])
    if (digit === 0) {
      if (zero || (at === index && chineseDigit(text[at + 1]) < 0 && !isStepAt(text, at + 1))) break
      if (at > index && chineseDigit(text[at + 1]) <= 0 && text[at + 1] !== '十') break
      zero = true
      at++
      continue
    }
    if (digit < 0) {
      if (!isStepAt(text, at)) break
      const step = STEPS[text[at] as string] as number
      if (step >= last || (total > 0 && step !== 10)) break
      if (step > 10) bare = true
      total += step
      last = step
      at++
      if (bare) break
      continue
    }
    if (isStepAt(text, at + 1)) {
      const step = STEPS[text[at + 1] as string] as number
      if (step >= last) return null
      total += digit * step
      last = step
      zero = false
      at += 2
      continue
    }
    // The last digit: ones after 十, 零 or nothing; otherwise the spoken short form 一百五 = 150.
    total += total === 0 || last === 10 || zero ? digit : (digit * last) / 10
    at++
    if (chineseDigit(text[at]) >= 0) return null
    break
  }
  if (at === index) return zeroAt(text, index)
  if (text[at] === '点' && chineseDigit(text[at + 1]) >= 0) {
    let fraction = ''
    let end = at + 1
    while (chineseDigit(text[end]) >= 0) fraction += chineseDigit(text[end++])
    return { end, value: decimal(`${total}.${fraction}`), high: null, script: 'chinese', bare: false }
  }
  return { end: at, value: decimal(total), high: null, script: 'chinese', bare }
}

function zeroAt(text: string, index: number): NumeralMatch | null {
  if (chineseDigit(text[index]) !== 0) return null
  let end = index + 1
  let plain = '0'
  if (text[end] === '点' && chineseDigit(text[end + 1]) >= 0) {
    plain = '0.'
    for (end++; chineseDigit(text[end]) >= 0; end++) plain += chineseDigit(text[end])
  }
  return { end, value: decimal(plain), high: null, script: 'chinese', bare: false }
}

/** A whole Chinese numeral with its 万 and 亿: 两万三千, 一亿零五百万, 一万五 (15000). Longest reading from `index`. */
export function scanChineseAt(text: string, index: number): NumeralMatch | null {
  const first = scanSectionAt(text, index)
  if (!first) return null
  let { end } = first
  let total = decimal(0)
  let section: Decimal = first.value
  let high = first.high
  let previous: bigint | null = null
  for (;;) {
    let scale = BIG[text[end] ?? '']
    if (scale === undefined) break
    end++
    if (scale === BIG['万'] && text[end] === '亿') {
      scale = 1_000_000_000_000n
      end++
    }
    if (previous !== null && scale >= previous) return null
    total = addDecimals(total, multiplyDecimals(section, decimal(scale)))
    section = decimal(0)
    if (high) high = multiplyDecimals(high, decimal(scale))
    previous = scale
    const next = isChineseNumeralStart(text[end]) ? scanSectionAt(text, end) : null
    if (!next || next.bare) break
    const short = next.end === end + 1 && chineseDigit(text[end]) > 0 && !(BIG[text[next.end] ?? ''] !== undefined)
    section = short ? multiplyDecimals(next.value, decimal(scale / 10n)) : next.value
    end = next.end
    if (short) break
  }
  return { end, value: addDecimals(total, section), high, script: 'chinese', bare: first.bare }
}

const MINUS = '-−－—–负'

/** A numeral that is the whole of `text` (outer space ignored), or null. `半` is 0.5; neighbours such as 两三 are no single number. */
export function parseNumeral(text: string): Decimal | null {
  const body = text.trim()
  if (body === '半') return decimal('0.5')
  const negative = body !== '' && MINUS.includes(body[0] as string)
  const start = negative ? 1 : 0
  const match = scanArabicAt(body, start) ?? scanChineseAt(body, start)
  if (match?.end !== body.length || match.high) return null
  return negative ? negateDecimal(match.value) : match.value
}
