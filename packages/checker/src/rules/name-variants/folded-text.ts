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

export function foldText(input: CheckInput): FoldedText {
  const passages = passagesOf(input)
  const most = passages.reduce((sum, { text }) => sum + text.length + 1, 0)
  const kept: string[] = []
  const firstOf = new Map<number, number>()
  const lines = new Int32Array(most)
  const offsets = new Int32Array(most)
  const letters = new Uint16Array(most)
  let length = 0
  for (const { line, start, text } of passages) {
    if (!firstOf.has(line)) firstOf.set(line, length)
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const kind = kindOf(unit)
      if (kind === KINDS.dropped) {
        if (from < at) kept.push(text.slice(from, at))
        from = at + 1
        continue
      }
      if (kind === KINDS.letter) letters[length] = unit
      lines[length] = line
      offsets[length] = start + at
      length++
    }
    kept.push(text.slice(from), '\n')
    lines[length] = line
    offsets[length] = start + text.length
    length++
  }
  const place = (from: number, to: number): Place => ({ line: lines[from]!, start: offsets[from]!, end: offsets[to - 1]! + 1 })
  const foldedSpan = ({ line, start, end }: Place) => {
    const first = firstOf.get(line)
    if (first === undefined) return []
    let from = first
    while (lines[from] === line && offsets[from]! < start) from++
    let to = from
    while (lines[to] === line && offsets[to]! < end) to++
    return from < to ? [{ from, to }] : []
  }
  return {
    text: kept.join(''),
    letters: letters.subarray(0, length),
    lineAt: (at) => lines[at]!,
    place,
    printed(from, to) {
      const { line, start, end } = place(from, to)
      return input.document.lines[line - 1]!.slice(start, end)
    },
    spansOf: (places) => places.flatMap((one) => foldedSpan(one)),
  }
}
