import { compareDecimals, type Decimal, decimal, decimalPlaces, multiplyDecimals, negateDecimal } from '../decimal.ts'
import type { Cmp } from '../reading.ts'
import { type BoundWord, boundPrefixesAt, boundSuffixAt, PREFIX_STARTS } from './bound-words.ts'
import { characterTable } from './character-table.ts'
import {
  DASHES,
  endsBareNumber,
  isBlockedBefore,
  isCountedInWords,
  isDayCount,
  isFixedWord,
  isLabel,
  isMinusAt,
  isYear,
  isYearMonth,
  MINUS,
} from './number-guards.ts'
import { isArabicDigitAt, isChineseNumeralStart, type NumeralMatch, scanArabicAt, scanSectionAt } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { type Amount, isNumeralAt, readAmount, shiftDown, skipSpaces } from './read-amount.ts'
import {
  type Core,
  RATIO_SIGNS,
  readClassAt,
  readDoublingAt,
  readHalfAt,
  readPartsAt,
  readRatioAt,
  readSlashAt,
  readTenthsAt,
} from './read-special.ts'
import { magnitudeFactor, matchUnitAt, type ParsedUnit } from './unit.ts'

export type QuantityMatch = { readonly start: number; readonly end: number; readonly quantity: Quantity }

type Place = { readonly text: string; readonly index: number; readonly negative: boolean; readonly prefix: BoundWord | null }

function printed({ text, index, negative }: Place, end: number): string {
  return text.slice(negative ? index - 1 : index, end)
}

/** Dates, ordinals, names and codes that a number with its unit may turn out to be. */
function isNoQuantity(text: string, index: number, amount: Amount, bounded: boolean): boolean {
  const { first, unit, end } = amount
  if (first.script === 'chinese') {
    // 百余家 and 上百家 are quantities; 百强 and 千亿级 are names.
    if (first.bare && (unit === null || (!bounded && amount.more.length === 0))) return true
    if (!first.bare && !isCountedInWords(text, amount)) return true
    if (unit === null && decimalPlaces(amount.value) === 0) return true
  }
  if (isYear(first, first.end - index) && amount.numberEnd === first.end && text[skipSpaces(text, first.end)] === '年') return true
  if (unit === '日') return !isDayCount(text, amount)
  // 50亿级, 千万级 and 万吨级 name a class.
  if (unit !== null && text[end] === '级') return true
  return unit === null && (isYearMonth(amount.value) || !endsBareNumber(text, end) || isLabel(text, index, end))
}

function readNumberAt(place: Place): Core | null {
  const { text, index, negative, prefix } = place
  const amount = readAmount(text, index, prefix !== null)
  if (!amount || isNoQuantity(text, index, amount, prefix !== null)) return null
  const cmp: Cmp = amount.more.includes('来') ? '~' : amount.more.length ? '>' : amount.high ? '~' : '='
  return {
    end: amount.end,
    form: amount.high ? 'range' : amount.unit === '倍' ? 'multiple' : 'number',
    low: negative ? negateDecimal(amount.value) : amount.value,
    high: amount.high,
    valueText: amount.numberEnd > index ? printed(place, amount.numberEnd) : amount.magnitude,
    unit: amount.unit,
    decimals: decimalPlaces(amount.value),
    cmp,
    bound: amount.more,
  }
}

const DASH_AT = characterTable(DASHES)

/** The low end of a range: 5000万元 of 5000万元至1亿元, 10万 of 10万—15万户, 4.5 of 4.5-5%. */
function readRangeStart(text: string, index: number): { number: NumeralMatch; unit: ParsedUnit | null; dash: number } | null {
  const number = scanArabicAt(text, index) ?? scanSectionAt(text, index)
  if (!number || number.high || number.bare) return null
  const unit = matchUnitAt(text, number.end)
  const dash = skipSpaces(text, number.end + (unit?.text.length ?? 0))
  return DASH_AT[text.charCodeAt(dash)] === 1 ? { number, unit, dash } : null
}

