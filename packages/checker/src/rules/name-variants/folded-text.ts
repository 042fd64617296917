import type { Place } from '@gangmu/reader'
import { passagesOf } from '../../lib/passages.ts'
import type { CheckInput } from '../../rule.ts'

/** Signs a name is printed with or without: they do not make another name. */
const DROPPED = /[\s（）()“”‘’《》〈〉「」]/
const LETTER = /[\p{Script=Han}A-Za-z0-9]/u

const KINDS = { dropped: 1, letter: 2, sign: 3 } as const
/** What each UTF-16 unit is, found out once; 0 where nobody asked yet. */
const kinds = new Uint8Array(65_536)

function kindOf(unit: number): number {
  const known = kinds[unit]!
  if (known !== 0) return known
  const char = String.fromCharCode(unit)
  const kind = DROPPED.test(char) ? KINDS.dropped : LETTER.test(char) ? KINDS.letter : KINDS.sign
  kinds[unit] = kind
  return kind
}

/** The running text without signs that names are printed with or without; every passage ends with a line feed. */
export type FoldedText = {
  readonly text: string
  /** The UTF-16 unit where a letter stands (a Han character, a Latin one, a digit), 0 elsewhere: numbers are compared faster than text. */
  readonly letters: Uint16Array
  readonly lineAt: (at: number) => number
  /** The printed text of folded characters, and what stands there. */
  readonly place: (from: number, to: number) => Place
  readonly printed: (from: number, to: number) => string
  /** Where printed places lie in the folded text; what lies outside of running text is left out. */
  readonly spansOf: (places: readonly Place[]) => { readonly from: number; readonly to: number }[]
}

/** Printed characters that follow each other in the folded text: where they begin in it, and where they are printed. */
type Run = { readonly at: number; readonly line: number; readonly offset: number }

/** Puts the letters of a text from a place up to the next sign that is dropped into `letters`; returns where that stands. */
function foldRun(text: string, from: number, letters: Uint16Array, into: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind === KINDS.dropped) return at
    if (kind === KINDS.letter) letters[into + at - from] = unit
  }
  return text.length
}

export function foldText(input: CheckInput): FoldedText {
  const passages = passagesOf(input)
  const letters = new Uint16Array(passages.reduce((sum, { text }) => sum + text.length + 1, 0))
  const kept: string[] = []
  const runs: Run[] = []
  const firstOf = new Map<number, number>()
  let length = 0
  for (const { line, start, text } of passages) {
    if (!firstOf.has(line)) firstOf.set(line, runs.length)
    for (let from = 0; from <= text.length; ) {
      const to = foldRun(text, from, letters, length)
      runs.push({ at: length, line, offset: start + from })
      kept.push(text.slice(from, to))
      length += to - from
      from = to + 1
    }
    // The line feed is printed where the passage ends.
    kept.push('\n')
    length++
  }
  const runAt = (at: number): Run => {
    let [low, high] = [0, runs.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (runs[middle]!.at <= at) low = middle
      else high = middle - 1
    }
    return runs[low]!
  }
  const offsetAt = (at: number): number => {
    const run = runAt(at)
    return run.offset + at - run.at
  }
  const place = (from: number, to: number): Place => ({ line: runAt(from).line, start: offsetAt(from), end: offsetAt(to - 1) + 1 })
  /** The first folded character that is printed at an offset of a line or behind it. */
  const foldedAt = (line: number, offset: number): number => {
    let number = firstOf.get(line)!
    for (let run = runs[number]; run !== undefined && run.line === line; run = runs[++number]) {
      const end = runs[number + 1]?.at ?? length
      if (offset < run.offset + end - run.at) return run.at + Math.max(0, offset - run.offset)
    }
    return runs[number]?.at ?? length
  }
  return {
    text: kept.join(''),
    letters: letters.subarray(0, length),
    lineAt: (at) => runAt(at).line,
    place,
    printed(from, to) {
      const { line, start, end } = place(from, to)
      return input.document.lines[line - 1]!.slice(start, end)
    },
    spansOf: (places) =>
      places.flatMap(({ line, start, end }) => {
        if (!firstOf.has(line)) return []
        const [from, to] = [foldedAt(line, start), foldedAt(line, end)]
        return from < to ? [{ from, to }] : []
      }),
  }
}
