import { addDecimals, compareDecimals, type Decimal, decimal, decimalPlaces, multiplyDecimals, trimDecimal } from '../decimal.ts'
import { chineseDigit, isArabicDigitAt, isChineseNumeralStart, type NumeralMatch, scanArabicAt, scanSectionAt } from './numeral.ts'
import { type Magnitude, magnitudeFactor, matchUnitAt } from './unit.ts'

/** A number with its unit: 2.5万余人次, 1亿2000万元, 两万三千户, 一百二十亿元, 3个半小时, 3年多. */
export type Amount = {
  readonly end: number
  /** In units of `unit`: the magnitude belongs to the unit. */
  readonly value: Decimal
  /** Set for neighbours: 两三家 is 2 to 3. */
  readonly high: Decimal | null
  readonly magnitude: Magnitude
  readonly unit: string | null
  /** Where the printed number ends, before 余/多, magnitude and unit. */
  readonly numberEnd: number
  /** 余, 多 or 来 as printed. */
  readonly more: readonly string[]
  readonly first: NumeralMatch
  readonly half: boolean
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x09

export function skipSpaces(text: string, index: number): number {
  let at = index
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Division by a power of ten, exact. */
export function shiftDown(a: Decimal, powerOfTen: Decimal): Decimal {
  const zeros = powerOfTen.digits.toString().length - 1
  return trimDecimal({ digits: a.digits, scale: a.scale + zeros })
}

function firstNumber(text: string, index: number, large: boolean): NumeralMatch | null {
  const number = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (number) return number
  const char = text[index]
  const next = text[index + 1]
  if ((char !== '万' && char !== '亿') || !(large || next === '余' || next === '多')) return null
  return { end: index, value: decimal(1), high: null, script: 'chinese', bare: true }
}

type Segment = { readonly end: number; readonly scale: Decimal; readonly value: Decimal }

/** The rest of a number told in steps: after 1亿 the 2000 of 万, after 两万 the 三千. */
function nextSegment(text: string, at: number, script: NumeralMatch['script']): Segment | null {
  const m = matchUnitAt(text, at)
  if (!m || m.unit) return null
  const from = at + m.text.length
  const next = script === 'arabic' ? scanArabicAt(text, from) : isChineseNumeralStart(text[from]) ? scanSectionAt(text, from) : null
  if (!next || next.bare || next.high) return null
  const scale = magnitudeFactor(m.magnitude)
  // 一万五 is 15000: a single last digit stands one step below.
  const short = script === 'chinese' && next.end === from + 1 && chineseDigit(text[from]) > 0 && !'万亿'.includes(text[next.end] ?? '-')
  return { end: next.end, scale, value: short ? multiplyDecimals(next.value, shiftDown(scale, decimal(10))) : next.value }
}

type Tail = { readonly end: number; readonly magnitude: Magnitude; readonly symbol: string | null; readonly more: readonly string[] }

/** 余 and 多 (more than), 来 (about) between number and unit; they must lead to a magnitude or a unit. */
function moreAt(text: string, index: number): string | null {
  const char = text[index]
  if (char !== '余' && char !== '多' && char !== '来') return null
  return matchUnitAt(text, skipSpaces(text, index + 1)) ? char : null
}

function readTail(text: string, at: number): Tail {
  const none: Tail = { end: at, magnitude: '', symbol: null, more: [] }
  const gap = skipSpaces(text, at)
  const before = moreAt(text, gap)
  const from = before ? skipSpaces(text, gap + 1) : gap
  // 3个亿 is 3亿.
  const m = matchUnitAt(text, text[from] === '个' && text[from + 1] === '亿' ? from + 1 : from)
  if (!m) return none
  const start = text[from] === '个' && text[from + 1] === '亿' ? from + 1 : from
  const more = before ? [before] : []
  const end = start + m.text.length
  if (m.unit) return readAfterUnit(text, { end, magnitude: m.magnitude, symbol: m.unit.symbol, more })
  if (start !== at && !before && start === from) return none
  // A magnitude without its unit yet: 2万余户, 3亿多.
  const char = text[end]
  const after = before ? null : (moreAt(text, end) ?? (char === '余' || char === '多' ? char : null))
  const rest = skipSpaces(text, after ? end + 1 : end)
  const unit = matchUnitAt(text, rest)
  const all = after ? [after] : more
  if (unit?.unit && unit.magnitude === '')
    return { end: rest + unit.text.length, magnitude: m.magnitude, symbol: unit.unit.symbol, more: all }
  return { end: after ? end + 1 : end, magnitude: m.magnitude, symbol: null, more: all }
}

/** 1个多月, 两个多小时, 3年多, 1倍多. 多 that begins 多次, 多项, 多元 belongs to what follows. */
function readAfterUnit(text: string, tail: Tail): Tail {
  if (text[tail.end] !== '多' || tail.more.length > 0) return tail
  if (tail.symbol === '个') {
    const length = text[tail.end + 1] === '月' ? 1 : timeUnitLength(text, tail.end + 1)
    if (length === 0) return tail
    const symbol = length === 1 && text[tail.end + 1] === '月' ? '个月' : text.slice(tail.end + 1, tail.end + 1 + length)
    return { ...tail, end: tail.end + 1 + length, symbol, more: ['多'] }
  }
  const next = text[tail.end + 1]
  const joined = next !== undefined && (matchUnitAt(text, tail.end + 1) !== null || '元级层样方形维点数为年'.includes(next))
  const open = tail.symbol === '倍' || isTime(tail.symbol as string)
  return open && !joined ? { ...tail, end: tail.end + 1, more: ['多'] } : tail
}

function isTime(symbol: string): boolean {
  return matchUnitAt(symbol, 0)?.unit?.dimension === 'time'
}

function timeUnitLength(text: string, index: number): number {
  const m = matchUnitAt(text, index)
  return m?.unit?.dimension === 'time' && m.magnitude === '' ? m.text.length : 0
}

/** 3个半小时, 2个半月, 两年半, 1倍半. */
function readHalf(text: string, tail: Tail): Tail | null {
  if (text[tail.end] !== '半' || tail.more.length > 0 || tail.symbol === null) return null
  const from = tail.end + 1
  if (tail.symbol === '个') {
    if (text[from] === '月') return { ...tail, end: from + 1, symbol: '个月' }
    const length = timeUnitLength(text, from)
    return length > 0 ? { ...tail, end: from + length, symbol: text.slice(from, from + length) } : null
  }
  return (tail.symbol === '倍' || isTime(tail.symbol)) && text[from] !== '年' ? { ...tail, end: from } : null
}

/** The number at `index` with its unit, or null. `large`: a bare 万/亿 may start it (上万人, 超亿元). */
export function readAmount(text: string, index: number, large: boolean): Amount | null {
  const first = firstNumber(text, index, large)
  if (!first) return null
  let told = decimal(0)
  let section = first.value
  let numberEnd = first.end
  let scale: Decimal | null = null
  for (let next = nextSegment(text, numberEnd, first.script); next; next = nextSegment(text, numberEnd, first.script)) {
    if (first.high || (scale && compareDecimals(next.scale, scale) >= 0)) return null
    told = addDecimals(told, multiplyDecimals(section, next.scale))
    ;({ value: section, end: numberEnd, scale } = next)
  }
  let tail = readTail(text, numberEnd)
  if (scale && compareDecimals(magnitudeFactor(tail.magnitude), scale) >= 0) return null
  const half = decimalPlaces(section) === 0 && !first.high ? readHalf(text, tail) : null
  if (half) {
    tail = half
    section = addDecimals(section, decimal('0.5'))
  }
  let { magnitude } = tail
  let value = section
  if (told.digits !== 0n) {
    // 1亿2000万元 is told in 万元; below 万 the steps are folded: 3万2千户 is 32000 户.
    const factor = magnitudeFactor(magnitude)
    value = addDecimals(told, multiplyDecimals(section, factor))
    if (factor.digits >= 10_000n) value = shiftDown(value, factor)
    else magnitude = ''
  }
  const unit = magnitude || tail.symbol ? `${magnitude}${tail.symbol ?? ''}` : null
  return { end: tail.end, value, high: first.high, magnitude, unit, numberEnd, more: tail.more, first, half: half !== null }
}

/** Whether a digit of either script stands at `index`. */
export function isNumeralAt(text: string, index: number): boolean {
  return isArabicDigitAt(text, index) || isChineseNumeralStart(text[index])
}