function isNoRange(
  text: string,
  index: number,
  start: NonNullable<ReturnType<typeof readRangeStart>>,
  at: number,
  amount: Amount,
): boolean {
  const { number, unit: lead, dash } = start
  const spoken = '至到'.includes(text[dash] as string)
  const before = text[index - 1]
  // 由5家到8家 and 从30%到35% tell a change, not a range.
  if (spoken && before !== undefined && '从由自'.includes(before)) return true
  if (amount.first.bare || amount.high || amount.half || amount.first.script !== number.script) return true
  if (amount.unit === null)
    return (
      lead !== null || spoken || number.script === 'chinese' || !endsBareNumber(text, amount.end) || bothYears(number, index, amount, at)
    )
  return amount.unit === '日' || (amount.unit === '年' && isYear(amount.first, amount.first.end - at))
}

function bothYears(a: NumeralMatch, index: number, amount: Amount, at: number): boolean {
  return isYear(a, a.end - index) && isYear(amount.first, amount.first.end - at)
}

/** The low end told in the unit of the high end, or null where the two name different things. */
function alignLow(low: Decimal, lead: ParsedUnit | null, unit: string | null): Decimal | null {
  if (!lead || unit === null || lead.text === unit) return low
  const last = matchUnitAt(unit, 0)
  if (!last || (lead.unit && lead.unit.symbol !== last.unit?.symbol)) return null
  return shiftDown(multiplyDecimals(low, magnitudeFactor(lead.magnitude)), magnitudeFactor(last.magnitude))
}

/** 1—2家, 5%-5.5%, 4.5-5%, 20至30家, 5000万元至1亿元; a falling pair or a chain (10-2-1) is a code. */
function readRangeAt(place: Place): Core | null {
  const { text, index, negative } = place
  const start = readRangeStart(text, index)
  if (!start) return null
  let at = start.dash + 1
  if (text[at] === text[start.dash]) at++
  at = skipSpaces(text, at)
  const secondNegative = isMinusAt(text, at) && isArabicDigitAt(text, at + 1)
  if (secondNegative) at++
  const amount = readAmount(text, at, false)
  if (!amount || isNoRange(text, index, start, at, amount)) return null
  const low = alignLow(negative ? negateDecimal(start.number.value) : start.number.value, start.unit, amount.unit)
  const high = secondNegative ? negateDecimal(amount.value) : amount.value
  if (!low || compareDecimals(low, high) >= 0) return null
  return {
    end: amount.end,
    form: 'range',
    low,
    high,
    valueText: printed(place, amount.numberEnd),
    unit: amount.unit,
    decimals: Math.max(decimalPlaces(start.number.value), decimalPlaces(amount.value)),
    cmp: amount.more.length ? '>' : '=',
    bound: amount.more,
  }
}

const HALF_AFTER = new Set(['过', '超', '超过', '近', '突破', '不到', '不足'])

/** 数十, 几百: vague. 十四五 and other places inside a numeral. */
function startsInsideNumeral(text: string, index: number): boolean {
  const char = text[index]
  const before = text[index - 1]
  if (before === undefined) return false
  if (isChineseNumeralStart(char)) return isChineseNumeralStart(before) || '数几点'.includes(before)
  return (char === '万' || char === '亿') && (isNumeralAt(text, index - 1) || '数几余多'.includes(before))
}

const PARTS_SIGN = '分'.charCodeAt(0)
const FOLLOWERS = characterTable(`分/成${RATIO_SIGNS}`)

/** Ratios, fractions and tenths, told by what follows the first number. */
function readByFollower(text: string, at: number): Core | null {
  if (text.charCodeAt(at + 1) === PARTS_SIGN) return readPartsAt(text, at)
  const lead = scanArabicAt(text, at) ?? scanSectionAt(text, at)
  // Nearly every number is followed by its unit.
  if (lead === null || FOLLOWERS[text.charCodeAt(lead.end)] !== 1) return null
  const next = text[lead.end]!
  if (next === '分') return readPartsAt(text, at)
  if (next === '/') return readSlashAt(text, at)
  if (next === '成') return readTenthsAt(text, at)
  return readRatioAt(text, at)
}

