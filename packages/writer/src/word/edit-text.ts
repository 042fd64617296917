/** Puts `text` in the place of what stands from `start` up to `end`. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** A text with edits that do not overlap; those at one place keep their order. All else stays as it is. */
export function editText(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return [...parts, text.slice(at)].join('')
}
