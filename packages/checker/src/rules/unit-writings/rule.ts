import type { Span } from '@gangmu/domain'
import { passagesOf } from '../../lib/passages.ts'
import { wordFinder } from '../../lib/word-finder.ts'
import type { CheckInput, Rule, RuleFinding } from '../../rule.ts'

/** Writings of one unit. GB 3100—1993: symbols are case-sensitive (kV, MW, kW·h); GB/T 15835—2011: one writing in one document. */
const UNITS: readonly (readonly string[])[] = [
  ['千伏', 'kV', 'KV', 'Kv', 'kv'],
  ['兆瓦', 'MW', 'Mw', 'mw'],
  ['千瓦', 'kW', 'KW', 'Kw', 'kw'],
  ['平方公里', 'km²', 'km2', 'KM²', '平方千米'],
  ['公里', 'km', 'KM', 'Km', '千米'],
  ['平方米', '㎡', 'm²', 'm2'],
  ['立方米', 'm³', 'm3'],
  ['千瓦时', 'kWh', 'KWh', 'KWH', 'kwh', 'kW·h'],
  ['吨标准煤', '吨标煤'],
  ['公顷', 'hm²', 'hm2'],
  ['微克/立方米', '微克每立方米', 'μg/m³', 'ug/m³', 'μg/m3', 'ug/m3'],
  ['标准箱', '标箱', 'TEU'],
]

const MAGNITUDE = '(?:\\d|\\d\\s?[十百千万亿]+)'
const writingsIn = wordFinder(
  UNITS.flat(),
  new RegExp(
    `(?<=${MAGNITUDE})(?:${UNITS.flat()
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![A-Za-z0-9²³时])`,
  ),
)

/** 同一计量单位全文一种写法: one finding a unit for the whole document. */
export const unitWritings: Rule = {
  id: 'unit-writings',
  family: 'units',
  severity: '提示',
  *check(input) {
    const places = placesOf(input)
    for (const writings of UNITS) {
      const used = writings.filter((writing) => places.has(writing)).sort((a, b) => places.get(b)!.length - places.get(a)!.length)
      if (used.length > 1) yield tell(used, places)
    }
  },
}

/** Where each writing stands behind a number in running text; tables keep symbols of their own. */
function placesOf(input: CheckInput): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>()
  for (const { text, line, start } of passagesOf(input))
    for (const { text: writing, index } of writingsIn(text)) {
      const span = { line, start: start + index, end: start + index + writing.length }
      const known = places.get(writing)
      if (known === undefined) places.set(writing, [span])
      else known.push(span)
    }
  return places
}

/** Rarer writings first, three places each; of the most common one those nearest to them. */
function tell(used: readonly string[], places: ReadonlyMap<string, readonly Span[]>): RuleFinding {
  const [most, ...rare] = used
  const seldom = rare.flatMap((writing) => oneALine(places.get(writing)!).slice(0, 3))
  const near = oneALine(places.get(most!)!).sort((a, b) => distance(a, seldom[0]!) - distance(b, seldom[0]!) || a.line - b.line)
  return {
    code: 'mixed',
    params: { writings: used.map((writing) => `${writing}（${places.get(writing)!.length}）`).join('、'), most: most! },
    spans: [...seldom.slice(0, 5), ...near.slice(0, 3)],
    values: [...used],
    about: [...used].sort(),
  }
}

const distance = (a: Span, b: Span): number => Math.abs(a.line - b.line)

const oneALine = (spans: readonly Span[]): Span[] => spans.filter((span, k) => spans.findIndex(({ line }) => line === span.line) === k)