function readCoreAt(text: string, index: number, prefix: BoundWord | null): Core | null {
  const arabic = isArabicDigitAt(text, index)
  if (!arabic) {
    const special =
      readClassAt(text, index) ?? readDoublingAt(text, index) ?? readHalfAt(text, index, prefix !== null && HALF_AFTER.has(prefix.word))
    if (special) return special
  }
  const negative = isMinusAt(text, index) && (isArabicDigitAt(text, index + 1) || (text[index] === '负' && isNumeralAt(text, index + 1)))
  const at = negative ? index + 1 : index
  const char = text[at]
  if (!arabic) {
    if (!isNumeralAt(text, at) && char !== '万' && char !== '亿') return null
    if (isChineseNumeralStart(char) && isFixedWord(text, at)) return null
  }
  if (!negative && (isBlockedBefore(text, at) || (!arabic && startsInsideNumeral(text, at)))) return null
  if (prefix?.only === 'large' && !'百千万亿'.includes(char as string)) return null
  const place: Place = { text, index: at, negative, prefix }
  const other = negative ? null : readByFollower(text, at)
  return other ?? readRangeAt(place) ?? readNumberAt(place)
}

/** First characters of quantities: the reader is tried at every character of a report and leaves at most of them at once. */
const STARTS = new Uint8Array(65_536)
for (const char of [
  ...PREFIX_STARTS,
  ...MINUS,
  ...'0123456789０１２３４５６７８９零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟廿卅万亿半劣翻ⅠⅡⅢⅣⅤⅥIV',
])
  STARTS[char.charCodeAt(0)] = 1

/** 近三年 and 近6个月 are periods (the last three years), not about three years. */
function isRecentTime(core: Core): boolean {
  return (
    (core.unit === '年' && compareDecimals(core.low, decimal(10)) <= 0) ||
    (core.unit === '个月' && compareDecimals(core.low, decimal(12)) <= 0)
  )
}

/** A prefix that bounds wins over a suffix, a suffix over 余/多, and any bound over 约/左右. */
function combineCmp(list: readonly Cmp[]): Cmp {
  return list.find((c) => c !== '=' && c !== '~') ?? list.find((c) => c === '~') ?? '='
}

/**
 * Conventions where the wording leaves a choice:
 * - 万/亿 belong to the unit in either script (一百二十亿元 is 120 亿元); below 万 a Chinese numeral is folded (两万三千户 is 23000 户);
 * - 1亿2000万元 is told in its last magnitude, 12000 万元; a range in the magnitude of its high end (5000万元至1亿元 is 0.5–1 亿元);
 * - 余/多 is `>` and leaves the unit (2.5万余人次: 万人次), 来 is `~`, neighbours (两三家) are a range with `~`;
 * - 半年 is 0.5 年, 两年半 2.5 年, 一半/半数 50 %, 三成 30 %, 百分之五 5 %, 翻一番 2 倍, 翻两番 4 倍;
 * - 低于/不足/＜ is `<`, 以下/以内/不超过 `<=`, 以上/不低于/至少/迈上 `>=`, 超/突破/余 `>`, 约/近/左右 `~`.
 *
 * The quantity that begins exactly at `index`, with the bound words attached to it: 超70%, 2.5万余人次, 95%以上, 不低于290天, 1.92：1以内.
 * Null where none begins: inside numbers, codes, dates, years, ordinals, 数十, 若干. `text.slice(start, end)` is the raw expression.
 */
export function readQuantityAt(text: string, index: number): QuantityMatch | null {
  if (STARTS[text.charCodeAt(index)] !== 1) return null
  const prefixes = boundPrefixesAt(text, index)
  let found: { core: Core; prefix: BoundWord | null } | null = null
  for (const prefix of prefixes) {
    const core = readCoreAt(text, skipSpaces(text, index + prefix.word.length), prefix)
    if (!core || (prefix.only === 'class' && core.form !== 'class')) continue
    if (prefix.word === '近' && isRecentTime(core)) continue
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
    if (!next) {
      // 2021、2022年, 5、6号线, 1、2月: the last item is no quantity, so the bare numbers before it are none either.
      if (isArabicDigitAt(text, item.end + mark.length)) while (items[items.length - 1]?.quantity.unit === null) items.pop()
      break
    }
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
