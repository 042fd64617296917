import type { Answers } from '@gangmu/contract'

type Finding = Pick<Answers['checkText']['findings'][number], 'sentences'>

/** A piece of a line; `findings` are the places in the list of those it is a part of, none for plain text. */
export type Piece = { readonly start: number; readonly text: string; readonly findings: readonly number[] }

/** The lines of a text in pieces, cut wherever a mark begins or ends. A text field ends every line with \n, whatever was pasted. */
export const markText = (text: string, findings: readonly Finding[]): readonly (readonly Piece[])[] => {
  const marks = new Map<number, { readonly start: number; readonly end: number; readonly finding: number }[]>()
  for (const [finding, { sentences }] of findings.entries())
    for (const { line, marks: places } of sentences)
      marks.set(line, [...(marks.get(line) ?? []), ...places.map(({ start, end }) => ({ start, end, finding }))])
  return text.split('\n').map((line, at) => {
    const own = marks.get(at + 1) ?? []
    const cuts = [...new Set([0, line.length, ...own.flatMap(({ start, end }) => [start, end])])]
      .filter((cut) => cut <= line.length)
      .sort((a, b) => a - b)
    return cuts.slice(0, -1).map((start, cut) => ({
      start,
      text: line.slice(start, cuts[cut + 1]),
      findings: [...new Set(own.filter((mark) => mark.start <= start && mark.end > start).map(({ finding }) => finding))],
    }))
  })
}
