/** A piece of a text with its offsets in it. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number }

const OPEN = '（([【〔「『“‘《〈'
const CLOSE = '）)]】〕」』”’》〉'

/** Short texts are counted anew; they must not push a long line out of the memory. */
const SHORT = 256
let lastText = ''
let lastDepths = new Int16Array(1)

/**
 * Depth of brackets and quotes before each character. An opening one never closed counts for nothing.
 * The last text is remembered: one line is split again and again, and its depths are counted once.
 */
export function depths(text: string): Int16Array {
  if (text.length <= SHORT) return countDepths(text)
  if (text !== lastText) [lastText, lastDepths] = [text, countDepths(text)]
  return lastDepths
}

function countDepths(text: string): Int16Array<ArrayBuffer> {
  const depth = new Int16Array(text.length + 1)
  const stack: number[] = []
  const closedBy = new Map<number, number>()
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (OPEN.includes(c)) stack.push(i)
    else if (CLOSE.includes(c)) {
      const kind = CLOSE.indexOf(c)
      // “ closes with ”, （ also with ): half-width and full-width are mixed in print.
      for (let k = stack.length - 1; k >= 0 && k >= stack.length - 4; k--) {
        const opener = OPEN.indexOf(text[stack[k]!]!)
        if (opener === kind || (opener <= 1 && kind <= 1)) {
          closedBy.set(stack[k]!, i)
          stack.length = k
          break
        }
      }
    }
  }
  let level = 0
  const closers = new Set(closedBy.values())
  for (let i = 0; i < text.length; i++) {
    if (closedBy.has(i)) level++
    depth[i] = level
    if (closers.has(i)) level--
  }
  depth[text.length] = 0
  return depth
}

/** Splits at any of the separators outside brackets and quotes; pieces are trimmed, empty ones left out. */
export function splitOutside(text: string, separators: string, from = 0, to = text.length): Piece[] {
  const depth = depths(text)
  const base = depth[from] ?? 0
  const pieces: Piece[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !(separators.includes(text[i]!) && depth[i]! <= base)) continue
    const piece = trimPiece(text, start, i)
    if (piece) pieces.push(piece)
    start = i + 1
  }
  return pieces
}

export function trimPiece(text: string, from: number, to: number): Piece | null {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end > start ? { text: text.slice(start, end), start, end } : null
}

/** Index of the first of the characters outside brackets and quotes, or -1. */
export function indexOutside(text: string, chars: string, from = 0, limit = text.length): number {
  const depth = depths(text.slice(0, limit))
  for (let i = from; i < Math.min(limit, text.length); i++) if (chars.includes(text[i]!) && depth[i] === 0) return i
  return -1
}
