import { plainDigits, printGeneral, roundDigits, shiftPoint } from './decimal-text.ts'
import type { FormatSection, FormatToken } from './parse-format.ts'

/** Prints the size of a number (never negative: the sign is the caller's) by one section of a format. */
export function printNumber(size: number, { tokens }: FormatSection): string {
  if (tokens.some((t) => t.kind === 'general')) return printAround(tokens, 'general', printGeneral(size))
  // Fractions (# ?/?) are shown as decimals: no target is stated in eighths.
  if (tokens.some((t) => t.kind === 'slash') && tokens.filter((t) => t.kind === 'digit').length > 1) return printGeneral(size)
  if (tokens.some((t) => t.kind === 'exponent')) return printScientific(size, tokens)
  return printDigits(plainDigits(size), tokens)
}

/** Text under a section that has an @. */
export const printAround = (tokens: readonly FormatToken[], kind: 'general' | 'text', text: string): string =>
  tokens.map((t) => (t.kind === kind ? text : t.kind === 'literal' ? t.text : '')).join('')

const isDigit = (token: FormatToken): boolean => token.kind === 'digit'

/** A comma between placeholders groups thousands; behind the last one it divides by a thousand. */
function printDigits(digits: string, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex((t) => t.kind === 'point')
  const wholeEnd = point < 0 ? tokens.length : point
  const lastWhole = tokens.slice(0, wholeEnd).findLastIndex(isDigit)
  const last = Math.max(lastWhole, tokens.findLastIndex(isDigit))
  const firstDigit = tokens.findIndex(isDigit)
  let scale = 0
  let grouped = false
  let percents = 0
  tokens.forEach((token, i) => {
    if (token.kind === 'percent') percents++
    if (token.kind !== 'comma' || firstDigit < 0 || i < firstDigit) return
    if (i < wholeEnd && i < lastWhole) grouped = true
    else if (i > last || (i < wholeEnd && i > lastWhole)) scale++
  })
  const places = point < 0 ? 0 : tokens.slice(point).filter(isDigit).length
  const { whole, fraction } = roundDigits(shiftPoint(digits, percents * 2 - scale * 3), places)
  const wholes = whole === '0' ? '' : whole
  const left = placeWhole(wholes, tokens.slice(0, wholeEnd), grouped)
  // .00 has no placeholder to the left of its point.
  return (point >= 0 && lastWhole < 0 ? left + wholes : left) + (point < 0 ? '' : placeFraction(fraction, tokens.slice(point)))
}

/** Digits go to the placeholders from the right; what is left over stands at the first one. Literals between keep their place: 0!.0. */
function placeWhole(digits: string, tokens: readonly FormatToken[], grouped: boolean): string {
  const first = tokens.findIndex(isDigit)
  let rest = digits
  let printed = 0
  let out = ''
  const put = (digit: string) => {
    if (grouped && printed > 0 && printed % 3 === 0) out = `,${out}`
    out = digit + out
    printed++
  }
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.kind === 'literal') out = token.text + out
    else if (token.kind === 'percent') out = `%${out}`
    else if (token.kind === 'slash') out = `/${out}`
    else if (token.kind === 'digit') {
      if (rest !== '') put(rest.at(-1)!)
      else if (token.text === '0') put('0')
      rest = rest.slice(0, -1)
      if (i === first) for (; rest !== ''; rest = rest.slice(0, -1)) put(rest.at(-1)!)
    }
  }
  return out
}

function placeFraction(digits: string, tokens: readonly FormatToken[]): string {
  const placeholders = tokens.filter(isDigit) as readonly Extract<FormatToken, { kind: 'digit' }>[]
  let kept = digits.length
  while (kept > 0 && digits[kept - 1] === '0' && placeholders[kept - 1]?.text !== '0') kept--
  let at = 0
  return tokens
    .map((token) => {
      if (token.kind === 'digit') return at < kept ? digits[at++]! : ''
      return token.kind === 'point' ? '.' : token.kind === 'percent' ? '%' : token.kind === 'literal' ? token.text : ''
    })
    .join('')
}

function printScientific(size: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex((t) => t.kind === 'exponent')
  const mantissa = tokens.slice(0, at)
  const point = mantissa.findIndex((t) => t.kind === 'point')
  const step = Math.max(1, (point < 0 ? mantissa : mantissa.slice(0, point)).filter(isDigit).length)
  const places = point < 0 ? 0 : mantissa.slice(point).filter(isDigit).length
  let exponent = size === 0 ? 0 : Math.floor(Math.floor(Math.log10(size)) / step) * step
  // 9.99E+2 rounded to one place is 1.0E+3.
  if (roundDigits(shiftPoint(plainDigits(size), -exponent), places).whole.length > step) exponent += step
  const sign = exponent < 0 ? '-' : (tokens[at] as Extract<FormatToken, { kind: 'exponent' }>).text === '+' ? '+' : ''
  const behind = tokens.slice(at + 1)
  return `${printDigits(shiftPoint(plainDigits(size), -exponent), mantissa)}E${sign}${placeWhole(String(Math.abs(exponent)), behind, false)}`
}
