import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  trimDecimal,
} from '../decimal.ts'
import { invariant } from '../invariant.ts'
import type { Cmp } from '../reading.ts'
import { type BoundWord, boundPrefixesAt, boundSuffixAt } from './bound-words.ts'
import {
  chineseDigit,
  isArabicDigitAt,
  isChineseNumeralStart,
  type NumeralMatch,
  scanArabicAt,
  scanChineseAt,
  scanSectionAt,
} from './numeral.ts'
import type { Quantity, QuantityForm } from './quantity.ts'
import { type Magnitude, magnitudeFactor, matchUnitAt } from './unit.ts'

export type QuantityMatch = { readonly start: number; readonly end: number; readonly quantity: Quantity }

/** Number, 余/多 and unit, before bounds are attached. */
type Core = {
  readonly end: number
  readonly form: QuantityForm
  readonly low: Decimal
  readonly high: Decimal | null
  readonly valueText: string
  readonly unit: string | null
  readonly decimals: number
  readonly cmp: Cmp
  readonly bound: readonly string[]
}

const SPACES = ' \u00a0\u3000\t'
const MINUS = '-−－—–负'
const DASHES = '-－–—―−~～〜〰至到'
const RATIO_SIGNS = ':：∶﹕比'

function skipSpaces(text: string, index: number): number {
  let at = index
  while (at < text.length && SPACES.includes(text[at] as string)) at++
  return at
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && ((char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z'))
}

/** Inside a number, a code (N10-2-1, K0+160), a label (表1) or an ordinal (第3) nothing starts. */
function isBlockedBefore(text: string, index: number): boolean {
  const before = text[index - 1]
  if (before === undefined) return false
  if (before === '第' || before === '初' || isLatin(before) || isArabicDigitAt(text, index - 1)) return true
  if ('.．-+/＋_#:：∶,'.includes(before)) {
    const two = text[index - 2]
    return isLatin(two) || isArabicDigitAt(text, index - 2)
  }
  return false
}

/** Calendar and clock words after a bare number: a date, no quantity. */
const CALENDAR_AFTER = '月日号时点季世'

function isYear(n: NumeralMatch, width: number): boolean {
  return width === 4 && decimalPlaces(n.value) === 0 && n.value.digits >= 1900n && n.value.digits <= 2100n
}

/** Words whose first characters look like numeral + counter (十分重要, 一批项目). */
const NOT_QUANTITIES = [
  '十分',
  '一批',
  '一次性',
  '一站式',
  '一条龙',
  '一部分',
  '一级',
  '一线',
  '一体',
  '一点',
  '一起',
  '一度',
  '一班',
  '一口',
  '一步',
  '一环',
  '一方',
  '一面',
  '一道',
  '一路',
  '一样',
  '一行',
  '一层',
  '一组',
  '一致',
  '百家姓',
  '千家万户',
  '百分百',
  '一对一',
  '一把手',
  '一张网',
  '一件事',
  '一门式',
  '三方',
  '四方',
  '八方',
  '多方',
  '双方',
  '两方面',
  '三位一体',
  '四位一体',
  '五位一体',
  '万分',
  '千方',
  '百年',
  '千年',
  '万年',
  '万物',
  '千里',
  '万里',
]
const REALLY_QUANTITIES = ['十分钟', '一级响应', '十分之', '万分之', '一组数据']

function isFixedWord(text: string, index: number): boolean {
  if (REALLY_QUANTITIES.some((w) => text.startsWith(w, index))) return false
  return NOT_QUANTITIES.some((w) => text.startsWith(w, index))
}

type Amount = {
  end: number
  value: Decimal
  high: Decimal | null
  magnitude: Magnitude
  unit: string | null
  numberEnd: number
  more: string[]
  first: NumeralMatch
  half: boolean
}

/** 余/多 (more than) and 来 (about) between a number and its unit. 多 and 来 must lead to a magnitude or a unit. */
function readMore(text: string, index: number): string | null {
  const char = text[index]
  if (char !== '余' && char !== '多' && char !== '来') return null
  return matchUnitAt(text, index + 1) ? char : null
}

/** The number at `index` with its unit: 2.5万余人次, 1亿2000万元, 两万三千户, 一百二十亿元, 3个半小时. `large`: a bare 万/亿 may start it. */
function readAmount(text: string, index: number, large: boolean): Amount | null {
  let first = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (!first) {
    const char = text[index]
    if ((char === '万' || char === '亿') && (large || text[index + 1] === '余' || text[index + 1] === '多'))
      first = { end: index, value: decimal(1), high: null, script: 'chinese', bare: true }
    else return null
  }
  let at = first.end
  let total = decimal(0)
  let section = first.value
  let high = first.high
  let numberEnd = at
  let magnitude: Magnitude = ''
  const more: string[] = []
  for (;;) {
    const gap = more.length ? at : skipSpaces(text, at)
    const extra = readMore(text, at)
    if (extra) {
      more.push(extra)
      at++
      continue
    }
    const m = matchUnitAt(text, gap)
    if (!m) return done(null, at)
    if (m.magnitude && magnitude) {
      // 亿 after 万 of the same number only as 万亿, which matchUnitAt has read already.
      if (compareDecimals(magnitudeFactor(m.magnitude), magnitudeFactor(magnitude)) >= 0) return done(null, at)
    }
    if (m.unit) {
      if (magnitude && more.length === 0 && m.magnitude === '') return done(m.unit.symbol, gap + m.text.length)
      if (m.magnitude === '') return done(m.unit.symbol, gap + m.text.length)
      total = addDecimals(total, multiplyDecimals(section, magnitudeFactor(m.magnitude)))
      section = decimal(0)
      const sum = total
      total = decimal(0)
      section = divideExactly(sum, magnitudeFactor(m.magnitude))
      magnitude = m.magnitude
      return done(m.unit.symbol, gap + m.text.length)
    }
    // A magnitude alone: 余/多 or more digits may follow it.
    if (gap !== at) return done(null, at)
    const after = at + m.text.length
    const next = isArabicDigitAt(text, after)
      ? scanArabicAt(text, after)
      : isChineseNumeralStart(text[after])
        ? scanSectionAt(text, after)
        : null
    if (next && !next.bare && !next.high && more.length === 0 && next.script === first.script) {
      const scale = magnitudeFactor(m.magnitude)
      total = addDecimals(total, multiplyDecimals(section, scale))
      const single =
        next.script === 'chinese' && next.end === after + 1 && chineseDigit(text[after]) > 0 && !'万亿'.includes(text[next.end] ?? '-')
      section = single ? multiplyDecimals(next.value, divideExactly(scale, decimal(10))) : next.value
      at = next.end
      numberEnd = at
      high = null
      continue
    }
    if (total.digits !== 0n) {
      section = divideExactly(addDecimals(total, multiplyDecimals(section, magnitudeFactor(m.magnitude))), magnitudeFactor(m.magnitude))
      total = decimal(0)
    }
    if (magnitude) return done(null, at)
    magnitude = m.magnitude
    at = after
    const then = readMore(text, at) ?? ((text[at] === '余' || text[at] === '多') && more.length === 0 ? text[at] : null)
    if (then && more.length === 0) {
      more.push(then as string)
      at++
    }
    const rest = matchUnitAt(text, skipSpaces(text, at))
    if (rest?.unit && rest.magnitude === '') return done(rest.unit.symbol, skipSpaces(text, at) + rest.text.length)
    return done(null, at)
  }

  function done(symbol: string | null, end: number): Amount {
    invariant(first, 'amount-without-number')
    const value = total.digits === 0n ? section : addDecimals(total, section)
    const unit = magnitude || symbol ? `${magnitude}${symbol ?? ''}` : null
    const halfAfter = symbol !== null && text[end] === '半' && more.length === 0 && !high && decimalPlaces(value) === 0
    if (halfAfter && symbol === '个') {
      const rest = text[end + 1] === '月' ? MONTHS : matchUnitAt(text, end + 1)
      if (rest?.unit && rest.magnitude === '') {
        const length = rest === MONTHS ? 1 : rest.text.length
        return {
          end: end + 1 + length,
          value: addHalf(value),
          high: null,
          magnitude,
          unit: `${magnitude}${rest.unit.symbol}`,
          numberEnd,
          more,
          first,
          half: true,
        }
      }
    }
    if (halfAfter && !'年'.includes(text[end + 1] ?? '-'))
      return { end: end + 1, value: addHalf(value), high: null, magnitude, unit, numberEnd, more, first, half: true }
    return { end, value, high, magnitude, unit, numberEnd, more, first, half: false }
  }
}

const MONTHS = matchUnitAt('个月', 0)

function addHalf(a: Decimal): Decimal {
  return addDecimals(a, decimal('0.5'))
}

/** Division by a power of ten, exact. */
function divideExactly(a: Decimal, powerOfTen: Decimal): Decimal {
  const zeros = powerOfTen.digits.toString().length - 1
  return trimDecimal({ digits: a.digits, scale: a.scale + zeros })
}

const PARTS: readonly (readonly [string, string])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
]

function plain(end: number, form: QuantityForm, low: Decimal, valueText: string, unit: string | null): Core {
  return { end, form, low, high: null, valueText, unit, decimals: decimalPlaces(low), cmp: '=', bound: [] }
}

/** 百分之五, 千分之三, 三分之一. */
function readPartsAt(text: string, index: number): Core | null {
  for (const [word, unit] of PARTS) {
    if (!text.startsWith(word, index)) continue
    const n = scanArabicAt(text, index + word.length) ?? scanChineseAt(text, index + word.length)
    if (n && !n.high) return plain(n.end, 'number', n.value, text.slice(index, n.end), unit)
  }
  const below = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (!below || below.high || !text.startsWith('分之', below.end) || below.value.digits === 0n) return null
  const above = scanArabicAt(text, below.end + 2) ?? scanSectionAt(text, below.end + 2)
  if (!above || above.high) return null
  const low = divideDecimals(above.value, below.value, 12)
  return { ...plain(above.end, 'fraction', low, text.slice(index, above.end), null), decimals: 0 }
}

/** 1.91:1, 1∶500, 2.35﹕1, 1比3; not a clock time's part nor a label before a counted thing (目标1：5个). */
function readRatioAt(text: string, index: number): Core | null {
  const a = scanArabicAt(text, index)
  if (!a || !RATIO_SIGNS.includes(text[a.end] ?? '\n')) return null
  const b = scanArabicAt(text, a.end + 1)
  if (!b || b.value.digits === 0n) return null
  const next = text[b.end]
  if (isLatin(next) || (next !== undefined && '.．:：∶-'.includes(next) && isArabicDigitAt(text, b.end + 1))) return null
  if (matchUnitAt(text, b.end)?.unit || (next !== undefined && '月日号年'.includes(next))) return null
  return {
    ...plain(b.end, 'ratio', divideDecimals(a.value, b.value, 12), text.slice(index, b.end), null),
    decimals: Math.max(decimalPlaces(a.value), decimalPlaces(b.value)),
  }
}

/** 1/3, with a denominator no larger than 100 (22-1/02 is a plot, 24/7 a slogan). */
function readSlashAt(text: string, index: number): Core | null {
  const a = scanArabicAt(text, index)
  if (!a || text[a.end] !== '/' || text[a.end + 1] === '0') return null
  const b = scanArabicAt(text, a.end + 1)
  if (
    !b ||
    decimalPlaces(a.value) + decimalPlaces(b.value) > 0 ||
    compareDecimals(a.value, b.value) >= 0 ||
    compareDecimals(b.value, decimal(100)) > 0
  )
    return null
  const next = text[b.end]
  if (isLatin(next) || (next !== undefined && '/-'.includes(next)) || matchUnitAt(text, b.end)?.unit) return null
  return { ...plain(b.end, 'fraction', divideDecimals(a.value, b.value, 12), text.slice(index, b.end), null), decimals: 0 }
}

const GRADES: Readonly<Record<string, number>> = { Ⅰ: 1, Ⅱ: 2, Ⅲ: 3, Ⅳ: 4, Ⅴ: 5, Ⅵ: 6, I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6 }

/** Ⅱ类, II类, 劣Ⅴ类 (water quality per GB 3838). 劣Ⅴ类 counts as grade 6. */
function readClassAt(text: string, index: number): Core | null {
  const poor = text[index] === '劣'
  const at = poor ? index + 1 : index
  if (isLatin(text[at - 1])) return null
  let end = at
  while (end < text.length && 'ⅠⅡⅢⅣⅤⅥIV'.includes(text[end] as string)) end++
  const grade = GRADES[text.slice(at, end)]
  if (grade === undefined || text[end] !== '类') return null
  return { ...plain(end + 1, 'class', decimal(poor ? grade + 1 : grade), text.slice(index, end + 1), null) }
}

/** 翻番, 翻一番, 翻两番: 2, 2 and 4 times. */
function readDoublingAt(text: string, index: number): Core | null {
  if (text[index] !== '翻') return null
  const n = text[index + 1] === '了' ? index + 2 : index + 1
  if (text[n] === '番') return plain(n + 1, 'doubling', decimal(2), text.slice(index, n + 1), '倍')
  const times = scanArabicAt(text, n) ?? scanSectionAt(text, n)
  if (!times || times.high || decimalPlaces(times.value) > 0 || times.value.digits > 20n || text[times.end] !== '番') return null
  return plain(times.end + 1, 'doubling', decimal(2n ** times.value.digits), text.slice(index, times.end + 1), '倍')
}

/** 三成 = 30 %, 七成五 = 75 %. 成 begins many words (一成不变, 三成果), which are left alone. */
function readTenthsAt(text: string, index: number): Core | null {
  const n = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (!n || n.high || text[n.end] !== '成' || n.value.digits > 10n || n.value.digits <= 0n || decimalPlaces(n.value) > 0) return null
  const next = text[n.end + 1]
  if (next !== undefined && '不果立功就效长熟员本交为品分套人都绩色型片'.includes(next)) return null
  const tail = n.script === 'chinese' ? chineseDigit(next) : -1
  const end = tail > 0 ? n.end + 2 : n.end + 1
  return plain(end, 'tenths', decimal(n.value.digits * 10n + BigInt(Math.max(tail, 0))), text.slice(index, end), '%')
}

/** 半年, 半个月, 半小时, 一半, 过半 and 半数. */
function readHalfAt(text: string, index: number, large: boolean): Core | null {
  if (text.startsWith('一半', index) || text.startsWith('半数', index))
    return plain(index + 2, 'fraction', decimal(50), text.slice(index, index + 2), '%')
  if (text[index] !== '半') return null
  const unit = matchUnitAt(text, index + 1)
  if (unit?.unit?.dimension === 'time' && unit.magnitude === '' && unit.unit.symbol !== '日')
    return plain(index + 1 + unit.text.length, 'number', decimal('0.5'), '半', unit.text)
  return large ? plain(index + 1, 'fraction', decimal(50), '半', '%') : null
}

function readNumberAt(text: string, index: number, large: boolean, negative: boolean, bounded: boolean): Core | null {
  const amount = readAmount(text, index, large)
  if (!amount) return null
  const { first } = amount
  // 百余家 and 上百家 are quantities; 百强 and 千亿级 are names.
  if (first.bare && !bounded && amount.more.length === 0) return null
  if (first.script === 'chinese' && amount.unit === null && decimalPlaces(amount.value) === 0) return null
  if (first.script === 'chinese' && first.bare && amount.unit === null) return null
  const width = first.end - index
  // 2017—2021年 is a span of years; the range reader has refused it already.
  if (isYear(first, width) && amount.unit === null && DASHES.includes(text[amount.end] ?? '\n') && isArabicDigitAt(text, amount.end + 1))
    return null
  if (
    isYear(first, width) &&
    amount.numberEnd === first.end &&
    (amount.unit === '年' || amount.unit === '年度' || text[skipSpaces(text, first.end)] === '年')
  )
    return null
  if (amount.unit === '日' && (text[index - 1] === '月' || text[index - 1] === '至')) return null
  if (amount.unit === null && !endsBareNumber(text, amount.end)) return null
  const value = negative ? negateDecimal(amount.value) : amount.value
  const cmp: Cmp = amount.more.length ? (amount.more.includes('来') ? '~' : '>') : amount.high ? '~' : '='
  const core: Core = {
    end: amount.end,
    form: amount.high ? 'range' : amount.unit === '倍' ? 'multiple' : 'number',
    low: value,
    high: amount.high,
    valueText: text.slice(negative ? index - 1 : index, amount.numberEnd),
    unit: amount.unit,
    decimals: decimalPlaces(amount.value),
    cmp,
    bound: amount.more,
  }
  if (core.unit === null && core.high) return null
  return core
}

/** What may follow a number without a unit: no letter (5G, 4A级), no code (0+160, 10-2-1), no second point (1.2.3), no calendar word. */
function endsBareNumber(text: string, end: number): boolean {
  const next = text[end]
  if (next === undefined) return true
  if (isLatin(next) || isArabicDigitAt(text, end)) return false
  if (CALENDAR_AFTER.includes(next)) return false
  if ('+＋.．/_#*'.includes(next) && (isArabicDigitAt(text, end + 1) || isLatin(text[end + 1]))) return false
  return !('-'.includes(next) && (isArabicDigitAt(text, end + 1) || isLatin(text[end + 1])))
}

/** 1—2家, 5%-5.5%, 4.5-5%, 20至30家, 5000万元至1亿元; a falling pair or a chain (10-2-1) is a code. */
function readRangeAt(text: string, index: number, negative: boolean): Core | null {
  const a = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (!a || a.high || a.bare) return null
  const lead = matchUnitAt(text, a.end)
  const dashAt = skipSpaces(text, a.end + (lead?.text.length ?? 0))
  if (!DASHES.includes(text[dashAt] ?? '\n')) return null
  let at = dashAt + 1
  if (DASHES.includes(text[at] ?? '\n') && text[at] === text[dashAt]) at++
  at = skipSpaces(text, at)
  const secondNegative = MINUS.includes(text[at] ?? '\n') && isArabicDigitAt(text, at + 1)
  const amount = readAmount(text, secondNegative ? at + 1 : at, false)
  if (!amount || amount.first.bare || amount.high || amount.first.script !== a.script || amount.half) return null
  const before = text[index - 1]
  const spoken = '至到'.includes(text[dashAt] as string)
  // 由5家到8家 and 从30%到35% tell a change, not a range.
  if (spoken && before !== undefined && '从由自'.includes(before)) return null
  if (amount.unit === null && (lead !== null || spoken || !endsBareNumber(text, amount.end))) return null
  if (amount.unit === null && a.script === 'chinese') return null
  if (amount.unit === null && text[amount.end] === '年') return null
  if (isYear(a, a.end - index) && isYear(amount.first, amount.first.end - at)) return null
  if (amount.unit === '日' || amount.unit === '号') return null
  if (amount.unit === '年' && isYear(amount.first, amount.first.end - at)) return null
  let low = negative ? negateDecimal(a.value) : a.value
  if (lead && lead.text !== amount.unit) {
    const last = amount.unit === null ? null : matchUnitAt(amount.unit, 0)
    // 5000万元至1亿元 and 1万至2万户: one noun, the low end told in the magnitude of the high end.
    if (!last || (lead.unit && lead.unit.symbol !== last.unit?.symbol) || (!lead.unit && lead.magnitude === '')) return null
    low = divideExactly(multiplyDecimals(low, magnitudeFactor(lead.magnitude)), magnitudeFactor(last.magnitude))
  }
  const high = secondNegative ? negateDecimal(amount.value) : amount.value
  if (compareDecimals(low, high) >= 0) return null
  return {
    end: amount.end,
    form: 'range',
    low,
    high,
    valueText: text.slice(negative ? index - 1 : index, amount.numberEnd),
    unit: amount.unit,
    decimals: Math.max(decimalPlaces(a.value), decimalPlaces(amount.value)),
    cmp: amount.more.length ? '>' : '=',
    bound: amount.more,
  }
}

function readCoreAt(text: string, index: number, prefix: BoundWord | null): Core | null {
  const large = prefix !== null
  const special =
    readClassAt(text, index) ??
    readDoublingAt(text, index) ??
    readHalfAt(text, index, prefix?.only === 'large' || prefix?.word === '超' || prefix?.word === '超过')
  if (special) return special
  const negative =
    MINUS.includes(text[index] ?? '\n') &&
    (isArabicDigitAt(text, index + 1) || (text[index] === '负' && isChineseNumeralStart(text[index + 1])))
  if (negative && isArabicDigitAt(text, index - 1)) return null
  const at = negative ? index + 1 : index
  const char = text[at]
  if (!isArabicDigitAt(text, at) && !isChineseNumeralStart(char) && char !== '万' && char !== '亿') return null
  if (!negative && isBlockedBefore(text, at)) return null
  // Inside a longer Chinese numeral or after 数/几 (数十, 几百) nothing starts.
  if (!negative && isChineseNumeralStart(char) && (isChineseNumeralStart(text[at - 1]) || '数几点'.includes(text[at - 1] ?? '-')))
    return null
  if (
    (char === '万' || char === '亿') &&
    (isArabicDigitAt(text, at - 1) || isChineseNumeralStart(text[at - 1]) || '数几余多'.includes(text[at - 1] ?? '-'))
  )
    return null
  if (isChineseNumeralStart(char) && isFixedWord(text, at)) return null
  if (prefix?.only === 'large' && !'百千万亿'.includes(char ?? '-')) return null
  if (!negative) {
    const other = readPartsAt(text, at) ?? readRatioAt(text, at) ?? readSlashAt(text, at) ?? readTenthsAt(text, at)
    if (other) return other
  }
  return readRangeAt(text, at, negative) ?? readNumberAt(text, at, large, negative, prefix !== null)
}

/** A prefix that bounds wins over a suffix, a suffix over 余/多, and any bound over 约/左右. */
function combineCmp(list: readonly Cmp[]): Cmp {
  return list.find((c) => c !== '=' && c !== '~') ?? list.find((c) => c === '~') ?? '='
}

/**
 * The quantity that begins exactly at `index`, with the bound words attached to it: 超70%, 2.5万余人次, 95%以上, 不低于290天, 1.92：1以内.
 * Null where none begins: inside numbers, codes, dates, years, ordinals, 数十, 若干. `text.slice(start, end)` is the raw expression.
 */
export function readQuantityAt(text: string, index: number): QuantityMatch | null {
  const prefixes = boundPrefixesAt(text, index)
  let found: { core: Core; prefix: BoundWord | null } | null = null
  for (const prefix of prefixes) {
    const core = readCoreAt(text, skipSpaces(text, index + prefix.word.length), prefix)
    if (!core || (prefix.only === 'class' && core.form !== 'class')) continue
    found = { core, prefix }
    break
  }
  if (!found) {
    const core = readCoreAt(text, index, null)
    if (!core) return null
    found = { core, prefix: null }
  }
  const { core, prefix } = found
  const suffix = boundSuffixAt(text, core.end)
  const end = core.end + (suffix?.word.length ?? 0)
  const bound = [...(prefix ? [prefix.word] : []), ...core.bound, ...(suffix ? [suffix.word] : [])]
  const cmp = combineCmp([prefix?.cmp ?? '=', suffix?.cmp ?? '=', core.cmp])
  const { form, low, high, valueText, unit, decimals } = core
  return { start: index, end, quantity: { form, low, high, valueText, unit, decimals, cmp, bound } }
}

/** The whole of `text` (outer space ignored) as one quantity, or null. */
export function parseQuantity(text: string): Quantity | null {
  const body = text.trim()
  const match = body === '' ? null : readQuantityAt(body, 0)
  return match && match.end === body.length ? match.quantity : null
}

const LIST_MARKS = ['、', '以及', '和', '及', '与', '或', ',', '，']

/**
 * A list that begins at `index`: `9.1%、15%和18.4%`, and `4、5、6个`, `98、100分`, whose unit stands only on the last: each gets it.
 * Items keep their own span. A comma separates only figures that all print the same percent sign or points.
 */
export function readQuantityList(text: string, index: number): QuantityMatch[] {
  const items: QuantityMatch[] = []
  let at = index
  for (;;) {
    const item = readQuantityAt(text, at)
    if (!item) break
    items.push(item)
    const mark = LIST_MARKS.find((m) => text.startsWith(m, item.end))
    if (!mark) break
    const next = readQuantityAt(text, item.end + mark.length)
    if (!next) break
    const { unit } = item.quantity
    if ((mark === ',' || mark === '，') && !(unit !== null && /[%％‰]|百分点/.test(unit) && next.quantity.unit === unit)) break
    at = item.end + mark.length
  }
  const last = items[items.length - 1]
  if (!last) return items
  const { unit } = last.quantity
  return items.map((m) =>
    m.quantity.unit === null && unit !== null && (m.quantity.form === 'number' || m.quantity.form === 'range')
      ? { ...m, quantity: { ...m.quantity, unit } }
      : m,
  )
}
