const ENDS = '。！？!?'
/** What closes behind the mark that ends a sentence belongs to it. */
const CLOSES = '”’」』）)'

/**
 * The sentence of a line in which a place stands: `start` (inclusive) and `end` (exclusive) in the line, UTF-16. A place that runs over
 * several sentences has all of them.
 */
export const sentenceAround = (
  line: string,
  place: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } => {
  let start = place.start
  while (start > 0 && !endsAt(line, start)) start--
  let end = Math.max(place.end, start + 1)
  while (end < line.length && !endsAt(line, end)) end++
  return { start, end: Math.min(end, line.length) }
}

/** Whether a sentence is over before the character at `index`. */
const endsAt = (line: string, index: number): boolean => {
  if (ENDS.includes(line[index]!) || CLOSES.includes(line[index]!)) return false
  let last = index - 1
  while (last > 0 && CLOSES.includes(line[last]!)) last--
  return ENDS.includes(line[last]!)
}
