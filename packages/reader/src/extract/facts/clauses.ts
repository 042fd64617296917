import { tableOf } from '../../characters.ts'

/** Sentences and clauses with their offsets. Commas and stops inside brackets do not part clauses. */
export type Stretch = { readonly start: number; readonly end: number }

const OPEN = '（([【'
const CLOSE = '）)]】'
const CLOSED = tableOf(CLOSE)
const STOPS = tableOf(`${OPEN}${CLOSE}。！？!?.`)
const COMMAS = tableOf(`${OPEN}${CLOSE}，；：:;,`)

/** Parts `masked` between `from` and `to` at the marks that `isStop` accepts. `marks` finds brackets and possible stops, so most text is skipped. */
function partAt(masked: string, from: number, to: number, marks: Uint8Array, isStop: (char: string, index: number) => boolean): Stretch[] {
  const parts: Stretch[] = []
  let depth = 0
  let start = from
  let lastClose: number | null = null
  for (let i = from; i < to; i++) {
    if (marks[masked.charCodeAt(i)] === 0) continue
    const char = masked[i] as string
    if (OPEN.includes(char)) {
      // A bracket that is never closed must not swallow the rest of the paragraph.
      lastClose ??= lastCloseIn(masked, from, to)
      if (i < lastClose) depth++
    } else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && isStop(char, i)) {
      if (i > start) parts.push({ start, end: i })
      start = i + 1
    }
  }
  if (to > start) parts.push({ start, end: to })
  return parts
}

function lastCloseIn(masked: string, from: number, to: number): number {
  let at = to - 1
  while (at >= from && CLOSED[masked.charCodeAt(at)] === 0) at--
  return at
}

/** 。！？ end a sentence; a half-width stop does only where no digit stands on both sides. */
export function splitSentences(masked: string): Stretch[] {
  return partAt(masked, 0, masked.length, STOPS, (char, i) => {
    if ('。！？!?'.includes(char)) return true
    return char === '.' && !/\d/.test(masked[i + 1] ?? '') && /[一-鿿\uE000]/.test(masked[i - 1] ?? '')
  })
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** ，；： part clauses; a half-width comma or colon between digits belongs to a number or ratio. */
export function splitClauses(masked: string, sentence: Stretch): Stretch[] {
  return partAt(masked, sentence.start, sentence.end, COMMAS, (char, i) => {
    if (char === '；') return true
    if (char === '，') return !(isDigit(masked.charCodeAt(i - 1)) && /^\d{3}(?!\d)/.test(masked.slice(i + 1, i + 5)))
    if ('：:;,'.includes(char)) return !(/\d/.test(masked[i - 1] ?? '') && /\d/.test(masked[i + 1] ?? ''))
    return false
  })
}

/** How many marks, which come in the order of the text, begin before a place. */
export function countBefore(marks: readonly Stretch[], place: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle] as Stretch).start < place) low = middle + 1
    else high = middle
  }
  return low
}
