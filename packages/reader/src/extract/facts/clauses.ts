/** Sentences and clauses with their offsets. Commas and stops inside brackets do not part clauses. */
export type Stretch = { readonly start: number; readonly end: number }

const OPEN = new Set('（([【')
const CLOSE = new Set('）)]】')

function partAt(masked: string, from: number, to: number, isStop: (char: string, index: number) => boolean): Stretch[] {
  const parts: Stretch[] = []
  let depth = 0
  let start = from
  // A bracket that is never closed must not swallow the rest of the paragraph.
  let lastClose = to - 1
  while (lastClose >= from && !CLOSE.has(masked[lastClose] as string)) lastClose--
  for (let i = from; i < to; i++) {
    const char = masked[i] as string
    if (OPEN.has(char)) {
      if (i < lastClose) depth++
    } else if (CLOSE.has(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && isStop(char, i)) {
      if (i > start) parts.push({ start, end: i })
      start = i + 1
    }
  }
  if (to > start) parts.push({ start, end: to })
  return parts
}

/** 。！？ end a sentence; a half-width stop does only where no digit stands on both sides. */
export function splitSentences(masked: string): Stretch[] {
  return partAt(masked, 0, masked.length, (char, i) => {
    if ('。！？!?'.includes(char)) return true
    return char === '.' && !/\d/.test(masked[i + 1] ?? '') && /[一-鿿\uE000]/.test(masked[i - 1] ?? '')
  })
}

/** ，；： part clauses; a half-width comma or colon between digits belongs to a number or ratio. */
export function splitClauses(masked: string, sentence: Stretch): Stretch[] {
  return partAt(masked, sentence.start, sentence.end, (char, i) => {
    if ('，；'.includes(char)) return !(char === '，' && /\d/.test(masked[i - 1] ?? '') && /^\d{3}(?!\d)/.test(masked.slice(i + 1, i + 5)))
    if ('：:;,'.includes(char)) return !(/\d/.test(masked[i - 1] ?? '') && /\d/.test(masked[i + 1] ?? ''))
    return false
  })
}
