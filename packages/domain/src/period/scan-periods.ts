import { decimalToNumber } from '../decimal.ts'
import { parseNumeral } from '../quantity/numeral.ts'
import { isCalendarDay, type Period } from './period.ts'

/**
 * What the words of a text are told from. `year` is 今年. A report given in January speaks of the year before as its review:
 * `past` is the last year of 五年来/近三年/以来 (default `year`), `next` the first of 今后五年 (default the year after `past`).
 */
export type PeriodAnchor = { readonly year: number; readonly past?: number; readonly next?: number }

export type PeriodMatch = { readonly start: number; readonly end: number; readonly period: Period }

const DIGIT = '[0-9０-９]'
const NUMBER = `(?:${DIGIT}{1,2}|[一二三四五六七八九十两]{1,3})`
const DASH = '(?:-|－|–|—{1,2}|―|−|~|～|至|到)'
const YEAR = `(?:(?:19|20|１９|２０)${DIGIT}{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})`

const sticky = (source: string): RegExp => new RegExp(source, 'y')

const FIVE_YEAR = sticky('[“"‘]?十([一二三四五六七八九])五[”"’]?(?:规划)?(?:(期间|时期|以来|期末|末|收官)|(?!年(?!均)|个|家|项|户|条))')
const NUMBERED_FIVE_YEAR = sticky('第十([一二三四五六七八九])?个五年(?:规划|计划)?(?:期间|时期)?')
const PAST_YEARS = sticky(`(?:(?:过去|最近|近|这)(?:的)?(${NUMBER})年(?:来|间|多来)?|(${NUMBER})年(?:多)?来)`)
const NEXT_YEARS = sticky(`(?:未来|今后|往后)(?:的)?(${NUMBER})年`)
const YEAR_SPAN = sticky(`(${YEAR})(?:年度?)?${DASH}(${YEAR})年度?(?:期间)?`)
const PREFIX = sticky('(?:截至|截止到?|到|至)')
/** 1990年代 and 2020年级 are no years. */
const ABSOLUTE_YEAR = sticky(`(${YEAR})年(?!代|级)`)
const RELATIVE_YEAR = sticky('(今年|本年度?|当年|全年|去年|上年度?|上一年度?|前年|明年|来年|次年|下一年度?|下年度)')
const FROM_YEAR = sticky(`(?:(${YEAR})年|(今年|去年))以来`)

const MONTH_RANGE = sticky(`(${NUMBER})月?(?:份)?${DASH}(${NUMBER})月份?`)
const MONTH = sticky(`(${NUMBER})月(?:份)?(?:(${NUMBER})[日号]|(底|末))?`)
const QUARTER = sticky(`第?([一二三四1-4１-４])季度(末)?`)
const QUARTERS = sticky(`(?:前([二两三四2-4２-４])(?:个)?季度|[一1１]${DASH}([二三四2-4２-４])季度)`)
const FIRST_MONTHS = sticky(`前(${NUMBER})个?月`)
const HALF = sticky('(上|下)半年')
const YEAR_END = sticky('年?(?:底|末)')
const BARE_YEAR_END = sticky('年[底末内终]')

const RELATIVE: Readonly<Record<string, number>> = { 去: -1, 上: -1, 前: -2, 明: 1, 来: 1, 次: 1, 下: 1 }

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

function toNumber(text: string | undefined): number {
  const value = text === undefined ? null : parseNumeral(text)
  return value === null ? Number.NaN : decimalToNumber(value)
}

const isMonth = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 12

type Part = { readonly end: number; readonly period: Period }

