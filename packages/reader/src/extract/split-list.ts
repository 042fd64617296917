import { isSpace, tableOf } from '../characters.ts'

/** A piece of a text with its offsets in it. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number }

const OPEN = '（([【〔「『“‘《〈'
const CLOSE = '）)]】〕」』”’》〉'

/** By UTF-16 unit: 0 nothing, else the kind + 1 of an opening mark, or its negative for a closing one. */
const MARKS = new Int8Array(65_536)
for (const [i, c] of [...OPEN].entries()) MARKS[c.charCodeAt(0)] = i + 1
for (const [i, c] of [...CLOSE].entries()) MARKS[c.charCodeAt(0)] = -i - 1

/** Short texts must not push a long line out of the memory. */
const SHORT = 256
const lastLong: { text: string; depths: Int16Array | null } = { text: '', depths: null }
const lastShort: { text: string; depths: Int16Array | null } = { text: '', depths: null }

/**
 * Depth of brackets and quotes before each character, or null where the text has none. An opening one never closed counts for nothing.
 * The last text is remembered: one line is split again and again, and its depths are counted once.
 */
function depthsOf(text: string): Int16Array | null {
  const last = text.length <= SHORT ? lastShort : lastLong
  if (text !== last.text) {
    last.depths = countDepths(text)
    last.text = text
  }
  return last.depths
}

/** Depth of brackets and quotes before each character; see `depthsOf`. */
export const depths = (text: string): Int16Array => depthsOf(text) ?? new Int16Array(text.length + 1)

function countDepths(text: string): Int16Array | null {
  let at = 0
  while (at < text.length && MARKS[text.charCodeAt(at)] === 0) at++
  if (at === text.length) return null
  // Steps up at an opening mark that is closed, down behind its closing one; summed up afterwards.
  const depth = new Int16Array(text.length + 2)
  const stack: number[] = []
  for (; at < text.length; at++) {
    const mark = MARKS[text.charCodeAt(at)]!
    if (mark > 0) stack.push(at)
    else if (mark < 0) {
      // “ closes with ”, （ also with ): half-width and full-width are mixed in print.
      for (let k = stack.length - 1; k >= 0 && k >= stack.length - 4; k--) {
        const opener = MARKS[text.charCodeAt(stack[k]!)]!
        if (opener === -mark || (opener <= 2 && -mark <= 2)) {
          depth[stack[k]!]!++
          depth[at + 1]!--
          stack.length = k
          break
        }
      }
    }
  }
  for (let i = 1; i < text.length; i++) depth[i]! += depth[i - 1]!
  depth[text.length] = 0
  return depth
}

/** The callers name a handful of sets between them. */
const TABLES = new Map<string, Uint8Array>()

function separatorTable(separators: string): Uint8Array {
  const known = TABLES.get(separators)
  if (known) return known
  const table = tableOf(separators)
  TABLES.set(separators, table)
  return table
}

/** Splits at any of the separators outside brackets and quotes; pieces are trimmed, empty ones left out. */
export function splitOutside(text: string, separators: string, from = 0, to = text.length): Piece[] {
  const depth = depthsOf(text)
  const base = depth?.[from] ?? 0
  const parts = separatorTable(separators)
  const pieces: Piece[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && (parts[text.charCodeAt(i)] === 0 || (depth !== null && depth[i]! > base))) continue
    const piece = trimPiece(text, start, i)
    if (piece) pieces.push(piece)
    start = i + 1
  }
  return pieces
}

export function trimPiece(text: string, from: number, to: number): Piece | null {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return end > start ? { text: text.slice(start, end), start, end } : null
}

/** Index of the first of the characters outside brackets and quotes, or -1. */
export function indexOutside(text: string, chars: string, from = 0, limit = text.length): number {
  const depth = depthsOf(text.slice(0, limit))
  for (let i = from; i < Math.min(limit, text.length); i++) if (chars.includes(text[i]!) && (depth === null || depth[i] === 0)) return i
  return -1
}
