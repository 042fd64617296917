import { matchesOf } from '../../lib/matches-of.ts'
import type { Passage } from '../../lib/passages.ts'
import { passagesOf } from '../../lib/passages.ts'
import type { Rule, RuleFinding } from '../../rule.ts'

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
}
const FULL_WIDTH: Readonly<Record<string, string>> = { '(': '（', ')': '）' }
const SIGNS = new Uint8Array(65_536)
/** The UTF-16 unit of the closing sign by that of the opening one, 0 for every other. */
const CLOSED_BY = new Uint16Array(65_536)
for (const [open, close] of Object.entries(PAIRS)) {
  SIGNS[open.charCodeAt(0)] = SIGNS[close.charCodeAt(0)] = 1
  CLOSED_BY[open.charCodeAt(0)] = close.charCodeAt(0)
}
/** `1)`, `（1）`, `a)`: a closing bracket of an enumeration needs no opening one. */
const ENUMERATES = /(?:^|[\s。；;])[0-9０-９a-zA-Z一二三四五六七八九十]{1,3}$/

const HAN_NUMBER = /^\s*[一二三四五六七八九十]{1,3}[）)]/

type Open = { readonly sign: string; readonly at: number }

/** 括号、引号、书名号要成对（GB/T 15834—2011 4.8、4.9、4.15）. */
export const unpairedBrackets: Rule = {
  id: 'unpaired-brackets',
  family: 'language',
  severity: '提示',
  *check(input) {
    const passages = passagesOf(input)
    // One line alone that begins with 一） has lost its opening bracket; several are a way of numbering.
    const numbered = passages.filter(({ text }) => HAN_NUMBER.test(text)).length > 1
    for (const passage of passages) {
      const places = placesOfSigns(passage.text)
      if (areAllPaired(passage.text, places)) continue
      for (const found of checkPassage(passage, places, numbered))
        yield found.values[0] === '“' && found.code === 'alone' ? withPairElsewhere(found, passages) : found
    }
  },
}

/** “春风行动 without an end, and “春风行动” in another place: that place shows where the quotation ends. */
function withPairElsewhere(found: RuleFinding, passages: readonly Passage[]): RuleFinding {
  const lone = found.spans[0]!
  const own = passages.find(({ line, start, end }) => line === lone.line && start <= lone.start && lone.start < end)!
  const behind = own.text.slice(lone.end - own.start)
  for (const { line, start, text } of passages)
    for (const { 0: quoted, 1: words = '', index } of matchesOf(text, QUOTED))
      if (behind.startsWith(words)) return { ...found, spans: [lone, { line, start: start + index, end: start + index + quoted.length }] }
  return found
}
const QUOTED = /“([^“”]{2,20})”/g

/** Of most passages there is nothing more to say. */
function areAllPaired(text: string, places: readonly number[]): boolean {
  const open: number[] = []
  for (const at of places) {
    const closing = CLOSED_BY[text.charCodeAt(at)]!
    if (closing !== 0) open.push(closing)
    else if (open.pop() !== text.charCodeAt(at)) return false
  }
  return open.length === 0
}

function* checkPassage({ line, start, text }: Passage, places: readonly number[], numbered: boolean): Iterable<RuleFinding> {
  const open: Open[] = []
  const spanAt = (at: number) => ({ line, start: start + at, end: start + at + 1 })
  const alone = (sign: string, at: number): RuleFinding => ({
    code: 'alone',
    params: { sign },
    spans: [spanAt(at)],
    values: [sign],
    about: [],
  })
  for (const at of places) {
    const sign = text[at]!
    if (sign in PAIRS) open.push({ sign, at })
    else {
      const last = open.at(-1)
      if (last === undefined) {
        const before = text.slice(0, at)
        if (!ENUMERATES.test(before) || (!numbered && HAN_NUMBER.test(before + sign))) yield alone(sign, at)
      } else if (PAIRS[last.sign] === sign) open.pop()
      else if (wide(PAIRS[last.sign]!) === wide(sign)) {
        open.pop()
        yield {
          code: 'mixed-width',
          params: { open: last.sign, close: sign },
          spans: [spanAt(at), spanAt(last.at)],
          values: [last.sign, sign],
          about: [],
        }
      } else if (open.some((other) => PAIRS[other.sign] === sign)) {
        while (PAIRS[open.at(-1)!.sign] !== sign) {
          const { sign: lost, at: lostAt } = open.pop()!
          yield alone(lost, lostAt)
        }
        open.pop()
      } else yield alone(sign, at)
    }
  }
  // A quotation may go on over several paragraphs; a single bracket left open is told all the same.
  for (const { sign, at } of open) yield alone(sign, at)
}

function placesOfSigns(text: string): number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (SIGNS[text.charCodeAt(at)] === 1) places.push(at)
  return places
}

const wide = (sign: string): string => FULL_WIDTH[sign] ?? sign
