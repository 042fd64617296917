const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** So much of the text on either side tells which words stand there. */
const AROUND = 6

/** The words of the segmenter's dictionary, and single characters where it knows none, that share a character with `text.slice(at, end)`. */
export function wordsAround(text: string, at: number, end: number): { readonly from: number; readonly to: number }[] {
  const start = Math.max(0, at - AROUND)
  return [...segmenter.segment(text.slice(start, end + AROUND))]
    .map(({ segment, index }) => ({ from: start + index, to: start + index + segment.length }))
    .filter(({ from, to }) => from < end && to > at)
}
