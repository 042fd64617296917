import { type Decimal, decimal, multiplyDecimals } from '../decimal.ts'
import { characterTable } from './character-table.ts'
import { COUNTERS, NOT_BEFORE, SIZED_UNITS, YET_BEFORE } from './unit-table.ts'

export type Dimension =
  | 'count'
  | 'money'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'time'
  | 'percent'
  | 'percentage-point'
  | 'multiple'
  | 'power'
  | 'energy'
  | 'voltage'
  | 'pressure'
  | 'frequency'
  | 'sound'
  | 'temperature'
  | 'concentration'
  | 'data'
  | 'computing'
  | 'transport'
  | 'score'
  | 'composite'

export type CountKind =
  | 'any'
  | 'person'
  | 'visit'
  | 'establishment'
  | 'event'
  | 'building'
  | 'vehicle'
  | 'living'
  | 'text'
  | 'thing'
  | 'place'

/**
 * `factor` leads to the base unit of (dimension, kind). `kind` keeps apart what shares a dimension but must not be compared:
 * currencies, counted nouns, clock and calendar time, electricity and coal. A composite (元/平方米) has `over`, its denominator.
 */
export type Unit = {
  readonly symbol: string
  readonly dimension: Dimension
  readonly factor: Decimal
  readonly kind: string
  readonly over: ParsedUnit | null
}

export const MAGNITUDES = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿', '万亿'] as const
export type Magnitude = (typeof MAGNITUDES)[number]

const MAGNITUDE_FACTOR: Readonly<Record<Magnitude, Decimal>> = {
  '': decimal(1),
  十: decimal(10),
  百: decimal(100),
  千: decimal(1_000),
  万: decimal(10_000),
  十万: decimal(100_000),
  百万: decimal(1_000_000),
  千万: decimal(10_000_000),
  亿: decimal(100_000_000),
  十亿: decimal(1_000_000_000),
  百亿: decimal(10_000_000_000),
  千亿: decimal(100_000_000_000),
  万亿: decimal(1_000_000_000_000),
}

/** `unit` is null where a magnitude stands alone (27.8万). */
export type ParsedUnit = { readonly text: string; readonly magnitude: Magnitude; readonly unit: Unit | null }

export function magnitudeFactor(magnitude: Magnitude): Decimal {
  return MAGNITUDE_FACTOR[magnitude]
}

/** A unit with what its symbol must not stand before: `5m` is a length, `5mm` and `5models` are not; 5条次干道 has 5条. */
type Registered = {
  readonly unit: Unit
  readonly symbol: string
  readonly latin: boolean
  readonly notBefore: string
  readonly times: boolean
}

/** Symbols by first character, longest first. */
const BY_FIRST: Registered[][] = []
/** By UTF-16 unit: 1 + index into BY_FIRST of the units that begin with it. */
const FIRST_AT = new Uint16Array(65_536)

function register(unit: Unit): void {
  const first = unit.symbol.charCodeAt(0)
  if (FIRST_AT[first] === 0) FIRST_AT[first] = BY_FIRST.push([])
  const list = BY_FIRST[FIRST_AT[first]! - 1]!
  const { symbol } = unit
  if (list.some((u) => u.symbol === symbol)) return
  list.push({
    unit,
    symbol,
    latin: isLatin(symbol[symbol.length - 1]),
    notBefore: NOT_BEFORE[symbol] ?? '',
    times: symbol.length > 1 && symbol.endsWith('次'),
  })
  list.sort((a, b) => b.symbol.length - a.symbol.length)
}

for (const [symbol, [dimension, factor, kind]] of Object.entries(SIZED_UNITS))
  register({ symbol, dimension, factor: decimal(factor), kind: kind ?? '', over: null })
for (const [kind, symbols] of Object.entries(COUNTERS))
  for (const symbol of symbols.split(' ')) register({ symbol, dimension: 'count', factor: decimal(1), kind, over: null })

