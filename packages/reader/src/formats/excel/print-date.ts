import type { FormatSection, FormatToken } from './parse-format.ts'

type Moment = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
  /** With its fraction. */
  readonly second: number
  /** Since the beginning of the calendar, for [h]:mm. */
  readonly seconds: number
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const DAY = 86_400
/** 9999-12-31, the last day there is. */
const LAST_SERIAL = 2_958_465

/** Prints a day number by a section that asks for a date or time. Null where there is no such day: the number stands for itself then. */
export function printDate(serial: number, { tokens, chinese }: FormatSection, since1904: boolean): string | null {
  const places = fractionPlaces(tokens)
  const moment = momentOf(serial, since1904, places)
  if (moment === null) return null
  const dated = tokens.flatMap((token, i) => (token.kind === 'date' || token.kind === 'elapsed' ? [{ i, text: token.text }] : []))
  const half = tokens.some((t) => t.kind === 'half-day')
  const out: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const at = dated.findIndex((d) => d.i === i)
    if (token.kind === 'date') {
      const minutes = /^m{1,2}$/.test(token.text) && (dated[at - 1]?.text[0] === 'h' || dated[at + 1]?.text[0] === 's')
      out.push(printPart(minutes ? token.text.replaceAll('m', 'i') : token.text, moment, half, chinese))
    } else if (token.kind === 'elapsed') out.push(printElapsed(token.text, moment))
    else if (token.kind === 'half-day') {
      const [am = '', pm = ''] = token.text.split('/')
      out.push(moment.hour < 12 ? am : pm)
    } else if (token.kind === 'point') {
      const behind = tokens[i + 1]?.kind === 'digit' && places > 0
      out.push(behind ? `.${(moment.second % 1).toFixed(places).slice(2)}` : '.')
    } else if (token.kind === 'literal') out.push(token.text)
    else if (token.kind === 'slash') out.push('/')
    else if (token.kind === 'comma') out.push(',')
  }
  return out.join('')
}

function fractionPlaces(tokens: readonly FormatToken[]): number {
  const seconds = tokens.findLastIndex((t) => (t.kind === 'date' || t.kind === 'elapsed') && t.text.startsWith('s'))
  if (seconds < 0 || tokens[seconds + 1]?.kind !== 'point') return 0
  let places = 0
  while (places < 3 && tokens[seconds + 2 + places]?.kind === 'digit') places++
  return places
}

/** Lotus 1-2-3 took 1900 for a leap year, and every spreadsheet since keeps day 60 for 29 February 1900. */
function momentOf(serial: number, since1904: boolean, places: number): Moment | null {
  if (!(serial >= 0) || serial > LAST_SERIAL) return null
  const unit = 10 ** places
  const seconds = Math.round(serial * DAY * unit) / unit
  const days = Math.floor(seconds / DAY)
  const count = since1904 ? days + 1462 : days
  const second = seconds - days * DAY
  const time = {
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: Math.round((second % 60) * unit) / unit,
    seconds,
  }
  if (count === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...time }
  if (count === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...time }
  const date = new Date(Date.UTC(1899, 11, count < 60 ? 31 : 30) + count * DAY * 1000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: (count + 6) % 7, ...time }
}

function printPart(part: string, moment: Moment, half: boolean, chinese: boolean): string {
  const number = (n: number): string => (chinese ? inCharacters(n) : part.length >= 2 ? String(n).padStart(2, '0') : String(n))
  switch (part[0]) {
    case 'y':
    case 'e': {
      const year = part.length <= 2 && part[0] === 'y' ? String(moment.year % 100).padStart(2, '0') : String(moment.year)
      return chinese ? [...year].map((d) => CHARACTERS[Number(d)]!).join('') : year
    }
    case 'm': {
      if (part.length <= 2) return number(moment.month)
      const name = MONTHS[moment.month - 1]!
      return part.length === 3 ? name.slice(0, 3) : part.length === 5 ? name.slice(0, 1) : name
    }
    case 'd': {
      const name = WEEKDAYS[moment.weekday]!
      return part.length <= 2 ? number(moment.day) : part.length === 3 ? name.slice(0, 3) : name
    }
    case 'a':
      return `${part.length === 4 ? '星期' : ''}${'日一二三四五六'[moment.weekday]!}`
    case 'h':
      return number(half ? moment.hour % 12 || 12 : moment.hour)
    case 'i':
      return number(moment.minute)
    case 's':
      return number(Math.floor(moment.second))
    default:
      return ''
  }
}

function printElapsed(part: string, { seconds }: Moment): string {
  const unit = part[0] === 'h' ? 3600 : part[0] === 'm' ? 60 : 1
  return String(Math.floor(seconds / unit)).padStart(part.length, '0')
}

const CHARACTERS = '〇一二三四五六七八九'

/** Up to 59: months, days, hours, minutes. */
function inCharacters(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10 === 0 && n > 0 ? '' : CHARACTERS[n % 10]!
  return tens === 0 ? ones || CHARACTERS[0]! : `${tens === 1 ? '' : CHARACTERS[tens]}十${ones}`
}
