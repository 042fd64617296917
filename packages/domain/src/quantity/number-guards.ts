import { compareDecimals, type Decimal, decimal, decimalPlaces } from '../decimal.ts'
import { characterTable } from './character-table.ts'
import { isArabicDigitAt, type NumeralMatch, scanSectionAt } from './numeral.ts'
import type { Amount } from './read-amount.ts'
import { NOUN_LIKE } from './unit-table.ts'

/** What looks like a number but names, dates or orders something. Every test is anchored and reads a few characters around the number. */

export const DASHES = '-－–—―−‐‑﹣~～〜∼〰至到'
export const MINUS = '-−－—–﹣负'

export function isLatin(char: string | undefined): boolean {
  return char !== undefined && ((char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z'))
}

function isAlphanumericAt(text: string, index: number): boolean {
  return isLatin(text[index]) || isArabicDigitAt(text, index)
}

/** What may stand before a number and make it a part of something. */
const BLOCKING = characterTable(
  '前第初.．-+/＋_#:：∶,×·•0123456789０１２３４５６７８９ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
)
const MINUS_SIGNS = characterTable(MINUS)

/** Inside a number, a code (N10-2-1, K0+160) or an ordinal (第3) nothing starts. */
export function isBlockedBefore(text: string, index: number): boolean {
  if (BLOCKING[text.charCodeAt(index - 1)] !== 1) return false
  const before = text[index - 1]!
  // 前10名, 前11个月 and 前3 count off; 目前5家 and 提前3年 do not.
  if (before === '前' && !'目当此之提年以日午眼月生'.includes(text[index - 2] ?? '\n')) return true
  // 初5 is a day; 年初5家 counts.
  if (before === '初' && !'年期'.includes(text[index - 2] ?? '\n')) return true
  if (before === '第' || isAlphanumericAt(text, index - 1)) return true
  return '.．-+/＋_#:：∶,×·•'.includes(before) && isAlphanumericAt(text, index - 2)
}

/** A minus sign: directly before the number, not within a code, a range or a double dash. */
export function isMinusAt(text: string, index: number): boolean {
  if (MINUS_SIGNS[text.charCodeAt(index)] !== 1) return false
  const sign = text[index]
  if (sign === '负') return true
  const before = text[index - 1]
  return before !== sign && !isAlphanumericAt(text, index - 1) && !(before !== undefined && '%％）)'.includes(before))
}

/** Calendar and clock words after a bare number make it a date; 级 makes it a grade. */
const CALENDAR_AFTER = '月日号时点季世级年'

/** Four digits from 1900 to 2100. */
export function isYear(n: NumeralMatch, width: number): boolean {
  return width === 4 && decimalPlaces(n.value) === 0 && n.value.digits >= 1900n && n.value.digits <= 2100n
}

/** 2023.12 is a month. */
export function isYearMonth(value: Decimal): boolean {
  if (value.scale < 1 || value.scale > 2) return false
  const unit = 10n ** BigInt(value.scale)
  const [year, month] = [value.digits / unit, value.digits % unit]
  return year >= 1990n && year <= 2100n && month >= 1n && month <= 12n
}

/** Words whose first characters look like numeral + counter: 十分重要, 一批项目, 三方协议. */
const NOT_QUANTITIES =
  '十分 一批 一次性 一站式 一条龙 一部分 一级 一线 一体 九年一贯 九年制 十二年一贯 一次办 一次成 一次过 一起 一度 一班 一口 一步 一环 一方 一面 一道 一路 一样 一行 一层 一组 一把手 一张网 一件事 一门式 一对一 一家人 一个个 一桩桩 一件件 一项项 三方 四方 八方 两方面 三位一体 四位一体 五位一体 百家姓 百家争鸣 千家万户 百分百 万分 千方 百年 千年 万年 万物 千里 万里 万户千家'.split(
    ' ',
  )
const YET_QUANTITIES = ['十分钟', '十分之', '万分之', '千分之', '百分之']

export function isFixedWord(text: string, index: number): boolean {
  return NOT_QUANTITIES.some((w) => text.startsWith(w, index)) && !YET_QUANTITIES.some((w) => text.startsWith(w, index))
}

/** 三线, 十里, 一期 are names, 十四届 and 二次、三次全会 ordinals without 第, 零部件 and 零距离 words: of 届 only 连续三届 counts. */
export function isCountedInWords(text: string, amount: Amount): boolean {
  const { first, unit, end } = amount
  if (first.value.digits === 0n && decimalPlaces(first.value) === 0) return false
  if (unit === '届') return /连续[一二两三四五六七八九十]+届$/.test(text.slice(Math.max(0, end - 6), end))
  if (unit === '次') return !isSession(text, end) && !text.endsWith('跑一次', end)
  return unit === null || !NOUN_LIKE.has(unit)
}

/** 次 of congresses, plenary sessions and sectors: 三次会议, 二次、三次全会, 三次产业. */
function isSession(text: string, end: number): boolean {
  let at = end
  // Bounded, so that a long list is not walked again from each of its items.
  for (let items = 0; items < 8 && '、和及'.includes(text[at] ?? '\n'); items++) {
    const next = scanSectionAt(text, at + 1)
    if (!next || text[next.end] !== '次') return false
    at = next.end + 1
  }
  return ['会议', '全会', '全体', '代表', '党代会', '产业'].some((w) => text.startsWith(w, at))
}

/** 20日 is a date unless it is a term (20日内) or too long for one. */
export function isDayCount(text: string, amount: Amount): boolean {
  return compareDecimals(amount.value, decimal(31)) > 0 || text[amount.end] === '内' || text.startsWith('以内', amount.end)
}

/** 12345热线, 318国道. */
const LABELLED = [
  '热线',
  '平台',
  '便民',
  '政务',
  '报警',
  '急救',
  '国道',
  '省道',
  '县道',
  '乡道',
  '高速',
  '中学',
  '小学',
  '医院',
  '路公交',
  '路车',
  '方案',
]

/** 表1, 专栏2, （3）, “1361”, 100强, 4大, 1标段, and the number of a paragraph (`1.`, `2、`): they name, they do not measure. */
export function isLabel(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  const next = text[end]
  if (before === '件') return text[start - 2] === '附'
  if ((before === '（' || before === '(') && (next === '）' || next === ')')) return true
  if (before !== undefined && '表栏图“"‘「《'.includes(before)) return true
  if (next !== undefined && '强中大标号线版'.includes(next)) return true
  if (LABELLED.some((w) => text.startsWith(w, end))) return true
  const numbered = (next === '.' || next === '．' || next === '、') && !isArabicDigitAt(text, end + 1)
  return numbered && text.slice(0, start).trim() === ''
}

/** What may follow a number without a unit: no letter (5G, 4A级), no code (0+160, 10-2-1), no second point (1.2.3), no calendar word. */
export function endsBareNumber(text: string, end: number): boolean {
  const next = text[end]
  if (next === undefined) return true
  if (isAlphanumericAt(text, end) || next === '#' || CALENDAR_AFTER.includes(next)) return false
  return !(`+＋.．/_*×:：∶·•${DASHES}`.includes(next) && isAlphanumericAt(text, end + 1))
}