/** What follows a year, or stands alone within the anchor's year: 6月, 1—11月, 一季度, 前三季度, 上半年. */
function scanWithinYear(text: string, index: number, year: number): Part | null {
  const range = at(MONTH_RANGE, text, index)
  if (range) {
    const [from, to] = [toNumber(range[1]), toNumber(range[2])]
    if (isMonth(from) && isMonth(to) && from < to) return { end: index + range[0].length, period: { type: 'cumulative', year, from, to } }
    return null
  }
  const month = at(MONTH, text, index)
  if (month) {
    const m = toNumber(month[1])
    if (!isMonth(m)) return null
    const end = index + month[0].length
    if (month[3]) return { end, period: { type: 'as-of', year, month: m } }
    const day = toNumber(month[2])
    if (month[2] && isCalendarDay(year, m, day)) return { end, period: { type: 'day', year, month: m, day } }
    return month[2] ? null : { end, period: { type: 'month', year, month: m } }
  }
  const quarter = at(QUARTER, text, index)
  if (quarter) {
    const q = toNumber(quarter[1]) as 1 | 2 | 3 | 4
    const end = index + quarter[0].length
    return { end, period: quarter[2] ? { type: 'as-of', year, month: q * 3 } : { type: 'quarter', year, quarter: q } }
  }
  const quarters = at(QUARTERS, text, index)
  if (quarters)
    return { end: index + quarters[0].length, period: { type: 'cumulative', year, from: 1, to: toNumber(quarters[1] ?? quarters[2]) * 3 } }
  const months = at(FIRST_MONTHS, text, index)
  if (months && isMonth(toNumber(months[1])))
    return { end: index + months[0].length, period: { type: 'cumulative', year, from: 1, to: toNumber(months[1]) } }
  if (text.startsWith('全年', index) && text[index + 2] !== '龄') return { end: index + 2, period: { type: 'year', year } }
  const half = at(HALF, text, index)
  return half ? { end: index + half[0].length, period: { type: 'half', year, half: half[1] === '上' ? 1 : 2 } } : null
}

/** 2023年, 今年, 去年 … with what follows within the year. */
function scanYear(text: string, index: number, anchor: PeriodAnchor): Part | null {
  const absolute = at(ABSOLUTE_YEAR, text, index)
  const relative = absolute ? null : at(RELATIVE_YEAR, text, index)
  const match = absolute ?? relative
  if (!match) return null
  const year = absolute ? toNumber(absolute[1]) : anchor.year + (RELATIVE[match[0][0] as string] ?? 0)
  let end = index + match[0].length
  if (text[end] === '度' && absolute) end++
  const within = scanWithinYear(text, end, year)
  if (within) return within
  const close = at(YEAR_END, text, end)
  if (close) return { end: end + close[0].length, period: { type: 'as-of', year, month: 12 } }
  return { end, period: { type: 'year', year } }
}

/** 截至 turns a year, a quarter or a month into the state at its end. */
function asOf(period: Period): Period {
  switch (period.type) {
    case 'year':
      return { type: 'as-of', year: period.year, month: 12 }
    case 'month':
      return { type: 'as-of', year: period.year, month: period.month }
    case 'quarter':
      return { type: 'as-of', year: period.year, month: period.quarter * 3 }
    case 'half':
      return { type: 'as-of', year: period.year, month: period.half * 6 }
    // 截至12月31日 is the month's end.
    case 'day':
      return isCalendarDay(period.year, period.month, period.day + 1) ? period : { type: 'as-of', year: period.year, month: period.month }
    default:
      return period
  }
}

function scanSpan(text: string, index: number, anchor: PeriodAnchor): Part | null {
  const past = anchor.past ?? anchor.year
  const plan = at(FIVE_YEAR, text, index)
  if (plan) {
    const from = 2001 + 5 * toNumber(plan[1])
    const end = index + plan[0].length
    if (plan[2] === '末' || plan[2] === '期末') return { end, period: { type: 'as-of', year: from + 4, month: 12 } }
    if (plan[2] === '以来' && past >= from && past < from + 4)
      return { end, period: past === from ? { type: 'year', year: from } : { type: 'span', from, to: past } }
    return { end, period: { type: 'span', from, to: from + 4 } }
  }
  const numbered = at(NUMBERED_FIVE_YEAR, text, index)
  if (numbered) {
    // 第十个 is 2001–2005; the count goes on by five years.
    const from = 2001 + 5 * (numbered[1] ? toNumber(numbered[1]) : 0)
    return { end: index + numbered[0].length, period: { type: 'span', from, to: from + 4 } }
  }
  const years = at(YEAR_SPAN, text, index)
  if (years) {
    const [from, to] = [toNumber(years[1]), toNumber(years[2])]
    if (from < to) return { end: index + years[0].length, period: { type: 'span', from, to } }
  }
  const since = at(FROM_YEAR, text, index)
  if (since) {
    const from = since[1] ? toNumber(since[1]) : anchor.year + (since[2] === '去年' ? -1 : 0)
    const end = index + since[0].length
    return { end, period: from < past ? { type: 'span', from, to: past } : { type: 'year', year: from } }
  }
  const back = at(PAST_YEARS, text, index)
  if (back) {
    const n = toNumber(back[1] ?? back[2])
    if (n >= 2 && n <= 50) return { end: index + back[0].length, period: { type: 'span', from: past - n + 1, to: past } }
  }
  const ahead = at(NEXT_YEARS, text, index)
  if (ahead) {
    const n = toNumber(ahead[1])
    const from = anchor.next ?? past + 1
    if (n >= 2 && n <= 50) return { end: index + ahead[0].length, period: { type: 'span', from, to: from + n - 1 } }
  }
  return null
}

