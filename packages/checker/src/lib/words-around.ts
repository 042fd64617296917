const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** So much of the text on either side tells which words stand there. */
const AROUND = 6

/**
 * The words of the segmenter's dictionary, and single characters where it knows none, that share a character with `text.slice(at, end)`, in
 * order; each is looked up only when it is asked for.
 */
export function* wordsAround(text: string, at: number, end: number): Iterable<{ readonly from: number; readonly to: number }> {
  const start = Math.max(0, at - AROUND)
  const words = segmenter.segment(text.slice(start, end + AROUND))
  for (let from = at; from < end; ) {
    const { segment, index } = words.containing(from - start)!
    const to = start + index + segment.length
    yield { from: start + index, to }
    from = to
  }
}
