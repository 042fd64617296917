const FIRST = 1
const SECOND = 2
/** A word of one character, whatever follows it. */
const ALONE = 4

/** What was found, with what stands behind it as far as the pattern asks for it. */
type Found = { readonly text: string; readonly index: number }

/**
 * Finds the places of a pattern with many alternatives, in order and not overlapping. Such a pattern is slow because every alternative is
 * tried at every character; here it is tried only where two neighbouring characters begin one of them.
 * @param beginnings of the alternatives, one character or more of each
 */
export function wordFinder(beginnings: readonly string[], { source, flags }: RegExp): (text: string) => readonly Found[] {
  const pattern = new RegExp(source, `${flags.replace('g', '')}y`)
  const parts = new Uint8Array(65_536)
  for (const word of beginnings) {
    parts[word.charCodeAt(0)]! |= word.length === 1 ? FIRST | ALONE : FIRST
    if (word.length > 1) parts[word.charCodeAt(1)]! |= SECOND
  }
  return (text) => {
    const found: Found[] = []
    let behind = 0
    let part = parts[text.charCodeAt(0)]!
    for (let index = 0; index < text.length; index++) {
      const next = index + 1 < text.length ? parts[text.charCodeAt(index + 1)]! : 0
      const begins = (part & FIRST) !== 0 && ((part & ALONE) !== 0 || (next & SECOND) !== 0) && index >= behind
      part = next
      if (!begins) continue
      pattern.lastIndex = index
      const match = pattern.exec(text)
      if (match === null) continue
      found.push({ text: match[0], index })
      behind = index + match[0].length
    }
    return found
  }
}