/** 目前年产, 文明年, 基本年, 健全年, 批次年, 如今年产, 未来年: the year word begins inside another word. */
const WORD_BEFORE: Readonly<Record<string, string>> = {
  今: '如现',
  本: '资成基根样日',
  当: '相',
  全: '安健完齐',
  去: '过失除',
  上: '以之马路身晚网线早',
  下: '以之天地',
  前: '目以此提之当生日',
  明: '文光透说证昆',
  来: '年未将本',
  次: '人批场班车架台项',
}

/** Characters before a match that make it part of another word: a number, 以上年 …, 近年来年均. */
function isBlocked(text: string, index: number): boolean {
  const before = text[index - 1]
  if (before === undefined) return false
  const first = text[index] as string
  if (/[0-9０-９]/.test(first))
    return /[0-9０-９.．A-Za-z第]/.test(before) || (/[-+/—－]/.test(before) && /[0-9０-９A-Za-z]/.test(text[index - 2] ?? ''))
  if (first === '到' || first === '至') return '达得受收遇甚以乃直'.includes(before)
  if (WORD_BEFORE[first]?.includes(before)) return true
  if (first === '年') return /[0-9０-９一二三四五六七八九十两今去本当全每历逐近多]/.test(before)
  if (/[一二三四五六七八九十]/.test(first)) return /[一二三四五六七八九十百千第零〇]/.test(before)
  return false
}

/** 全年龄段, 当年度…: the year word is part of another. */
function isOtherWord(text: string, index: number): boolean {
  // 去年均, 前年均: 年均 belongs together.
  if (text[index + 1] === '年' && text[index + 2] === '均' && (text[index] as string) in WORD_BEFORE) return true
  return text.startsWith('全年龄', index) || text.startsWith('年内生', index) || text.startsWith('年底下', index)
}

/** The period that begins exactly at `index`, or null. 截至, 到 and 至 before it belong to it. */
export function readPeriodAt(text: string, index: number, anchor: PeriodAnchor): PeriodMatch | null {
  if (isBlocked(text, index) || isOtherWord(text, index)) return null
  const prefix = at(PREFIX, text, index)
  const from = index + (prefix?.[0].length ?? 0)
  const part =
    scanSpan(text, from, anchor) ??
    scanYear(text, from, anchor) ??
    scanWithinYear(text, from, anchor.year) ??
    scanBareEnd(text, from, anchor)
  if (!part) return null
  const period = prefix?.[0].startsWith('截') ? asOf(part.period) : part.period
  return { start: index, end: part.end, period }
}

function scanBareEnd(text: string, index: number, anchor: PeriodAnchor): Part | null {
  const match = at(BARE_YEAR_END, text, index)
  if (!match) return null
  const period: Period = match[0] === '年内' ? { type: 'year', year: anchor.year } : { type: 'as-of', year: anchor.year, month: 12 }
  return { end: index + match[0].length, period }
}

const STARTS = new Set('0123456789０１２３４５６７８９一二三四五六七八九十两“"‘截到至今本当全去上前明来次下过最近这未往第年')

/** Every period of a running text, left to right, without overlaps. */
export function scanPeriods(text: string, anchor: PeriodAnchor): PeriodMatch[] {
  const found: PeriodMatch[] = []
  let index = 0
  while (index < text.length) {
    const match = STARTS.has(text[index] as string) ? readPeriodAt(text, index, anchor) : null
    if (match) found.push(match)
    index = match ? match.end : index + 1
  }
  return found
}

/** The whole of `text` (outer space ignored) as one period, or null. */
export function parsePeriod(text: string, anchor: PeriodAnchor): Period | null {
  const body = text.trim()
  const match = body === '' ? null : readPeriodAt(body, 0, anchor)
  if (match && match.end === body.length) return match.period
  return null
}