function isLatin(char: string | undefined): boolean {
  return char !== undefined && ((char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z'))
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}

function matchSymbolAt(text: string, index: number): Unit | null {
  const which = FIRST_AT[text.charCodeAt(index)]
  if (which === 0 || which === undefined) return null
  const list = BY_FIRST[which - 1]!
  for (const { unit, symbol, latin, notBefore, times } of list) {
    if (symbol.length > 1 && !text.startsWith(symbol, index)) continue
    const end = index + symbol.length
    if (end >= text.length) return unit
    const next = text[end]!
    // `M3` is a code.
    if (latin && (isLatin(next) || isDigit(next) || next === '-')) continue
    if (notBefore !== '' && notBefore.includes(next) && !YET_BEFORE.some((w) => text.startsWith(w, end))) continue
    // 次 begins 次干道 there, and the counter is 条.
    if (times && '干生级要'.includes(next)) continue
    return unit
  }
  return null
}

const LARGE = characterTable('十百千万亿')
const LONGEST_FIRST: readonly Magnitude[] = [...MAGNITUDES].sort((a, b) => b.length - a.length)

/** The longest of magnitude + symbol: 千瓦 is a unit of its own, not 千 of 瓦, but 万千瓦时 is 万 of 千瓦时. */
function matchSimpleAt(text: string, index: number): ParsedUnit | null {
  if (index >= text.length) return null
  const direct = matchSymbolAt(text, index)
  let best: ParsedUnit | null = direct ? { text: direct.symbol, magnitude: '', unit: direct } : null
  if (LARGE[text.charCodeAt(index)] === 0) return best
  for (const magnitude of LONGEST_FIRST) {
    if (magnitude === '' || !text.startsWith(magnitude, index)) continue
    const unit = matchSymbolAt(text, index + magnitude.length)
    const length = magnitude.length + (unit?.symbol.length ?? 0)
    if (!best || length > best.text.length) best = { text: text.slice(index, index + length), magnitude, unit }
  }
  return best
}

/** Counters in brackets belong to the unit: 户（次）, 台（套）, 个（次）. */
function bracketEnd(text: string, index: number): number {
  const open = text.charCodeAt(index)
  if (open !== 0xff08 && open !== 0x28) return index
  for (let length = 1; length <= 2; length++) {
    const close = text[index + length + 1]
    if (close !== '）' && close !== ')') continue
    const inner = matchSymbolAt(text.slice(0, index + length + 1), index + 1)
    return inner && inner.symbol.length === length && inner.dimension === 'count' ? index + length + 2 : index
  }
  return index
}

/** Denominators that are no unit elsewhere (每千人口、万元GDP). */
const DENOMINATORS = ['十万人口', '千人口', '万人口', '万元GDP', '万元地区生产总值', '人口']
const MONTH: Unit = { symbol: '月', dimension: 'time', factor: decimal(1), kind: 'calendar', over: null }

function slashAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code === 0x2f || code === 0xff0f || code === 0x2215
}

function matchWordAt(text: string, index: number): ParsedUnit | null {
  const word = DENOMINATORS.find((w) => text.startsWith(w, index))
  const plain = matchSimpleAt(word ?? text, word ? 0 : index)
  if (word && plain) return { ...plain, text: word }
  if (text[index] === '月') return { text: '月', magnitude: '', unit: MONTH }
  return plain?.unit ? plain : null
}

/** 平方米, 人·年, 人/年, （人·年）: the first unit of the denominator, and the symbol of a second one. */
function matchDenominatorAt(text: string, index: number): { text: string; unit: ParsedUnit; extra: string | null } | null {
  const open = text[index] === '（' || text[index] === '('
  const from = open ? index + 1 : index
  const first = matchWordAt(text, from)
  if (!first) return null
  let end = from + first.text.length
  const mark = text[end]
  const second = slashAt(text, end) || (mark !== undefined && '·•.*'.includes(mark)) ? matchWordAt(text, end + 1) : null
  if (second) end += 1 + second.text.length
  if (open) {
    if (text[end] !== '）' && text[end] !== ')') return null
    end++
  }
  return { text: text.slice(index, end), unit: first, extra: second?.text ?? null }
}

/**
 * The longest unit at `index`, magnitude and denominator included: 万平方米, 亿美元, 公里/平方公里, 人/亿元, 户（次）.
 * A magnitude without a unit (27.8万) has `unit: null`; null where nothing matches.
 */
export function matchUnitAt(text: string, index: number): ParsedUnit | null {
  if (index === lastIndex && text === lastText) return lastUnit
  const unit = readUnitAt(text, index)
  lastText = text
  lastIndex = index
  lastUnit = unit
  return unit
}

/** The readings of one number (a range, a chain of magnitudes, a plain amount) ask for the same unit one after the other. */
let lastText = ''
let lastIndex = -1
let lastUnit: ParsedUnit | null = null

function readUnitAt(text: string, index: number): ParsedUnit | null {
  const simple = matchSimpleAt(text, index)
  if (!simple?.unit) return simple
  let end = index + simple.text.length
  end = bracketEnd(text, end)
  const over = slashAt(text, end) ? matchDenominatorAt(text, end + 1) : null
  if (over) {
    const text_ = text.slice(index, end + 1) + over.text
    const unit: Unit = {
      symbol: text_.slice(simple.magnitude.length),
      dimension: 'composite',
      factor: simple.unit.factor,
      kind: `${simple.unit.dimension}:${simple.unit.kind}${over.extra ? `/${over.extra}` : ''}`,
      over: over.unit,
    }
    return { text: text_, magnitude: simple.magnitude, unit }
  }
  const text_ = text.slice(index, end)
  return {
    text: text_,
    magnitude: simple.magnitude,
    unit: text_ === simple.text ? simple.unit : { ...simple.unit, symbol: text_.slice(simple.magnitude.length) },
  }
}

/** The unit that is the whole of `text`, or null. */
export function parseUnit(text: string): ParsedUnit | null {
  const body = text.trim()
  const match = matchUnitAt(body, 0)
  return match && match.text.length === body.length ? match : null
}

/** Factor of a printed unit to its base, magnitude included, without its denominator. */
export function numeratorFactor(unit: ParsedUnit): Decimal {
  return multiplyDecimals(magnitudeFactor(unit.magnitude), unit.unit?.factor ?? decimal(1))
}
