/** The sentence around a place: from behind the stop before it (and its closing quotation mark or bracket) to the stop after it. */
export const findSentence = (text: string, start: number, end: number): { readonly start: number; readonly end: number } => {
  let from = 0
  for (const stop of text.matchAll(/[。！？；][”’）]?/g)) {
    const behind = stop.index + stop[0].length
    if (behind <= start) from = behind
    else if (stop.index >= end - 1) return { start: from, end: behind }
  }
  return { start: from, end: text.length }
}
